import type { SampleReport } from '../report.js';

/** Führerschein and Zulassung in the Kreise. */
export const trafficReports: SampleReport[] = [
  {
    slug: 'fuehrerschein-foerdenland',
    organisation: '99052',
    author: 'svenja-moeller',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 158,
    publishedDaysAgo: 141,
    content: {
      frame: {
        title: 'Führerschein online: mit dem Umtausch beginnen, der Rest folgt',
        summary:
          'Wir haben mit dem Umtausch alter Führerscheine begonnen, weil er viele Menschen betrifft und fachlich einfach ist. Ersterteilung und Ersatz folgten später. Der Bericht beschreibt, warum Foto und Unterschrift die meiste Zeit gekostet haben.',
        services: ['fuehrerschein'],
        contact: 'Fachdienst Verkehr, Fahrerlaubnisbehörde',
      },
      setup: { components: { servicekonto: '2.0', epaybl: '3.0', nachrichtenbroker: '2.2', zufish: '', 'e-akte': '' }, procedures: [{ name: 'Kogge Fahrerlaubnis', version: '11' }], transport: 'interface' },
      dates: {
        started: 470,
        goLive: 240,
        phases: [
          [0, 470, 458],
          [1, 460, 430],
          [2, 436, 382],
          [3, 390, 370],
          [4, 372, 310],
          [5, 340, 268],
          [6, 350, 296],
          [7, 270, 252],
          [8, 255, 243],
          [9, 246, 234],
          [10, 240, null],
        ],
      },
      effort: { days: { coordination: 8, department: 19, it: 9, data_protection: 3, provider: 5 }, note: 'Ohne die Zeit des Rechenzentrums.' },
      costs: { once: 17_800, yearly: 4_400, note: 'Darin 6.900 € für die Schnittstelle der Fahrerlaubnissoftware.' },
      cases: { before: 9_200, after: 9_600, onlineShareBefore: 0, onlineShareAfter: 31 },
      result: { result: 'live', maturityModel: '0-7', maturityBefore: 2, maturityAfter: 5 },
      situation: `Die Fahrerlaubnisbehörde des Kreises bearbeitet im Jahr gut 9.000 Anträge, etwa die Hälfte davon Umtausche alter Papiere. Dafür gab es Termine an zwei Standorten, die über Wochen ausgebucht waren. Viele Menschen fuhren vierzig Kilometer, um ein Foto abzugeben.

Servicekonto, Bezahlplattform und Nachrichtenbroker waren vorhanden. Die Software der Fahrerlaubnisbehörde hatte eine Schnittstelle, die aber noch niemand im Land für den Umtausch genutzt hatte.`,
      approach: `Wir haben uns bewusst auf eine Leistung beschränkt. Für den Umtausch braucht es Angaben zur Person, Foto, Unterschrift und eine Kopie des alten Führerscheins. Eine Prüfung der Eignung entfällt.

1. Ablauf mit der Sachbearbeitung gezeichnet, 14 Schritte auf neun verkürzt
2. Foto und Unterschrift: drei Wege verglichen und getestet
3. Schnittstelle mit dem Hersteller in sechs Terminen abgestimmt
4. Testbetrieb mit 25 Beschäftigten, die selbst umtauschen mussten
5. Start an einem Standort, vier Wochen später am zweiten

Die Terminvergabe wurde parallel angepasst.`,
      outcome: `Nach gut drei Monaten kommen 31 Prozent der Anträge online, bezogen auf alle Leistungen. Beim Umtausch allein sind es 52 Prozent. Die Wartezeit auf einen Termin ist von fünf auf zwei Wochen gesunken.

Die Bearbeitungszeit je Umtausch liegt bei sechs Minuten, am Schalter waren es vierzehn. Etwa jedes fünfte Foto muss neu angefordert werden, anfangs war es jedes dritte. Der fertige Führerschein wird verschickt, persönlich abgeholt wird kaum noch.`,
      pitfalls: `Das Foto war das größte Hindernis. Aufnahmen vom Telefon genügten den Anforderungen oft nicht. Ein Hinweis mit vier Beispielbildern und eine automatische Prüfung der Größe haben geholfen, die Prüfung durch einen Menschen bleibt.

Für die Unterschrift war zunächst ein Ausdruck vorgesehen, der unterschrieben und eingescannt wird. Viele brachen an dieser Stelle ab. Jetzt kann auf dem Bildschirm unterschrieben werden, wer das nicht möchte, unterschreibt bei Abgabe des alten Papiers. Außerdem waren Anhänge über acht Megabyte anfangs nicht möglich.`,
      recommendations: `- Beginnen Sie mit dem Umtausch. Er ist häufig, einfach und nimmt Druck von den Terminen.
- Testen Sie Foto und Unterschrift mit Menschen, die nicht in der Verwaltung arbeiten.
- Lassen Sie Beschäftigte, die selbst umtauschen müssen, den Testbetrieb machen.
- Passen Sie die Termine an, sobald der Online-Anteil steigt, sonst bleibt der Gewinn unsichtbar.
- Sagen Sie im Formular vor dem ersten Schritt, was bereitliegen muss.`,
      outlook: `Ersatz bei Verlust und internationaler Führerschein sollen in einem halben Jahr folgen. Für die Ersterteilung ist die Einbindung der Fahrschulen noch offen, dort gibt es viele verschiedene Wege.

Mit dem Nachbarkreis tauschen wir uns über die Prüfung der Fotos aus, vielleicht lässt sich eine gemeinsame Anleitung erstellen. Die Zahlen ergänzen wir, sobald ein volles Halbjahr vorliegt, getrennt nach Umtausch und übrigen Anträgen.`,
      obstacles: [
        { obstacle: 'anhaenge-zu-gross', weight: 2, remedy: 'Bilder werden im Formular verkleinert, Grenze auf dem ganzen Weg abgestimmt.' },
        { obstacle: 'texte-unverstaendlich', weight: 2, remedy: 'Vier Beispielbilder für das Foto, Liste der nötigen Unterlagen vor dem ersten Schritt.' },
        { obstacle: 'ansprechperson-beim-anbieter', weight: 1, remedy: 'Fester Termin alle zwei Wochen mit derselben Person des Herstellers.' },
      ],
      lessons: [
        {
          key: 'mit-umtausch-beginnen',
          kind: 'tip',
          title: 'Mit dem Umtausch beginnen: viele Fälle, wenig Prüfung',
          text: 'Der Umtausch macht bei uns die Hälfte aller Anträge aus und kommt ohne Prüfung der Eignung aus. Wer damit beginnt, lernt Foto, Bezahlung und Versand an einfachen Fällen. Die Ersterteilung ist ein eigenes Vorhaben.',
          phase: 1,
          components: [],
        },
        {
          key: 'beispielbilder',
          kind: 'tip',
          title: 'Vier Beispielbilder halbieren die Zahl der unbrauchbaren Fotos beinahe',
          text: 'Ein gutes Bild und drei typische Fehler: Schatten, Brille mit Spiegelung, Kopf zu klein. Der Anteil der Fotos, die neu angefordert werden, sank von 33 auf 19 Prozent. Alle Bilder zeigen Beschäftigte, die schriftlich eingewilligt haben.',
          phase: 4,
          components: ['antragsassistent'],
        },
        {
          key: 'beschaeftigte-testen',
          kind: 'tip',
          title: 'Beschäftigte, die selbst umtauschen müssen, sind die besten Testpersonen',
          text: '25 Kolleginnen und Kollegen aus anderen Bereichen haben ihren eigenen Führerschein umgetauscht, freiwillig und mit echten Anträgen in einem begrenzten Pilotbetrieb. Sie meldeten 40 Stellen, an denen etwas unklar war.',
          phase: 7,
          components: [],
        },
      ],
    },
    secondEdition: {
      daysAgo: 30,
      note: 'Zahlen nach sieben Monaten, Ersatz bei Verlust ist hinzugekommen, Ausblick angepasst.',
      changes: {
        cases: { before: 9_200, after: 9_750, onlineShareBefore: 0, onlineShareAfter: 38.5 },
        outcome: `Nach sieben Monaten kommen gut 38 Prozent der Anträge online, beim Umtausch allein sind es 61 Prozent. Seit acht Wochen kann auch Ersatz bei Verlust online beantragt werden, dort liegt der Anteil bei einem Viertel.

Die Wartezeit auf einen Termin beträgt unter zehn Tagen. Ein Nachmittag mit Terminen konnte in Bearbeitungszeit umgewandelt werden. Je Umtausch brauchen wir sechs Minuten, am Schalter waren es vierzehn. Jedes sechste Foto muss noch neu angefordert werden.`,
        outlook: `Der internationale Führerschein ist für das nächste Quartal vorgesehen. Für die Ersterteilung haben wir mit vier Fahrschulen gesprochen. Zwei von ihnen würden Anträge gesammelt vorbereiten, wenn die Person sie anschließend selbst absendet. Ob das rechtlich und technisch möglich ist, klären wir mit dem Anbieter.

Mit dem Nachbarkreis haben wir die Anleitung zum Foto zusammengeführt. Sie liegt nun in einer gemeinsamen Fassung vor und darf von anderen Häusern verwendet werden.`,
      },
    },
    helped: ['99051', '99001000'],
    reused: ['99051'],
  },
  {
    slug: 'fuehrerschein-westergeest',
    organisation: '99051',
    author: 'ulrike-bock',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 29,
    publishedDaysAgo: 21,
    content: {
      frame: {
        title: 'Führerschein im Kreis: Abstimmung mit den Ämtern, die bisher Anträge angenommen haben',
        summary:
          'Bisher nahmen die Ämter und Städte Führerscheinanträge entgegen und leiteten sie an den Kreis weiter. Mit dem Online-Dienst fällt dieser Weg teilweise weg. Die Abstimmung darüber war schwieriger als die Technik. Jeder vierte Antrag kommt jetzt direkt.',
        services: ['fuehrerschein'],
        contact: 'OZG-Koordination des Kreises',
      },
      setup: { components: { servicekonto: '2.0', epaybl: '3.1', nachrichtenbroker: '2.3', kop: '1.8', zufish: '', 'e-akte': '' }, procedures: [{ name: 'Kogge Fahrerlaubnis', version: '11' }], transport: 'xta' },
      dates: {
        started: 372,
        goLive: 120,
        phases: [
          [0, 372, 350],
          [1, 352, 312],
          [2, 320, 262],
          [4, 268, 188],
          [5, 230, 160],
          [6, 250, 182],
          [7, 158, 136],
          [8, 140, 123],
          [9, 126, 112],
          [10, 120, null],
        ],
      },
      effort: { days: { coordination: 13, department: 15, it: 8, data_protection: 3, provider: null, other: 6 }, note: '„Sonstige“ sind Termine mit Ämtern und Städten.' },
      costs: { once: 15_300, yearly: 3_900, note: '' },
      cases: { before: 6_300, after: 6_450, onlineShareBefore: 0, onlineShareAfter: 26 },
      result: { result: 'live', maturityModel: '0-7', maturityBefore: 2, maturityAfter: 5 },
      situation: `Führerscheinanträge konnten bei uns in jedem Amt und jeder Stadt abgegeben werden. Diese prüften Foto und Ausweis, kassierten die Gebühr und schickten die Unterlagen mit der Kurierpost an den Kreis. Das ist bürgernah, dauert aber bis zu neun Tage.

Für die annehmenden Stellen ist die Aufgabe mit einem Anteil an der Gebühr verbunden. Ein Online-Dienst, der direkt zum Kreis führt, ändert daran etwas. Das musste offen besprochen werden, bevor wir mit der Technik begannen.`,
      approach: `Wir haben zuerst alle Ämter und Städte eingeladen und drei Fragen gestellt: Was leisten Sie heute, was davon bleibt nötig, was ändert sich für Ihre Einnahmen? Aus den Antworten entstand ein Vorschlag, der nach zwei Runden angenommen wurde.

- Die Annahme vor Ort bleibt möglich.
- Online-Anträge gehen direkt an den Kreis.
- Der Gebührenanteil wird für eine Übergangszeit ausgeglichen.
- Ämter erhalten Zugriff auf eine Anleitung, um beim Ausfüllen zu helfen.

Technik und Datenschutz liefen danach parallel, weitgehend mit den Unterlagen des Nachbarkreises.`,
      outcome: `Nach gut drei Monaten kommen 26 Prozent der Anträge online. Vom Antrag bis zur Bestellung des Führerscheins vergehen online im Mittel drei Tage, auf dem bisherigen Weg sind es zehn.

Die annehmenden Stellen berichten von weniger Andrang beim Umtausch, dafür von mehr Fragen zum Servicekonto. In zwei Ämtern steht ein Gerät zum Ausfüllen bereit. Die Einnahmen der Ämter sind um etwa ein Fünftel zurückgegangen, der Ausgleich deckt das für zwei Jahre.`,
      pitfalls: `Die erste Einladung kam zu spät. Zwei Ämter erfuhren aus der Zeitung von den Plänen, das hat Vertrauen gekostet. Die Frage nach den Einnahmen hatten wir zunächst nicht auf der Tagesordnung.

Im Zuständigkeitsfinder war für jede Gemeinde das Amt als Stelle eingetragen. Erst nach der Umstellung zeigte der Dienst auf den Kreis, dabei verschwanden für einige Tage die Öffnungszeiten der annehmenden Stellen. Technisch bereitete nur die Übergabe der Fotos Schwierigkeiten.`,
      recommendations: `1. Sprechen Sie mit allen Stellen, die bisher beteiligt sind, bevor ein Starttermin genannt wird.
2. Reden Sie offen über Geld. Ein befristeter Ausgleich ist günstiger als ein Jahr Streit.
3. Lassen Sie die Annahme vor Ort bestehen, solange sie gebraucht wird.
4. Planen Sie die Umstellung im Zuständigkeitsfinder mit der Redaktion, sie betrifft jede Gemeinde.
5. Übernehmen Sie Unterlagen eines anderen Kreises. Uns hat das etwa vier Wochen erspart.`,
      outlook: `Nach einem Jahr überprüfen wir mit den Ämtern den Ausgleich und die Frage, welche Aufgaben vor Ort bleiben. Vorstellbar ist, dass die Ämter künftig beim Ausfüllen unterstützen und dafür einen festen Betrag erhalten.

Fachlich folgen der Ersatz bei Verlust und später die Ersterteilung. Die gemeinsame Anleitung zum Foto, die im Nachbarkreis entstanden ist, haben wir bereits eingebunden. Für Wiederholungen der Abstimmung bei anderen Diensten haben wir den Ablauf auf einer Seite festgehalten.`,
      obstacles: [
        { obstacle: 'amt-und-gemeinden', weight: 3, remedy: 'Zwei Runden mit allen Stellen, befristeter Ausgleich, Annahme vor Ort bleibt.' },
        { obstacle: 'zufish-daten-falsch', weight: 2, remedy: 'Umstellung an einem Tag mit der Redaktion, Prüfung mit je einer Adresse pro Gemeinde.' },
      ],
      lessons: [
        {
          key: 'einnahmen-ansprechen',
          kind: 'prerequisite',
          title: 'Auswirkungen auf Gebührenanteile ansprechen, bevor die Technik beginnt',
          text: 'Wenn ein Online-Dienst Wege verkürzt, verändert er auch, wer Gebühren einnimmt. Wir haben eine Tabelle mit Fällen und Anteilen je Amt erstellt und den Rückgang geschätzt. Danach ließ sich sachlich über einen Ausgleich sprechen.',
          phase: 2,
          components: [],
        },
        {
          key: 'zufish-umstellen',
          kind: 'pitfall',
          title: 'Beim Wechsel der zuständigen Stelle gehen Öffnungszeiten der bisherigen verloren',
          text: 'Die Zeiten hängen im Zuständigkeitsfinder an der Stelle. Wird sie ersetzt, sind sie weg. Vorher als annehmende Stelle eintragen, dann erst die zuständige Stelle ändern.',
          phase: 9,
          components: ['zufish'],
        },
      ],
    },
    helped: ['99052', '99051012', '990515101', '990515113'],
  },
];
