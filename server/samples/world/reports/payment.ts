import type { SampleReport } from '../report.js';

/** Gewerbe with the Nachrichtenbroker, and the payment platform by itself. */
export const paymentReports: SampleReport[] = [
  {
    slug: 'gewerbe-osterkoog',
    organisation: '990515113',
    author: 'dirk-johannsen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 18,
    publishedDaysAgo: 14,
    content: {
      frame: {
        title: 'Gewerbe über den Nachrichtenbroker: Übernahme ins Fachverfahren auch bei wenigen Fällen',
        summary:
          'Wir haben uns trotz geringer Fallzahlen für die Übernahme ins Gewerbeverfahren entschieden, weil der Anschluss an den Nachrichtenbroker ohnehin entstand. Der Mehraufwand lag bei vier Personentagen. Der Bericht beschreibt Test, Schulung und die ersten Wochen.',
        services: ['gewerbe', 'nachrichtenbroker'],
        contact: 'Ordnungsamt, Gewerbestelle',
      },
      setup: { components: { servicekonto: '2.0', epaybl: '3.1', nachrichtenbroker: '2.3', 'xta-osci': '', dvdv: '', zufish: '', 'fachverfahren-gewerbe': '6.3' }, procedures: [{ name: 'Mustra Gewerbe', version: '6.3' }], transport: 'xta' },
      dates: {
        started: 245,
        goLive: 80,
        phases: [
          [0, 245, 238],
          [1, 239, 226],
          [2, 228, 195],
          [3, 200, 176],
          [4, 180, 141],
          [5, 168, 112],
          [6, 175, 130],
          [7, 111, 93],
          [8, 95, 84],
          [9, 86, 74],
          [10, 80, null],
        ],
      },
      effort: { days: { coordination: 5, department: 8, it: 6.5, data_protection: 1.5, provider: 'unknown' }, note: 'Die Tage des Anbieters wurden pauschal abgerechnet.' },
      costs: { once: 8_300, yearly: 1_700, note: 'Der Anschluss an den Nachrichtenbroker ist gesondert finanziert und nicht enthalten.' },
      cases: { before: 310, after: 325, onlineShareBefore: 0, onlineShareAfter: 47 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `In unseren 23 Gemeinden werden jährlich rund 310 Gewerbe gemeldet, im Frühjahr deutlich mehr als im Winter, weil viele Betriebe vom Tourismus leben. In dieser Zeit war die Gewerbestelle regelmäßig zwei Wochen im Rückstand.

Bezahlplattform und Nachrichtenbroker wurden gerade eingerichtet, ein Dienst mit Übernahme in ein Fachverfahren war noch nicht dabei. Wir wollten an einem überschaubaren Beispiel lernen, wie das geht, bevor Wohngeld an der Reihe ist.`,
      approach: `Die Gewerbestelle hat zunächst in einem Vermerk festgehalten, welche Angaben das Fachverfahren braucht und welche das Formular liefert. Drei Angaben fehlten, zwei konnten ergänzt werden, die dritte wird bei der Prüfung nachgetragen.

1. Eintrag im DVDV für den neuen Dienst veranlasst
2. Postfach beim Nachrichtenbroker um den Dienst erweitert
3. Übernahme in der Testumgebung mit 16 Fällen geprüft
4. Bewirtschafter angelegt, Testzahlungen mit der Kasse
5. Schulung an einem Nachmittag mit der Vertretung aus dem Ordnungsamt
6. Start mit mindestens sechs Wochen Abstand zur Saison`,
      outcome: `Nach gut zwei Monaten kommen 47 Prozent der Meldungen online. Die Daten stehen nach wenigen Minuten im Fachverfahren, die Prüfung dauert im Mittel fünf Minuten. Einen Rückstand hat es seit dem Start nicht mehr gegeben.

Auch für die Vertretung ist es einfacher geworden: Früher konnte nur die Gewerbestelle die Vordrucke deuten, jetzt sehen alle dieselbe geordnete Ansicht. Zwei Meldungen mussten neu zugestellt werden, weil das Fachverfahren während einer Aktualisierung nicht erreichbar war. Verloren ging nichts.`,
      pitfalls: `- Das Fachverfahren lehnte Namen mit bestimmten Sonderzeichen ab. Im Formular waren sie erlaubt. Der Hersteller hat das nach vier Wochen behoben.
- Der Eintrag im DVDV galt zunächst nur für die Anmeldung, nicht für die Abmeldung. Im Test fiel das auf, weil wir alle drei Arten geprüft haben.
- Während einer Aktualisierung am Wochenende blieben Nachrichten liegen. Niemand war dafür zuständig, am Montag nachzusehen.`,
      recommendations: `Wenn der Anschluss an den Nachrichtenbroker schon vorhanden ist, lohnt sich die Übernahme auch bei wenigen hundert Fällen. Muss er erst geschaffen werden, würden wir ohne Übernahme beginnen.

Prüfen Sie im Test ausdrücklich Namen mit Bindestrich, Apostroph, ø und ç. Testen Sie jede Art der Meldung einzeln. Legen Sie fest, wer nach einer Aktualisierung nachsieht, ob Nachrichten liegen geblieben sind. Starten Sie nicht mitten in der Saison. Und schreiben Sie auf, welche Angabe von Hand nachgetragen wird, damit die Vertretung es weiß.`,
      outlook: `Die Erfahrungen fließen unmittelbar in die Einführung von Wohngeld ein, dort sind Postfach und Zertifikate dieselben. Für Gewerbe steht noch die elektronische Bestätigung über das Postfach aus.

Nach der Saison zählen wir Vorsprachen und Anrufe zwei Wochen lang und vergleichen mit den Strichlisten vom Vorjahr. Bleibt der Anteil bei knapp der Hälfte, wollen wir gezielt Steuerberatungen in der Region ansprechen, da viele Meldungen von dort kommen.`,
      obstacles: [
        { obstacle: 'dvdv-eintrag-fehlt', weight: 1, remedy: 'Eintrag um Um- und Abmeldung ergänzt, alle Arten im Test geprüft.' },
        { obstacle: 'support-erste-ebene-unklar', weight: 2, remedy: 'Wochenplan, wer nach Aktualisierungen den Eingang prüft und den Betreiber anruft.' },
      ],
      lessons: [
        {
          key: 'sonderzeichen',
          kind: 'pitfall',
          title: 'Namen mit Sonderzeichen auf dem ganzen Weg testen, nicht nur im Formular',
          text: 'Formular und Vermittlung nahmen alle Zeichen an, das Fachverfahren nicht. Die Meldung blieb ohne Fehlermeldung im Eingang stehen. Unsere Testnamen enthalten jetzt ß, ø, ç, Apostroph und einen Doppelnamen mit zwei Bindestrichen.',
          phase: 7,
          components: ['fachverfahren-gewerbe', 'xta-osci'],
        },
        {
          key: 'nach-aktualisierung',
          kind: 'tip',
          title: 'Nach jeder Aktualisierung des Fachverfahrens den Eingang prüfen',
          text: 'Ein Termin im Kalender der Gewerbestelle: am ersten Arbeitstag nach der Aktualisierung eine Testmeldung senden und den Eingang des Wochenendes zählen. Das dauert zehn Minuten.',
          phase: 10,
          components: ['nachrichtenbroker', 'fachverfahren-gewerbe'],
        },
      ],
    },
    helped: ['990525107', '99052031'],
  },
  {
    slug: 'bezahlplattform-bargwede',
    organisation: '990525107',
    author: 'marion-kock',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 92,
    publishedDaysAgo: 77,
    content: {
      frame: {
        title: 'Bezahlplattform ePayBL in einem Amt: vom Kassengespräch bis zur ersten echten Zahlung',
        summary:
          'Von der ersten Besprechung bis zur ersten echten Zahlung vergingen 21 Wochen, davon neun durch den Vertrag mit dem Zahlungsprovider. Der eigene Aufwand lag bei 14 Personentagen. Die Reihenfolge der Schritte entscheidet über die Dauer.',
        services: ['bezahlplattform'],
        contact: 'Amt Bargwede, Amtskasse',
      },
      setup: { components: { epaybl: '3.0', zahlungsprovider: '', finanzverfahren: '' }, procedures: [{ name: 'Mustra Kasse', version: '4' }], transport: null },
      dates: {
        started: 286,
        goLive: 140,
        phases: [
          [0, 286, 276],
          [2, 277, 184],
          [3, 250, 168],
          [6, 220, 186],
          [7, 170, 152],
          [8, 154, 143],
          [9, 144, 137],
          [10, 140, null],
        ],
      },
      effort: { days: { coordination: 4, department: 6, it: 1.5, data_protection: 1, other: 1.5 }, note: 'Fachamt ist hier die Amtskasse.' },
      costs: { once: 1_900, yearly: 890, note: 'Zuzüglich Entgelte je Zahlung.' },
      cases: { before: null, after: 140, onlineShareBefore: null, onlineShareAfter: null },
      result: { result: 'live', maturityModel: null, maturityBefore: null, maturityAfter: null },
      situation: `Wir wollten Gebühren online annehmen, zunächst für Bescheinigungen, später für Gewerbe. In der Amtskasse arbeiten zwei Personen. Beide hatten Sorge, dass Beträge eingehen, die sie nicht zuordnen können, und dass der Tagesabschluss schwieriger wird.

Erfahrungen mit elektronischer Bezahlung gab es nur mit dem Kartengerät im Bürgerbüro. Welche Stelle Mandant, Bewirtschafter und Vertrag beantragt, war nirgends zusammenhängend beschrieben. Wir haben deshalb mit einem Gespräch statt mit einem Formular begonnen.`,
      approach: `Im Kassengespräch haben wir den Weg einer Zahlung von 12 Euro aufgezeichnet: von der Eingabe im Formular bis zur Buchung. An jeder Stelle stand, wer was sieht. Danach ging es an die Anträge.

1. Unterkonto bei der Hausbank eröffnet
2. Vertrag mit dem Zahlungsprovider über den Rahmenvertrag
3. Mandant und erster Bewirtschafter für die Testumgebung
4. Testzahlungen mit Erfolg, Abbruch und Zeitüberschreitung
5. Produktion mit einer echten Zahlung von einem Euro und deren Rückzahlung

Die Schritte 2 und 3 haben wir leider nacheinander statt gleichzeitig begonnen.`,
      outcome: `Seit dem Start wurden alle Zahlungen zugeordnet. Ausgezahlt wird wöchentlich gesammelt mit einer Liste, die Kasse braucht dafür etwa 15 Minuten. Die Sorge um den Tagesabschluss hat sich nicht bestätigt.

Für jeden weiteren Dienst ist nur noch ein Bewirtschafter nötig. Beim zweiten Dienst dauerte das drei Werktage. Die Amtskasse ist inzwischen die Stelle im Haus, die am deutlichsten für weitere Online-Dienste wirbt, weil Überweisungen ohne Verwendungszweck seltener werden.`,
      pitfalls: `Der Vertrag mit dem Zahlungsprovider lag neun Wochen, weil nacheinander Unterlagen nachgefordert wurden. Hätten wir ihn am ersten Tag abgeschickt, wären wir fünf Wochen früher fertig gewesen.

Zunächst sollten die Entgelte von der Auszahlung abgezogen werden. Damit hätte kein Betrag mehr zur Gebühr gepasst. Die Umstellung auf eine getrennte Rechnung musste eigens beantragt werden. Der Buchungstext war außerdem länger, als das Kassenverfahren annimmt, und wurde abgeschnitten.`,
      recommendations: `- Beginnen Sie mit dem Gespräch in der Kasse und zeichnen Sie den Weg einer Zahlung auf.
- Schicken Sie Vertrag und Mandantenantrag gleichzeitig ab.
- Verlangen Sie getrennte Berechnung der Entgelte.
- Stimmen Sie die Länge des Buchungstextes mit dem Kassenverfahren ab.
- Buchen Sie die erste echte Zahlung wieder zurück. Danach wissen Sie, dass auch dieser Weg funktioniert.
- Nennen Sie der Leitung für den ersten Dienst zwanzig Wochen.`,
      outlook: `Gewerbe ist als zweiter Dienst mit Bezahlung seit wenigen Tagen in Betrieb. Danach soll der Gewerberegisterauszug folgen, der Bewirtschafter dafür ist schon beantragt.

Mit der Kasse haben wir vereinbart, nach einem Jahr gemeinsam zu prüfen, ob die wöchentliche Sammelzahlung weiter passt oder ob bei steigender Zahl ein kürzerer Abstand sinnvoll ist. Den gezeichneten Weg einer Zahlung geben wir als Vorlage weiter, er hat in zwei anderen Häusern schon geholfen.`,
      obstacles: [
        { obstacle: 'epaybl-mandant-spaet', weight: 3, remedy: 'Vertrag künftig am ersten Tag; Liste aller Nachweise beigelegt.' },
        { obstacle: 'vertrag-verzoegert', weight: 2, remedy: 'Zeichnungsberechtigung mit Auszug aus der Hauptsatzung nachgewiesen.' },
      ],
      lessons: [
        {
          key: 'entgelte-getrennt',
          kind: 'prerequisite',
          title: 'Entgelte des Zahlungsproviders getrennt berechnen lassen, nie von der Auszahlung abziehen',
          text: 'Bei Abzug stimmt kein ausgezahlter Betrag mit der Gebühr überein, jede Buchung muss von Hand geteilt werden. Die getrennte Rechnung ist meist möglich, muss aber im Vertrag stehen. Eine spätere Änderung hat bei uns drei Wochen gedauert.',
          phase: 2,
          components: ['zahlungsprovider', 'finanzverfahren'],
        },
        {
          key: 'rueckzahlung-testen',
          kind: 'tip',
          title: 'Mit einem Euro auch die Rückzahlung testen',
          text: 'Die erste echte Zahlung über einen Euro haben wir noch am selben Tag zurückbuchen lassen. Dabei zeigte sich, dass die Kasse dafür eine zusätzliche Berechtigung brauchte. Im Ernstfall hätte jemand zwei Wochen auf sein Geld gewartet.',
          phase: 7,
          components: ['epaybl'],
        },
        {
          key: 'buchungstext',
          kind: 'pitfall',
          title: 'Der Buchungstext darf nicht länger sein, als das Kassenverfahren annimmt',
          text: 'Unser Kassenverfahren schneidet nach 27 Zeichen ab, das Aktenzeichen stand am Ende. Wir haben die Reihenfolge gedreht: zuerst das Kassenzeichen, dann der Dienst in abgekürzter Form.',
          phase: 3,
          components: ['epaybl', 'finanzverfahren'],
        },
      ],
    },
    helped: ['990515101', '990515104', '99052074', '99052058', '99051067', '990525110'],
    reused: ['990515101', '990515104', '99052058'],
  },
];
