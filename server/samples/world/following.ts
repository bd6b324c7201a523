/** Services that people follow whose own house introduces none. */
export const sampleFollowing: { person: string; services: string[] }[] = [
  { person: 'maren-volquardsen', services: ['wohngeld', 'hundehaltung', 'bezahlplattform', 'servicekonto'] },
  { person: 'tobias-lindner', services: ['baugenehmigung', 'sondernutzung', 'parkausweise'] },
  { person: 'stefan-kroeger', services: ['bezahlplattform', 'nachrichtenbroker', 'kommunale-antragsplattform'] },
];
