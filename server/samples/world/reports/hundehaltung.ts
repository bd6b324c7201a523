import type { SampleReport } from '../report.js';

/** Hundehaltung in towns of very different size. */
export const hundehaltungReports: SampleReport[] = [
  {
    slug: 'hundehaltung-nordhaven',
    organisation: '99001000',
    author: 'friederike-hansen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 318,
    publishedDaysAgo: 296,
    content: {
      frame: {
        title: 'Hundehaltung als erster Dienst auf der Antragsplattform: Anmeldung, Änderung und Abmeldung',
        summary:
          'Mit der Hundeanmeldung haben wir die kommunale Antragsplattform ausprobiert. Der Dienst ist fachlich einfach und erreicht viele Menschen. Er hat uns gezeigt, welche Absprachen zwischen Steuerstelle, Ordnungsamt und Kasse vor jedem weiteren Dienst nötig sind.',
        services: ['hundehaltung'],
        contact: 'Stabsstelle Digitalisierung',
      },
      setup: { components: { servicekonto: '2.0', kop: '1.7', antragsassistent: '2.4', zufish: '', 'fachverfahren-steuern': '5.2' }, procedures: [{ name: 'Mustra Steuern', version: '5.2' }], transport: 'portal' },
      dates: {
        started: 668,
        goLive: 520,
        phases: [
          [0, 668, 655],
          [1, 657, 640],
          [2, 642, 610],
          [4, 612, 562],
          [5, 580, 549],
          [6, 598, 556],
          [7, 550, 532],
          [8, 536, 523],
          [9, 526, 515],
          [10, 520, null],
        ],
      },
      effort: { days: { coordination: 6, department: 11.5, it: 6, data_protection: 2.5, provider: 2 }, note: 'Rund ein Drittel entfiel auf die Plattform selbst und fällt bei weiteren Diensten weg.' },
      costs: { once: 7_900, yearly: 1_600, note: 'Einmalig einschließlich Ersteinrichtung der Plattform.' },
      cases: { before: 1_430, after: 1_520, onlineShareBefore: 4, onlineShareAfter: 63 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 2, maturityAfter: 3 },
      situation: `Etwa 1.400 An-, Ab- und Ummeldungen von Hunden gehen im Jahr ein, dazu Anträge auf Ermäßigung. Vorher gab es ein ausfüllbares PDF, das wenige per E-Mail schickten. Die Steuerstelle hat die Angaben abgetippt, das Ordnungsamt bekam bei bestimmten Hunden eine Kopie.

Wir wollten mit einem Dienst beginnen, der überschaubar ist, aber alle Schritte enthält: Satzung, Datenschutz, Formular, Eingang, Fachverfahren, Bekanntmachung. Was dabei gelernt wird, sollte für die nächsten Dienste nutzbar sein.`,
      approach: `Wir haben uns zweimal im Monat getroffen und jeden Schritt als Checkliste festgehalten, die wir beim nächsten Dienst wieder verwenden konnten.

- Steuerstelle und Ordnungsamt haben gemeinsam entschieden, welche Angaben wirklich nötig sind. Von 31 Feldern des alten Vordrucks blieben 19.
- Die Satzung wurde an zwei Stellen geändert, weil sie einen unterschriebenen Vordruck verlangte.
- Die Antragsstrecke kam vom Anbieter, Texte und Ermäßigungen haben wir angepasst.
- Getestet wurde mit zwölf Fällen, danach zwei Wochen nur am Schalter.
- Zum Start lag den jährlichen Steuerbescheiden ein Hinweis bei.`,
      outcome: `Nach sieben Monaten kommen 63 Prozent der Meldungen online, bei Abmeldungen sind es sogar drei Viertel. Das Abtippen ist nicht ganz entfallen, weil das Steuerverfahren nur einen Teil der Felder übernimmt. Je Meldung sparen wir etwa acht Minuten.

Unerwartet war, dass auch die Qualität der Angaben gestiegen ist. Beim Geburtsmonat des Hundes und bei der Rasse fehlte auf Papier in jedem vierten Fall etwas, online ist es nur noch jeder zwanzigste. Die Zahl der angemeldeten Hunde ist im Zeitraum um drei Prozent gestiegen.`,
      pitfalls: `Die Änderung der Satzung haben wir zu spät bemerkt. Sie hätte fast den Start verschoben, weil die Ratsversammlung nur alle sechs Wochen tagt.

Im Formular gab es anfangs nur einen Grund für die Abmeldung. Wer einen gestorbenen Hund abmeldete, bekam zum Schluss den Satz, man freue sich auf ein Wiedersehen. Der Text stammte aus der Vorlage. Seitdem lesen wir jeden Text bis zur letzten Seite.

Schwierig war auch die Zuordnung der Ermäßigungen: Das Fachverfahren kennt Kürzel, die niemand außerhalb der Steuerstelle versteht.`,
      recommendations: `- Prüfen Sie zuerst die Satzung auf Unterschrift, Vordruck und Schriftform.
- Streichen Sie Felder. Fragen Sie bei jedem, wer die Angabe wofür braucht.
- Legen Sie den Start in die Zeit, in der ohnehin Steuerbescheide verschickt werden, und legen Sie einen Hinweis bei.
- Testen Sie die traurigen Fälle mit.
- Halten Sie jeden Schritt als Checkliste fest. Beim zweiten Dienst haben wir damit ein Drittel der Zeit gespart.`,
      outlook: `Die vollständige Übernahme ins Steuerverfahren ist mit der nächsten Version geplant. Danach entfällt das Abtippen ganz. Außerdem soll das Ordnungsamt seine Fälle direkt in der Eingangsbearbeitung sehen und keine Kopien mehr erhalten.

Wir prüfen, ob Hundemarken künftig ohne Rückfrage mit der Post verschickt werden können. Dafür dürfte die Kasse den Zahlungseingang nicht mehr abwarten, das ist noch nicht entschieden. Eine zweite Ausgabe dieses Berichts ist vorgesehen.`,
      obstacles: [
        { obstacle: 'schriftform-in-satzung', weight: 2, remedy: 'Zwei Absätze der Satzung geändert, Beschluss in der letzten Sitzung vor dem Start.' },
        { obstacle: 'formular-passt-nicht', weight: 1, remedy: 'Ermäßigungen in verständlichen Worten abgebildet, Kürzel werden erst bei der Übernahme vergeben.' },
      ],
      lessons: [
        {
          key: 'felder-streichen',
          kind: 'tip',
          title: 'Vor der Umsetzung jedes Feld begründen lassen: aus 31 wurden 19',
          text: 'Wir sind den alten Vordruck mit beiden Ämtern durchgegangen. Zu jedem Feld musste jemand sagen können, für welche Entscheidung es gebraucht wird. Zwölf Felder hatten keinen Zweck mehr oder standen schon im Register. Das hilft auch beim Datenschutz.',
          phase: 4,
          components: ['antragsassistent'],
        },
        {
          key: 'satzung-frueh',
          kind: 'legal',
          title: 'Die Hundesteuersatzung vor allem anderen auf Unterschrift und Vordruck prüfen',
          text: 'Suchen Sie in der Satzung nach den Wörtern schriftlich, Unterschrift, Vordruck und persönlich. Bei uns genügte es, „auf dem amtlichen Vordruck“ durch „schriftlich oder elektronisch“ zu ersetzen. Die Formulierung haben wir mit der Rechtsstelle abgestimmt, jedes Haus muss die eigene Satzung prüfen.',
          phase: 6,
          components: [],
        },
        {
          key: 'beilage-bescheid',
          kind: 'tip',
          title: 'Ein Hinweis im Steuerbescheid wirkt stärker als jede Pressemeldung',
          text: 'In den vier Wochen nach dem Versand der Bescheide kamen doppelt so viele Online-Meldungen wie nach dem Zeitungsartikel. Der Hinweis bestand aus zwei Sätzen und einer kurzen Adresse.',
          phase: 9,
          components: [],
        },
      ],
    },
    secondEdition: {
      daysAgo: 84,
      note: 'Übernahme ins Steuerverfahren ist in Betrieb: Ergebnis, Kosten und Ausblick neu, Zahlen des ersten vollen Jahres.',
      changes: {
        costs: { once: 9_700, yearly: 1_850, note: 'Darin 1.800 € für die Übernahme in das Steuerverfahren.' },
        cases: { before: 1_430, after: 1_560, onlineShareBefore: 4, onlineShareAfter: 71 },
        outcome: `Nach gut einem Jahr kommen 71 Prozent der Meldungen online. Seit die Daten vollständig in das Steuerverfahren übernommen werden, entfällt das Abtippen. Je Meldung bleiben drei bis vier Minuten für die Prüfung, vorher waren es vierzehn.

Die Qualität der Angaben ist weiterhin deutlich besser als auf Papier. Das Ordnungsamt arbeitet inzwischen in derselben Eingangsbearbeitung und sieht nur die Fälle, für die es zuständig ist. Kopien auf Papier gibt es nicht mehr. Beschwerden über den Dienst erreichen uns kaum, meist geht es um die Höhe der Steuer.`,
        outlook: `Offen ist noch der Versand der Hundemarke ohne Rückfrage. Die Kasse hat zugestimmt, die Umsetzung ist für das nächste Halbjahr vorgesehen. Danach betrachten wir die Einführung als abgeschlossen.

Die Checkliste aus diesem Vorhaben haben wir bei fünf weiteren Diensten verwendet und jedes Mal gekürzt. Sie umfasst jetzt 34 Punkte auf zwei Seiten. Wer sie nutzen möchte, kann sich an die Kontaktstelle wenden. Wir freuen uns, wenn Ergänzungen zurückkommen.`,
      },
    },
    helped: ['99051044', '99052058', '990515104', '990515101', '99051067'],
    reused: ['99051044', '990515104'],
  },
  {
    slug: 'hundehaltung-groenhafen',
    organisation: '99051044',
    author: 'petra-andresen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 34,
    publishedDaysAgo: 27,
    content: {
      frame: {
        title: 'Hundehaltung nachgenutzt: in fünf Monaten mit der Checkliste eines anderen Hauses',
        summary:
          'Wir haben den Dienst eines anderen Hauses fast unverändert übernommen. Der Aufwand lag bei 15,5 Personentagen. Gebremst haben uns die eigene Satzung und die Frage, wer Anträge am Freitagnachmittag sieht.',
        services: ['hundehaltung'],
        contact: 'Fachbereich Finanzen, Steuern und Abgaben',
      },
      setup: { components: { kop: '1.8', antragsassistent: '2.4', zufish: '', 'fachverfahren-steuern': '5.1' }, procedures: [{ name: 'Mustra Steuern', version: '5.1' }], transport: 'portal' },
      dates: {
        started: 268,
        goLive: 120,
        phases: [
          [0, 268, 260],
          [1, 262, 252],
          [2, 254, 221],
          [3, 224, 203],
          [4, 205, 178],
          [5, 190, 166],
          [6, 215, 148],
          [7, 150, 136],
          [8, 137, 124],
          [9, 126, 115],
          [10, 120, null],
        ],
      },
      effort: { days: { coordination: 4, department: 7, it: 2.5, data_protection: 2 }, note: '' },
      costs: { once: 3_400, yearly: 780, note: 'Anteil an der Plattform, ohne Personal.' },
      cases: { before: 365, after: 390, onlineShareBefore: 0, onlineShareAfter: 48 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Die Steuerstelle besteht bei uns aus zwei Personen, die auch Grundsteuer und Zweitwohnungssteuer bearbeiten. Hunde wurden am Schalter oder mit der Post angemeldet. Auf der Internetseite stand nur eine Telefonnummer.

Nach einem Austausch mit einer größeren Stadt entstand der Wunsch, deren Dienst zu übernehmen. Die Voraussetzungen waren zur Hälfte vorhanden: Der Zuständigkeitsfinder war gepflegt, die Antragsplattform musste noch beauftragt werden. Auf eine Bezahlung im Dienst haben wir verzichtet, weil die Steuer ohnehin per Bescheid festgesetzt wird.`,
      approach: `Wir haben die Checkliste des anderen Hauses ausgedruckt und alles gestrichen, was auf uns nicht zutraf. Übrig blieben 41 Punkte, jeder mit einem Namen der zuständigen Stelle und einem Datum.

1. Satzung geändert, Vorlage für den Hauptausschuss aus dem anderen Haus als Anregung genutzt
2. Beitritt zur Plattform
3. Texte und Steuersätze eingetragen
4. Rollen in der Eingangsbearbeitung vergeben
5. Test an zwei Vormittagen
6. Start an einem Dienstag, damit alle da sind

Die Sachbearbeitung hat von Anfang an selbst in der Testumgebung gearbeitet.`,
      outcome: `Knapp die Hälfte der Meldungen kommt nach drei Monaten online. Die Anträge sind vollständiger, Rückfragen sind selten. Die Übertragung in das Steuerverfahren geschieht noch von Hand, dauert aber nur noch etwa fünf Minuten.

Positiv aufgefallen ist, dass viele Abmeldungen jetzt zeitnah kommen. Früher wurden Hunde oft erst nach dem nächsten Steuerbescheid abgemeldet, das führte zu Erstattungen. Die Zahl dieser Erstattungen ist nach unserem Eindruck gesunken, genau gezählt haben wir sie nicht.`,
      pitfalls: `- Zwischen zwei Sitzungen lagen zehn Wochen, weil eine Sitzung ausfiel. In dieser Zeit stand das Vorhaben fast still.
- Die Benachrichtigung über neue Anträge ging an eine persönliche Adresse. In der ersten Urlaubswoche blieben neun Anträge liegen.
- Der Verweis auf der Internetseite führte drei Tage lang in die Testumgebung. Zwei Personen hatten dort bereits Anträge gestellt, wir haben sie angerufen.
- Die Stadtwerke hatten noch alte Vordrucke ausliegen.`,
      recommendations: `Übernehmen Sie so viel wie möglich und ändern Sie nur, was Ihre Satzung verlangt. Jede Abweichung von der Vorlage muss bei neuen Versionen erneut geprüft werden.

Richten Sie vor dem Start ein Funktionspostfach mit Vertretungsregel ein. Legen Sie die Sitzungstermine neben den Zeitplan, bevor Sie einen Starttermin nennen. Rufen Sie am Tag des Starts den Dienst selbst über die Internetseite auf und achten Sie auf die Adresszeile. Sammeln Sie alte Vordrucke an allen Stellen ein, auch außerhalb des Rathauses.`,
      outlook: `Die Übernahme in das Steuerverfahren haben wir vorerst zurückgestellt, bei rund 190 Online-Meldungen im Jahr lohnt sie sich noch nicht. Wenn die Zweitwohnungssteuer hinzukommt, rechnen wir neu.

Als nächste Dienste folgen Mängelmeldung und Gewerbe. Für beide verwenden wir dieselbe Checkliste, ergänzt um die Bezahlplattform. Unsere Fassung der Vorlage für den Hauptausschuss geben wir gern weiter, ebenso die gekürzte Liste der 41 Punkte.`,
      obstacles: [
        { obstacle: 'gremienbeschluss-noetig', weight: 2, remedy: 'Sitzungstermine in den Zeitplan aufgenommen; Änderung der Satzung als erster statt als sechster Schritt.' },
        { obstacle: 'schriftform-in-satzung', weight: 2, remedy: 'Wortlaut angepasst, Muster eines anderen Hauses als Anregung.' },
        { obstacle: 'beschaeftigte-nicht-geschult', weight: 1, remedy: 'Funktionspostfach und Vertretungsplan eingerichtet, Vertretung nachgeschult.' },
      ],
      lessons: [
        {
          key: 'funktionspostfach',
          kind: 'prerequisite',
          title: 'Benachrichtigungen über neue Anträge gehören in ein Funktionspostfach mit Vertretung',
          text: 'Persönliche Adressen führen beim ersten Urlaub zu liegengebliebenen Anträgen. Wir haben ein Funktionspostfach je Sachgebiet eingerichtet und prüfen täglich um 9 Uhr, ob etwas offen ist. Wer prüft, steht im Vertretungsplan.',
          phase: 8,
          components: ['kop'],
        },
        {
          key: 'sitzungstermine',
          kind: 'tip',
          title: 'Den Zeitplan von den Sitzungsterminen her rückwärts aufstellen',
          text: 'Ladungsfrist, Vorberatung und Bekanntmachung der Satzung zusammen haben bei uns elf Wochen gedauert. Alles Technische war in dieser Zeit gut zu schaffen. Wer zuerst die Technik plant, wartet am Ende auf den Beschluss.',
          phase: 2,
          components: [],
        },
      ],
    },
    helped: ['99052058', '990515101', '99051067'],
    reused: ['99052058'],
  },
];
