import type { SampleReport } from '../report.js';

/** Wohngeld in smaller houses that are live with it. */
export const wohngeldLiveReports: SampleReport[] = [
  {
    slug: 'wohngeld-marschwalde',
    organisation: '99051012',
    author: 'britta-sievers',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 27,
    publishedDaysAgo: 12,
    content: {
      frame: {
        title: 'Wohngeld online bei steigenden Fallzahlen: Was uns in den ersten Monaten zurückgeworfen hat',
        summary:
          'Der Dienst läuft technisch stabil und wird gut angenommen. Weil die Anträge oft unvollständig sind, hatten wir im ersten halben Jahr trotzdem mehr Arbeit als vorher. Der Bericht beschreibt, was wir daran geändert haben und was wir heute vor dem Start täten.',
        services: ['wohngeld'],
        contact: 'Fachdienst Soziales, Wohngeldstelle',
      },
      setup: {
        components: { servicekonto: '2.0', zufish: '', nachrichtenbroker: '2.3', 'xta-osci': '', antragsassistent: '3.2', 'fachverfahren-wohngeld': '8.0' },
        procedures: [{ name: 'Mustra Wohngeld', version: '8.0' }],
        transport: 'xta',
      },
      dates: {
        started: 362,
        goLive: 180,
        phases: [
          [0, 362, 349],
          [1, 350, 330],
          [2, 335, 300],
          [4, 300, 251],
          [5, 290, 228],
          [6, 282, 240],
          [7, 226, 199],
          [8, 200, 184],
          [9, 187, 174],
          [10, 180, null],
        ],
      },
      effort: { days: { coordination: 7, department: 16, it: 8, data_protection: 3, provider: null }, note: 'Tage des Anbieters sind im Pauschalpreis enthalten und uns nicht genannt worden.' },
      costs: { once: 14_900, yearly: 3_100, note: 'Darin 9.500 € für die Schnittstelle zum Fachverfahren.' },
      cases: { before: 1_020, after: 1_310, onlineShareBefore: 0, onlineShareAfter: 46 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Seit der Reform des Wohngelds haben sich die Anträge bei uns binnen eines Jahres mehr als verdoppelt. Zwei Stellen kamen hinzu, eine davon war lange unbesetzt. Der Rückstand lag zeitweise bei elf Wochen.

Die Leitung erwartete vom Online-Dienst vor allem Entlastung. Die Voraussetzungen waren gut: Servicekonto, Nachrichtenbroker und die kommunale Antragsplattform waren schon in Betrieb, und ein Nachbarhaus mit demselben Fachverfahren war bereits live. Wir haben deshalb einen Zeitplan von sechs Monaten angesetzt und diesen auch eingehalten.`,
      approach: `Wir haben die Antragsstrecke so übernommen, wie sie war, und uns auf Technik und Datenschutz konzentriert. Die Unterlagen für Verarbeitungsverzeichnis und Informationspflichten lagen als Muster vor und mussten nur an unser Haus angepasst werden.

Für die Anbindung gab es einen gemeinsamen Termin mit Rechenzentrum und Hersteller. Danach war klar, wer welches Zertifikat bis wann liefert. Der Test umfasste zwölf Fälle. Die Sachbearbeitung wurde in zwei Gruppen je einen halben Tag geschult, damit der Schalter besetzt blieb. Die Texte haben wir erst nach dem Start angefasst, das war rückblickend die falsche Reihenfolge.`,
      outcome: `46 Prozent der Anträge kommen online, mehr als wir erwartet hatten. Die Daten werden ohne Abtippen übernommen. Gleichzeitig löste anfangs zwei von drei Online-Anträgen eine Rückfrage aus, häufiger als auf Papier. Wer am Schalter abgibt, wird auf fehlende Nachweise sofort hingewiesen, online fällt dieser Schritt weg.

Nach der Überarbeitung der Hinweise und einer festen Prüfliste liegt der Anteil mit Rückfrage bei 44 Prozent. Der Rückstand ist von elf auf sieben Wochen gesunken. Die Zahl der Anrufe zum Sachstand ist etwa gleich geblieben.`,
      pitfalls: `- **Unvollständige Anträge:** Der Dienst lässt das Absenden ohne Nachweise zu. Das ist richtig, weil die Frist gewahrt werden soll, muss aber deutlich gesagt werden.
- **Fotos vom Telefon:** Viele Anhänge waren unscharf oder zu groß. Die Grenze im Formular war höher als die des Fachverfahrens, einzelne Anhänge kamen deshalb nicht an.
- **Erwartung der Leitung:** Entlastung war für den ersten Monat angekündigt. Wir hätten sagen müssen, dass sie frühestens nach einem halben Jahr eintritt.
- **Parallele Eingänge:** Etwa jede zwölfte Person schickte vorsichtshalber zusätzlich Papier.`,
      recommendations: `Überarbeiten Sie die Hinweise vor dem Start und nicht danach. Nehmen Sie sich dafür die letzten fünfzig Rückfragen aus der Papierakte und ordnen Sie die Gründe, mehr braucht es nicht.

Stimmen Sie die Größe der Anhänge zwischen Formular, Transportweg und Fachverfahren ab und testen Sie genau an dieser Grenze. Schreiben Sie in die Eingangsbestätigung, dass nichts zusätzlich auf Papier nötig ist. Und vereinbaren Sie mit der Leitung, nach welchem Zeitraum über den Nutzen gesprochen wird. Bei uns wäre ein halbes Jahr angemessen gewesen.`,
      outlook: `Wir führen als Nächstes gesammelte Rückfragen über das Postfach ein und übernehmen dafür die Prüfliste eines anderen Hauses. Die Zustellung des Bescheids über das Postfach soll folgen, wenn der Hersteller die Freigabe erteilt.

In einem Vierteljahr zählen wir noch einmal vier Wochen lang Rückfragen und Bearbeitungszeiten, mit derselben Strichliste wie zuvor. Danach entscheiden wir, ob ein Angebot zur Hilfe beim Ausfüllen im Bürgerbüro sinnvoll ist. Eine Übersetzung der Hinweise in leichte Sprache ist bereits beauftragt.`,
      obstacles: [
        { obstacle: 'texte-unverstaendlich', weight: 3, remedy: 'Gründe der letzten fünfzig Rückfragen ausgewertet und die Hinweise in dieser Reihenfolge neu geschrieben.' },
        { obstacle: 'anhaenge-zu-gross', weight: 2, remedy: 'Grenze im Formular auf die des Fachverfahrens gesenkt, Meldung mit Anleitung zum Verkleinern ergänzt.' },
        { obstacle: 'papier-parallel', weight: 1, remedy: 'Satz in der Eingangsbestätigung; doppelte Anträge werden dem Online-Vorgang zugeordnet.' },
      ],
      lessons: [
        {
          key: 'grenze-anhaenge',
          kind: 'pitfall',
          title: 'Für Anhänge gilt immer die kleinste Grenze auf dem ganzen Weg',
          text: 'Das Formular nahm 20 MB an, das Fachverfahren 10 MB. Dazwischen lag der Transportweg mit einer eigenen Grenze für die gesamte Nachricht. Anträge mit großen Fotos galten als zugestellt, die Anhänge fehlten aber. Wir testen jetzt bei jeder neuen Version einen Antrag knapp unter und einen knapp über der Grenze.',
          phase: 5,
          components: ['xta-osci', 'fachverfahren-wohngeld'],
        },
        {
          key: 'erwartung-leitung',
          kind: 'tip',
          title: 'Mit der Leitung vor dem Start vereinbaren, wann über den Nutzen gesprochen wird',
          text: 'In den ersten Monaten steigt der Aufwand: neue Abläufe, mehr Anträge, mehr Rückfragen. Wenn der Termin für die Auswertung vorher feststeht, gibt es dazwischen keine Unruhe. Wir würden heute sechs Monate vereinbaren und vier Zahlen: Online-Anteil, Anteil mit Rückfrage, Bearbeitungsdauer, Rückstand.',
          phase: 9,
          components: [],
        },
        {
          key: 'schulung-zwei-gruppen',
          kind: 'tip',
          title: 'In zwei Gruppen schulen und mit echten Testfällen üben lassen',
          text: 'Ein halber Tag je Gruppe hat genügt. Jede Person hat drei Testanträge vom Eingang bis zum Entwurf des Bescheids bearbeitet. Eine reine Vorführung hatten wir bei einem früheren Dienst versucht, danach kannte die Hälfte die Oberfläche nicht wieder.',
          phase: 8,
          components: ['kop', 'fachverfahren-wohngeld'],
        },
      ],
    },
    helped: ['99052031', '99051044', '990515104'],
    reused: ['99051044'],
  },
  {
    slug: 'wohngeld-bargwede',
    organisation: '990525107',
    author: 'marion-kock',
    state: 'published',
    visibility: 'public',
    begunDaysAgo: 19,
    publishedDaysAgo: 6,
    content: {
      frame: {
        title: 'Wohngeld in einem Amt mit neun Gemeinden: nachgenutzt, mit FIT-Connect und ohne Schnittstelle',
        summary:
          'Wir haben Wohngeld mit 19 Personentagen eingeführt, indem wir Unterlagen anderer Häuser nachgenutzt und auf die Schnittstelle zum Fachverfahren verzichtet haben. Bei rund 300 Anträgen im Jahr ist das Abtippen vertretbar. Der Bericht nennt auch, wo die Grenze dieses Weges liegt.',
        services: ['wohngeld'],
        contact: 'Amt Bargwede, Organisation und Digitalisierung',
      },
      setup: { components: { servicekonto: '2.0', zufish: '', 'fit-connect': '', kop: '1.8', antragsassistent: '3.2' }, procedures: [{ name: 'Mustra Wohngeld', version: '7.4' }], transport: 'fit_connect' },
      dates: {
        started: 214,
        goLive: 95,
        phases: [
          [0, 214, 205],
          [1, 206, 196],
          [2, 198, 163],
          [3, 180, 166],
          [4, 165, 138],
          [5, 150, 124],
          [6, 160, 125],
          [7, 122, 108],
          [8, 110, 98],
          [9, 99, 90],
          [10, 95, null],
        ],
      },
      effort: { days: { coordination: 5, department: 9, it: 3, data_protection: 2 }, note: 'Zwei Personen, beide neben ihren übrigen Aufgaben.' },
      costs: { once: 6_200, yearly: 1_450, note: 'Anteil am gemeinsamen Betrieb, umgelegt nach Einwohnerzahl. Keine Schnittstelle.' },
      cases: { before: 290, after: 325, onlineShareBefore: 0, onlineShareAfter: 37 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 2, maturityAfter: 3 },
      situation: `Das Amt bearbeitet Wohngeld für neun Gemeinden mit zusammen gut 18.000 Einwohnerinnen und Einwohnern. Im Jahr sind das rund 300 Anträge, zuständig sind zwei Personen in Teilzeit. Ein ausfüllbares PDF stand schon auf der Internetseite, wurde aber fast immer ausgedruckt und unterschrieben zugesandt.

Ein eigenes Projekt mit externer Unterstützung kam nicht infrage. Unser Ziel war, einen Dienst einzuführen, der anderswo bereits läuft, und so wenig wie möglich daran zu ändern. Die kommunale Antragsplattform wurde bei uns zur selben Zeit eingerichtet.`,
      approach: `Wir haben zuerst zwei Häuser angerufen, die schon live waren, und um ihre Unterlagen gebeten: Eintrag für das Verarbeitungsverzeichnis, Hinweise nach Art. 13, Testfälle und Pressetext. Alles kam innerhalb einer Woche.

- Vertrag: Beitritt über den bestehenden Rahmen, Unterschrift durch die Amtsdirektorin.
- Technik: Zustellpunkt in FIT-Connect angelegt, Schlüssel durch unsere IT erzeugt, Eingang in der Eingangsbearbeitung.
- Fachlich: Hinweistexte aus einem anderen Haus übernommen, Ansprechstellen und Zeiten ersetzt.
- Test: zehn der übernommenen Testfälle und zwei eigene.

Die Schnittstelle zum Fachverfahren haben wir nach einem Angebot über 8.900 € bewusst weggelassen.`,
      outcome: `Nach knapp drei Monaten kommen 37 Prozent der Anträge online. Die Angaben werden weiterhin in das Fachverfahren übertragen, das dauert aus der strukturierten Ansicht etwa zwölf Minuten, vorher waren es rund zwanzig. Die Lesbarkeit hat sich deutlich verbessert.

Die Rückfragequote lag in den ersten Wochen bei 58 Prozent und ist mit den übernommenen Hinweistexten auf etwa 45 Prozent gesunken. Die beiden Kolleginnen möchten den Online-Weg nicht mehr missen, weil Anträge nicht mehr über die Poststellen der Gemeinden laufen und dadurch zwei bis drei Tage früher da sind.`,
      pitfalls: `Am meisten Zeit hat der Vertrag gekostet, fünf Wochen für eine Unterschrift. Es fehlte ein Nachweis über die Zeichnungsberechtigung, und die Ansprechperson beim Anbieter wechselte in dieser Zeit zweimal.

Im Zuständigkeitsfinder war für drei Gemeinden noch der Kreis als zuständige Stelle eingetragen. Das fiel erst im Test auf, weil Testpersonen mit Adressen aus diesen Gemeinden keinen Online-Dienst angezeigt bekamen.

Der private Schlüssel für FIT-Connect lag zunächst nur auf dem Rechner einer Person. Das haben wir noch vor dem Start geändert und die Ablage dokumentiert.`,
      recommendations: `Für Häuser unserer Größe empfehlen wir diese Reihenfolge:

1. Fragen Sie zwei Häuser nach ihren Unterlagen, bevor Sie etwas selbst schreiben.
2. Prüfen Sie im Zuständigkeitsfinder jede einzelne Gemeinde mit einer echten Adresse.
3. Klären Sie die Zeichnungsberechtigung, bevor der Vertrag verschickt wird.
4. Rechnen Sie die Schnittstelle nach. Bei 120 Online-Anträgen und zwölf Minuten sind es 24 Stunden im Jahr. Ab etwa 600 Online-Anträgen würden wir anders entscheiden.
5. Legen Sie Schlüssel und Zugangsdaten so ab, dass eine Vertretung an sie herankommt.`,
      outlook: `In einem Jahr rechnen wir die Schnittstelle erneut nach, mit den dann bekannten Zahlen. Der Hersteller hat für die nächste Version eine Übernahme aus FIT-Connect angekündigt, einen Preis kennen wir noch nicht.

Bis dahin möchten wir Rückfragen über das Postfach stellen und die Gemeindebüros so informieren, dass sie beim Ausfüllen helfen können. Dafür ist ein kurzer Termin mit allen neun Büros geplant. Unsere Vorlagen geben wir gern weiter, eine kurze Nachricht genügt.`,
      obstacles: [
        { obstacle: 'vertrag-verzoegert', weight: 2, remedy: 'Auszug aus der Hauptsatzung und Dienstsiegel beigelegt, danach innerhalb von vier Tagen erledigt.' },
        { obstacle: 'zufish-daten-falsch', weight: 2, remedy: 'Zuständigkeit aller neun Gemeinden mit je einer Adresse geprüft und drei Einträge berichtigen lassen.' },
        { obstacle: 'schnittstelle-fachverfahren-fehlt', weight: 1, remedy: 'Bewusst verzichtet; jährliche Nachrechnung vereinbart.' },
      ],
      lessons: [
        {
          key: 'schnittstelle-nachrechnen',
          kind: 'tip',
          title: 'Die Schnittstelle nachrechnen, bevor sie bestellt wird',
          text: `Unsere Rechnung: Online-Anträge im Jahr × Minuten für das Übertragen = Stunden im Jahr. Diese Stunden mit den Kosten einer Stunde Sachbearbeitung vergleichen und den laufenden Kosten der Schnittstelle gegenüberstellen.

Bei uns standen rund 24 Stunden gegen 8.900 € einmalig und 1.100 € im Jahr. Die Entscheidung war danach einfach.`,
          phase: 5,
          components: ['fachverfahren-wohngeld'],
        },
        {
          key: 'schluessel-ablage',
          kind: 'prerequisite',
          title: 'Vor dem Start festlegen, wo der private Schlüssel für FIT-Connect liegt',
          text: 'Ohne den privaten Schlüssel können Anträge nicht entschlüsselt werden, auch nicht vom Betreiber. Wir bewahren ihn in der Kennwortablage der IT auf, zugänglich für zwei Personen, mit einer Kopie im Tresor. Ein Kalendereintrag erinnert sechs Wochen vor Ablauf des Zertifikats.',
          phase: 5,
          components: ['fit-connect'],
        },
        {
          key: 'unterlagen-anfragen',
          kind: 'template',
          title: 'Diese vier Unterlagen lohnt es sich bei anderen Häusern zu erfragen',
          text: `- Eintrag für das Verzeichnis der Verarbeitungstätigkeiten
- Hinweise nach Art. 13 DSGVO
- Testfälle mit erwartetem Ergebnis
- Text für Internetseite und Gemeindeblatt

Mit ihnen haben wir nach eigener Schätzung acht Personentage gespart. Geprüft und angepasst haben wir alles selbst, insbesondere die Angaben zu Verantwortlichen und Löschfristen.`,
          phase: 6,
          components: [],
        },
      ],
    },
    helped: ['990515113', '990515104', '99052058', '990525110', '990515101', '99051044'],
    reused: ['990515113', '990515104'],
  },
];
