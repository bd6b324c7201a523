import type { SampleReport } from '../report.js';

/** Hundehaltung in rural houses. */
export const hundehaltungRuralReports: SampleReport[] = [
  {
    slug: 'hundehaltung-osterkoog',
    organisation: '990515113',
    author: 'dirk-johannsen',
    state: 'published',
    visibility: 'public',
    begunDaysAgo: 78,
    publishedDaysAgo: 58,
    content: {
      frame: {
        title: 'Hundehaltung für 23 Gemeinden: ein Formular, 23 Steuersätze, eine Bearbeitung',
        summary:
          'Jede unserer 23 Gemeinden hat eine eigene Hundesteuersatzung. Trotzdem gibt es jetzt ein einziges Formular, das nach der Adresse den richtigen Steuersatz nennt. Der größte Teil der Arbeit bestand darin, die Satzungen zu ordnen und vier davon zu ändern.',
        services: ['hundehaltung'],
        contact: 'Finanzverwaltung, Steuern und Abgaben',
      },
      setup: { components: { kop: '1.8', antragsassistent: '2.4', zufish: '', gis: '', 'fachverfahren-steuern': '5.2' }, procedures: [{ name: 'Mustra Steuern', version: '5.2' }], transport: 'portal' },
      dates: {
        started: 377,
        goLive: 160,
        phases: [
          [0, 377, 365],
          [1, 367, 330],
          [2, 338, 289],
          [4, 300, 233],
          [5, 240, 205],
          [6, 329, 212],
          [7, 206, 183],
          [8, 184, 165],
          [9, 168, 152],
          [10, 160, null],
        ],
      },
      effort: { days: { coordination: 6, department: 10, it: 2.5, data_protection: 2, other: 0.5 }, note: 'Unter „Sonstige“ die Termine mit den Bürgermeisterinnen und Bürgermeistern.' },
      costs: { once: 4_800, yearly: 1_100, note: 'Umgelegt auf die Gemeinden nach Zahl der Hunde.' },
      cases: { before: 410, after: 455, onlineShareBefore: 0, onlineShareAfter: 55 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Wir bearbeiten die Hundesteuer für 23 Gemeinden mit zusammen knapp 16.000 Einwohnerinnen und Einwohnern. Jede Gemeinde hat eine eigene Satzung, die Steuersätze reichen vom einfachen bis zum dreifachen Betrag. Manche kennen Ermäßigungen für Hofhunde, andere nicht.

Anmeldungen kamen auf vier verschiedenen Vordrucken, oft mit dem falschen. Etwa jede fünfte Anmeldung nannte eine Gemeinde, zu der die Adresse nicht gehört, weil mehrere Orte sich eine Postleitzahl teilen.`,
      approach: `Wir haben alle Satzungen in einer Tabelle nebeneinandergestellt: Steuersatz je Hund, Ermäßigungen, Befreiungen, Meldefrist, Form der Anmeldung. Vier Satzungen verlangten einen unterschriebenen Vordruck, diese wurden geändert. Zwei weitere Gemeinden haben bei der Gelegenheit ihre Ermäßigungen angeglichen.

- Aus der Tabelle wurde die Grundlage für das Formular.
- Die Gemeinde wird nicht gefragt, sondern aus der Adresse bestimmt.
- Wo die Adresse nicht eindeutig ist, wählt die Person aus höchstens drei Gemeinden.
- Getestet haben wir mit zwei Adressen je Gemeinde.`,
      outcome: `Seit dem Start vor gut drei Monaten kommen 55 Prozent der Meldungen online. Falsch zugeordnete Gemeinden gibt es online praktisch nicht mehr, bisher waren es zwei Fälle, beide aus einem Neubaugebiet.

Die Bearbeitung dauert je Meldung etwa sechs Minuten statt fünfzehn. Der größere Gewinn liegt in der Tabelle der Satzungen: Auch am Telefon kann nun jede Person im Haus sofort sagen, was in welcher Gemeinde gilt. Drei Gemeinden denken darüber nach, ihre Satzungen weiter anzugleichen.`,
      pitfalls: `Vier Satzungsänderungen bedeuten vier Gemeindevertretungen mit eigenen Terminen. In einer Gemeinde wurde der Punkt vertagt, weil zuerst über die Höhe der Steuer gesprochen werden sollte. Wir sind dort zwei Monate später gestartet.

Das Straßenverzeichnis enthielt 60 Adressen ohne Gemeinde, vor allem Höfe außerhalb der Orte. Ohne Nachpflege hätte das Formular genau die Menschen abgewiesen, die am weitesten zum Amt fahren. Die Nachpflege hat drei Tage gedauert.`,
      recommendations: `1. Stellen Sie alle Satzungen in einer Tabelle zusammen, bevor Sie mit dem Anbieter sprechen.
2. Fragen Sie niemanden nach der Gemeinde, wenn die Adresse sie ergibt.
3. Prüfen Sie das Straßenverzeichnis auf Adressen außerhalb der Orte.
4. Sprechen Sie früh mit den Bürgermeisterinnen und Bürgermeistern und sagen Sie deutlich, dass es nicht um die Höhe der Steuer geht.
5. Starten Sie mit den Gemeinden, die fertig sind. Die übrigen folgen, ohne dass jemand warten muss.`,
      outlook: `Eine weitere Gemeinde gleicht ihre Satzung zum Jahreswechsel an, danach gilt für alle dieselbe Meldefrist. Die Übernahme in das Steuerverfahren ist beauftragt.

Dasselbe Vorgehen wollen wir bei der Zweitwohnungssteuer und bei den Abwasserabgaben anwenden, auch dort gibt es viele Satzungen. Die Tabelle führen wir fort, sie wird bei jeder Satzungsänderung von der Finanzverwaltung angepasst. Eine leere Fassung kann gern nachgenutzt werden.`,
      obstacles: [
        { obstacle: 'amt-und-gemeinden', weight: 2, remedy: 'Gemeinsame Tabelle aller Satzungen, Beratung in einer Besprechung aller Gemeinden.' },
        { obstacle: 'schriftform-in-satzung', weight: 2, remedy: 'Vier Satzungen geändert; Start ohne die Gemeinde, die noch nicht beschlossen hatte.' },
        { obstacle: 'geodaten-unvollstaendig', weight: 2, remedy: '60 Adressen im Straßenverzeichnis ergänzt und mit dem Kreis abgestimmt.' },
      ],
      lessons: [
        {
          key: 'satzungstabelle',
          kind: 'template',
          title: 'Eine Tabelle aller Satzungen ist die Grundlage für Formular, Telefon und Beschluss',
          text: `| Gemeinde | 1. Hund | 2. Hund | Ermäßigung | Frist | Form |
|---|---|---|---|---|---|
| A | 60 € | 90 € | Hofhund 50 % | 14 Tage | schriftlich oder elektronisch |
| B | 40 € | 80 € | keine | 1 Monat | Vordruck, **ändern** |

Die Werte sind Beispiele. Die Spalte „Form“ zeigt auf einen Blick, welche Satzung geändert werden muss.`,
          phase: 1,
          components: ['antragsassistent'],
        },
        {
          key: 'adresse-statt-gemeinde',
          kind: 'tip',
          title: 'Die Gemeinde aus der Adresse bestimmen und nicht danach fragen',
          text: 'Jede fünfte Angabe war auf Papier falsch. Das Formular ermittelt die Gemeinde aus Straße und Hausnummer. Nur bei mehreren Treffern wird gefragt. Fehlt eine Adresse ganz, geht der Antrag mit einem Hinweis an uns, statt abgewiesen zu werden.',
          phase: 4,
          components: ['gis', 'antragsassistent'],
        },
        {
          key: 'gestaffelt-starten',
          kind: 'tip',
          title: 'Gemeinden dürfen nacheinander starten',
          text: 'Das Formular zeigt für Gemeinden ohne Beschluss einen Hinweis mit dem bisherigen Weg. So mussten 22 Gemeinden nicht auf eine warten. Nach dem Beschluss wurde nur ein Eintrag geändert.',
          phase: 9,
          components: ['zufish'],
        },
      ],
    },
    helped: ['990515101', '990515104', '990525107', '990525110'],
    reused: ['990515104', '990515101'],
  },
  {
    slug: 'hundehaltung-stegeby',
    organisation: '99052058',
    author: 'gesa-nissen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 25,
    publishedDaysAgo: 19,
    content: {
      frame: {
        title: 'Hundehaltung in einer kleinen Stadt: Start ohne Fachverfahren und ohne Bezahlung',
        summary:
          'Mit zwölf Personentagen haben wir unseren ersten Online-Dienst gestartet. Anträge landen als Vorgang in der Eingangsbearbeitung und werden von Hand übertragen. Wichtiger als die Technik war, dass Bürgerbüro und Stadtkasse denselben Ablauf kennen.',
        services: ['hundehaltung'],
        contact: 'Stadt Stegeby, Bürgerbüro',
      },
      setup: { components: { antragsassistent: '2.4', zufish: '', kop: '1.8' }, procedures: [], transport: 'mail' },
      dates: {
        started: 181,
        goLive: 70,
        phases: [
          [0, 181, 172],
          [1, 174, 165],
          [2, 167, 141],
          [4, 142, 113],
          [6, 135, 100],
          [7, 98, 86],
          [8, 88, 76],
          [9, 77, 65],
          [10, 70, null],
        ],
      },
      effort: { days: { coordination: 4, department: 6, it: 1, data_protection: 1 }, note: 'Ohne die Zeit für die Änderung der Internetseite, die ohnehin anstand.' },
      costs: { once: 2_100, yearly: 640, note: '' },
      cases: { before: 225, after: 240, onlineShareBefore: 0, onlineShareAfter: 39 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Wir hatten vor diesem Vorhaben keinen einzigen eigenen Online-Dienst. Im Bürgerbüro arbeiten fünf Personen, die Hundesteuer liegt bei der Stadtkasse. Anmeldungen wurden im Bürgerbüro entgegengenommen und einmal in der Woche in die Kasse gebracht.

Für die Einführung stand keine zusätzliche Stelle zur Verfügung. Die Leitung des Bürgerbüros hat sie neben dem Tagesgeschäft übernommen, unterstützt durch eine Kollegin der Stadtkasse. Ein Steuerverfahren mit Schnittstelle haben wir nicht, die Veranlagung läuft über ein einfaches Kassenmodul.`,
      approach: `Wir haben uns an zwei Berichten anderer Häuser orientiert und daraus fünf Arbeitspakete gemacht: Beitritt, Texte, Datenschutz, Test, Start. Jedes Paket hatte eine verantwortliche Person und passte auf eine halbe Seite.

Der Datenschutz war mit übernommenen Unterlagen in drei Wochen erledigt. Für den Test haben wir die zwölf bekannten Fälle verwendet. Die Schulung bestand aus einer gemeinsamen Stunde, in der alle einen Antrag stellten und bearbeiteten. Danach hing ein Ablaufplan mit sechs Schritten an jedem Arbeitsplatz.`,
      outcome: `Nach sieben Wochen kommen 39 Prozent der Meldungen online. Eine Benachrichtigung geht per E-Mail an das Funktionspostfach, der Vorgang selbst liegt in der Eingangsbearbeitung. Von dort überträgt die Stadtkasse die Angaben, das dauert etwa sieben Minuten.

Der wöchentliche Botengang entfällt. Für das Bürgerbüro ist die Entlastung klein, aber spürbar: An Tagen mit vielen Ausweisanträgen steht niemand mehr wegen eines Hundes in der Schlange. Für uns war vor allem wichtig zu sehen, dass wir so etwas selbst einführen können.`,
      pitfalls: `Auf der Internetseite stand der Dienst unter „Steuern und Abgaben“. Gesucht wurde er unter „Hund“. In der ersten Woche kamen deshalb nur zwei Anträge. Nachdem wir ein Stichwort ergänzt und das alte PDF entfernt hatten, stieg die Zahl sofort.

Zwei Anträge kamen aus einer Nachbarstadt mit ähnlichem Straßennamen. Im Zuständigkeitsfinder war ein Gebiet doppelt eingetragen. Außerdem fehlte anfangs eine Vertretung für die Kollegin der Stadtkasse.`,
      recommendations: `- Trauen Sie sich einen Dienst ohne Fachverfahren zu. Bei wenigen hundert Fällen ist das Übertragen von Hand in Ordnung.
- Prüfen Sie, unter welchem Wort die Menschen den Dienst suchen, und entfernen Sie alte PDF-Dateien am selben Tag.
- Halten Sie den Ablauf auf einer Seite fest, mit Vertretung.
- Lassen Sie in der Schulung alle selbst einen Antrag stellen.
- Planen Sie nach dem Start zwei Wochen ein, in denen jemand täglich nachsieht.`,
      outlook: `Als Nächstes folgt die Mängelmeldung, danach der Fischereischein. Dafür brauchen wir die Bezahlplattform, deren Einrichtung gerade läuft. Ob wir später ein Steuerverfahren mit Schnittstelle beschaffen, hängt von der Zweitwohnungssteuer ab.

In drei Monaten zählen wir zwei Wochen lang, wie viele Meldungen mit Rückfrage kommen. Wir haben vor dem Start leider nicht gezählt und können deshalb nur mit den Zahlen anderer Häuser vergleichen.`,
      obstacles: [
        { obstacle: 'dienst-wird-nicht-gefunden', weight: 2, remedy: 'Stichwörter ergänzt, Verweis auf die Startseite gesetzt, altes PDF entfernt.' },
        { obstacle: 'fallzahlen-unbekannt', weight: 1, remedy: 'Nicht mehr nachzuholen; künftig zählen wir vor jedem Start zwei Wochen.' },
        { obstacle: 'person-faellt-aus', weight: 1, remedy: 'Vertretung in der Stadtkasse benannt und eingewiesen.' },
      ],
      lessons: [
        {
          key: 'suchwort',
          kind: 'pitfall',
          title: 'Der Dienst muss unter dem Wort stehen, nach dem gesucht wird',
          text: 'Niemand sucht nach „Steuern und Abgaben“, wenn ein Welpe eingezogen ist. Wir haben drei Personen gebeten, den Dienst auf der Internetseite zu finden, und zugesehen. Zwei fanden ihn nicht. Nach der Änderung brauchte die langsamste Person 20 Sekunden.',
          phase: 9,
          components: ['zufish'],
        },
        {
          key: 'ohne-fachverfahren',
          kind: 'tip',
          title: 'Unter 300 Fällen im Jahr ist der Start ohne Fachverfahren vertretbar',
          text: 'Unsere Rechnung: etwa 95 Online-Meldungen im Jahr mal sieben Minuten sind elf Stunden. Keine Schnittstelle rechnet sich dafür. Wichtig ist nur, dass die Angaben geordnet ankommen und nicht aus einem Fließtext gesucht werden müssen.',
          phase: 5,
          components: ['kop'],
        },
      ],
    },
    helped: ['99051067', '99052080', '99052074'],
    reused: ['99052074'],
  },
];
