/** Administrations of the sample world: the state 99 does not exist, and neither does anything in it. */
export type OrganisationKind = 'kreis' | 'kreisfreie_stadt' | 'stadt' | 'gemeinde' | 'amt' | 'it_verbund' | 'it_dienstleister' | 'land';

export interface SampleOrganisation {
  key: string;
  kind: OrganisationKind;
  name: string;
  /** Name of the Kreis, shown beside ambiguous names. */
  district: string | null;
  inhabitants: number | null;
  municipalitiesServed: number | null;
  website?: undefined;
}

export const sampleOrganisations: SampleOrganisation[] = [
  { key: '99051', kind: 'kreis', name: 'Kreis Westergeest', district: null, inhabitants: 168_400, municipalitiesServed: 97 },
  { key: '99052', kind: 'kreis', name: 'Kreis Fördenland', district: null, inhabitants: 239_800, municipalitiesServed: 112 },
  { key: '99001000', kind: 'kreisfreie_stadt', name: 'Stadt Nordhaven', district: null, inhabitants: 91_200, municipalitiesServed: 1 },
  { key: '99051012', kind: 'stadt', name: 'Stadt Marschwalde', district: 'Kreis Westergeest', inhabitants: 52_300, municipalitiesServed: 1 },
  { key: '99052031', kind: 'stadt', name: 'Stadt Tiedenburg', district: 'Kreis Fördenland', inhabitants: 31_600, municipalitiesServed: 1 },
  { key: '99051044', kind: 'stadt', name: 'Stadt Grönhafen', district: 'Kreis Westergeest', inhabitants: 21_900, municipalitiesServed: 1 },
  { key: '99052058', kind: 'stadt', name: 'Stadt Stegeby', district: 'Kreis Fördenland', inhabitants: 13_700, municipalitiesServed: 1 },
  { key: '99051067', kind: 'stadt', name: 'Stadt Lüttenbek', district: 'Kreis Westergeest', inhabitants: 8_900, municipalitiesServed: 1 },
  { key: '99051071', kind: 'gemeinde', name: 'Gemeinde Wischhude', district: 'Kreis Westergeest', inhabitants: 11_200, municipalitiesServed: 1 },
  { key: '99052074', kind: 'gemeinde', name: 'Gemeinde Wischhude', district: 'Kreis Fördenland', inhabitants: 6_400, municipalitiesServed: 1 },
  { key: '99052080', kind: 'gemeinde', name: 'Gemeinde Sandholm', district: 'Kreis Fördenland', inhabitants: 3_800, municipalitiesServed: 1 },
  { key: '990515101', kind: 'amt', name: 'Amt Wiesenau-Geest', district: 'Kreis Westergeest', inhabitants: 9_800, municipalitiesServed: 12 },
  { key: '990515104', kind: 'amt', name: 'Amt Moorland-Aue', district: 'Kreis Westergeest', inhabitants: 14_600, municipalitiesServed: 19 },
  { key: '990515113', kind: 'amt', name: 'Kirchspielslandgemeinde Osterkoog', district: 'Kreis Westergeest', inhabitants: 15_900, municipalitiesServed: 23 },
  { key: '990525107', kind: 'amt', name: 'Amt Bargwede', district: 'Kreis Fördenland', inhabitants: 18_300, municipalitiesServed: 9 },
  { key: '990525110', kind: 'amt', name: 'Amt Holmau-Küste', district: 'Kreis Fördenland', inhabitants: 7_200, municipalitiesServed: 8 },
  { key: 'itv-musterland', kind: 'it_verbund', name: 'IT-Verbund Musterland', district: null, inhabitants: null, municipalitiesServed: null },
  { key: 'kit-musterland', kind: 'it_dienstleister', name: 'Kommunale IT Musterland', district: null, inhabitants: null, municipalitiesServed: null },
  { key: 'land-musterland', kind: 'land', name: 'Ministerium für Digitalisierung Musterland', district: null, inhabitants: null, municipalitiesServed: null },
];
