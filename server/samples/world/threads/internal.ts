import type { SampleThread } from '../thread.js';

/** Visible only in the own house: notes and questions that are nobody else's business. */
export const internalThreads: SampleThread[] = [
  {
    kind: 'discussion',
    title: 'Intern: Stand Parkausweise und offene Punkte bis zur Abnahme',
    visibility: 'organisation',
    author: 'murat-aydin',
    daysAgo: 6,
    services: ['parkausweise'],
    components: ['gis', 'epaybl'],
    phase: 5,
    text: `Damit wir nicht mehr in drei E-Mail-Ketten suchen, hier der Stand:

- [x] Straßenliste als CSV, 212 Abschnitte, mit Verkehrsbehörde abgestimmt
- [x] Bewirtschafter im Test angelegt
- [ ] Buchungsstelle von der Kasse (Termin Donnerstag)
- [ ] Text für die Ablehnung Zweitwohnung
- [ ] Gebührensatzung § 4: Verlängerung kostet dasselbe wie Erstantrag. Bleibt das so?
- [ ] Vertretung für mich in der zweiten Hälfte des Monats

Wer kann den Punkt Gebührensatzung mit dem Ordnungsamt klären?`,
    answers: [],
    comments: [
      { author: 'katrin-lorenzen', hoursLater: 2, text: 'Ablehnungstext mache ich bis Freitag. Vorlage von Meldebescheinigung nehme ich als Gerüst.' },
      { author: 'holger-frahm', hoursLater: 5, text: 'Gebührensatzung kläre ich am Montag in der Leitungsrunde. Bis dahin bitte mit dem jetzigen Stand weiterbauen.' },
      { author: 'murat-aydin', hoursLater: 100, text: 'Kasse hat die Buchungsstelle geliefert, ist eingetragen. Es fehlen noch zwei Punkte.' },
    ],
  },
  {
    kind: 'question',
    title: 'Intern: Wer vertritt bei der Freigabe der Führerscheinanträge in den Ferien?',
    visibility: 'organisation',
    author: 'daniel-kowalski',
    daysAgo: 9,
    services: ['fuehrerschein'],
    components: ['kop'],
    phase: 10,
    text: `In den Ferien sind beide Personen mit der Rolle Poststelle gleichzeitig drei Tage weg. Ich kann technisch jede Person freischalten, möchte das aber nicht ohne Entscheidung der Fachdienstleitung tun.

Wer soll es sein, und soll die Rolle danach wieder entzogen werden?`,
    answers: [
      {
        author: 'ulrike-bock',
        hoursLater: 3,
        text: 'Mit der Fachdienstleitung besprochen: Die Teamleitung Zulassung übernimmt, befristet auf diese drei Tage. Bitte danach **wieder entziehen** und einen Vermerk in die Akte „Berechtigungen“. Kurze Einweisung mache ich am Montag.',
        helpfulBy: ['daniel-kowalski', 'arne-clausen'],
        solution: {},
        comments: [{ author: 'daniel-kowalski', hoursLater: 4, text: 'Eingetragen, Wiedervorlage zum Entzug ist gesetzt.' }],
      },
    ],
  },
];
