import type { SampleReport } from '../report.js';

/** Reports of small houses; two of them stay in the house. */
export const smallHouseReports: SampleReport[] = [
  {
    slug: 'zweitwohnungssteuer-sandholm',
    organisation: '99052080',
    author: 'silke-ohlsen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 17,
    publishedDaysAgo: 11,
    content: {
      frame: {
        title: 'Zweitwohnungssteuer in einer kleinen Küstengemeinde: Erklärung online, Bescheid mit der Post',
        summary:
          'Wir sind eine Gemeinde mit 3.800 Einwohnerinnen und Einwohnern und vielen Ferienwohnungen. Die Steuererklärung kann seit zwei Monaten online abgegeben werden. Weil die meisten Betroffenen weit entfernt wohnen, wird das gut angenommen. Ein Fachverfahren haben wir nicht angebunden.',
        services: ['zweitwohnungssteuer'],
        contact: 'Gemeinde Sandholm, Steuerverwaltung',
      },
      setup: { components: { zufish: '', antragsassistent: '1.2', 'fachverfahren-steuern': '5.0' }, procedures: [{ name: 'Mustra Steuern', version: '5.0' }], transport: 'mail' },
      dates: {
        started: 214,
        goLive: 60,
        phases: [
          [0, 214, 206],
          [1, 207, 196],
          [2, 200, 148],
          [4, 150, 104],
          [6, 170, 95],
          [7, 94, 78],
          [8, 80, 68],
          [9, 70, 52],
          [10, 60, null],
        ],
      },
      effort: { days: { coordination: 3, department: 6, it: 0.5, data_protection: 1.5 }, note: 'Datenschutz durch die gemeinsame Stelle des Kreises.' },
      costs: { once: 1_800, yearly: 520, note: '' },
      cases: { before: 130, after: 145, onlineShareBefore: 0, onlineShareAfter: 72 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `In unserer Gemeinde gibt es gut 600 Zweitwohnungen. Jährlich sind etwa 130 Erklärungen zu bearbeiten: neue Wohnungen, geänderte Mieten, Abmeldungen. Die meisten Eigentümerinnen und Eigentümer wohnen mehrere Stunden entfernt und riefen an, um ein Formular zu bekommen.

Zuständig ist eine Kollegin mit einer halben Stelle. Eine IT-Abteilung gibt es nicht, das Amt im Nachbarort unterstützt uns gelegentlich. Die Satzung verlangte eine Erklärung „auf amtlichem Vordruck“.`,
      approach: `Wir haben zuerst die Satzung geändert, weil die Gemeindevertretung nur viermal im Jahr tagt. In der Wartezeit wurden Texte und Datenschutz erledigt.

- Der Dienst eines anderen Hauses wurde übernommen, gestrichen haben wir Fragen zur Kurabgabe.
- Als Hilfe gibt es für jede Frage ein Beispiel.
- Die Erklärung kommt als geordnete Nachricht in ein Funktionspostfach.
- Getestet haben drei Eigentümerinnen und Eigentümer, die uns aus dem Schriftverkehr bekannt waren und gern geholfen haben.
- Der Hinweis auf den Dienst lag dem Steuerbescheid bei.`,
      outcome: `In den ersten sieben Wochen kamen 72 Prozent der Erklärungen online. Es sind noch kleine Zahlen, insgesamt 32 Erklärungen. Rückfragen gab es nur bei vier davon, auf Papier war es etwa jede zweite.

Der Bescheid geht weiterhin mit der Post, weil die Steuersoftware keinen anderen Weg bietet. Für die Kollegin ist der größte Gewinn, dass kaum noch Formulare verschickt werden müssen. Anrufe gibt es weiterhin, sie betreffen jetzt aber fast immer die Höhe der Steuer.`,
      pitfalls: `Zwischen Entwurf und Beschluss der Satzung lagen sieben Wochen, dazu kam die Bekanntmachung. Hätten wir zuerst die Technik eingeführt, hätte sie ungenutzt bereitgestanden.

Die Frage nach der „Nettokaltmiete oder dem üblichen Mietwert“ versteht kaum jemand. Erst das dritte Beispiel war gut. Ein Teil der Betroffenen lebt im Ausland, Hilfetexte in anderen Sprachen konnte der Anbieter nicht liefern. Das Funktionspostfach war anfangs nur für eine Person eingerichtet.`,
      recommendations: `Fangen Sie mit dem an, was am längsten dauert, bei uns war das die Gemeindevertretung. Nutzen Sie das Versenden der Bescheide, um auf den Dienst hinzuweisen.

- Schreiben Sie zu jeder schwierigen Frage ein Beispiel mit Zahlen.
- Bitten Sie zwei oder drei Betroffene um einen Test, die meisten sagen gern zu.
- Richten Sie das Postfach von Beginn an für zwei Personen ein.
- Lassen Sie sich von kleinen Zahlen nicht abhalten. Entscheidend ist, wie weit die Menschen entfernt wohnen.`,
      outlook: `Im nächsten Jahr wollen wir die Hundeanmeldung anbieten und dafür die kommunale Antragsplattform nutzen, deren Einrichtung läuft. Dann könnte auch die Zweitwohnungssteuer dort eingehen und das Postfach entfallen.

Eine englische Fassung der Hinweise erstellen wir selbst als Merkblatt. Ob der Bescheid elektronisch zugestellt werden kann, hängt vom Hersteller der Steuersoftware ab. Wir fragen dort gemeinsam mit zwei anderen Gemeinden nach.`,
      obstacles: [
        { obstacle: 'schriftform-in-satzung', weight: 2, remedy: 'Satzung als ersten Schritt geändert, Wortlaut mit dem Kreis abgestimmt.' },
        { obstacle: 'gremienbeschluss-noetig', weight: 2, remedy: 'Wartezeit für Texte und Datenschutz genutzt.' },
        { obstacle: 'mehrsprachigkeit-fehlt', weight: 1, remedy: 'Eigenes Merkblatt auf Englisch in Arbeit.' },
        { obstacle: 'bescheid-nicht-elektronisch', weight: 1, remedy: 'Gemeinsame Anfrage beim Hersteller, bis dahin Postversand.' },
      ],
      lessons: [
        {
          key: 'beispiele-mit-zahlen',
          kind: 'tip',
          title: 'Zu jeder schwierigen Frage ein Beispiel mit Zahlen',
          text: 'Statt „üblicher Mietwert“ steht bei uns: „Wird die Wohnung nicht vermietet, schätzen Sie, was eine ähnliche Wohnung im Ort ohne Nebenkosten kostet. Beispiel: 50 m² zu 9 € sind 450 € im Monat.“ Seitdem ist die Angabe fast immer brauchbar.',
          phase: 4,
          components: ['antragsassistent'],
        },
        {
          key: 'laengstes-zuerst',
          kind: 'tip',
          title: 'Mit dem Schritt beginnen, der am längsten dauert',
          text: 'In kleinen Gemeinden ist das oft der Beschluss. Wir haben den Sitzungskalender neben den Zeitplan gelegt und alle übrigen Schritte in die Wartezeit geschoben.',
          phase: 2,
          components: [],
        },
      ],
    },
    helped: ['990525110', '99051044'],
    reused: ['990525110'],
  },
  {
    slug: 'antragsplattform-moorland-aue',
    organisation: '990515104',
    author: 'kirsten-thiessen',
    state: 'published',
    visibility: 'organisation',
    begunDaysAgo: 60,
    publishedDaysAgo: 52,
    content: {
      frame: {
        title: 'Kommunale Antragsplattform im Amt: Rollen, Vertretung und offene Punkte für das eigene Haus',
        summary:
          'Interner Bericht über die Einrichtung der Eingangsbearbeitung. Festgehalten sind Rollen, Vertretungen und die Punkte, die beim ersten Dienst aufgefallen sind. Eine Fassung für andere Häuser folgt, sobald die Hundeanmeldung live ist.',
        services: ['kommunale-antragsplattform'],
        contact: 'Amt Moorland-Aue, Zentrale Dienste',
      },
      setup: { components: { kop: '1.8', antragsassistent: '', zufish: '' }, procedures: [], transport: 'portal' },
      dates: {
        started: 201,
        goLive: 90,
        phases: [
          [0, 201, 194],
          [2, 195, 150],
          [3, 152, 118],
          [6, 160, 120],
          [7, 117, 104],
          [8, 105, 92],
          [9, 93, 88],
          [10, 90, null],
        ],
      },
      effort: { days: { coordination: 5, department: 4, it: 3, data_protection: 1.5 }, note: '' },
      costs: { once: 2_600, yearly: 1_040, note: 'Umlage nach Einwohnerzahl.' },
      cases: { before: null, after: null, onlineShareBefore: null, onlineShareAfter: null },
      result: { result: 'live', maturityModel: null, maturityBefore: null, maturityAfter: null },
      situation: `Bisher gab es im Amt kein gemeinsames Werkzeug, in dem Anträge aus Online-Diensten ankommen. Einzelne Formulare erzeugten E-Mails, die ausgedruckt wurden. Für Hundeanmeldung und Gewerbe wird die Plattform vorausgesetzt.

Zu klären war vor allem, wer verteilt, wer bearbeitet und wer Texte ändern darf. In mehreren Sachgebieten arbeiten nur zwei Personen, die sich gegenseitig vertreten. Eine eigene Poststelle haben wir nicht.`,
      approach: `Wir haben die Rollen auf einem Blatt verteilt: alle Beteiligten sind Sachbearbeitung, drei Personen aus den Zentralen Diensten verteilen zusätzlich, eine Person hat den Redaktionszugang, die Leitung gibt frei.

- Benutzerinnen und Benutzer angelegt, keine Sammelkennungen
- Vertretung je Sachgebiet eingetragen
- Benachrichtigung an Funktionspostfächer eingerichtet
- zwei Probewochen mit erfundenen Anträgen
- Kurzanleitung mit sechs Bildern erstellt

Die Schulung dauerte je Gruppe neunzig Minuten.`,
      outcome: `Die Plattform ist eingerichtet und läuft stabil. In den Probewochen wurden 40 erfundene Anträge verteilt, vier blieben länger als zwei Tage liegen, alle im selben Sachgebiet. Dort ist die Vertretung inzwischen geändert.

Für die Hundeanmeldung ist damit alles vorbereitet. Die Kurzanleitung wird angenommen, sie hängt an den Arbeitsplätzen. Offen sind noch die Übergabe an die E-Akte und die Frage, wie lange abgeschlossene Vorgänge in der Plattform bleiben.`,
      pitfalls: `Zwei Personen sahen nach der Anmeldung keine Vorgänge, weil ihnen die Rolle zwar versprochen, aber nicht zugewiesen war. Der Redaktionszugang musste gesondert beantragt werden, darauf haben wir zwei Wochen gewartet.

Benachrichtigungen landeten anfangs im Ordner für unerwünschte E-Mails. Die IT hat den Absender freigegeben. Über die Löschung abgeschlossener Vorgänge war im Haus nie gesprochen worden, die Diskussion dauert noch an.`,
      recommendations: `Für unsere weiteren Dienste gilt:

- Rollen vor der Schulung zuweisen und mit jeder Person einmal anmelden.
- Redaktionszugang früh beantragen.
- Absender der Benachrichtigungen bei der IT freigeben lassen.
- Vor dem Start eines Dienstes prüfen, ob die Vertretung im Urlaubsplan steht und freigeschaltet ist.
- Löschfristen je Dienst im Verzeichnis der Verarbeitungstätigkeiten festhalten, bevor der erste Antrag eingeht.
- Probewochen auch bei kleinen Diensten vorsehen.`,
      outlook: `Als erster Dienst folgt die Hundeanmeldung, danach Gewerbe. Für die Übergabe an die E-Akte liegt ein Angebot vor, über das im nächsten Haushalt entschieden wird.

Nach drei Monaten Betrieb fassen wir diesen Bericht neu und geben ihn für andere Häuser frei. Bis dahin dient er dazu, dass bei einem Wechsel der Zuständigkeit nichts verloren geht. Offene Punkte werden in der monatlichen Runde der Zentralen Dienste besprochen.`,
      obstacles: [
        { obstacle: 'beschaeftigte-nicht-geschult', weight: 1, remedy: 'Zwei Probewochen mit erfundenen Anträgen.' },
        { obstacle: 'person-faellt-aus', weight: 2, remedy: 'Vertretung je Sachgebiet eingetragen und geprüft.' },
      ],
      lessons: [
        {
          key: 'probewochen',
          kind: 'tip',
          title: 'Zwei Probewochen mit erfundenen Anträgen zeigen, wo die Vertretung fehlt',
          text: 'Jeden Tag haben wir vier erfundene Anträge gestellt und nur geschaut, in welchem Sachgebiet sie liegen blieben. Personen wurden dabei nicht ausgewertet. Nach zwei Wochen war klar, wo der Plan nicht stimmt.',
          phase: 8,
          components: ['kop'],
        },
        {
          key: 'rollen-pruefen',
          kind: 'prerequisite',
          title: 'Vor der Schulung muss sich jede Person einmal angemeldet haben',
          text: 'Sonst vergehen die ersten dreißig Minuten mit Kennwörtern und fehlenden Rollen. Wir schicken drei Tage vorher eine kurze Aufgabe: anmelden, einen Probevorgang öffnen, wieder abmelden.',
          phase: 8,
          components: ['kop'],
        },
      ],
    },
  },
  {
    slug: 'fundsachen-luettenbek',
    organisation: '99051067',
    author: 'rainer-timm',
    state: 'published',
    visibility: 'organisation',
    begunDaysAgo: 7,
    publishedDaysAgo: 3,
    content: {
      frame: {
        title: 'Fundsachen online: Vermerk zur Einführung und zu den ersten Tagen',
        summary: 'Kurzer interner Bericht: Einführung in sieben Wochen, acht Personentage, kaum Kosten. Noch offen ist, wer während der Ferien einträgt und wie lange Fotos gespeichert bleiben.',
        services: ['fundsachen'],
        contact: 'Stadt Lüttenbek, Ordnungsamt',
      },
      setup: { components: { zufish: '' }, procedures: [], transport: 'portal' },
      dates: {
        started: 62,
        goLive: 14,
        phases: [
          [0, 62, 58],
          [1, 58, 53],
          [4, 52, 31],
          [6, 45, 28],
          [7, 27, 20],
          [8, 20, 15],
          [9, 16, null],
        ],
      },
      effort: { days: { coordination: 2, department: 4.5, it: 1, data_protection: 0.5 }, note: '' },
      costs: { once: 0, yearly: 300, note: 'Einrichtung im bestehenden Vertrag enthalten.' },
      cases: { before: 190, after: 'unknown', onlineShareBefore: 0, onlineShareAfter: 'unknown' },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 0, maturityAfter: 2 },
      situation: `Etwa 190 Fundsachen werden im Jahr abgegeben, vor allem Schlüssel, Telefone und Fahrräder. Geführt wurde ein Buch im Ordnungsamt. Wer etwas verloren hatte, musste anrufen oder vorbeikommen.

Der Dienst war im bestehenden Vertrag enthalten, aber nie eingerichtet worden. Für uns ist er der erste Online-Dienst überhaupt. Er sollte zeigen, wie viel Zeit eine Einführung in unserem Haus tatsächlich braucht, bevor Hundeanmeldung und Gewerbe folgen.`,
      approach: `Die Einführung lag bei zwei Personen des Ordnungsamts. Der Bestand von 64 Fundsachen wurde an drei Nachmittagen erfasst, mit einer knappen Beschreibung und bei Fahrrädern mit Foto.

- Texte vom Anbieter übernommen und gekürzt
- Merkmale zur Prüfung zurückgehalten, damit nur Berechtigte abholen
- Datenschutz: Hinweise und Löschfristen
- Test mit vier Personen aus anderen Ämtern
- Verweis auf der Startseite unter „Verloren und gefunden“`,
      outcome: `Seit elf Tagen ist der Dienst erreichbar. Vier Gegenstände wurden abgeholt, nachdem sie online gefunden worden waren, darunter ein Fahrrad, das seit Monaten bei uns stand. Weitere Zahlen gibt es noch nicht.

Das Eintragen dauert etwa drei Minuten je Gegenstand und ersetzt das Buch. Die Anrufe haben sich bisher nicht verändert, die meisten rufen weiterhin zuerst an. Wir weisen am Telefon auf die Suche hin.`,
      pitfalls: `Im ersten Entwurf waren die Beschreibungen zu genau. Wer ein Telefon mit Farbe, Modell und Riss beschreibt, lädt dazu ein, sich als Eigentümerin oder Eigentümer auszugeben. Jetzt wird nur die Art und der Fundtag gezeigt, alles Weitere wird erfragt.

Auf zwei Fotos war der Name auf einem Anhänger zu lesen. Fotos gibt es deshalb nur noch bei Fahrrädern. Die Vertretung in den Ferien ist noch nicht geregelt.`,
      recommendations: `- Zeigen Sie so wenig wie möglich: Art, Fundtag, ungefährer Ort.
- Halten Sie mindestens ein Merkmal zurück und fragen Sie bei der Abholung danach.
- Erfassen Sie den Bestand vor dem Start, sonst findet niemand etwas.
- Nennen Sie den Dienst so, wie gesucht wird. „Verloren und gefunden“ verstehen alle.
- Legen Sie fest, wann Einträge und Fotos gelöscht werden, und wer daran denkt.`,
      outlook: `In drei Monaten wird gezählt, wie viele Gegenstände über die Suche abgeholt wurden. Dann entscheiden wir, ob dieser Bericht für andere Häuser freigegeben wird.

Für die Hundeanmeldung nehmen wir mit, dass zwei Personen und sieben Wochen für einen kleinen Dienst ausreichen, wenn der Vertrag bereits besteht. Bis zu den Ferien muss die Vertretung geklärt sein, sonst bleiben neue Fundsachen zwei Wochen unsichtbar.`,
      obstacles: [{ obstacle: 'person-faellt-aus', weight: 1, remedy: 'Vertretung für die Ferien wird noch festgelegt.' }],
      lessons: [
        {
          key: 'merkmal-zurueckhalten',
          kind: 'tip',
          title: 'Mindestens ein Merkmal zurückhalten und bei der Abholung erfragen',
          text: 'Öffentlich stehen Art, Fundtag und ungefährer Ort. Marke, Farbe und Besonderheiten bleiben intern. Bei der Abholung fragen wir nach zwei davon.',
          phase: 4,
          components: [],
        },
        {
          key: 'fotos-fahrraeder',
          kind: 'legal',
          title: 'Fotos nur, wo keine Namen oder Daten zu sehen sein können',
          text: 'Auf Taschen, Schlüsselanhängern und Telefonen stehen oft Namen. Wir fotografieren nur Fahrräder und prüfen jedes Bild zu zweit, bevor es erscheint.',
          phase: 6,
          components: [],
        },
      ],
    },
  },
];
