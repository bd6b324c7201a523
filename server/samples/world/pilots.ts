/** Pilot projects of the sample world; the administrations in them have written reports on their services. */
export interface SamplePilot {
  slug: string;
  name: string;
  summary: string;
  /** Negative: still to come. */
  beganDaysAgo: number;
  endsDaysAgo: number | null;
  /** Key of a sample organisation. */
  lead: string;
  participants: readonly string[];
  services: readonly string[];
  results: string;
}

export const samplePilots: SamplePilot[] = [
  {
    slug: 'wohngeld-zuerst',
    name: 'Wohngeld zuerst',
    summary: 'Fünf Verwaltungen jeder Größe führten Wohngeld gemeinsam ein, damit die anderen einen erprobten Weg vorfinden.',
    beganDaysAgo: 620,
    endsDaysAgo: 240,
    lead: 'itv-musterland',
    participants: ['99001000', '99051012', '990525107', '99052031', '990515113'],
    services: ['wohngeld', 'nachrichtenbroker'],
    results: `Drei von fünf Verwaltungen waren am Ende live, zwei erprobten den Dienst noch am Schalter.

## Was erreicht wurde

- Ein gemeinsamer Testkatalog mit Fällen aus Stadt und Amt.
- Eine Vorlage für den Eintrag in das Verzeichnis der Verarbeitungstätigkeiten, die alle unverändert übernommen haben.
- Ein fester Ansprechweg zum Hersteller des Fachverfahrens.

## Was offen blieb

Anträge kamen auch nach dem Start oft unvollständig. Kürzere Hilfetexte im Antrag halfen mehr als zusätzliche Pflichtfelder.

## Empfehlung

Nehmen Sie die Wohngeldstelle vom ersten Tag an dazu. Wo sie erst zum Test kam, dauerte die Einführung deutlich länger.`,
  },
  {
    slug: 'hundeanmeldung-auf-dem-land',
    name: 'Hundeanmeldung auf dem Land',
    summary: 'Kleine Städte und ein Amt mit vielen Gemeinden erproben, wie ein Dienst mit mehreren Satzungen und Kassen zurechtkommt.',
    beganDaysAgo: 200,
    endsDaysAgo: null,
    lead: '990515113',
    participants: ['990515113', '99051044', '99052058'],
    services: ['hundehaltung'],
    results: '',
  },
  {
    slug: 'bezahlen-im-amt',
    name: 'Bezahlen im Amt',
    summary: 'Ämter richten die Bezahlplattform für alle ihre Gemeinden ein und schreiben auf, wie die Kasse Zahlungen zuordnet.',
    beganDaysAgo: -45,
    endsDaysAgo: -230,
    lead: '99052',
    participants: ['990525107', '990525110', '990515113'],
    services: ['bezahlplattform', 'gewerbe', 'zweitwohnungssteuer'],
    results: '',
  },
];
