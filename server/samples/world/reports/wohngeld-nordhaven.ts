import type { SampleLesson, SampleReport } from '../report.js';

const evidence: SampleLesson = {
  key: 'hinweise-nachweise',
  kind: 'tip',
  title: 'Hinweise zu Nachweisen mit einem Beispielbild senken die Rückfragen spürbar',
  text: `Drei Monate lang haben wir bei jeder Rückfrage den Grund mit einem Buchstaben notiert. 71 Prozent betrafen das Einkommen. Danach haben wir nur daran gearbeitet: ein Bild, welche Seite gemeint ist, getrennte Felder je Monat und der Satz, dass der Antrag ohne diese Nachweise etwa vier Wochen länger dauert.

Der Anteil der Rückfragen sank in acht Wochen von 64 auf 39 Prozent.`,
  phase: 4,
  components: ['antragsassistent'],
};

const directory: SampleLesson = {
  key: 'dvdv-pruefen',
  kind: 'pitfall',
  title: 'Alte DVDV-Einträge weisen Nachrichten ab, ohne dass es jemand merkt',
  text: 'Vor dem ersten Test sollten Kennung, Adresse und Zertifikat im DVDV abgefragt und mit dem eigenen Bestand verglichen werden. Bei uns stand noch eine Kennung aus einem früheren Projekt. Der absendende Dienst erhielt zwar einen Fehler, er wurde aber nur in seinem eigenen Protokoll vermerkt.',
  phase: 5,
  components: ['dvdv', 'xta-osci'],
};

const counting: SampleLesson = {
  key: 'zaehlen-vorher',
  kind: 'prerequisite',
  title: 'Drei Wochen Strichliste vor dem Start reichen für einen ehrlichen Vergleich',
  text: 'Notiert haben wir je Antrag: Eingangsweg, Rückfrage ja oder nein, Minuten für das Übertragen. Keine Namen, keine Aktenzeichen, keine Zuordnung zu Beschäftigten. Die Liste lag am Posteingang. Ohne sie hätten wir später nichts belegen können.',
  phase: 1,
  components: [],
};

const evidenceLater: SampleLesson = { ...evidence, text: evidence.text.replace('auf 39 Prozent.', 'auf 39 Prozent und liegt nach gut einem Jahr bei 34 Prozent.') };

const consent: SampleLesson = {
  key: 'rueckkanal-einwilligung',
  kind: 'legal',
  title: 'Die Einwilligung in die elektronische Zustellung gehört in den Antrag, nicht in ein zweites Formular',
  text: 'Wir haben die Frage mit der Rechtsstelle abgestimmt und als eigenen, nicht vorausgewählten Punkt in den Antrag aufgenommen. Daneben steht, wann ein Bescheid im Postfach als bekannt gegeben gilt und dass die Einwilligung jederzeit widerrufen werden kann. Als die Frage noch in einem zweiten Formular stand, antworteten weniger als fünf von hundert Personen.',
  phase: 6,
  components: ['postfach', 'servicekonto'],
};

/** Wohngeld in the pilot administration, in two editions. */
export const wohngeldNordhavenReports: SampleReport[] = [
  {
    slug: 'wohngeld-nordhaven',
    organisation: '99001000',
    author: 'friederike-hansen',
    state: 'published',
    visibility: 'public',
    begunDaysAgo: 262,
    publishedDaysAgo: 236,
    content: {
      frame: {
        title: 'Wohngeld online in einer kreisfreien Stadt: vom ersten Gespräch bis zur Datenübernahme',
        summary:
          'Wohngeld ist seit einem halben Jahr online, gut vier von zehn Anträgen kommen auf diesem Weg. Die Anbindung des Fachverfahrens war der längste Teil. Am meisten geholfen haben verständliche Hinweise zu den Nachweisen: Sie haben die Rückfragen deutlich verringert.',
        services: ['wohngeld'],
        contact: 'Stabsstelle Digitalisierung, Redaktion Online-Dienste',
      },
      setup: {
        components: { servicekonto: '2.0', zufish: '', nachrichtenbroker: '2.3', 'xta-osci': '', antragsassistent: '3.2', 'fachverfahren-wohngeld': '8.1', 'e-akte': '' },
        procedures: [{ name: 'Mustra Wohngeld', version: '8.1' }],
        transport: 'xta',
      },
      dates: {
        started: 668,
        goLive: 410,
        phases: [
          [0, 668, 654],
          [1, 655, 627],
          [2, 640, 584],
          [3, 600, 572],
          [4, 583, 513],
          [5, 560, 455],
          [6, 548, 478],
          [7, 470, 428],
          [8, 440, 414],
          [9, 420, 406],
          [10, 410, null],
        ],
      },
      effort: {
        days: { coordination: 9, department: 21.5, it: 12, data_protection: 4, provider: 6 },
        note: 'Geschätzt aus Terminkalendern. Die Tage des Fachamts enthalten die Arbeit an den Hinweistexten nach dem Start.',
      },
      costs: { once: 18_400, yearly: 4_200, note: 'Einmalig vor allem die Schnittstelle des Fachverfahrens. Ohne sie wären es rund 5.000 € gewesen.' },
      cases: { before: 1_900, after: 2_150, onlineShareBefore: 0, onlineShareAfter: 41 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Wohngeld ist bei uns eine der Leistungen mit den meisten Anträgen. Vor der Einführung gingen rund 1.900 Anträge im Jahr auf Papier ein, dazu kamen Weiterleistungen und Änderungen. Jeder Antrag wurde in das Fachverfahren übertragen, im Schnitt 25 Minuten ohne Prüfung. Die Bearbeitung dauerte neun bis zwölf Wochen.

Servicekonto, Zuständigkeitsfinder und Nachrichtenbroker waren bereits in Betrieb. Neu war für uns, Antragsdaten nicht nur als PDF, sondern als Datensatz in ein Fachverfahren zu übernehmen.`,
      approach: `Wir haben eine kleine Arbeitsgruppe gebildet: zwei Personen aus der Wohngeldstelle, eine aus der IT, die Redaktion und zeitweise der Datenschutz. Sie traf sich alle zwei Wochen für eine Stunde.

1. Bestandsaufnahme mit Strichliste über drei Wochen, damit wir später vergleichen können.
2. Vertrag und Verantwortlichkeiten, parallel dazu die Anfrage beim Hersteller des Fachverfahrens.
3. Antragsstrecke gemeinsam mit der Sachbearbeitung durchgehen, Feld für Feld.
4. Anbindung zuerst als PDF, sechs Wochen später als Datensatz.
5. Test mit 18 Fällen, davon sechs Sonderfälle wie Heimbewohnende und Mischhaushalte.
6. Start ohne Pressearbeit, vier Wochen Beobachtung, erst danach Bekanntmachung.`,
      outcome: `Nach einem halben Jahr kommen 41 Prozent der Anträge online. Das Übertragen in das Fachverfahren entfällt bei diesen Anträgen fast ganz, die Sachbearbeitung prüft nur noch die übernommenen Werte. Nach unserer Zählung spart das etwa 18 Minuten je Antrag.

Die Zahl der Rückfragen ist zunächst gestiegen, weil Nachweise fehlten. Nachdem wir die Hinweise zu den Einkommensnachweisen überarbeitet hatten, sank der Anteil der Anträge mit Rückfrage von 64 auf 39 Prozent. Die Bearbeitungsdauer liegt jetzt bei sechs bis acht Wochen. Der Bescheid geht weiterhin mit der Post.`,
      pitfalls: `Die Schnittstelle des Fachverfahrens hat uns fast vier Monate gekostet. Das Angebot kam spät, und die Testumgebung des Herstellers kannte unsere Behörde nicht. Außerdem war im DVDV eine alte Kennung eingetragen, sodass Nachrichten stillschweigend abgewiesen wurden. Bemerkt haben wir das nur, weil eine Testperson nach ihrer Eingangsbestätigung fragte.

Unterschätzt haben wir auch die Texte. Wir hatten die Hinweise des Anbieters unverändert übernommen. Viele Menschen luden deshalb eine einzelne Lohnabrechnung statt der letzten zwölf hoch.`,
      recommendations: `- Fragen Sie beim Hersteller des Fachverfahrens am ersten Tag nach Schnittstelle, Preis und Liefertermin, nicht erst nach dem Vertrag.
- Beginnen Sie ruhig mit der Übergabe als PDF, wenn die Schnittstelle dauert. Legen Sie aber fest, bis wann das gilt.
- Zählen Sie vor dem Start drei Wochen lang Eingänge und Rückfragen.
- Lassen Sie drei Personen aus dem Empfang den Antrag ausfüllen. Was sie nicht verstehen, versteht auch sonst niemand.
- Kündigen Sie den Dienst erst an, wenn vier Wochen lang alles angekommen ist.`,
      outlook: `Als Nächstes wollen wir Rückfragen gesammelt über das Postfach des Servicekontos stellen und den Bescheid dort zustellen, sofern die antragstellende Person eingewilligt hat. Dafür fehlt noch die Freigabe des Fachverfahrens für den Rückkanal.

Außerdem prüfen wir, ob die Weiterleistung mit vorausgefüllten Angaben möglich ist. Viele Angaben ändern sich von Jahr zu Jahr nicht. Der Anbieter hat den Wunsch aufgenommen, ein Termin steht noch nicht fest. Wir schreiben diesen Bericht fort, sobald wir Zahlen dazu haben.`,
      obstacles: [
        { obstacle: 'schnittstelle-fachverfahren-fehlt', weight: 3, remedy: 'Start mit PDF-Übergabe in die E-Akte, Datensatz nachgezogen. Preis gemeinsam mit zwei weiteren Häusern verhandelt.' },
        { obstacle: 'dvdv-eintrag-fehlt', weight: 2, remedy: 'Eintrag bei der pflegenden Stelle berichtigt; seitdem vor jedem Test eine Abfrage der eigenen Einträge.' },
        { obstacle: 'texte-unverstaendlich', weight: 2, remedy: 'Hinweise neu geschrieben, getrennte Felder je Monat angeregt, Bild der richtigen Seite einer Lohnabrechnung ergänzt.' },
      ],
      lessons: [evidence, directory, counting],
    },
    secondEdition: {
      daysAgo: 38,
      note: 'Zahlen nach dem ersten vollen Jahr ergänzt, Zustellung über das Postfach ist eingeführt, eine Lehre zum Rückkanal kam hinzu.',
      changes: {
        frame: {
          title: 'Wohngeld online in einer kreisfreien Stadt: vom ersten Gespräch bis zur Datenübernahme',
          summary:
            'Wohngeld ist seit gut einem Jahr online, mehr als die Hälfte der Anträge kommt auf diesem Weg. Die Anbindung des Fachverfahrens war der längste Teil. Am meisten geholfen haben verständliche Hinweise zu den Nachweisen. Neu in dieser Ausgabe: die Zustellung des Bescheids über das Postfach.',
          services: ['wohngeld'],
          contact: 'Stabsstelle Digitalisierung, Redaktion Online-Dienste',
        },
        outcome: `Nach dem ersten vollen Jahr kommen gut 52 Prozent der Anträge online. Das Übertragen in das Fachverfahren entfällt bei diesen Anträgen fast ganz, die Sachbearbeitung prüft nur noch die übernommenen Werte. Nach unserer Zählung spart das etwa 18 Minuten je Antrag.

Der Anteil der Anträge mit Rückfrage sank von 64 auf 34 Prozent, seit wir die Hinweise zu den Einkommensnachweisen überarbeitet haben. Die Bearbeitungsdauer liegt bei fünf bis sieben Wochen. Bei einem Drittel der Online-Anträge geht auch der Bescheid elektronisch hinaus, das spart Porto und etwa drei Tage.`,
        cases: { before: 1_900, after: 2_280, onlineShareBefore: 0, onlineShareAfter: 52.5 },
        costs: { once: 18_400, yearly: 4_650, note: 'Einmalig vor allem die Schnittstelle des Fachverfahrens. Laufend kam der Rückkanal mit 450 € im Jahr hinzu.' },
        result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 4 },
        outlook: `Die Zustellung über das Postfach ist seit einigen Monaten in Betrieb. Rund ein Drittel der Antragstellenden willigt ein, die übrigen erhalten den Bescheid weiterhin mit der Post. Rückfragen stellen wir jetzt gesammelt: eine Prüfliste, eine Nachricht, eine Frist.

Offen ist die Weiterleistung mit vorausgefüllten Angaben. Sie ist für eine der nächsten Versionen des Dienstes angekündigt. Bis dahin verschicken wir sechs Wochen vor Ablauf ein Schreiben mit einem Verweis auf den Online-Dienst und einer kurzen Liste der nötigen Nachweise.`,
        lessons: [evidenceLater, directory, counting, consent],
      },
    },
    helped: ['99052031', '99051044', '990515113', '990525107', '99052058'],
    reused: ['99052031', '990525107'],
  },
];
