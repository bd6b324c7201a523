/** The components the sample administrations have stated; some have not said anything yet. */
export const sampleComponents: { organisation: string; components: string[] }[] = [
  { organisation: '99051', components: ['servicekonto', 'epaybl', 'zufish', 'nachrichtenbroker', 'xta-osci', 'dvdv', 'e-akte'] },
  { organisation: '99052', components: ['servicekonto', 'zufish', 'fit-connect', 'nachrichtenbroker', 'e-akte', 'gis'] },
  { organisation: '99001000', components: ['servicekonto', 'epaybl', 'zahlungsprovider', 'zufish', 'nachrichtenbroker', 'xta-osci', 'antragsassistent', 'fachverfahren-wohngeld', 'e-akte'] },
  { organisation: '99051012', components: ['servicekonto', 'epaybl', 'zufish', 'nachrichtenbroker', 'xta-osci', 'antragsassistent', 'fachverfahren-wohngeld'] },
  { organisation: '99052031', components: ['servicekonto', 'epaybl', 'zufish', 'fit-connect', 'antragsassistent'] },
  { organisation: '99051044', components: ['servicekonto', 'epaybl', 'zufish', 'finanzverfahren'] },
  { organisation: '99052058', components: ['servicekonto', 'zufish', 'antragsassistent'] },
  { organisation: '99051067', components: ['servicekonto', 'epaybl', 'zufish'] },
  { organisation: '99052074', components: ['servicekonto', 'zufish'] },
  { organisation: '990515101', components: ['servicekonto', 'epaybl', 'zufish', 'finanzverfahren'] },
  { organisation: '990515104', components: ['servicekonto', 'epaybl', 'zufish', 'finanzverfahren', 'xta-osci'] },
  { organisation: '990515113', components: ['servicekonto', 'epaybl', 'zufish'] },
  { organisation: '990525107', components: ['servicekonto', 'zufish', 'fit-connect'] },
];
