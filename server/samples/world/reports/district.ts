import type { SampleReport } from '../report.js';

/** Zulassung and Baugenehmigung in a Kreis. */
export const districtReports: SampleReport[] = [
  {
    slug: 'kfz-zulassung-foerdenland',
    organisation: '99052',
    author: 'beate-jessen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 280,
    publishedDaysAgo: 262,
    content: {
      frame: {
        title: 'Fahrzeuge online zulassen: hoher Anteil bei Abmeldungen, wenig bei Zulassungen',
        summary:
          'Die Abmeldung wird gut angenommen, die Zulassung von Privatpersonen bisher kaum. Den Unterschied machen Vertrauensniveau und Sicherheitscodes. Der Bericht nennt Zahlen je Vorgang und beschreibt, was Händlerinnen und Händlern geholfen hat.',
        services: ['kfz-zulassung'],
        contact: 'Fachdienst Verkehr, Zulassungsbehörde',
      },
      setup: { components: { servicekonto: '1.9', organisationskonto: '', epaybl: '2.9', zufish: '' }, procedures: [{ name: 'Kogge Zulassung', version: '4.1' }], transport: 'interface' },
      dates: {
        started: 780,
        goLive: 520,
        phases: [
          [0, 780, 766],
          [1, 768, 735],
          [2, 740, 672],
          [3, 690, 650],
          [4, 655, 600],
          [5, 640, 560],
          [6, 660, 585],
          [7, 562, 535],
          [8, 540, 522],
          [9, 526, 510],
          [10, 520, null],
        ],
      },
      effort: { days: { coordination: 9, department: 24, it: 14, data_protection: 4, provider: 'unknown' }, note: 'Das Rechenzentrum hat seinen Anteil nicht ausgewiesen.' },
      costs: { once: 24_500, yearly: 5_800, note: 'Einschließlich Prüfung der Sicherheit nach den Vorgaben des Bundes.' },
      cases: { before: 58_000, after: 57_200, onlineShareBefore: 2, onlineShareAfter: 19 },
      result: { result: 'live', maturityModel: '0-7', maturityBefore: 3, maturityAfter: 6 },
      situation: `Die Zulassungsbehörde ist mit fast 60.000 Vorgängen im Jahr die größte Publikumsstelle des Kreises. Schon vorher konnten Fahrzeuge online abgemeldet werden, das nutzten aber nur zwei von hundert Menschen.

Der Dienst ist durch Bundesrecht weitgehend vorgegeben. Spielraum gab es bei Anleitung, Unterstützung und Organisation, nicht beim Formular. Anlass war die neue Stufe, mit der auch die sofortige Inbetriebnahme nach der Zulassung möglich ist.`,
      approach: `Die technische Einführung lag beim Rechenzentrum, wir haben uns auf drei Aufgaben konzentriert: die Prüfung der Sicherheit, die Vorbereitung der Beschäftigten und die Information der Händlerinnen und Händler.

- Für die Sicherheitsprüfung wurde eine Liste von 60 Anforderungen abgearbeitet.
- Zwei Beschäftigte wurden zu Ansprechpersonen für Online-Fälle ausgebildet.
- Mit sechs Autohäusern haben wir den Ablauf an echten Beispielen durchgespielt.
- Im Wartebereich gab es vier Wochen lang Hilfe an einem Tablet.`,
      outcome: `Nach acht Monaten kommen 19 Prozent aller Vorgänge online. Dahinter stehen große Unterschiede: Abmeldungen 44 Prozent, Umschreibungen ohne Halterwechsel 17 Prozent, Neuzulassungen von Privatpersonen unter drei Prozent.

Online-Vorgänge werden zu 85 Prozent ohne Zutun entschieden. Die übrigen landen bei den beiden ausgebildeten Personen. Am Schalter ist die Wartezeit an den stärksten Tagen um rund ein Viertel gesunken. Die Autohäuser nutzen vor allem die Abmeldung.`,
      pitfalls: `Für die Zulassung brauchen Privatpersonen den Online-Ausweis. Viele haben ihn, kennen aber die PIN nicht. Das lässt sich vor Ort kaum ändern.

Die freizulegenden Sicherheitscodes werden oft beschädigt. Jede zwanzigste Abmeldung scheiterte daran. Ein kurzes Erklärvideo des Landes half weniger als ein Foto auf unserer Internetseite. Unterschätzt haben wir die Sicherheitsprüfung: Statt drei waren es neun Wochen, weil Nachweise des Rechenzentrums fehlten.`,
      recommendations: `- Werben Sie zuerst für die Abmeldung, dort ist der Nutzen sofort da.
- Beginnen Sie die Sicherheitsprüfung am ersten Tag und fordern Sie die Nachweise des Rechenzentrums mit Frist an.
- Bilden Sie zwei Personen für Online-Fälle aus, statt alle oberflächlich zu schulen.
- Spielen Sie den Ablauf mit Autohäusern durch. Sie erklären ihn anschließend ihrer Kundschaft.
- Weisen Sie auf die Möglichkeit hin, die PIN des Online-Ausweises im Bürgerbüro neu zu setzen.`,
      outlook: `Für Unternehmen mit vielen Fahrzeugen soll der Zugang über das Organisationskonto verbessert werden, das liegt beim Bund. Wir beobachten die Zahlen je Vorgang und berichten darüber vierteljährlich im Fachausschuss.

Im Bürgerbüro der größten Stadt wird erprobt, ob ein Hinweis auf die PIN bei der Ausgabe von Ausweisen etwas bewirkt. Eine Wiederholung der Hilfe am Tablet ist vorgesehen, sobald Personal dafür vorhanden ist.`,
      obstacles: [
        { obstacle: 'vertrauensniveau-zu-hoch', weight: 2, remedy: 'Vom Bund vorgegeben; Hinweis auf neues Setzen der PIN, Werbung zunächst für die Abmeldung.' },
        { obstacle: 'dsfa-schwellwert', weight: 2, remedy: 'Nachweise beim Rechenzentrum mit Frist angefordert, Liste der Anforderungen gemeinsam abgearbeitet.' },
        { obstacle: 'statistik-fehlt', weight: 1, remedy: 'Zahlen je Vorgang werden monatlich beim Rechenzentrum abgerufen.' },
      ],
      lessons: [
        {
          key: 'zahlen-je-vorgang',
          kind: 'tip',
          title: 'Den Online-Anteil je Vorgang ausweisen, nicht nur insgesamt',
          text: '19 Prozent klingt nach wenig, 44 Prozent bei Abmeldungen nach viel. Beides stimmt. Erst die Aufteilung zeigt, wo Unterstützung hilft und wo die Vorgaben des Bundes die Grenze setzen.',
          phase: 10,
          components: [],
        },
        {
          key: 'sicherheitspruefung',
          kind: 'prerequisite',
          title: 'Die Sicherheitsprüfung am ersten Tag beginnen',
          text: 'Von 60 Anforderungen konnten wir 22 nur mit Nachweisen des Rechenzentrums beantworten. Eine Tabelle mit Anforderung, zuständiger Stelle und Frist hat die Abstimmung sehr erleichtert.',
          phase: 6,
          components: [],
        },
      ],
    },
    helped: ['99051', '99001000'],
  },
  {
    slug: 'baugenehmigung-foerdenland',
    organisation: '99052',
    author: 'svenja-moeller',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 24,
    publishedDaysAgo: 10,
    content: {
      frame: {
        title: 'Digitaler Bauantrag: Beteiligung, große Pläne und zwei Bildschirme je Arbeitsplatz',
        summary:
          'Seit drei Monaten nehmen wir Bauanträge digital entgegen und führen auch die Beteiligung anderer Stellen digital. Am meisten Zeit brauchten der Umgang mit großen Plänen und die Umstellung der Arbeitsweise. Ein Teil der Stellen antwortet weiterhin auf Papier.',
        services: ['baugenehmigung'],
        contact: 'Fachdienst Bauaufsicht',
      },
      setup: { components: { servicekonto: '2.0', organisationskonto: '', epaybl: '3.1', 'fit-connect': '', zufish: '', gis: '', 'e-akte': '' }, procedures: [{ name: 'Prahm Bau', version: '9.2' }], transport: 'fit_connect' },
      dates: {
        started: 498,
        goLive: 95,
        phases: [
          [0, 498, 480],
          [1, 482, 430],
          [2, 440, 352],
          [3, 360, 330],
          [4, 345, 210],
          [5, 300, 150],
          [6, 330, 205],
          [7, 152, 112],
          [8, 125, 98],
          [9, 104, 85],
          [10, 95, null],
        ],
      },
      effort: { days: { coordination: 11, department: 27, it: 14, data_protection: 3.5, provider: 4 }, note: 'Fachdienst ohne die Eingewöhnung nach dem Start.' },
      costs: { once: 23_800, yearly: 5_600, note: 'Ohne Bildschirme und Arbeitsplätze, die über den allgemeinen Haushalt beschafft wurden.' },
      cases: { before: 1_480, after: 1_420, onlineShareBefore: 0, onlineShareAfter: 33 },
      result: { result: 'live', maturityModel: '0-7', maturityBefore: 1, maturityAfter: 5 },
      situation: `Die untere Bauaufsicht bearbeitet knapp 1.500 Anträge im Jahr, jeder in mehreren Ausfertigungen. Beteiligt werden je nach Vorhaben bis zu zwölf Stellen. Pläne wurden mit der Post verschickt, zurückgesandt, berichtigt und wieder verschickt.

Eine elektronische Akte war eingeführt, wurde in der Bauaufsicht aber wenig genutzt, weil Pläne auf kleinen Bildschirmen nicht zu lesen waren. Die Landesvorgaben zum Datenaustausch standen fest, die Software des Fachverfahrens unterstützte sie ab der neuen Version.`,
      approach: `Wir haben das Vorhaben in zwei Abschnitte geteilt: zuerst die digitale Bearbeitung im Haus, auch für gescannte Papieranträge, danach der Online-Antrag.

1. Arbeitsplätze mit zwei großen Bildschirmen ausgestattet
2. Prüfschritte am Plan mit Werkzeugen des Fachverfahrens geübt
3. Beteiligung mit vier Stellen erprobt, dann auf alle ausgeweitet
4. Vorgaben für Dateien festgelegt: Format, Größe, Namen
5. Gespräche mit Planungsbüros, ein Testantrag je Büro
6. Online-Antrag freigeschaltet, zunächst für Büros, die am Test teilnahmen`,
      outcome: `Nach knapp drei Monaten kommen 33 Prozent der Anträge online. Die Beteiligung läuft bei digitalen Anträgen gleichzeitig statt nacheinander, das spart nach ersten Zahlen im Mittel zwei bis drei Wochen. Für eine belastbare Aussage zur gesamten Dauer ist es noch zu früh.

Die Sachbearbeitung arbeitet inzwischen fast vollständig digital. Drei von zwölf beteiligten Stellen antworten weiterhin auf Papier, deren Schreiben werden gescannt. Planungsbüros nehmen den Weg gut an, private Bauherrschaften nutzen ihn selten allein.`,
      pitfalls: `Pläne mit mehreren hundert Megabyte kamen beim Test nicht an. Formular, Transportweg und Fachverfahren hatten verschiedene Grenzen, und niemand konnte sie auf Anhieb nennen. Nach langer Suche wurde ein eigener Weg für große Dateien eingerichtet.

Dateinamen wie „Scan001“ machten die Prüfung mühsam. Einige Büros reichten Pläne als Bild statt als maßstäbliches Dokument ein. Auch die Arbeitsplätze kamen später als geplant, weil Mittel dafür zunächst fehlten.`,
      recommendations: `- Stellen Sie zuerst die Arbeit im Haus um. Ein Online-Antrag, der ausgedruckt wird, hilft niemandem.
- Klären Sie die Grenzen für Dateien auf dem gesamten Weg schriftlich, bevor Sie testen.
- Geben Sie Planungsbüros eine Seite mit Vorgaben für Format, Maßstab und Dateinamen.
- Beschaffen Sie die Bildschirme vor der Schulung.
- Beziehen Sie die beteiligten Stellen einzeln ein und fragen Sie, was ihnen fehlt.
- Planen Sie für die Eingewöhnung ein halbes Jahr ein.`,
      outlook: `Im nächsten Schritt wollen wir die drei verbliebenen Stellen gewinnen. Bei zweien fehlt ein Arbeitsplatz mit ausreichend großem Bildschirm, das ist lösbar.

Die elektronische Zustellung der Genehmigung ist technisch vorbereitet. Mit der Rechtsstelle klären wir noch, in welcher Form gestempelte Pläne zugestellt werden und wie der Nachweis geführt wird. Nach einem Jahr legen wir Zahlen zur Dauer vor, getrennt nach Art des Verfahrens.`,
      obstacles: [
        { obstacle: 'anhaenge-zu-gross', weight: 3, remedy: 'Eigener Weg für große Dateien; Grenzen auf einer Seite für Planungsbüros beschrieben.' },
        { obstacle: 'haushaltsmittel-fehlen', weight: 2, remedy: 'Bildschirme über den Nachtragshaushalt beschafft.' },
        { obstacle: 'bescheid-nicht-elektronisch', weight: 2, remedy: 'Noch offen; Klärung mit der Rechtsstelle.' },
        { obstacle: 'papier-parallel', weight: 1, remedy: 'Papieranträge werden beim Eingang gescannt und danach nur noch digital bearbeitet.' },
      ],
      lessons: [
        {
          key: 'erst-haus',
          kind: 'prerequisite',
          title: 'Erst digital bearbeiten, dann digital annehmen',
          text: 'Wir haben ein halbes Jahr lang gescannte Anträge digital bearbeitet, bevor der Online-Antrag kam. Als er freigeschaltet wurde, änderte sich für die Sachbearbeitung fast nichts mehr. Das hat Ängste genommen.',
          phase: 4,
          components: ['e-akte'],
        },
        {
          key: 'seite-planungsbueros',
          kind: 'template',
          title: 'Eine Seite mit Vorgaben für Planungsbüros',
          text: `- Format: PDF, maßstäblich, durchsuchbar
- Größe: je Datei höchstens 100 MB, größere Dateien über den gesonderten Weg
- Name: Art_Geschoss_Stand, zum Beispiel \`Grundriss_EG_2\`
- Ein Plan je Datei
- Änderungen: ganzer Plan neu, mit Nummer des Standes

Die Werte gelten für unser Haus und müssen anderswo geprüft werden.`,
          phase: 5,
          components: ['fit-connect', 'e-akte'],
        },
        {
          key: 'beteiligung-gleichzeitig',
          kind: 'tip',
          title: 'Alle Stellen gleichzeitig beteiligen und Fristen gemeinsam laufen lassen',
          text: 'Auf Papier gab es drei Ausfertigungen, also wurde nacheinander beteiligt. Digital können alle am selben Tag prüfen. Wir haben den Ablauf im Fachverfahren umgestellt und mit vier Stellen erprobt, bevor es für alle galt.',
          phase: 4,
          components: [],
        },
      ],
    },
    helped: ['99051', '99001000', '99051012'],
    reused: ['99051'],
  },
];
