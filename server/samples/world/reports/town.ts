import type { SampleReport } from '../report.js';

/** Mängelmeldung, Briefwahl and Fundsachen. */
export const townReports: SampleReport[] = [
  {
    slug: 'maengelmeldung-tiedenburg',
    organisation: '99052031',
    author: 'holger-frahm',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 110,
    publishedDaysAgo: 104,
    content: {
      frame: {
        title: 'Mängel melden: einfach einzuführen, aber nur mit klaren Zuständigkeiten im Haus',
        summary:
          'Der Dienst war in drei Monaten eingeführt. Danach verdoppelten sich die Meldungen, und es zeigte sich, dass nicht geregelt war, wer sie bearbeitet. Seit jede Art von Mangel eine zuständige Stelle und eine Frist hat, funktioniert es.',
        services: ['maengelmeldung'],
        contact: 'Fachbereich Bürgerdienste',
      },
      setup: { components: { zufish: '', gis: '' }, procedures: [{ name: 'Prahm Straße', version: '2' }], transport: 'mail' },
      dates: {
        started: 362,
        goLive: 270,
        phases: [
          [0, 362, 354],
          [1, 355, 343],
          [2, 345, 322],
          [4, 324, 298],
          [6, 320, 296],
          [7, 296, 282],
          [8, 284, 273],
          [9, 275, 264],
          [10, 270, null],
        ],
      },
      effort: { days: { coordination: 3, department: 6, it: 2, data_protection: 1 }, note: 'Nach dem Start kamen etwa fünf Tage für die Ordnung der Zuständigkeiten hinzu, die nicht enthalten sind.' },
      costs: { once: 2_900, yearly: 1_200, note: '' },
      cases: { before: 640, after: 1_310, onlineShareBefore: 22, onlineShareAfter: 81 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Schäden an Straßen, Leuchten und Spielplätzen wurden telefonisch oder per E-Mail gemeldet, etwa 640 im Jahr. Wer anrief, wurde oft mehrfach verbunden. Eine Rückmeldung gab es selten, weil niemand den Überblick hatte.

Die Leitung wünschte einen Dienst, der schnell sichtbar ist. Rechtlich ist er einfach: keine Anmeldung, keine Gebühr, kein Bescheid. Deshalb haben wir ihn vor anderen Diensten eingeführt und die internen Abläufe zunächst nicht verändert.`,
      approach: `Der Dienst wurde vom Anbieter mit unserer Karte eingerichtet. Zwölf Arten von Mängeln stehen zur Wahl, jede Meldung erzeugt eine E-Mail an ein gemeinsames Postfach. Die Redaktion hat die Texte geschrieben, der Datenschutz eine kurze Information ergänzt, weil Fotos Personen oder Kennzeichen zeigen können.

Getestet haben wir an einem Vormittag mit acht Personen, die durch die Stadt gingen und Meldungen vom Telefon abschickten. Danach gab es einen Hinweis in der Zeitung und Aufkleber an Spielplätzen.`,
      outcome: `Die Zahl der Meldungen hat sich auf 1.310 im Jahr (hochgerechnet) verdoppelt, 81 Prozent davon kommen online. In den ersten sechs Wochen blieb mehr als ein Drittel länger als zwei Wochen unbeantwortet, und die Beschwerden nahmen zu.

Daraufhin haben wir für jede Art eine Stelle, eine Vertretung und eine Frist festgelegt. Seitdem erhalten neun von zehn Meldungen innerhalb von fünf Arbeitstagen eine Antwort. Der Bauhof schätzt die genauen Orte, doppelte Meldungen werden auf der Karte erkannt.`,
      pitfalls: `Wir hatten den Dienst eingeführt, ohne die Arbeit dahinter zu ordnen. Das gemeinsame Postfach las jeder, zuständig fühlte sich niemand.

Ein Teil der Meldungen betrifft Stellen außerhalb der Stadt, etwa Kreisstraßen oder Leuchten eines Versorgungsunternehmens. Für diese gab es anfangs keine Antwort, die wir guten Gewissens geben konnten. Auf Fotos waren mehrfach Personen zu sehen. Die öffentliche Anzeige der Fotos haben wir deshalb abgeschaltet.`,
      recommendations: `- Legen Sie für jede Art von Mangel Stelle, Vertretung und Frist fest, bevor der Dienst startet.
- Rechnen Sie mit doppelt so vielen Meldungen wie bisher.
- Vereinbaren Sie mit Kreis und Versorgungsunternehmen, wie Meldungen weitergegeben werden.
- Zeigen Sie Fotos nur nach Prüfung durch eine zweite Person öffentlich, oder gar nicht.
- Antworten Sie auch dann, wenn nichts getan wird, und sagen Sie kurz, warum.`,
      outlook: `Die Übernahme der Meldungen in die Software des Bauhofs ist beauftragt, dann entfällt das Postfach. Mit dem Kreis wird über eine gemeinsame Weitergabe von Meldungen gesprochen, ein Ergebnis steht noch aus.

Für den Ausschuss stellen wir vierteljährlich vier Zahlen zusammen: Meldungen, Antwort innerhalb der Frist, häufigste Arten, Orte mit mehr als fünf Meldungen. Mehr wird nicht ausgewertet, insbesondere nicht, wer meldet oder wer bearbeitet.`,
      obstacles: [
        { obstacle: 'zustaendigkeit-im-haus-offen', weight: 3, remedy: 'Liste mit Stelle, Vertretung und Frist je Art des Mangels, von der Leitung beschlossen.' },
        { obstacle: 'support-erste-ebene-unklar', weight: 1, remedy: 'Telefonzentrale erhält eine Seite mit den häufigsten Fragen.' },
      ],
      lessons: [
        {
          key: 'arbeit-dahinter',
          kind: 'prerequisite',
          title: 'Vor dem Start regeln, wer welche Meldung bis wann beantwortet',
          text: `| Art | Stelle | Vertretung | Frist |
|---|---|---|---|
| Schlagloch | Bauhof | Tiefbau | 3 Tage |
| Leuchte | Tiefbau | Bauhof | 5 Tage |
| Wilder Müll | Ordnung | Bauhof | 3 Tage |

Die Frist gilt für die Antwort, nicht für die Reparatur.`,
          phase: 4,
          components: [],
        },
        {
          key: 'fotos',
          kind: 'legal',
          title: 'Fotos können Personen und Kennzeichen zeigen: nicht ungeprüft veröffentlichen',
          text: 'Wir weisen vor dem Hochladen darauf hin, zeigen Fotos nur intern und löschen sie drei Monate nach Abschluss. Die Frist haben wir mit dem Datenschutz festgelegt.',
          phase: 6,
          components: [],
        },
      ],
    },
    helped: ['99051044', '99052058', '99051012'],
    reused: ['99051044', '99052058'],
  },
  {
    slug: 'briefwahl-nordhaven',
    organisation: '99001000',
    author: 'thorben-iversen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 155,
    publishedDaysAgo: 146,
    content: {
      frame: {
        title: 'Briefwahl beantragen: sechs Wochen Betrieb, Spitzen und eine geübte Störung',
        summary:
          'Der Dienst läuft nur wenige Wochen vor einer Wahl, dann aber mit sehr vielen Anträgen. Gut zwei Drittel der Briefwahlunterlagen wurden online beantragt. Bewährt haben sich ein Lasttest, ein geübter Ausfall und ein Code auf der Wahlbenachrichtigung.',
        services: ['briefwahl'],
        contact: 'Wahlamt',
      },
      setup: { components: { zufish: '', 'fachverfahren-meldewesen': '7.0' }, procedures: [{ name: 'Kogge Wahlen', version: '3' }], transport: 'interface' },
      dates: {
        started: 318,
        goLive: 190,
        phases: [
          [0, 318, 310],
          [1, 311, 297],
          [2, 300, 270],
          [4, 275, 240],
          [5, 258, 221],
          [6, 266, 232],
          [7, 222, 198],
          [8, 204, 193],
          [9, 196, 186],
          [10, 190, 152],
        ],
      },
      effort: { days: { coordination: 4, department: 12, it: 7, data_protection: 2, provider: 3 }, note: '' },
      costs: { once: 7_400, yearly: 2_100, note: 'Laufend nur in Jahren mit Wahlen.' },
      cases: { before: 15_800, after: 17_900, onlineShareBefore: 28, onlineShareAfter: 69 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 2, maturityAfter: 3 },
      situation: `Bei der vorigen Wahl wurden 15.800 Briefwahlanträge gestellt, davon 28 Prozent über ein einfaches Formular, das E-Mails erzeugte. Diese wurden von Hand in das Wahlverfahren übertragen. In den Spitzenzeiten saßen dafür sechs zusätzliche Personen im Rathaus.

Anträge werden innerhalb weniger Wochen gestellt, ein großer Teil in den drei Tagen nach Zustellung der Wahlbenachrichtigung. Ein Ausfall in dieser Zeit wäre schwerwiegend. Fehler beim Versand sind kaum zu heilen.`,
      approach: `Der neue Dienst wurde an das Wahlverfahren angebunden. Auf der Wahlbenachrichtigung steht ein Code, der Wahlbezirk und Nummer enthält, sodass nur noch das Geburtsdatum einzugeben ist.

1. Probelauf mit 200 erfundenen Wahlberechtigten
2. Lasttest mit dem Dreifachen der erwarteten Spitze
3. Geübter Ausfall an einem Vormittag mit Wechsel auf Papier
4. Abgleich am Ende jedes Tages: Eingang, Übernahme, Versand
5. Rufbereitschaft des Anbieters in den ersten fünf Tagen

Alle Schritte waren drei Wochen vor der Zustellung abgeschlossen.`,
      outcome: `Es gingen 17.900 Anträge ein, 69 Prozent davon online. Die stärkste Stunde hatte 610 Anträge, der Dienst blieb durchgehend erreichbar. Zusätzliches Personal brauchten wir nur noch an zwei Tagen.

Der tägliche Abgleich hat einmal eine Lücke von elf Anträgen gezeigt, die wegen einer gesperrten Adresse nicht übernommen worden waren. Sie wurden am selben Abend von Hand bearbeitet. Beschwerden über nicht erhaltene Unterlagen lagen auf dem Niveau der vorigen Wahl, die Ursache war meist die Zustellung.`,
      pitfalls: `Der Code war auf einem Teil der Benachrichtigungen zu klein gedruckt und ließ sich mit älteren Telefonen nicht lesen. Die Druckerei hatte eine andere Vorlage verwendet als die freigegebene.

Die abweichende Versandanschrift war im Formular schwer zu finden, viele riefen deshalb an. Beim geübten Ausfall stellte sich heraus, dass niemand wusste, wer die Internetseite auf den Papierweg umstellen darf. Das stand danach auf dem Notfallblatt.`,
      recommendations: `- Üben Sie den Ausfall. Es dauert zwei Stunden und bringt mehr als jedes Konzept.
- Gleichen Sie jeden Abend Eingang, Übernahme und Versand ab.
- Lassen Sie sich einen echten Andruck der Wahlbenachrichtigung geben und lesen Sie den Code mit mehreren Geräten.
- Setzen Sie die abweichende Anschrift als eigene, sichtbare Frage.
- Schließen Sie alle Änderungen drei Wochen vor der Zustellung ab und ändern Sie danach nichts mehr.`,
      outlook: `Der Dienst ruht bis zur nächsten Wahl. Ein halbes Jahr vorher beginnen wir mit der Prüfung neuer Versionen und wiederholen Lasttest und Ausfallübung.

Mit der Druckerei ist vereinbart, dass künftig ein Andruck freigegeben wird und keine Datei. Unser Notfallblatt und den Plan für den täglichen Abgleich stellen wir anderen Wahlämtern gern zur Verfügung. Für Wahlhelferinnen und Wahlhelfer prüfen wir einen ähnlichen Dienst.`,
      obstacles: [
        { obstacle: 'testfaelle-fehlen', weight: 1, remedy: '200 erfundene Wahlberechtigte mit Sonderfällen angelegt, Lasttest mit dreifacher Spitze.' },
        { obstacle: 'support-erste-ebene-unklar', weight: 2, remedy: 'Notfallblatt mit Befugnissen und Telefonnummern der Funktionen.' },
      ],
      lessons: [
        {
          key: 'ausfall-ueben',
          kind: 'tip',
          title: 'Einen Ausfall vor der Wahl wirklich üben',
          text: 'Wir haben den Dienst an einem Vormittag in der Testumgebung abgeschaltet und auf Papier umgestellt. Offen waren danach drei Fragen: Wer darf die Internetseite ändern, wo liegen die Vordrucke, wie werden Anträge später abgeglichen?',
          phase: 7,
          components: [],
        },
        {
          key: 'tagesabgleich',
          kind: 'template',
          title: 'Täglicher Abgleich mit drei Zahlen: Eingang, Übernahme, Versand',
          text: 'Jeden Abend um 18 Uhr werden drei Zahlen notiert. Stimmen sie nicht überein, wird noch am selben Tag gesucht. Die Liste führt das Wahlamt, gegengezeichnet von einer zweiten Person.',
          phase: 10,
          components: ['fachverfahren-meldewesen'],
        },
      ],
    },
    helped: ['99051012', '99052031', '99051'],
    reused: ['99051012'],
  },
];
