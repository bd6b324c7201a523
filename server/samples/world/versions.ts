import type { VersionPart } from '../../../shared/catalogue/contract.js';

export interface SampleVersion {
  service: string;
  label: string;
  daysAgo: number;
  news: { part: VersionPart; text: string }[];
  /** Slugs of what the version before did not need yet. */
  newlyRequires: string[];
}

/** Versions that came after the one the catalogue is shipped with, published by coordination. */
export const sampleVersions: SampleVersion[] = [
  {
    service: 'wohngeld',
    label: '3.3',
    daysAgo: 12,
    news: [
      { part: 'forms', text: 'Der Weiterleistungsantrag übernimmt die Angaben aus dem letzten Bescheid, wenn sich die Antragstellenden mit demselben Konto anmelden. Die Strecke hat dadurch vier Seiten weniger.' },
      { part: 'evidence', text: 'Mietvertrag und Einkommensnachweise werden als eigene Dokumentarten übergeben, nicht mehr als Sammel-PDF. Bitte die Zuordnung im Fachverfahren prüfen.' },
      { part: 'interfaces', text: 'Die Übergabe läuft über den Nachrichtenbroker mit dem Datensatz XWohngeld 2.1. Version 2.0 nimmt der Dienst noch bis zum Jahresende entgegen.' },
      { part: 'operation', text: 'Die Umstellung dauert etwa zwei Stunden und braucht einen Test mit dem Fachverfahren. Angefangene Anträge bleiben erhalten.' },
    ],
    newlyRequires: ['nachrichtenbroker'],
  },
];
