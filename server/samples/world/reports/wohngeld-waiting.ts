import type { SampleReport } from '../report.js';

/** Wohngeld on its way to a Fachverfahren, and put off for good reasons. */
export const wohngeldWaitingReports: SampleReport[] = [
  {
    slug: 'wohngeld-groenhafen',
    organisation: '99051044',
    author: 'petra-andresen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 37,
    publishedDaysAgo: 31,
    content: {
      frame: {
        title: 'Wohngeld: Zertifikate, DVDV und Fachverfahren in der richtigen Reihenfolge anbinden',
        summary:
          'Die technische Anbindung von Wohngeld hat bei uns zweimal von vorn begonnen, weil Schritte in der falschen Reihenfolge beauftragt waren. Inzwischen kommen Testnachrichten an. Der Bericht zeigt die Reihenfolge, die funktioniert hat, mit Dauer und zuständiger Stelle.',
        services: ['wohngeld', 'nachrichtenbroker'],
        contact: 'Stadt Grönhafen, IT und Organisation',
      },
      setup: { components: { servicekonto: '2.0', nachrichtenbroker: '2.3', 'xta-osci': '', dvdv: '', 'verwaltungs-pki': '', 'fachverfahren-wohngeld': '7.4' }, procedures: [{ name: 'Mustra Wohngeld', version: '7.4' }], transport: 'xta' },
      dates: {
        started: 196,
        goLive: null,
        phases: [
          [0, 196, 188],
          [1, 189, 172],
          [2, 175, 131],
          [3, 150, 110],
          [4, 120, 84],
          [5, 172, null],
        ],
      },
      effort: { days: { coordination: 4, department: 7, it: 6, data_protection: 1.5, provider: 3 }, note: 'Davon sind nach unserer Schätzung vier Tage IT durch den zweiten Anlauf entstanden.' },
      costs: { once: 9_800, yearly: 1_900, note: 'Einmalig einschließlich Schnittstelle zum halben Preis, weil zwei Häuser gemeinsam bestellt haben.' },
      cases: { before: 440, after: null, onlineShareBefore: 0, onlineShareAfter: null },
      result: { result: 'running', maturityModel: '0-4', maturityBefore: 1, maturityAfter: null },
      situation: `Wir sind eine Stadt mit knapp 22.000 Einwohnerinnen und Einwohnern und einer IT-Stelle mit zwei Personen. Nachrichten zwischen Behörden liefen bisher nur für das Meldewesen, und dort kümmert sich das Rechenzentrum um alles. Für Wohngeld mussten wir zum ersten Mal selbst Zertifikate beantragen und einen Eintrag im DVDV veranlassen.

Eine Beschreibung des Gesamtablaufs gab es nicht, nur Anleitungen zu den einzelnen Schritten von vier verschiedenen Stellen.`,
      approach: `Im ersten Anlauf haben wir das Zertifikat beantragt, bevor die Behördenkennung feststand. Es wurde auf eine vorläufige Kennung ausgestellt und war damit unbrauchbar. Danach haben wir alle Beteiligten in eine gemeinsame Besprechung geholt und die Schritte geordnet:

1. Behördenkennung und Dienst festlegen (Stadt und Betreiber, 1 Woche)
2. Zertifikat beantragen (Stadt, 3 Wochen)
3. Eintrag im DVDV mit öffentlichem Schlüssel (pflegende Stelle, 2 Wochen)
4. Postfach beim Nachrichtenbroker (Betreiber, 1 Woche)
5. Verbindung zum Fachverfahren (Hersteller, 4 Wochen)
6. Testnachricht in beide Richtungen (alle, 1 Tag)`,
      outcome: `Testnachrichten kommen seit drei Wochen zuverlässig an, die Daten werden im Fachverfahren angezeigt. Offen ist die Übernahme von Anhängen, der Hersteller hat einen Fehler bestätigt.

Für den zweiten Anlauf haben wir elf Wochen gebraucht, für den ersten waren neun verloren. Die geordnete Liste haben wir inzwischen einem Nachbarhaus gegeben, das damit in vier Wochen die ersten drei Schritte geschafft hat. Die Zuständigkeit für die Zertifikate liegt jetzt ausdrücklich bei einer Funktion mit Vertretung, nicht mehr bei einer Person.`,
      pitfalls: `- Das Zertifikat wurde auf die falsche Kennung ausgestellt. Ein neues kostete Geld und drei Wochen.
- Im DVDV gab es für unsere Stadt bereits einen Eintrag aus dem Meldewesen. Der neue Eintrag hätte ihn beinahe überschrieben.
- Der Hersteller des Fachverfahrens kannte nur OSCI, der Betreiber sprach nur von XTA. Beide meinten verschiedene Abschnitte desselben Weges.
- Fehlermeldungen kamen in einem Postfach an, das niemand las.`,
      recommendations: `Beginnen Sie mit einer Besprechung aller Stellen und einer Zeichnung, auf der XTA, OSCI und DVDV eingetragen sind. Danach erst beantragen.

Legen Sie vor dem Antrag schriftlich fest, auf welche Kennung das Zertifikat lautet, und lassen Sie die pflegende Stelle gegenlesen. Fragen Sie nach vorhandenen Einträgen. Richten Sie ein gemeinsames Postfach für technische Meldungen ein und tragen Sie das Ablaufdatum der Zertifikate mit acht Wochen Vorlauf in den Kalender der Funktion ein. Bestellen Sie Schnittstellen möglichst gemeinsam mit anderen.`,
      outlook: `Sobald der Fehler bei den Anhängen behoben ist, beginnt die fachliche Abnahme. Wir übernehmen dafür die Testfälle eines anderen Hauses. Der Start ist frühestens in drei Monaten realistisch.

Für die folgenden Dienste über den Nachrichtenbroker brauchen wir nur noch Schritt 3 in kurzer Form und Schritt 5. Wir rechnen dann mit drei Wochen. Ob sich die Anbindung auch für Dienste mit weniger als hundert Anträgen lohnt, entscheiden wir nach dem ersten Betriebsjahr.`,
      obstacles: [
        { obstacle: 'zertifikate-xta-osci', weight: 3, remedy: 'Reihenfolge mit allen Stellen festgelegt, Kennung vor dem Antrag schriftlich bestätigt.' },
        { obstacle: 'dvdv-eintrag-fehlt', weight: 2, remedy: 'Vorhandene Einträge abgefragt, neuer Eintrag ergänzt statt ersetzt.' },
        { obstacle: 'schnittstelle-fachverfahren-fehlt', weight: 2, remedy: 'Gemeinsam mit einem zweiten Haus bestellt.' },
      ],
      lessons: [
        {
          key: 'kennung-zuerst',
          kind: 'prerequisite',
          title: 'Erst die Behördenkennung, dann das Zertifikat, dann der DVDV-Eintrag',
          text: 'Zertifikat und Eintrag müssen auf dieselbe Kennung lauten. Wer das Zertifikat zuerst beantragt, rät. Wir lassen die Kennung nun von der pflegenden Stelle per E-Mail bestätigen und heften die Antwort an den Antrag.',
          phase: 5,
          components: ['verwaltungs-pki', 'dvdv'],
        },
        {
          key: 'xta-osci-zeichnung',
          kind: 'tip',
          title: 'Eine Zeichnung klärt, wer von XTA und wer von OSCI spricht',
          text: 'XTA beschreibt bei uns die Übergabe zwischen Fachverfahren und Vermittler, OSCI den Weg zwischen den Vermittlern. Nachdem das auf einer Zeichnung stand, war innerhalb einer halben Stunde klar, welche Angaben noch fehlten.',
          phase: 5,
          components: ['xta-osci', 'nachrichtenbroker'],
        },
        {
          key: 'postfach-fehler',
          kind: 'pitfall',
          title: 'Technische Fehlermeldungen brauchen ein Postfach, das gelesen wird',
          text: 'Die hinterlegte Adresse gehörte zu einem abgeschlossenen Vorhaben. 14 Meldungen über abgewiesene Testnachrichten lagen dort ungelesen. Jetzt ist es ein Funktionspostfach mit zwei Personen, das bei jeder Abnahme mit einer absichtlich falschen Nachricht geprüft wird.',
          phase: 7,
          components: ['nachrichtenbroker'],
        },
      ],
    },
    helped: ['990515104', '99052031', '990515113'],
    reused: ['990515104'],
  },
  {
    slug: 'wohngeld-holmau-kueste',
    organisation: '990525110',
    author: 'inga-paulsen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 128,
    publishedDaysAgo: 121,
    content: {
      frame: {
        title: 'Wohngeld zurückgestellt: Warum ein kleines Amt die Einführung beendet hat',
        summary:
          'Wir haben die Einführung nach der Bestandsaufnahme beendet. Bei weniger als hundert Anträgen im Jahr und ohne eigene Basisdienste stand der Aufwand nicht im Verhältnis. Der Bericht nennt die Rechnung dahinter und was sich ändern müsste, damit wir neu entscheiden.',
        services: ['wohngeld'],
        contact: 'Amt Holmau-Küste, Leitung der Verwaltung',
      },
      setup: { components: { zufish: '' }, procedures: [], transport: 'paper' },
      dates: {
        started: 182,
        goLive: null,
        phases: [
          [0, 182, 172],
          [1, 173, 146],
          [2, 150, 134],
        ],
      },
      effort: { days: { coordination: 5, department: 3, data_protection: null }, note: '' },
      costs: { once: 600, yearly: null, note: 'Nur Fahrtkosten und eine Schulung. Laut Angebot wären es 5.100 € einmalig und 1.300 € im Jahr gewesen.' },
      cases: { before: 88, after: null, onlineShareBefore: 0, onlineShareAfter: null },
      result: { result: 'stopped', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 1 },
      situation: `Das Amt hat gut 7.000 Einwohnerinnen und Einwohner. Wohngeld bearbeitet eine Person mit einem Stellenanteil von etwa einem Drittel. Im Jahr vor der Prüfung waren es 88 Anträge, davon 31 Weiterleistungen.

Servicekonto und Bezahlplattform waren noch nicht eingerichtet, die kommunale Antragsplattform gerade erst beauftragt. Der Anstoß kam aus einer Veranstaltung, auf der zwei Städte über gute Erfahrungen berichteten. Wir wollten wissen, ob das auf uns übertragbar ist.`,
      approach: `Wir haben bewusst klein angefangen und uns für die Bestandsaufnahme vier Wochen gegeben:

- Zählung aller Anträge und Rückfragen des Vorjahres aus den Akten
- zwei Telefonate mit Häusern, die bereits live sind
- ein Angebot für den Betrieb und ein Angebot für die Schnittstelle
- ein Gespräch mit der Sachbearbeitung darüber, was ihr am meisten Zeit nimmt

Danach haben wir Aufwand und Nutzen nebeneinander gestellt und der Amtsvorsteherin vorgelegt. Die Entscheidung fiel in einer Sitzung von zwanzig Minuten.`,
      outcome: `Wir haben die Einführung zurückgestellt. Den Ausschlag gaben drei Gründe: Bei einem angenommenen Online-Anteil von 35 Prozent ginge es um etwa 30 Anträge im Jahr. Servicekonto und Zustellung hätten zuerst eingerichtet werden müssen. Und die Sachbearbeitung berichtete, dass persönliche Beratung bei uns den größten Teil der Zeit ausmacht.

Stattdessen haben wir die Angaben im Zuständigkeitsfinder berichtigt, eine verständliche Liste der Nachweise veröffentlicht und Beratungstermine online buchbar gemacht. Die Anträge sind seitdem vollständiger, gezählt haben wir das nicht.`,
      pitfalls: `Wir hätten die Zahlen früher erheben sollen. Die ersten beiden Wochen haben wir mit Fragen der Technik verbracht, obwohl die Antwort schon in den Fallzahlen lag.

Missverständlich war auch die Aussage, die Nutzung sei kostenfrei. Das traf auf die Entwicklung zu, nicht aber auf Betrieb und Anbindung. Das Angebot kam erst auf Nachfrage und enthielt einen Mindestbetrag, der für kleine Verwaltungen ungünstig ist.`,
      recommendations: `- Zählen Sie zuerst. Unter hundert Anträgen im Jahr sollte die Frage nach dem Nutzen vor der Frage nach der Technik stehen.
- Lassen Sie sich die laufenden Kosten schriftlich geben, einschließlich Mindestbeträgen.
- Führen Sie Basisdienste zuerst mit einem Dienst ein, den alle Gemeinden brauchen, etwa der Hundeanmeldung.
- Eine begründete Zurückstellung ist ein Ergebnis. Schreiben Sie auf, was sich ändern müsste, damit neu entschieden wird.`,
      outlook: `Wir entscheiden neu, wenn Servicekonto und Antragsplattform ohnehin in Betrieb sind und der zusätzliche Aufwand unter fünf Personentagen liegt. Außerdem prüfen wir, ob die Bearbeitung von Wohngeld gemeinsam mit einem Nachbaramt organisiert werden kann. Dann sähe die Rechnung anders aus.

Eine Wiedervorlage ist für das kommende Jahr eingetragen. Häusern ähnlicher Größe, die anders entschieden haben, hören wir gern zu und freuen uns über eine Nachricht.`,
      obstacles: [
        { obstacle: 'fallzahlen-unbekannt', weight: 2, remedy: 'Anträge des Vorjahres aus den Akten gezählt.' },
        { obstacle: 'haushaltsmittel-fehlen', weight: 3, remedy: 'Keine Mittel eingeplant; Einführung zurückgestellt und Wiedervorlage eingetragen.' },
      ],
      lessons: [
        {
          key: 'erst-zaehlen',
          kind: 'tip',
          title: 'Vor jeder technischen Frage die Fallzahlen des letzten Jahres zählen',
          text: 'Das Zählen hat einen Nachmittag gedauert und die Entscheidung bestimmt. Wir zählen nun für jeden weiteren Dienst: Anträge, Rückfragen, Minuten je Antrag. Wo die Summe unter fünfzig Stunden im Jahr liegt, stellen wir den Dienst nach hinten.',
          phase: 1,
          components: [],
        },
        {
          key: 'kosten-schriftlich',
          kind: 'prerequisite',
          title: 'Laufende Kosten und Mindestbeträge schriftlich geben lassen',
          text: 'Kostenfrei nachnutzbar heißt nicht kostenfrei im Betrieb. Erfragen Sie einmalige Kosten, laufende Kosten, Mindestbetrag, Laufzeit und Kündigungsfrist, bevor ein Gremium befasst wird.',
          phase: 2,
          components: [],
        },
      ],
    },
    helped: ['99051067', '99052080', '990515101'],
  },
];
