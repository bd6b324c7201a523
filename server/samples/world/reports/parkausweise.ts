import type { SampleReport } from '../report.js';

/** Exactly two reports on Parkausweise: too few for a median. */
export const parkausweiseReports: SampleReport[] = [
  {
    slug: 'parkausweise-nordhaven',
    organisation: '99001000',
    author: 'thorben-iversen',
    state: 'published',
    visibility: 'public',
    begunDaysAgo: 150,
    publishedDaysAgo: 132,
    content: {
      frame: {
        title: 'Bewohnerparkausweise online: Zonen, Straßen und eine Verlängerung mit drei Angaben',
        summary:
          'Bewohnerparkausweise werden seit einem halben Jahr überwiegend online beantragt und sofort bezahlt. Die Straßenliste war die größte Arbeit, die Verlängerung mit nur drei Angaben der größte Gewinn. Der Ausweis kommt weiterhin mit der Post.',
        services: ['parkausweise'],
        contact: 'Straßenverkehrsbehörde, Team Parken',
      },
      setup: { components: { servicekonto: '2.0', epaybl: '3.1', gis: '', zufish: '', antragsassistent: '2.1' }, procedures: [{ name: 'Kogge Parken', version: '3.4' }], transport: 'interface' },
      dates: {
        started: 496,
        goLive: 300,
        phases: [
          [0, 496, 486],
          [1, 487, 462],
          [2, 465, 430],
          [3, 440, 424],
          [4, 430, 342],
          [5, 380, 331],
          [6, 400, 352],
          [7, 332, 311],
          [8, 315, 303],
          [9, 306, 292],
          [10, 300, null],
        ],
      },
      effort: { days: { coordination: 7, department: 16.5, it: 8, data_protection: 2, provider: 4 }, note: 'Neun Tage des Fachamts entfielen auf die Straßenliste.' },
      costs: { once: 16_200, yearly: 3_300, note: '' },
      cases: { before: 3_900, after: 4_050, onlineShareBefore: 0, onlineShareAfter: 68 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `In elf Bewohnerparkzonen stellen wir jährlich knapp 4.000 Ausweise aus, drei Viertel davon sind Verlängerungen. Dafür kamen die Menschen ins Bürgerbüro, im Januar mit Wartezeiten von über einer Stunde.

Die Zonen waren als Karte beschlossen. Eine Liste mit Straßen und Hausnummern gab es nur für vier Zonen, und diese war acht Jahre alt. Die Fachanwendung konnte Anträge aus einem Online-Dienst annehmen, wenn die Zone feststeht.`,
      approach: `Wir haben die Zonen im GIS als Flächen gezeichnet und mit den amtlichen Adressen verschnitten. Daraus entstand eine Liste mit Straßenschlüssel, Hausnummernbereich, Seite und Zone. Strittige Adressen hat die Verkehrsbehörde an zwei Nachmittagen entschieden.

- Bei Verlängerungen fragt der Dienst nur Ausweisnummer, Kennzeichen und Geburtsdatum.
- Nicht gefundene Adressen gehen zur Prüfung an uns, statt abgelehnt zu werden.
- Der Fahrzeugschein wird nur bei einem Wechsel des Fahrzeugs verlangt.
- Getestet haben wir mit 40 Adressen an den Grenzen der Zonen.`,
      outcome: `68 Prozent der Anträge kommen online, bei Verlängerungen sind es mehr als drei Viertel. Die Bearbeitung einer Verlängerung dauert zwei Minuten statt zwölf. Im letzten Januar lag die Wartezeit im Bürgerbüro unter zwanzig Minuten.

Anfangs landete jede zehnte Adresse in der Prüfung, inzwischen sind es drei bis vier im Monat, fast immer Neubauten. Die Liste wird jetzt auch von der Verkehrsüberwachung verwendet, dort gab es vorher eine eigene, abweichende Fassung.`,
      pitfalls: `Wir hatten angenommen, die beschlossenen Karten seien eindeutig. An 31 Adressen waren sie es nicht, weil die Grenze durch ein Gebäude lief. Jede dieser Adressen brauchte eine Entscheidung.

Im ersten Entwurf wurde für alle Anträge ein hohes Vertrauensniveau verlangt. In der Testgruppe brach jede zweite Person ab. Die Prüfung ergab, dass für die Verlängerung ein niedrigeres Niveau genügt, weil der Ausweis ohnehin an die gemeldete Adresse geschickt wird.`,
      recommendations: `1. Beginnen Sie mit der Straßenliste. Alles andere wartet sonst darauf.
2. Behandeln Sie fehlende Adressen als Prüffall, nie als Ablehnung.
3. Trennen Sie Verlängerung und Erstantrag. Die Verlängerung ist der häufigste Fall und sollte in einer Minute erledigt sein.
4. Begründen Sie das Vertrauensniveau schriftlich und nicht vorsorglich hoch.
5. Starten Sie im Herbst, damit die Verlängerungen zum Jahreswechsel schon online laufen.`,
      outlook: `Wir prüfen, ob auf den gedruckten Ausweis verzichtet werden kann, wenn die Verkehrsüberwachung das Kennzeichen abfragt. Rechtlich und technisch ist noch einiges offen, ein Zeitpunkt steht nicht fest.

Bis dahin soll die Erinnerung vor Ablauf auf Wunsch in das Postfach des Servicekontos gehen. Außerdem wollen wir Parkerleichterungen für Handwerksbetriebe anbieten, sie verwenden dieselbe Straßenliste, brauchen aber ein anderes Formular und weitere Nachweise.`,
      obstacles: [
        { obstacle: 'geodaten-unvollstaendig', weight: 3, remedy: 'Zonen als Flächen im GIS, Liste daraus erzeugt, strittige Adressen entschieden und dokumentiert.' },
        { obstacle: 'vertrauensniveau-zu-hoch', weight: 2, remedy: 'Schutzbedarf je Vorgang bewertet; Verlängerung auf niedrigerem Niveau, Begründung in der Akte.' },
      ],
      lessons: [
        {
          key: 'pruefen-statt-ablehnen',
          kind: 'tip',
          title: 'Unbekannte Adressen zur Prüfung geben, nicht ablehnen',
          text: 'Neubauten, Hinterhäuser und neue Hausnummern fehlen in jeder Liste. Wer abgelehnt wird, ruft an oder kommt vorbei. Der Prüffall kostet uns zwei Minuten, die Adresse wird danach ergänzt.',
          phase: 4,
          components: ['gis', 'antragsassistent'],
        },
        {
          key: 'verlaengerung-trennen',
          kind: 'tip',
          title: 'Die Verlängerung braucht ein eigenes, sehr kurzes Formular',
          text: 'Drei Angaben und die Bezahlung. Alles andere liegt schon vor. Der Anteil der abgebrochenen Verlängerungen sank von 31 auf 6 Prozent, nachdem wir sie vom Erstantrag getrennt hatten.',
          phase: 4,
          components: ['antragsassistent', 'epaybl'],
        },
        {
          key: 'niveau-begruenden',
          kind: 'legal',
          title: 'Das Vertrauensniveau je Vorgang begründen, nicht für den ganzen Dienst',
          text: 'Wir haben Erstantrag, Verlängerung und Fahrzeugwechsel getrennt bewertet und die Begründung mit Datenschutz und Rechtsstelle abgestimmt. Entscheidend war, was im schlimmsten Fall passiert, wenn jemand falsche Angaben macht, und welche Prüfung ohnehin stattfindet.',
          phase: 6,
          components: ['servicekonto'],
        },
      ],
    },
    helped: ['99051012', '99052031', '99051044'],
    reused: ['99051012', '99052031'],
  },
  {
    slug: 'parkausweise-marschwalde',
    organisation: '99051012',
    author: 'britta-sievers',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 49,
    publishedDaysAgo: 41,
    content: {
      frame: {
        title: 'Parkausweise nachgenutzt: Straßenliste aus dem GIS und ein Start in zwei Schritten',
        summary:
          'Wir haben das Vorgehen einer größeren Stadt übernommen und zuerst nur die Verlängerung angeboten. Das hat den Start um zehn Wochen vorgezogen. Die Straßenliste mit 187 Abschnitten entsteht automatisch aus dem GIS.',
        services: ['parkausweise'],
        contact: 'Fachdienst Verkehr',
      },
      setup: { components: { servicekonto: '2.0', epaybl: '3.1', gis: '', antragsassistent: '2.1', zufish: '' }, procedures: [], transport: 'portal' },
      dates: {
        started: 291,
        goLive: 130,
        phases: [
          [0, 291, 283],
          [1, 284, 265],
          [2, 268, 240],
          [3, 242, 234],
          [4, 240, 168],
          [5, 196, 160],
          [6, 222, 174],
          [7, 162, 141],
          [8, 143, 133],
          [9, 135, 124],
          [10, 130, null],
        ],
      },
      effort: { days: { coordination: 4.5, department: 10, it: 5.5, data_protection: 1.5 }, note: '' },
      costs: { once: 8_700, yearly: 1_950, note: '' },
      cases: { before: 1_240, after: 1_300, onlineShareBefore: 0, onlineShareAfter: 57 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Wir haben fünf Bewohnerparkzonen und stellen rund 1.240 Ausweise im Jahr aus. Eine Fachanwendung gibt es nicht, geführt wurde bisher eine Tabelle. Das Bürgerbüro hat die Ausweise ausgestellt, der Fachdienst Verkehr entschied strittige Fälle.

Die Zonen waren in der Anlage zur Anordnung als gescannte Karte enthalten. Unser GIS-Team war bereit, die Flächen zu zeichnen, wenn jemand die strittigen Stellen entscheidet. Die Bezahlplattform war schon in Betrieb.`,
      approach: `Nach einem Gespräch mit einer Stadt, die den Dienst bereits anbietet, haben wir den Start geteilt.

- **Schritt 1:** Verlängerung für alle, die bereits einen Ausweis haben. Dafür wird keine Adressprüfung gebraucht.
- **Schritt 2:** Erstantrag mit Straßenliste, zehn Wochen später.

Die Liste wird nachts aus dem GIS erzeugt und enthält Straßenschlüssel, Hausnummernbereich, Seite und Zone. 23 strittige Hausnummern haben wir mit der Verkehrsbehörde durchgesehen. Das Bürgerbüro hat beide Schritte selbst abgenommen.`,
      outcome: `57 Prozent aller Anträge kommen online, bei Verlängerungen sind es zwei Drittel. Die Tabelle wurde durch Vorgänge in der Eingangsbearbeitung ersetzt, die Ausweise druckt das Bürgerbüro zweimal in der Woche gesammelt.

Die Zeit je Verlängerung liegt bei vier Minuten, vorher bei elf. Für Erstanträge hat sich die Zeit kaum verändert, weil weiterhin geprüft werden muss, ob die Person in der Zone gemeldet ist. Beschwerden gab es vor allem über die Versanddauer des Ausweises.`,
      pitfalls: `Zwischen Bezahlung und Zustellung des Ausweises vergehen bis zu fünf Tage. Wer am Freitag bezahlt, möchte am Samstag parken. Wir haben deshalb eine vorläufige Bestätigung ergänzt, die sichtbar ausgelegt werden kann. Das musste mit der Verkehrsüberwachung abgesprochen werden, was wir zunächst vergessen hatten. In der ersten Woche wurden zwei Fahrzeuge trotz Bestätigung verwarnt.

Außerdem wurde eine Zone kurz vor dem Start erweitert, ohne dass wir davon wussten.`,
      recommendations: `- Teilen Sie den Start, wenn die Straßenliste dauert. Die Verlängerung bringt den größten Teil des Nutzens.
- Sprechen Sie die vorläufige Bestätigung mit der Verkehrsüberwachung ab, bevor Sie sie einführen.
- Lassen Sie die Liste aus dem GIS erzeugen und nicht daneben pflegen.
- Vereinbaren Sie mit der Verkehrsbehörde, dass jede Änderung einer Zone vorher angekündigt wird.
- Nennen Sie im Formular ehrlich, wie lange der Versand dauert.`,
      outlook: `Eine Fachanwendung wird erst beschafft, wenn weitere Zonen dazukommen. Für das kommende Jahr sind zwei geplant, dann wären es etwa 1.900 Ausweise.

Wir möchten den Versand beschleunigen und prüfen, ob der Druck an einen Dienstleister gehen kann. Sollte die Verkehrsüberwachung künftig Kennzeichen abfragen, wäre der gedruckte Ausweis verzichtbar. Das hängt von einem Gerätewechsel ab, der im Haushalt noch nicht finanziert ist.`,
      obstacles: [
        { obstacle: 'geodaten-unvollstaendig', weight: 2, remedy: 'Flächen im GIS gezeichnet, 23 strittige Hausnummern entschieden.' },
        { obstacle: 'zustaendigkeit-im-haus-offen', weight: 1, remedy: 'Fachdienst Verkehr als verantwortlich benannt, Bürgerbüro nimmt ab und druckt.' },
        { obstacle: 'barrieren-im-formular', weight: 1, remedy: 'Zwei Felder ohne Beschriftung an den Anbieter gemeldet, mit der nächsten Version behoben.' },
      ],
      lessons: [
        {
          key: 'start-teilen',
          kind: 'tip',
          title: 'Erst die Verlängerung, dann der Erstantrag: zehn Wochen früher live',
          text: 'Für die Verlängerung liegen alle Angaben vor, eine Straßenliste ist nicht nötig. Wer dieses Formular zuerst anbietet, kann den häufigsten Fall schon online erledigen, während die Liste entsteht.',
          phase: 4,
          components: ['gis'],
        },
        {
          key: 'verkehrsueberwachung',
          kind: 'pitfall',
          title: 'Vorläufige Bestätigungen vorher mit der Verkehrsüberwachung absprechen',
          text: 'Aussehen, Gültigkeit und wie die Echtheit erkannt wird, müssen draußen bekannt sein. Wir haben ein Muster ausgehängt und zwei Verwarnungen zurückgenommen.',
          phase: 9,
          components: [],
        },
      ],
    },
    helped: ['99052031', '99051044'],
    reused: ['99052031'],
  },
];
