import type { SampleThread } from '../thread.js';

/** Beitritt, Vertrag, Kosten. */
export const contractThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'Hersteller verlangt 8.000 € für die Schnittstelle Steuern: Wie verhandelt ihr, geht eine Sammelbestellung?',
    visibility: 'community',
    author: 'petra-andresen',
    daysAgo: 52,
    services: ['hundehaltung', 'grundsteuer', 'zweitwohnungssteuer'],
    components: ['fachverfahren-steuern', 'kop'],
    phase: 2,
    text: `Angebot auf dem Tisch: 8.000 € einmalig plus 18 % Pflege im Jahr, damit die Hundeanmeldung aus der Eingangsbearbeitung ins Steuerverfahren kommt. Für rund 260 Anmeldungen im Jahr.

- Hat jemand für dasselbe weniger bezahlt?
- Wie argumentiert ihr gegenüber dem Hersteller?
- Gibt es Häuser, die sich einer Sammelbestellung anschließen würden?`,
    affectsUs: ['99051012', '99052058', '990515104', '990515113', '99051071', '990525110'],
    comments: [
      { author: 'marion-kock', hoursLater: 2, text: 'Wir haben exakt dieselbe Summe gehört. Das scheint eine Listenzahl zu sein.' },
      { author: 'britta-sievers', hoursLater: 3, text: 'Bei uns 11.500 €, mit dem Argument „größere Stadt“.' },
    ],
    answers: [
      {
        author: 'rainer-timm',
        hoursLater: 4,
        text: '260 Fälle × 5 Minuten sind knapp 22 Stunden. Dafür bezahlen Sie allein an Pflege 1.440 € im Jahr. Ich würde abtippen und das Geld in die Schnittstelle für Grundsteuer stecken, falls überhaupt.',
        helpfulBy: ['petra-andresen', 'anke-rohwer'],
        comments: [{ author: 'petra-andresen', hoursLater: 5, text: 'Die Rechnung hatte ich auch. Nur: Wenn alle abtippen, baut nie jemand die Schnittstelle.' }],
      },
      {
        author: 'arne-clausen',
        hoursLater: 24,
        text: `Wir haben im Frühjahr eine Sammelbestellung für ein anderes Verfahren organisiert, sieben Häuser, am Ende 41 % unter Liste. Was funktioniert hat:

1. **Eine** Leistungsbeschreibung, zwei Seiten: welche Felder, welches Format, welches Verhalten bei Fehlern, Testumgebung inklusive.
2. Trennung von *Entwicklung* (einmal für alle) und *Einrichtung* (je Haus, pauschal). Der Hersteller wollte Entwicklung siebenmal berechnen.
3. Pflege prozentual nur auf die Einrichtung.
4. Ein Haus ist Erstkunde und nimmt ab. Erst nach dessen Abnahmeprotokoll bestellen die anderen ab.
5. Offene Schnittstelle zusichern lassen: Dokumentation wird uns übergeben.

Vergaberechtlich haben wir uns von der Vergabestelle begleiten lassen, Stichwort gelegentliche gemeinsame Auftragsvergabe. Das bitte nicht ohne sie anfangen, auch wegen der Wertgrenzen, die dann zusammengerechnet werden.

Ich würde noch einmal koordinieren, wenn bis Monatsende mindestens fünf Häuser zusagen.`,
        helpfulBy: ['petra-andresen', 'marion-kock', 'britta-sievers', 'gesa-nissen', 'kirsten-thiessen', 'dirk-johannsen', 'maren-volquardsen'],
        solution: { components: ['fachverfahren-steuern'] },
        comments: [
          { author: 'gesa-nissen', hoursLater: 26, text: 'Stegeby wäre dabei.' },
          { author: 'dirk-johannsen', hoursLater: 29, text: 'Osterkoog auch, wir könnten Erstkunde sein.' },
          { author: 'kirsten-thiessen', hoursLater: 31, text: 'Moorland-Aue ja, sobald der Amtsausschuss nickt (in drei Wochen).' },
        ],
      },
      {
        author: 'ines-brodersen',
        hoursLater: 48,
        text: 'Wir legen im IT-Verbund eine Liste an, welches Haus welches Steuerverfahren in welcher Version hat. Ohne die weiß niemand, ob sieben Häuser wirklich **dieselbe** Schnittstelle brauchen. Rückmeldung reicht als Kommentar hier.',
        helpfulBy: ['arne-clausen', 'petra-andresen'],
      },
      {
        author: 'petra-andresen',
        hoursLater: 620,
        text: 'Stand nach dreieinhalb Wochen: sechs Zusagen, neues Angebot liegt bei 4.600 € je Haus, Pflege nur noch auf 1.900 €. Ich habe die Antwort von Herrn Clausen als Lösung markiert.',
        helpfulBy: ['arne-clausen', 'marion-kock'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Beitrittserklärung zur Antragsplattform: Braucht das einen Beschluss der Gemeindevertretung oder ist das laufende Verwaltung?',
    visibility: 'community',
    author: 'silke-ohlsen',
    daysAgo: 109,
    services: ['kommunale-antragsplattform'],
    components: ['kop'],
    phase: 2,
    text: `Wir sind 3.800 Einwohnerinnen und Einwohner auf einer Insel und bekommen einen Anschlussvertrag mit 34 Seiten Anlagen. Im Vertrag steht „die Kommune tritt bei“.

Unser Bürgermeister fragt, ob er das allein unterschreiben darf. Wie war das bei Ihnen, und was haben Sie der Politik vorgelegt?`,
    affectsUs: ['99052074', '990515101'],
    answers: [
      {
        author: 'heike-dethlefsen',
        hoursLater: 9,
        text: 'Bei uns hat der Bürgermeister unterschrieben und in der nächsten Sitzung berichtet. Wir haben uns auf die Wertgrenze in der Hauptsatzung gestützt, weil der Dienst selbst nichts kostet.',
        helpfulBy: ['silke-ohlsen'],
      },
      {
        author: 'holger-frahm',
        hoursLater: 29,
        text: `Wir haben es in die Stadtvertretung gegeben, obwohl es vielleicht nicht nötig war. Begründung: Folgekosten (Schnittstellen, Personal) sind nicht null. Die Vorlage hatte eine Seite:

- **Worum geht es?** Beitritt zur gemeinsamen Antragsplattform, Nutzung einzelner Online-Dienste nach Bedarf.
- **Was kostet es?** Einmalig 0 €, laufend 0 € für die Plattform, rund 30 Personentage im ersten Jahr, Schnittstellen nur mit gesondertem Beschluss.
- **Was passiert, wenn wir es nicht tun?** Eigene Lösungen, höhere Kosten, kein Anschluss an gemeinsame Weiterentwicklung.
- **Wie kommt man wieder heraus?** Kündigungsfrist aus dem Vertrag, mitnehmen lassen sich die Anträge als PDF und XML.
- **Beschluss:** Der Beitritt wird beschlossen, die Bürgermeisterin wird ermächtigt, einzelne Dienste abzurufen.

Der letzte Halbsatz ist der wichtige, sonst sitzt man für jeden Dienst wieder da.`,
        helpfulBy: ['silke-ohlsen', 'wiebke-carstens', 'heike-dethlefsen', 'inga-paulsen'],
        solution: {},
        comments: [{ author: 'silke-ohlsen', hoursLater: 32, text: 'Die Frage nach dem Ausstieg kam bei uns prompt. Gut, dass die Antwort schon dastand.' }],
      },
      {
        author: 'maren-volquardsen',
        hoursLater: 55,
        text: 'Aus der Koordination: Von den uns bekannten Häusern haben es etwa zwei Drittel ohne Beschluss gemacht und berichtet. Maßgeblich ist Ihre Hauptsatzung, im Zweifel fragen Sie die Kommunalaufsicht. Die 34 Seiten Anlagen sind überwiegend Technik, unterschreiben müssen Sie nur Vertrag, Auftragsverarbeitung und Ansprechpersonen.',
        helpfulBy: ['silke-ohlsen', 'rainer-timm'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Kosten im Amt auf die Gemeinden umlegen: nach Einwohnern, nach Fällen oder gar nicht?',
    visibility: 'community',
    author: 'dirk-johannsen',
    daysAgo: 22,
    services: ['hundehaltung', 'gewerbe', 'bezahlplattform'],
    components: [],
    phase: 2,
    text: `Wir haben für das kommende Jahr rund 9.200 € laufende Kosten (Provider-Entgelte, eine Schnittstelle, Schulungen). Bisher läuft alles über die Amtsumlage.

Zwei größere Gemeinden sagen, sie zahlten für die kleinen mit. Die kleinen sagen, sie hätten zwei Hunde und keinen Gewerbebetrieb. Wie macht ihr das?`,
    affectsUs: ['990515104', '990525107'],
    answers: [
      {
        author: 'kirsten-thiessen',
        hoursLater: 6,
        text: `Wir haben drei Varianten durchgerechnet und dem Amtsausschuss nebeneinandergelegt:

| Variante | kleinste Gemeinde (180 Einw.) | größte (2.900 Einw.) | Aufwand bei uns |
|---|---:|---:|---|
| Amtsumlage | 96 € | 1.610 € | keiner |
| je Einwohner | 84 € | 1.350 € | gering |
| je Fall | 11 € | 2.240 € | Auswertung jedes Quartal |

Nach der Tabelle war die Diskussion vorbei: Amtsumlage. Der Aufwand für „je Fall“ hätte mehr gekostet als der Streitwert.`,
        helpfulBy: ['dirk-johannsen', 'marion-kock', 'lena-voss'],
      },
      {
        author: 'marion-kock',
        hoursLater: 30,
        text: 'Wir trennen: Plattform und Schulung über die Amtsumlage, Zahlungsentgelte trägt die Gemeinde, der die Gebühr zusteht (die werden ohnehin am Fall berechnet). Finde ich gerecht, ist aber eine Buchung mehr im Monat.',
        helpfulBy: ['dirk-johannsen'],
        comments: [{ author: 'dirk-johannsen', hoursLater: 34, text: 'Das könnte der Kompromiss sein. Ich nehme beides mit in die Sitzung und berichte.' }],
      },
    ],
  },
];
