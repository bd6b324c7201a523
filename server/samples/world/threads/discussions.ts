import type { SampleThread } from '../thread.js';

/** Diskussionen: comments only, no answers. */
export const discussionThreads: SampleThread[] = [
  {
    kind: 'discussion',
    title: 'Wöchentlicher Jour fixe der Ämter: 30 Minuten, immer mittwochs um 8:15 Uhr. Wer ist dabei?',
    visibility: 'community',
    author: 'kirsten-thiessen',
    daysAgo: 40,
    services: [],
    components: [],
    phase: null,
    text: `In den kleinen Häusern macht eine Person alles, und jede löst dieselben Probleme allein. Vorschlag: eine **halbe Stunde pro Woche**, Video, ohne Folien.

Ablauf, hart begrenzt:

1. Wo stehe ich gerade? (eine Minute je Amt)
2. Eine Sache, bei der ich hänge (zwei bis drei davon besprechen wir)
3. Was haben wir entschieden, das andere wissen sollten? Kommt danach als Frage mit Antwort hier hinein, damit es nicht in der Runde versickert.

Kein Protokoll, keine Pflicht. Wer nicht kann, liest hier nach. Passt 8:15 Uhr, bevor die Türen aufgehen?`,
    answers: [],
    comments: [
      { author: 'wiebke-carstens', hoursLater: 1, text: 'Dabei! 8:15 Uhr ist perfekt, um 9 Uhr steht hier der erste am Tresen.' },
      { author: 'dirk-johannsen', hoursLater: 3, text: 'Osterkoog auch. Bitte Punkt 3 wirklich ernst nehmen, sonst haben wir die nächste Runde, aus der nichts übrig bleibt.' },
      { author: 'marion-kock', hoursLater: 5, text: 'Bargwede dabei, meist vertreten durch Patrick Schulz.' },
      { author: 'inga-paulsen', hoursLater: 22, text: 'Mittwochs bin ich auf der Hallig. Kann ich meine Fragen vorher schriftlich geben?' },
      { author: 'kirsten-thiessen', hoursLater: 24, text: 'Ja, einfach hier als Frage stellen, ich nehme sie mit in die Runde.' },
      { author: 'maren-volquardsen', hoursLater: 30, text: 'Schöne Initiative. Die Koordination kommt nur auf Einladung dazu, damit es eure Runde bleibt. Fragen, die an uns gehen sollen, gern sammeln.' },
      { author: 'wiebke-carstens', hoursLater: 192, text: 'Erste Runde war gut: fünf Ämter, 28 Minuten. Ich habe zum ersten Mal das Gefühl, dass ich nicht die Einzige bin, die vor einem ePayBL-Formular sitzt.' },
    ],
  },
  {
    kind: 'discussion',
    title: 'Was wir nach zwei Jahren und fast zwanzig Diensten anders machen würden',
    visibility: 'community',
    author: 'friederike-hansen',
    daysAgo: 28,
    services: ['wohngeld', 'gewerbe', 'parkausweise'],
    components: ['epaybl', 'zufish'],
    phase: 10,
    text: `Wir haben im Haus zurückgeblickt. Fünf Punkte, bei denen wir uns einig waren:

1. **Zuerst die Zuständigkeiten aufräumen**, dann den ersten Dienst. Wir haben es andersherum gemacht und drei Dienste nachträglich umgehängt.
2. **Die Kasse ab Tag eins** an den Tisch. Nicht informieren, beteiligen.
3. **Nie einen Dienst im Dezember starten.** Jahreswechsel, Urlaub, Softwareupdates.
4. **Ein Fachamt, ein Gesicht.** Jeder Dienst hat genau eine verantwortliche Person im Fachamt, mit Namen und Vertretung. Ohne sie fangen wir nicht mehr an.
5. **Abschalten planen.** Ein PDF, das stehen bleibt, ist ein zweiter Dienst, den man weiter pflegt.

Was würdet ihr ergänzen oder bestreiten?`,
    answers: [],
    comments: [
      { author: 'arne-clausen', hoursLater: 4, text: 'Zu 4: volle Zustimmung. Wir haben den Namen jetzt im Projektauftrag, unterschrieben von der Fachdienstleitung.' },
      { author: 'rainer-timm', hoursLater: 6, text: 'Zu 4: In Lüttenbek ist das Gesicht immer dasselbe. Meins.' },
      { author: 'sabine-petersen', hoursLater: 8, text: 'Punkt 2 bestätige ich als Kasse ausdrücklich.' },
      { author: 'gesa-nissen', hoursLater: 27, text: 'Ergänzung: jeden Dienst einmal selbst **als Bürgerin** durchlaufen, mit dem eigenen Telefon, zu Hause. Im Büro fällt einem nichts mehr auf.' },
      { author: 'christian-ehlers', hoursLater: 50, text: 'Danke für die Offenheit. Punkt 1 nehme ich in unsere Abstimmung mit der Landesredaktion mit.' },
    ],
  },
  {
    kind: 'discussion',
    title: 'Gemeinsame Liste: Welche Fachverfahren haben welche Schnittstelle wirklich im Betrieb?',
    visibility: 'community',
    author: 'ines-brodersen',
    daysAgo: 48,
    services: ['hundehaltung', 'gewerbe', 'wohngeld'],
    components: ['fachverfahren-steuern', 'fachverfahren-gewerbe', 'fachverfahren-wohngeld'],
    phase: 5,
    text: `In den Angeboten steht überall „XÖV-Schnittstelle vorhanden“. Wir wollen wissen, was davon **läuft**. Bitte je Haus eine Zeile als Kommentar, ich trage zusammen:

| Verwaltung | Bereich | Übernahme der Antragsdaten | seit |
|---|---|---|---|
| (Muster) | Gewerbe | Datensatz / PDF / abtippen | Monat/Jahr |

Bitte keine Preise und keine Vertragsinhalte. Es geht nur um den Stand im Betrieb.`,
    answers: [],
    comments: [
      { author: 'jan-ole-friedrichs', hoursLater: 6, text: 'Marschwalde: Gewerbe Datensatz, Wohngeld PDF, Steuern abtippen.' },
      { author: 'thorben-iversen', hoursLater: 9, text: 'Nordhaven: Gewerbe Datensatz, Wohngeld Datensatz (etwa jeder zwölfte Fall bleibt hängen), Steuern PDF.' },
      { author: 'katrin-lorenzen', hoursLater: 26, text: 'Tiedenburg: Gewerbe abtippen, Steuern PDF in die E-Akte.' },
      { author: 'marion-kock', hoursLater: 30, text: 'Bargwede: Wohngeld PDF, alles andere abtippen.' },
      { author: 'ines-brodersen', hoursLater: 170, text: 'Zwischenstand: elf Häuser, acht davon tippen die Steuern ab. Damit ist klar, wo eine gemeinsame Bestellung am meisten bringt, siehe die Frage aus Grönhafen.' },
    ],
  },
];
