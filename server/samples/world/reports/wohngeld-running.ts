import type { SampleReport } from '../report.js';

/** Wohngeld in houses that are testing, still introducing it, or have put it off. */
export const wohngeldRunningReports: SampleReport[] = [
  {
    slug: 'wohngeld-tiedenburg',
    organisation: '99052031',
    author: 'katrin-lorenzen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 22,
    publishedDaysAgo: 16,
    content: {
      frame: {
        title: 'Wohngeld im Pilotbetrieb: Abnahme mit sechs Testpersonen von außen',
        summary:
          'Wir testen Wohngeld seit einigen Wochen mit einer kleinen Gruppe von Antragstellenden, bevor der Dienst für alle sichtbar wird. Die Beobachtungen haben mehr Mängel gezeigt als unsere eigenen Testfälle. Der Bericht beschreibt das Vorgehen und die vorläufigen Zahlen.',
        services: ['wohngeld'],
        contact: 'Bürgerdienste, Koordination Online-Dienste',
      },
      setup: { components: { servicekonto: '2.0', 'fit-connect': '', zufish: '', antragsassistent: '3.2', 'fachverfahren-wohngeld': '8.0' }, procedures: [{ name: 'Mustra Wohngeld', version: '8.0' }], transport: 'fit_connect' },
      dates: {
        started: 238,
        goLive: null,
        phases: [
          [0, 238, 226],
          [1, 228, 206],
          [2, 210, 169],
          [4, 168, 113],
          [5, 150, 71],
          [6, 162, 99],
          [7, 62, null],
        ],
      },
      effort: { days: { coordination: 6, department: 12, it: 5, data_protection: 2 }, note: 'Stand vor dem Start; für Schulung und Start rechnen wir mit weiteren sechs Tagen.' },
      costs: { once: 11_500, yearly: 'unknown', note: 'Die laufenden Kosten hängen von der Umlage ab, die erst im nächsten Jahr feststeht.' },
      cases: { before: 610, after: null, onlineShareBefore: 0, onlineShareAfter: null },
      result: { result: 'pilot', maturityModel: '0-4', maturityBefore: 1, maturityAfter: null },
      situation: `Rund 610 Wohngeldanträge gehen im Jahr bei uns ein, fast alle auf Papier. Andere Häuser hatten berichtet, dass nach dem Start viele Rückfragen nötig waren. Wir wollten das nicht erst im Betrieb herausfinden und haben deshalb einen Pilotbetrieb vorgesehen: Der Dienst ist erreichbar, wird aber nur am Schalter angeboten.

Die technische Seite war bei uns neu. Wir nutzen FIT-Connect statt des Nachrichtenbrokers, weil dessen Anschluss noch nicht abgeschlossen ist.`,
      approach: `Wer am Schalter einen Antrag abholen möchte, wird gefragt, ob er oder sie ihn auf einem Tablet ausfüllen mag. Eine Person aus der Redaktion sitzt daneben, hilft nur auf Wunsch und notiert, an welcher Stelle gezögert wird. Es werden keine Namen notiert.

- sechs Personen in den ersten zwei Wochen, weitere zehn sind geplant
- alle Notizen werden am selben Tag in eine Liste von Änderungen übertragen
- was wir selbst ändern dürfen, ist spätestens am dritten Tag geändert
- der Rest geht gesammelt als Änderungswunsch an den Betreiber

Daneben laufen die üblichen Testfälle mit der Sachbearbeitung.`,
      outcome: `Sechs beobachtete Anträge haben 23 Stellen ergeben, an denen jemand stockte. 14 davon waren Texte, fünf die Reihenfolge der Fragen, vier technische Fehler. Unsere zwölf eigenen Testfälle hatten nur drei dieser Stellen gezeigt.

Die technischen Fehler betrafen das Hochladen vom Telefon und eine Pflichtangabe, die bei Untermiete nicht beantwortet werden kann. Beides ist gemeldet, das zweite bereits behoben. Die mittlere Dauer für das Ausfüllen ist von 52 auf 38 Minuten gesunken. Eine belastbare Aussage zum Online-Anteil können wir noch nicht treffen.`,
      pitfalls: `Die Beobachtung braucht Zeit: je Antrag etwa eine Stunde, die niemand eingeplant hatte. Am Schalter war außerdem kein ruhiger Platz vorhanden, die ersten beiden Personen saßen mitten im Wartebereich. Bei Angaben zum Einkommen geht das nicht.

Der Personalrat fragte zu Recht, ob auch die Arbeit der Beschäftigten beobachtet wird. Wir hatten das nicht vorab erklärt. Nach einem Gespräch und einer kurzen schriftlichen Beschreibung war die Frage geklärt, der Start verschob sich dadurch um zwei Wochen.`,
      recommendations: `- Beobachten Sie wenigstens fünf Menschen von außen, bevor der Dienst öffentlich wird. Mehr als acht sind für die erste Runde nicht nötig.
- Sorgen Sie für einen geschützten Platz und eine Einverständniserklärung in drei Sätzen.
- Beschreiben Sie dem Personalrat vorher auf einer Seite, was beobachtet wird und was nicht.
- Halten Sie fest, was Sie selbst ändern dürfen. Der Redaktionszugang sollte vor dem Pilotbetrieb da sein.
- Planen Sie zwischen zwei Runden mindestens eine Woche für Änderungen ein.`,
      outlook: `Nach der zweiten Runde mit zehn Personen entscheidet die Fachbereichsleitung über den Start. Maßstab ist, dass acht von zehn Personen den Antrag ohne Hilfe vollständig absenden.

Die Schulung der Sachbearbeitung ist für dieselbe Woche vorgesehen. Danach wollen wir den Dienst zunächst auf der Internetseite verlinken und erst nach einem Monat im Mitteilungsblatt ankündigen. Diesen Bericht ergänzen wir ein halbes Jahr nach dem Start um Zahlen.`,
      obstacles: [
        { obstacle: 'personalrat-spaet-beteiligt', weight: 2, remedy: 'Einseitige Beschreibung des Vorgehens nachgereicht und im Gespräch erläutert.' },
        { obstacle: 'testfaelle-fehlen', weight: 1, remedy: 'Testfälle eines anderen Hauses übernommen und durch Beobachtung ergänzt.' },
      ],
      lessons: [
        {
          key: 'beobachten',
          kind: 'tip',
          title: 'Sechs beobachtete Anträge zeigen mehr als zwölf eigene Testfälle',
          text: 'Eigene Testfälle prüfen, ob das Formular tut, was vorgesehen ist. Beobachtung zeigt, ob Menschen verstehen, was gefragt ist. Beides ist nötig. Notiert wird nur die Stelle im Formular und was dort unklar war, nicht wer es war.',
          phase: 7,
          components: ['antragsassistent'],
        },
        {
          key: 'personalrat-eine-seite',
          kind: 'template',
          title: 'Eine Seite für den Personalrat: was beobachtet wird und was nicht',
          text: `Unsere Gliederung:

1. Zweck und Dauer
2. Was notiert wird (Stelle im Formular, Unklarheit)
3. Was nicht notiert wird (Personen, Beschäftigte, Zeiten je Person)
4. Wer die Notizen sieht und wann sie gelöscht werden
5. Ansprechstelle`,
          phase: 6,
          components: [],
        },
      ],
    },
    helped: ['99051044', '990515113'],
  },
  {
    slug: 'wohngeld-osterkoog',
    organisation: '990515113',
    author: 'dirk-johannsen',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 12,
    publishedDaysAgo: 8,
    content: {
      frame: {
        title: 'Zwischenbericht Wohngeld: Datenschutz und Verantwortlichkeiten in 23 Gemeinden klären',
        summary:
          'Wir sind mitten in der Einführung und berichten über den Teil, der uns bisher am längsten beschäftigt hat: Wer ist Verantwortlicher, wer Auftragsverarbeiter, und welche Unterlagen braucht es dafür? Die Klärung ist fast abgeschlossen, der Start ist für das nächste Quartal geplant.',
        services: ['wohngeld'],
        contact: 'Zentrale Dienste, Datenschutz und Digitalisierung',
      },
      setup: { components: { servicekonto: '2.0', nachrichtenbroker: '2.3', zufish: '', kop: '1.8' }, procedures: [{ name: 'Mustra Wohngeld', version: '' }], transport: 'xta' },
      dates: {
        started: 171,
        goLive: null,
        phases: [
          [0, 171, 160],
          [1, 161, 143],
          [2, 145, 90],
          [4, 96, 40],
          [5, 62, 20],
          [6, 118, null],
        ],
      },
      effort: { days: { coordination: 8, department: 5, it: 'unknown', data_protection: 6.5 }, note: 'Die IT wird über das Rechenzentrum geleistet und nicht einzeln ausgewiesen.' },
      costs: { once: 5_400, yearly: 1_380, note: 'Laut Angebot, noch nicht abgerechnet.' },
      cases: { before: 255, after: null, onlineShareBefore: 0, onlineShareAfter: null },
      result: { result: 'running', maturityModel: '0-4', maturityBefore: 1, maturityAfter: null },
      situation: `Die Kirchspielslandgemeinde verwaltet 23 Gemeinden, Wohngeld wird zentral bearbeitet. Für frühere Online-Dienste lagen Datenschutzunterlagen nur teilweise vor, jede war anders aufgebaut. Beim Wohngeld geht es um Einkommen, Familie und zum Teil um Angaben zur Gesundheit, deshalb wollten wir sauber beginnen.

Offen war vor allem, welche Stelle für die Strecke vom Formular bis zum Eingang im Haus verantwortlich ist und ob wir mit dem Betreiber der Plattform eine eigene Vereinbarung brauchen.`,
      approach: `Wir haben den Weg eines Antrags auf ein großes Blatt gezeichnet: Formular, Servicekonto, Vermittlung, Eingangsbearbeitung, Fachverfahren, Akte. Für jede Station haben wir drei Fragen beantwortet: Wer betreibt sie, auf welcher Grundlage, wie lange liegen dort Daten?

Danach haben wir die vorhandenen Vereinbarungen daneben gelegt. Zwei Lücken blieben übrig, beide beim Anhangspeicher. Mit dem Betreiber haben wir dazu zwei Gespräche geführt. Die Schwellwertanalyse wurde anschließend gemeinsam mit der Datenschutzbeauftragten an einem Vormittag ausgefüllt, eine Folgenabschätzung war danach für unser Haus nicht erforderlich.`,
      outcome: `Verantwortlichkeiten, Verzeichniseintrag und Informationspflichten stehen. Die Vereinbarung zur Auftragsverarbeitung ist unterschrieben, eine Anlage mit Unterauftragnehmern fehlt noch. Die technische Anbindung ist im Test abgeschlossen.

Das Blatt mit dem Weg des Antrags hat sich als das nützlichste Ergebnis erwiesen. Inzwischen hängt es im Besprechungsraum und dient auch für Gewerbe und Urkunden als Grundlage. Für den nächsten Dienst mit demselben Transportweg rechnen wir beim Datenschutz mit zwei statt sechs Personentagen.`,
      pitfalls: `Wir haben zu lange mit Mustern gearbeitet, die nicht zu unserem Aufbau passten. Ein Muster ging davon aus, dass jede Gemeinde selbst Verantwortliche ist, ein anderes vom Gegenteil. Erst das gemeinsame Blatt hat die Diskussion beendet.

Der Betreiber hat zunächst auf allgemeine Geschäftsbedingungen verwiesen. Auf die konkrete Frage nach Speicherdauer und Unterauftragnehmern bekamen wir erst nach fünf Wochen eine Antwort, weil niemand fest zuständig war.`,
      recommendations: `Zeichnen Sie zuerst den Weg des Antrags, bevor Sie Muster ausfüllen. Ein Vormittag mit Fachamt, IT und Datenschutz genügt.

- Stellen Sie dem Betreiber wenige, genaue Fragen und nennen Sie eine Frist.
- Klären Sie in Ämtern ausdrücklich, ob Amt oder Gemeinde verantwortlich ist, und halten Sie die Grundlage fest.
- Beginnen Sie damit, sobald der Vertrag im Entwurf vorliegt. Datenschutz parallel zur Technik spart bei uns rückblickend etwa sechs Wochen.`,
      outlook: `Sobald die Anlage mit den Unterauftragnehmern vorliegt, folgt die Abnahme mit zehn Testfällen. Die Schulung der beiden Sachbearbeitenden ist terminiert. Der Start ist für das nächste Quartal vorgesehen, zunächst ohne Anbindung des Fachverfahrens.

Nach dem Start ergänzen wir diesen Bericht um Zahlen. Das Blatt mit dem Weg des Antrags stellen wir gern als Vorlage bereit, sobald die Rückmeldung des Betreibers eingearbeitet ist. Fragen dazu bitte über die Kontaktstelle.`,
      obstacles: [
        { obstacle: 'verantwortlichkeit-datenschutz', weight: 3, remedy: 'Weg des Antrags aufgezeichnet, je Station Betreiber, Grundlage und Speicherdauer festgehalten.' },
        { obstacle: 'ansprechperson-beim-anbieter', weight: 2, remedy: 'Feste Ansprechstelle über den IT-Verbund vermittelt bekommen.' },
        { obstacle: 'amt-und-gemeinden', weight: 2, remedy: 'Vermerk zur Zuständigkeit mit der Rechtsstelle abgestimmt und den Gemeinden zur Kenntnis gegeben.' },
      ],
      lessons: [
        {
          key: 'weg-des-antrags',
          kind: 'template',
          title: 'Den Weg des Antrags auf ein Blatt zeichnen und je Station drei Fragen beantworten',
          text: `| Station | Wer betreibt? | Grundlage | Speicherdauer |
|---|---|---|---|
| Formular | Betreiber der Plattform | Vereinbarung | bis zum Absenden, höchstens 30 Tage |
| Vermittlung | Betreiber des Brokers | Vereinbarung | bis zur Abholung |
| Eingangsbearbeitung | eigenes Haus | Aufgabe nach Fachrecht | bis zur Übernahme in die Akte |

Die Angaben sind Beispiele aus unserem Haus und müssen überall selbst geprüft werden.`,
          phase: 6,
          components: ['nachrichtenbroker', 'kop'],
        },
        {
          key: 'muster-pruefen',
          kind: 'legal',
          title: 'Muster zur Auftragsverarbeitung gehen oft von einem anderen Aufbau aus',
          text: 'Vor dem Ausfüllen prüfen, ob das Muster die Gemeinde oder das Amt als Verantwortliche ansieht und ob der Betreiber selbst oder über ein Rechenzentrum tätig wird. Stimmt der Aufbau nicht, führt jede Anpassung im Einzelnen zu Widersprüchen.',
          phase: 6,
          components: [],
        },
      ],
    },
    helped: ['990515104', '990525107'],
    reused: ['990515104'],
  },
];
