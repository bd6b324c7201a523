/** Announcements of the sample world, and what some of its people were told. */
export interface SampleAnnouncement {
  title: string;
  text: string;
  /** Slug of the service its readers introduce; null: everybody. */
  service: string | null;
  phases: readonly number[];
  /** The Kreise of its author's mandate; null: everywhere. */
  districts: readonly string[] | null;
  asksConfirmation: boolean;
  /** Slug of a coordinator. */
  author: string;
  publishedDaysAgo: number;
  /** Negative: still to come. */
  endsDaysAgo: number;
  /** Keys of organisations, and how many days ago they confirmed. */
  confirmed: readonly { organisation: string; daysAgo: number }[];
}

export const sampleAnnouncements: SampleAnnouncement[] = [
  {
    title: 'Bezahlplattform am Samstag von 6 bis 14 Uhr nicht erreichbar',
    text: `Am **Samstag von 6 bis 14 Uhr** wird die Bezahlplattform auf eine neue Datenbank umgestellt. Anträge lassen sich in dieser Zeit ausfüllen, aber nicht bezahlen.

Bitte tun Sie bis Freitag:

- Setzen Sie auf Ihre Internetseite einen Hinweis, dass Gebühren erst ab 14 Uhr bezahlt werden können.
- Sagen Sie der Kasse, dass die Tagesdatei am Samstag später kommt.

Fragen dazu stellen Sie am besten hier, beim Basisdienst Bezahlplattform.`,
    service: null,
    phases: [],
    districts: null,
    asksConfirmation: true,
    author: 'maren-volquardsen',
    publishedDaysAgo: 2,
    endsDaysAgo: -9,
    confirmed: [
      { organisation: '99001000', daysAgo: 2 },
      { organisation: '99052', daysAgo: 1 },
      { organisation: '990525107', daysAgo: 1 },
      { organisation: '99051044', daysAgo: 0 },
    ],
  },
  {
    title: 'Wohngeld: Der Testkatalog hat vier neue Fälle',
    text: `Für Verwaltungen zwischen Anpassung und Test: Der gemeinsame Testkatalog enthält jetzt auch **Heimbewohner, Untermiete, Wechsel der Haushaltsgröße** und **Folgeantrag**.

Wer die Abnahme schon begonnen hat, muss nichts wiederholen. Nehmen Sie die neuen Fälle beim nächsten Testlauf dazu.`,
    service: 'wohngeld',
    phases: [4, 5, 6, 7],
    districts: null,
    asksConfirmation: false,
    author: 'maren-volquardsen',
    publishedDaysAgo: 6,
    endsDaysAgo: -30,
    confirmed: [],
  },
  {
    title: 'Zwei offene Plätze beim Erfahrungsaustausch in Nordhaven',
    text: 'Für den Austausch der Ämter über Zahlungen und Kassenzeichen sind noch zwei Plätze frei. Melden Sie sich beim IT-Verbund.',
    service: null,
    phases: [],
    districts: null,
    asksConfirmation: false,
    author: 'maren-volquardsen',
    publishedDaysAgo: 52,
    endsDaysAgo: 31,
    confirmed: [],
  },
];

export interface SampleNotice {
  person: string;
  kind: 'thread_moved' | 'flag_closed';
  /** How the title of the thread begins. */
  thread: string;
  daysAgo: number;
  seen: boolean;
  data: { reason?: string; outcome?: 'acted' | 'dismissed' };
}

export const sampleNotices: SampleNotice[] = [
  {
    person: 'murat-aydin',
    kind: 'thread_moved',
    thread: 'Bewohnerparkausweis: Wie prüft ihr',
    daysAgo: 1,
    seen: false,
    data: { reason: 'Ihre Frage gehört zum Dienst Parkausweise. Dort lesen sie die Verwaltungen, die ihn schon eingeführt haben.' },
  },
  { person: 'wiebke-carstens', kind: 'flag_closed', thread: 'Amt mit 19 Gemeinden', daysAgo: 4, seen: true, data: { outcome: 'dismissed', reason: 'Die Angaben im Beitrag stimmen mit der gültigen Fassung überein.' } },
];
