/** What coordination says of threads and answers in the sample world. Threads are named by how their titles begin, answers by their place. */
interface SampleAnswer {
  question: string;
  /** Counted from 0, in the order they were written. */
  answer: number;
}

export interface SampleStanding {
  by: string;
  grades: (SampleAnswer & { daysAgo: number; binding?: { body: string; sourceTitle: string; validFrom: string } })[];
  duplicates: { question: string; of: string; daysAgo: number; reason: string }[];
  /** `until`: days from today. */
  pins: { question: string; service: string | null; daysAgo: number; until: number }[];
  references: (SampleAnswer & { place: { service: string } | { phase: number }; daysAgo: number })[];
}

export const sampleStanding: SampleStanding = {
  by: 'maren-volquardsen',
  grades: [
    { question: 'DVDV-Eintrag für ein kleines Amt', answer: 1, daysAgo: 30 },
    { question: 'Hundesteuersatzung: Wie formuliert', answer: 0, daysAgo: 20, binding: { body: 'Innenministerium des Landes Musterland', sourceTitle: 'Runderlass „Elektronische Anmeldung in Satzungen“ (erfunden)', validFrom: '2026-01-01' } },
  ],
  duplicates: [{ question: 'Start der Gewerbeanmeldung ankündigen', of: 'Pressetext zum Start', daysAgo: 2, reason: 'Dieselbe Frage hat im selben Monat schon ein anderes Amt gestellt; dort steht ein Text zum Anpassen.' }],
  pins: [{ question: 'Beitrittserklärung zur Antragsplattform', service: null, daysAgo: 3, until: 27 }],
  references: [
    { question: 'ePayBL: Wer legt Mandant', answer: 0, place: { service: 'bezahlplattform' }, daysAgo: 25 },
    { question: 'DVDV-Eintrag für ein kleines Amt', answer: 1, place: { phase: 5 }, daysAgo: 24 },
  ],
};
