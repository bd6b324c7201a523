import type { FlagReason } from '../../../shared/moderation/contract.js';

/** What members of the sample world flagged, so that coordinators find something in their queue. */
export interface SampleCase {
  /** How the title of the question begins. */
  question: string;
  flags: { by: string; daysAgo: number; reason: FlagReason; note: string | null }[];
  closed?: { by: string; daysAgo: number; outcome: 'handled' | 'no_breach'; reason: string };
}

export const sampleCases: SampleCase[] = [
  {
    question: 'Zertifikat der Behörde läuft',
    flags: [
      { by: 'inga-paulsen', daysAgo: 3, reason: 'wrong_or_outdated', note: 'Die Laufzeit in der Antwort gilt seit dem Frühjahr nicht mehr, neue Zertifikate sind kürzer gültig.' },
      { by: 'felix-baumann', daysAgo: 2, reason: 'wrong_or_outdated', note: null },
    ],
  },
  { question: 'Gemeinsame Liste: Welche Fachverfahren', flags: [{ by: 'beate-jessen', daysAgo: 1, reason: 'wrong_place', note: 'Das wäre als Frage zum Baustein leichter zu finden.' }] },
  {
    question: 'Pressetext zum Start',
    flags: [{ by: 'marion-kock', daysAgo: 12, reason: 'advertising', note: 'Klingt für mich nach Werbung für eine Agentur.' }],
    closed: { by: 'maren-volquardsen', daysAgo: 11, outcome: 'no_breach', reason: 'Die Agentur wird nur als Beispiel genannt, es gibt keinen Verweis auf ein Angebot.' },
  },
];
