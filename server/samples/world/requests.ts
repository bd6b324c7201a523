import type { DeclineReason } from '../../../shared/requests/contract.js';

/** Open questions of the sample world that were offered to administrations one step ahead. */
export interface SampleRequest {
  /** How the title of the question begins. */
  question: string;
  organisation: string;
  daysAgo: number;
  declined?: { daysAgo: number; reason: DeclineReason };
}

export const sampleRequests: SampleRequest[] = [
  { question: 'Bewohnerparkausweis: Wie prüft ihr', organisation: '99001000', daysAgo: 2 },
  { question: 'Bewohnerparkausweis: Wie prüft ihr', organisation: '99051012', daysAgo: 2 },
  { question: 'Führerscheinumtausch: Wie kommt', organisation: '99051', daysAgo: 3 },
  { question: 'Hundeanmeldung im Amt: Welche Gemeinde', organisation: '990525107', daysAgo: 4 },
  { question: 'Hundeanmeldung im Amt: Welche Gemeinde', organisation: '990515113', daysAgo: 4, declined: { daysAgo: 3, reason: 'solved_otherwise' } },
  // Asked long enough ago to stand on the coordinators' list.
  { question: 'Kreis und Ämter: Wer pflegt', organisation: '990515101', daysAgo: 11 },
  { question: 'Kreis und Ämter: Wer pflegt', organisation: '99052', daysAgo: 11, declined: { daysAgo: 9, reason: 'no_time' } },
];

/** Calls between sample administrations; those ahead are counted from the day the sample world is loaded. */
export interface SampleCall {
  asking: string;
  asked: string;
  service: string;
  daysAgo: number;
  note: string;
  state: 'proposed' | 'accepted' | 'held';
  /** Days from today of the three times; the first is the agreed one. */
  days: readonly [number, number, number];
  outcome?: string;
}

export const sampleCalls: SampleCall[] = [
  {
    asking: '99051044',
    asked: '990515101',
    service: 'servicekonto',
    daysAgo: 1,
    note: 'Wir stellen gerade auf die BundID um. Wie haben Sie die Bürgerinnen und Bürger mit altem Konto informiert?',
    state: 'proposed',
    days: [3, 4, 6],
  },
  {
    asking: '990515101',
    asked: '990525107',
    service: 'wohngeld',
    daysAgo: 2,
    note: 'Uns interessiert, wie Sie die Wohngeldstelle im Test beteiligt haben.',
    state: 'accepted',
    days: [4, 5, 7],
  },
  {
    asking: '990515101',
    asked: '99001000',
    service: 'hundehaltung',
    daysAgo: 20,
    note: 'Wie rechnen Sie die Gebühren mit der Kasse ab?',
    state: 'held',
    days: [-14, -13, -12],
    outcome: `Nordhaven bucht je Haushaltsstelle mit einem eigenen Bewirtschafter. Für mehrere Gemeinden empfiehlt die Kasse:

- je Gemeinde ein Präfix im Kassenzeichen,
- die Umbuchung einmal im Monat als Sammler.`,
  },
];
