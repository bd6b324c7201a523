import type { SampleReport } from '../report.js';

/** Two half-written drafts, one that waits for a colleague's look, and one that was withdrawn. */
export const unpublishedReports: SampleReport[] = [
  {
    slug: 'unterhaltsvorschuss-westergeest',
    organisation: '99051',
    author: 'arne-clausen',
    state: 'draft',
    visibility: 'community',
    begunDaysAgo: 9,
    publishedDaysAgo: null,
    content: {
      frame: {
        title: 'Unterhaltsvorschuss: Erfahrungen bis zur Abnahme',
        summary: '',
        services: ['unterhaltsvorschuss'],
        contact: 'Fachdienst Jugend',
      },
      setup: { components: { servicekonto: '2.0', nachrichtenbroker: '2.3', 'xta-osci': '' }, procedures: [{ name: 'Prahm Jugend', version: '' }], transport: 'xta' },
      dates: {
        started: 260,
        goLive: null,
        phases: [
          [0, 260, 250],
          [1, 251, 229],
          [2, 232, 180],
          [6, 160, 96],
          [7, 75, null],
        ],
      },
      effort: { days: { coordination: 7, department: 11, it: null, data_protection: 'unknown' }, note: 'Zahlen der IT fragen wir noch an.' },
      situation: `Unterhaltsvorschuss beantragen überwiegend alleinerziehende Elternteile, oft unter Zeitdruck und mit Unterlagen, die erst beschafft werden müssen. Im Jahr gehen bei uns rund 900 Anträge ein. Bei jedem zweiten fehlt etwas, meist die Urkunde über die Vaterschaft oder eine Angabe zum anderen Elternteil.

Stichworte für den Rest: Fallzahlen je Standort, Termine, Zusammenarbeit mit dem Jobcenter.`,
      obstacles: [{ obstacle: 'dsfa-schwellwert', weight: 2, remedy: '' }],
    },
  },
  {
    slug: 'hundehaltung-luettenbek',
    organisation: '99051067',
    author: 'rainer-timm',
    state: 'draft',
    visibility: 'community',
    begunDaysAgo: 16,
    publishedDaysAgo: null,
    content: {
      frame: {
        title: 'Hundeanmeldung in Lüttenbek: warum wir auf die Satzung warten',
        summary: 'Die Einführung ist vorbereitet, es fehlt die Änderung der Satzung. Wir halten fest, was bis dahin erledigt werden kann.',
        services: ['hundehaltung'],
        contact: 'Stadt Lüttenbek, Finanzverwaltung',
      },
      dates: {
        started: 150,
        goLive: null,
        phases: [
          [0, 150, 143],
          [1, 143, 131],
          [6, 101, null],
        ],
      },
      cases: { before: 170, after: null, onlineShareBefore: 0, onlineShareAfter: null },
      situation: `Etwa 170 Hunde werden im Jahr an-, ab- oder umgemeldet. Die Satzung verlangt eine persönliche Vorsprache oder einen unterschriebenen Vordruck. Die Änderung ist für die übernächste Sitzung vorgesehen.`,
      lessons: [
        {
          key: 'wartezeit-nutzen',
          kind: 'tip',
          title: 'Was sich vor dem Beschluss schon erledigen lässt',
          text: 'Texte, Datenschutz, Zuständigkeitsfinder und Testfälle brauchen keinen Beschluss.',
          phase: 6,
          components: ['zufish'],
        },
      ],
    },
  },
  {
    slug: 'kindertagesbetreuung-nordhaven',
    organisation: '99001000',
    author: 'friederike-hansen',
    state: 'review',
    visibility: 'community',
    begunDaysAgo: 21,
    publishedDaysAgo: null,
    content: {
      frame: {
        title: 'Kitaplatz online anmelden: eine gepflegte Einrichtungsliste ist die halbe Arbeit',
        summary:
          'Eltern melden ihr Kind seit neun Monaten für bis zu fünf Einrichtungen gleichzeitig an. Mehrfachanmeldungen sind fast verschwunden. Voraussetzung war eine gemeinsame Liste aller Einrichtungen, an der 14 Träger mitgearbeitet haben.',
        services: ['kindertagesbetreuung'],
        contact: 'Fachbereich Jugend, Kita-Koordination',
      },
      setup: { components: { servicekonto: '2.0', kop: '1.8', antragsassistent: '2.3', zufish: '' }, procedures: [{ name: 'Prahm Kita', version: '6' }], transport: 'interface' },
      dates: {
        started: 610,
        goLive: 270,
        phases: [
          [0, 610, 590],
          [1, 592, 530],
          [2, 540, 470],
          [4, 475, 350],
          [5, 400, 318],
          [6, 440, 340],
          [7, 320, 290],
          [8, 300, 275],
          [9, 280, 262],
          [10, 270, null],
        ],
      },
      effort: { days: { coordination: 12, department: 26, it: 9, data_protection: 4, other: 8 }, note: '„Sonstige“ sind Termine mit den Trägern.' },
      costs: { once: 21_000, yearly: 5_200, note: '' },
      cases: { before: 2_700, after: 1_850, onlineShareBefore: 0, onlineShareAfter: 88 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `In der Stadt gibt es 47 Einrichtungen von 14 Trägern, jede mit eigenen Anmeldebögen. Eltern meldeten ihr Kind vorsorglich in mehreren Einrichtungen an, im Mittel in drei. Niemand wusste, wie viele Plätze wirklich fehlten.

Aus 2.700 Anmeldungen im Jahr wurden so weit weniger Kinder, und jede Zusage löste Rückfragen bei den übrigen Einrichtungen aus. Ein gemeinsamer Dienst war seit Jahren gewünscht, scheiterte aber an der Sorge der Träger, die Auswahl aus der Hand zu geben.`,
      approach: `Zuerst haben wir mit allen Trägern vereinbart, was der Dienst nicht tut: Er vergibt keine Plätze. Danach ging es um die Einrichtungsliste.

- Jede Einrichtung pflegt ihre Angaben selbst, die Stadt gibt sie frei.
- Eltern wählen bis zu fünf Einrichtungen in einer Reihenfolge.
- Zusagen werden eingetragen, dadurch verschwinden überholte Anmeldungen.
- Der Test fand mit sechs Einrichtungen und zwanzig Familien statt.

Für Eltern ohne Servicekonto helfen die Einrichtungen beim Ausfüllen.`,
      outcome: `88 Prozent der Anmeldungen kommen online, die übrigen werden in den Einrichtungen eingetragen. Die Zahl der Anmeldungen ist von 2.700 auf 1.850 gesunken, weil Mehrfachanmeldungen zusammengeführt werden. Zum ersten Mal ist bekannt, wie viele Kinder auf einen Platz warten.

Zusagen werden im Mittel elf Tage früher ausgesprochen. Bei den Trägern hat sich die anfängliche Sorge gelegt, zwei kleine Einrichtungen nehmen noch nicht teil.`,
      pitfalls: `Die Einrichtungsliste brauchte acht Monate. Angaben zu Öffnungszeiten und Aufnahmealter widersprachen sich zwischen Internetseite, Bedarfsplanung und Zuständigkeitsfinder.

Der Dienst lag zunächst nur auf Deutsch vor. Gerade Familien, die neu in der Stadt sind, kamen damit nicht zurecht. Hinweise in fünf Sprachen konnten wir erst drei Monate nach dem Start ergänzen. Bis dahin war die Beratung stark belastet.`,
      recommendations: `- Klären Sie mit den Trägern zuerst, was der Dienst nicht tut.
- Beginnen Sie sehr früh mit der Einrichtungsliste und lassen Sie jede Einrichtung ihre Angaben selbst pflegen.
- Planen Sie Hinweise in mehreren Sprachen von Anfang an ein.
- Begrenzen Sie die Zahl der Wünsche.
- Starten Sie nicht im Monat der Hauptanmeldung.`,
      outlook: `Für die Ermäßigung der Beiträge ist ein zweiter Dienst vorgesehen. Dafür müssen Nachweise zum Einkommen geprüft werden, die zum Teil bei anderen Stellen im Haus bereits vorliegen. Ob und wie sie mit Einwilligung genutzt werden können, klären wir mit dem Datenschutz.

Die beiden noch fehlenden Einrichtungen haben eine Teilnahme ab dem nächsten Kindergartenjahr angekündigt.`,
      obstacles: [
        { obstacle: 'mehrsprachigkeit-fehlt', weight: 2, remedy: 'Hinweise in fünf Sprachen ergänzt, Hilfe in den Einrichtungen.' },
        { obstacle: 'zufish-daten-falsch', weight: 2, remedy: 'Einrichtungsliste als einzige Quelle, Abgleich zweimal im Jahr.' },
      ],
      lessons: [
        {
          key: 'einrichtungsliste',
          kind: 'prerequisite',
          title: 'Eine gemeinsame Einrichtungsliste muss vor dem Formular stehen',
          text: 'Ohne verlässliche Angaben zu Aufnahmealter, Zeiten und Plätzen melden Eltern ihr Kind dort an, wo es nicht aufgenommen werden kann. Jede Einrichtung prüft ihre Angaben zweimal im Jahr, die Stadt erinnert daran.',
          phase: 1,
          components: ['zufish'],
        },
        {
          key: 'was-nicht',
          kind: 'tip',
          title: 'Zuerst vereinbaren, was der Dienst nicht tut',
          text: 'Der Satz „Der Dienst vergibt keine Plätze“ stand über jeder Einladung. Damit ließ sich mit den Trägern über alles Weitere sachlich sprechen.',
          phase: 0,
          components: [],
        },
      ],
    },
  },
  {
    slug: 'bezahlplattform-marschwalde',
    organisation: '99051012',
    author: 'britta-sievers',
    state: 'withdrawn',
    visibility: 'community',
    begunDaysAgo: 330,
    publishedDaysAgo: 312,
    withdrawn: { daysAgo: 66, reason: 'Die beschriebenen Schritte gelten seit dem Wechsel auf Version 3.1 nicht mehr. Ein neuer Bericht folgt, sobald die Umstellung der Kasse abgeschlossen ist.' },
    content: {
      frame: {
        title: 'Bezahlplattform einführen: Ablauf mit der bisherigen Version',
        summary: 'Der Bericht beschreibt die Einrichtung von Mandant und Bewirtschafter, die Abstimmung mit der Kasse und die ersten Zahlungen. Er bezieht sich auf die Version 2.8.',
        services: ['bezahlplattform'],
        contact: 'Stadtkasse',
      },
      setup: { components: { epaybl: '2.8', zahlungsprovider: '', finanzverfahren: '' }, procedures: [{ name: 'Mustra Kasse', version: '3' }], transport: null },
      dates: {
        started: 540,
        goLive: 390,
        phases: [
          [0, 540, 530],
          [2, 532, 455],
          [3, 500, 420],
          [7, 422, 402],
          [9, 396, 386],
          [10, 390, null],
        ],
      },
      effort: { days: { coordination: 5, department: 8, it: 3, other: 2 }, note: '' },
      costs: { once: 3_200, yearly: 1_100, note: 'Zuzüglich Entgelte je Zahlung.' },
      cases: { before: null, after: 620, onlineShareBefore: null, onlineShareAfter: null },
      result: { result: 'live', maturityModel: null, maturityBefore: null, maturityAfter: null },
      situation: `In den Bestellformularen von Standesamt und Meldebehörde sollte online bezahlt werden können. Die Stadtkasse hatte mit elektronischer Bezahlung bisher nur am Kassenautomaten zu tun. Für Online-Zahlungen gab es weder ein Konto noch einen Nummernkreis für Kassenzeichen.

Der Anstoß kam aus dem Standesamt, wo viele Urkunden von auswärts bestellt und per Überweisung bezahlt wurden. Fast jede vierte Überweisung ließ sich nicht sofort zuordnen.`,
      approach: `Kasse, Standesamt und IT haben gemeinsam einen Ablauf aufgestellt. Der Antrag auf den Mandanten wurde von der Kämmerei unterschrieben, der Bewirtschafter für das Standesamt im selben Zug eingerichtet.

- Unterkonto eröffnet
- Nummernkreis für Kassenzeichen festgelegt
- Vertrag mit dem Zahlungsprovider geschlossen
- Testzahlungen an zwei Tagen
- Start mit dem Bestellformular des Standesamts, sechs Wochen später mit dem der Meldebehörde`,
      outcome: `Nach zweieinhalb Monaten wurden gut 130 Zahlungen abgewickelt, alle ließen sich zuordnen. Das Standesamt verschickt Urkunden nun am Tag nach der Bestellung, vorher wurde auf die Überweisung gewartet.

Die Kasse braucht für den Abgleich etwa zwanzig Minuten in der Woche. Rückzahlungen gab es zwei, beide wurden von der Kasse gebucht. Hochgerechnet auf ein Jahr erwarten wir rund 620 Zahlungen.`,
      pitfalls: `Die Umlaute im Buchungstext machten dem Kassenverfahren Schwierigkeiten. Außerdem kam die Liste des Zahlungsproviders in einem anderen Format als angekündigt, sodass die Kasse sie drei Wochen lang von Hand übertragen musste.

Zwischen Antrag und Mandant vergingen sieben Wochen, weil zwei Felder des Antrags unterschiedlich verstanden wurden. Eine Ausfüllhilfe gab es damals nicht.`,
      recommendations: `- Lassen Sie sich eine Beispielliste des Zahlungsproviders geben, bevor Sie den Vertrag schließen.
- Vermeiden Sie Umlaute im Buchungstext.
- Besprechen Sie den Antrag auf den Mandanten am Telefon Feld für Feld.
- Beginnen Sie mit einem Dienst, bei dem die Bezahlung den größten Unterschied macht. Bei uns war das die Bestellung von Urkunden.`,
      outlook: `Das Formular der Meldebehörde ist bereits angeschlossen, die Online-Dienste für Gewerbe und Urkunden sollen folgen. Für jeden Dienst wird ein eigener Bewirtschafter angelegt, damit die Buchungsstelle feststeht.

Mit dem Wechsel auf die nächste Version der Bezahlplattform ändert sich der Ablauf voraussichtlich. Wir prüfen den Bericht dann und passen ihn an.`,
      obstacles: [{ obstacle: 'epaybl-mandant-spaet', weight: 2, remedy: 'Antrag am Telefon Feld für Feld durchgesprochen.' }],
      lessons: [
        {
          key: 'beispielliste',
          kind: 'prerequisite',
          title: 'Vor dem Vertrag eine Beispielliste des Zahlungsproviders ansehen',
          text: 'Die Kasse muss die Liste einlesen oder abgleichen können. Wir haben sie erst nach der ersten Auszahlung gesehen und drei Wochen von Hand gearbeitet.',
          phase: 2,
          components: ['zahlungsprovider', 'finanzverfahren'],
        },
        {
          key: 'keine-umlaute',
          kind: 'pitfall',
          title: 'Keine Umlaute und Sonderzeichen im Buchungstext',
          text: 'Das Kassenverfahren ersetzte sie durch Fragezeichen, danach passte das Kassenzeichen nicht mehr zur Forderung.',
          phase: 3,
          components: ['epaybl', 'finanzverfahren'],
        },
      ],
    },
  },
];
