import type { DeskKind } from '../../../shared/referrals/desks.js';

/** Where the sample coordinators pass questions on to. Nothing of it exists. */
export interface SampleDesk {
  slug: string;
  name: string;
  kind: DeskKind;
  /** Key of an organisation. */
  organisation: string | null;
  services: readonly string[];
  mail: string;
  phone: string;
  website: string;
  note: string;
}

export const sampleDesks: SampleDesk[] = [
  {
    slug: 'itv',
    name: 'IT-Verbund Musterland, Anfragenstelle',
    kind: 'it_verbund',
    organisation: 'itv-musterland',
    services: ['nachrichtenbroker', 'servicekonto', 'fuehrerschein'],
    mail: 'anfragen@itv-musterland.example',
    phone: '0999 400-100',
    website: 'https://tickets.itv-musterland.example/neu',
    note: 'Eine Frage je Ticket. Antwort in der Regel nach zehn Werktagen; Dringendes zusätzlich telefonisch ankündigen.',
  },
];

/** Questions that were passed on, or whose askers want that. */
export interface SampleReferral {
  /** How the title of the question begins. */
  question: string;
  desk: string;
  /** Slug of a coordinator. */
  by: string;
  daysAgo: number;
  text: string;
  reference: string | null;
  /** Days from today; null: no day. */
  followUpInDays: number | null;
  reply?: { daysAgo: number; body: string; sourceTitle: string; sourceLink: string | null; validFrom: string };
}

export const sampleReferrals: SampleReferral[] = [
  {
    question: 'Führerscheinumtausch: Wie kommt',
    desk: 'itv',
    by: 'maren-volquardsen',
    daysAgo: 3,
    text: 'Guten Tag, in der Abnahme des Führerscheinumtauschs kommt das Lichtbild verkleinert im Fachverfahren an. Welche Station des Nachrichtenbrokers verändert Anlagen, und lässt sich das abschalten?',
    reference: 'ITV-2041',
    followUpInDays: 8,
  },
  {
    question: 'Nachrichtenbroker oder FIT-Connect',
    desk: 'itv',
    by: 'maren-volquardsen',
    daysAgo: 15,
    text: 'Guten Tag, müssen sich Kommunen zwischen Nachrichtenbroker und FIT-Connect entscheiden, oder werden beide Wege auf Dauer betrieben?',
    reference: 'ITV-1988',
    followUpInDays: null,
    reply: { daysAgo: 9, body: 'IT-Verbund Musterland', sourceTitle: 'Betriebsmitteilung 11 zum Nachrichtenbroker', sourceLink: 'https://itv-musterland.example/betrieb/11', validFrom: '2026-01-01' },
  },
];

export interface SampleWish {
  question: string;
  daysAgo: number;
  note: string;
}

export const sampleWishes: SampleWish[] = [{ question: 'Sterbeurkunden online', daysAgo: 1, note: 'Der Anbieter verweist uns an das Land. Wer dort zuständig ist, wissen wir nicht.' }];
