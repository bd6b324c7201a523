import type { SampleThread } from '../thread.js';

/** Datenschutz & Recht. Peers say what they understand; none of it is legal advice. */
export const lawThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'Wer ist Verantwortlicher beim zentral betriebenen Online-Dienst: AVV, Art. 26 oder gar nichts davon?',
    visibility: 'community',
    author: 'holger-frahm',
    daysAgo: 33,
    services: ['wohngeld', 'meldebescheinigung'],
    components: ['antragsassistent', 'kop', 'servicekonto'],
    phase: 6,
    text: `Ich sitze am Verzeichnis von Verarbeitungstätigkeiten (VVT) und komme bei der Rollenverteilung nicht weiter:

- Das Servicekonto betreibt eine andere Stelle.
- Der Online-Dienst läuft zentral, entwickelt für alle.
- Die Eingangsbearbeitung läuft beim Dienstleister, bearbeiten tun wir.

Unser Datenschutzbeauftragter (extern, zwei Tage im Monat) möchte für **alles** einen Auftragsverarbeitungsvertrag. Im Anschlussvertrag steht etwas von gemeinsamer Verantwortlichkeit. Was habt ihr im VVT stehen?`,
    affectsUs: ['99051044', '99052058', '99051012', '990525107', '990515104'],
    answers: [
      {
        author: 'ulrike-bock',
        hoursLater: 5,
        text: `Bei uns hat es geholfen, nicht nach *Systemen*, sondern nach *Abschnitten* zu trennen. So steht es im VVT (mit unserer DSB abgestimmt, andere Häuser mögen das anders sehen):

| Abschnitt | nach unserem Verständnis verantwortlich | Grundlage im VVT |
|---|---|---|
| Anmeldung am Servicekonto, Postfach | betreibende Stelle des Kontos | Verweis, keine eigene Tätigkeit |
| Ausfüllen des Antrags bis zum Absenden | kommt auf den Dienst an, siehe Anschlussvertrag | Art. 26 **oder** Verweis auf gesetzliche Zuweisung |
| Eingang und Bearbeitung bei uns | wir | eigene Tätigkeit „Wohngeld“, ergänzt um den Eingangsweg |
| Betrieb der Eingangsbearbeitung | wir, Dienstleister im Auftrag | AVV nach Art. 28 |

Für den zweiten Abschnitt gibt es bei länderübergreifenden Diensten inzwischen eine eigene Regelung im OZG. Ob sie für euren Dienst greift, bitte mit dem DSB klären.`,
        helpfulBy: ['holger-frahm', 'petra-andresen', 'gesa-nissen', 'marion-kock', 'britta-sievers', 'arne-clausen'],
        comments: [
          { author: 'holger-frahm', hoursLater: 8, text: 'Die Trennung nach Abschnitten ist ein guter Gedanke. Habt ihr eine neue Tätigkeit angelegt oder die bestehende ergänzt?' },
          { author: 'ulrike-bock', hoursLater: 9, text: 'Ergänzt. Wohngeld gab es ja schon, neu sind nur Eingangsweg, Empfänger und Löschfrist im Eingang.' },
        ],
      },
      {
        author: 'lars-boysen',
        hoursLater: 11,
        text: 'Bei uns schaut die Aufsicht gerade auf genau diese Frage, ich stelle den Schriftwechsel nachher hier ein.',
        removed: true,
      },
      {
        author: 'friederike-hansen',
        hoursLater: 26,
        text: `Wir haben für den Antragsteil eine Vereinbarung nach Art. 26 unterschrieben. Praktisch relevant waren daraus nur drei Sätze, und genau die sollten Sie in den Datenschutzhinweisen wiederfinden:

1. An wen wenden sich Betroffene? (bei uns: immer an die Stadt, wir leiten weiter)
2. Wer informiert nach Art. 13?
3. Wer meldet eine Panne innerhalb von 72 Stunden an die Aufsicht?

Für Nr. 3 haben wir eine Telefonnummer **mit Vertretung** eintragen lassen, nicht nur eine Adresse.`,
        helpfulBy: ['holger-frahm', 'ulrike-bock'],
      },
      {
        author: 'christian-ehlers',
        hoursLater: 75,
        text: 'Von Landesseite ohne Rechtsverbindlichkeit: Die Musterunterlagen zum Anschlussvertrag werden gerade an die geänderte Rechtslage angepasst. Ich würde bestehende Verträge nicht kündigen, sondern die neue Fassung abwarten und im VVT einen Prüfvermerk setzen. Eine verbindliche Aussage kann nur die zuständige Stelle treffen.',
        comments: [{ author: 'petra-andresen', hoursLater: 98, text: 'Gibt es einen Zeitpunkt, wann die neue Fassung kommt? Unser Ausschuss tagt nur alle acht Wochen.' }],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Hundesteuersatzung: Wie formuliert ihr, dass die Anmeldung auch elektronisch geht?',
    visibility: 'community',
    author: 'heike-dethlefsen',
    daysAgo: 96,
    services: ['hundehaltung'],
    components: ['fachverfahren-steuern', 'antragsassistent'],
    phase: 6,
    text: `In unserer Satzung steht: „Die Anmeldung hat schriftlich auf dem amtlichen Vordruck zu erfolgen.“ Der Online-Dienst verlangt keine Unterschrift.

Muss die Satzung geändert werden, bevor wir live gehen, oder reicht der Schriftformersatz über das Servicekonto? Wenn ändern: Wer hat eine Formulierung, die durch die Kommunalaufsicht ging?`,
    affectsUs: ['990525110', '99052080', '99051067', '990515101'],
    answers: [
      {
        author: 'kirsten-thiessen',
        hoursLater: 4,
        text: 'Wir haben 19 Satzungen und standen vor demselben Satz. Unsere Juristin beim Kreis meinte: lieber ändern als begründen, warum man nicht ändern muss. Dauert nur eine Sitzungsrunde.',
        helpfulBy: ['heike-dethlefsen'],
      },
      {
        author: 'dirk-johannsen',
        hoursLater: 23,
        text: `Das ist unser Entwurf, in 23 Gemeinden beschlossen. Von der Aufsicht kam kein Einwand. Trotzdem bitte im eigenen Haus prüfen lassen:

> **§ x Anzeigepflichten**
> (1) Wer einen Hund anschafft oder mit einem Hund in das Gemeindegebiet zuzieht, hat dies innerhalb von zwei Wochen bei der Steuerabteilung der Verwaltung anzuzeigen.
> (2) Die Anzeige kann schriftlich, zur Niederschrift oder elektronisch über den von der Verwaltung dafür bereitgestellten Online-Dienst erfolgen. Einer Unterschrift bedarf es bei der elektronischen Anzeige nicht.
> (3) Absatz 2 gilt für Änderungen und die Abmeldung entsprechend.

Drei Gedanken dazu:

- *Anzeige* statt *Antrag*: passt besser, weil niemand etwas genehmigt.
- Keinen Produktnamen in die Satzung schreiben, auch nicht „Servicekonto“.
- Ermäßigungen (Blindenführhund, geringe Einkommen) brauchen Nachweise, die haben wir in einen eigenen Absatz genommen.`,
        helpfulBy: ['heike-dethlefsen', 'wiebke-carstens', 'inga-paulsen', 'silke-ohlsen', 'rainer-timm', 'kirsten-thiessen'],
        solution: {},
        comments: [
          { author: 'heike-dethlefsen', hoursLater: 26, text: 'Wunderbar, so geht es in die nächste Gemeindevertretung.' },
          { author: 'silke-ohlsen', hoursLater: 48, text: 'Gleich für die Zweitwohnungssteuer mit übernommen.' },
        ],
      },
      {
        author: 'holger-frahm',
        hoursLater: 70,
        text: 'Nach unserem Verständnis verweist das Abgabenrecht bei der elektronischen Übermittlung auf Regeln der Abgabenordnung und nicht auf das allgemeine Verwaltungsverfahrensrecht. Für die *Anzeige* ist das unkritisch, für den *Bescheid* sollte man genauer hinsehen. Wir haben den Bescheid deshalb vorerst auf Papier gelassen.',
        helpfulBy: ['heike-dethlefsen', 'ulrike-bock'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Bescheid ins Postfach des Servicekontos: Ab wann gilt er als bekannt gegeben, und wie weisen wir das nach?',
    visibility: 'community',
    author: 'ulrike-bock',
    daysAgo: 14,
    services: ['unterhaltsvorschuss', 'servicekonto'],
    components: ['postfach', 'e-akte', 'servicekonto'],
    phase: 6,
    text: `Wir würden Bescheide zum Unterhaltsvorschuss gern in das Postfach stellen. Offen sind bei uns:

1. Beginnt die Frist mit der **Bereitstellung** oder mit dem **Abruf**? Wir lesen die Regelungen unterschiedlich.
2. Was, wenn die Benachrichtigung per E-Mail nicht ankommt?
3. Welchen Nachweis nehmt ihr in die Akte: Protokoll der Plattform, Zeitstempel, Bildschirmfoto?

Mich interessiert vor allem, ob jemand schon einen Widerspruch mit Streit um die Frist hatte.`,
    affectsUs: ['99052', '99001000'],
    answers: [
      {
        author: 'svenja-moeller',
        hoursLater: 20,
        text: `Noch kein Streitfall. Unsere interne Linie, bis es jemand besser weiß:

- Nur mit ausdrücklicher Zustimmung im Antrag, ein eigenes Häkchen, nicht vorbelegt.
- Fristbeginn rechnen wir nach der Bereitstellung zuzüglich der im Gesetz genannten Tage. Die Anzahl wurde zuletzt geändert, deshalb steht sie bei uns **nicht** als Zahl im Textbaustein, sondern wird vom Fachverfahren gesetzt.
- In die Akte kommt die Zustellquittung der Plattform als Datei, kein Bildschirmfoto.
- Bei Ablehnungen zusätzlich Papier. Das ist doppelt, aber unser Rechtsamt schläft besser.

Bitte nicht als Rechtsauskunft nehmen.`,
        helpfulBy: ['ulrike-bock', 'thorben-iversen'],
        comments: [{ author: 'ulrike-bock', hoursLater: 22, text: 'Zur doppelten Zustellung: Welche der beiden ist dann maßgeblich? Genau davor warnt unser Rechtsamt.' }],
      },
      {
        author: 'thorben-iversen',
        hoursLater: 44,
        text: 'Wir stellen im ersten Jahr nur begünstigende Bescheide elektronisch zu. Da wird über Fristen selten gestritten, und wir sammeln Erfahrung mit den Quittungen.',
        helpfulBy: ['ulrike-bock', 'daniel-kowalski'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'PDF-Formulare neben dem Online-Dienst: Müssen die barrierefrei sein, und wie schafft man das ohne Spezialsoftware?',
    visibility: 'community',
    author: 'inga-paulsen',
    daysAgo: 82,
    services: ['zweitwohnungssteuer', 'buergerportal'],
    components: ['antragsassistent'],
    phase: 6,
    text: `Auf unserer Seite liegen 140 PDF-Formulare, die meisten eingescannt. Wenn ein Dienst online geht, bleibt das PDF als zweiter Weg stehen. Eine Bürgerin mit Screenreader hat sich (zu Recht) beschwert.

Wir haben keine Software zum Nachbearbeiten und niemanden, der es kann. Womit fange ich an?`,
    affectsUs: ['990515101', '99051067', '99052074'],
    answers: [
      {
        author: 'britta-sievers',
        hoursLater: 7,
        text: `Wir waren bei 310 und sind jetzt bei 74. Der größte Hebel war **löschen**:

1. Liste aller PDFs mit Abrufzahlen des letzten Jahres. Ein Drittel wurde nie geöffnet: weg.
2. Gibt es einen Online-Dienst? Dann Verweis auf den Dienst und die Möglichkeit, am Telefon oder vor Ort aufzunehmen, statt PDF.
3. Der Rest wird aus der Textverarbeitung **neu** erzeugt, mit echten Überschriften, Tabellenköpfen und Dokumenttitel, und als PDF/UA exportiert. Scans lassen sich nicht sinnvoll reparieren.
4. Prüfen mit einem kostenlosen Prüfprogramm für PDF/UA *und* einmal mit der Tabulatortaste durchgehen. Das Programm merkt nicht, wenn die Reihenfolge der Felder unsinnig ist.

Nach unserem Verständnis gelten die Anforderungen auch für Dokumente, die für laufende Verfahren gebraucht werden. In die Erklärung zur Barrierefreiheit haben wir ehrlich geschrieben, was noch fehlt und bis wann.`,
        helpfulBy: ['inga-paulsen', 'rainer-timm', 'wiebke-carstens', 'katrin-lorenzen'],
        solution: {},
        comments: [
          { author: 'inga-paulsen', hoursLater: 9, text: 'Abrufzahlen! Darauf bin ich nicht gekommen. 51 von 140 null Abrufe.' },
        ],
      },
      {
        author: 'lars-boysen',
        hoursLater: 30,
        text: 'Bei uns hat der örtliche Blindenverein zwei Formulare Probe gelesen. Hat eine Stunde gedauert und mehr gebracht als jedes Prüfprogramm. Kuchen nicht vergessen.',
        helpfulBy: ['inga-paulsen', 'britta-sievers', 'silke-ohlsen'],
      },
    ],
  },
];
