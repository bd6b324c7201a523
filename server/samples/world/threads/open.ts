import type { SampleThread } from '../thread.js';

/** Questions that are still open for the people whose accounts are named to whoever tries it out. */
export const openThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'Hundeanmeldung im Amt: Welche Gemeinde bekommt die Gebühr, wenn der Dienst nur einen Empfänger kennt?',
    visibility: 'community',
    author: 'wiebke-carstens',
    daysAgo: 9,
    services: ['hundehaltung', 'bezahlplattform'],
    components: ['epaybl', 'finanzverfahren'],
    phase: 7,
    text: `Wir testen gerade die Hundeanmeldung für unsere zwölf Gemeinden. Jede hat ihre eigene Satzung und ihre eigene Haushaltsstelle, der Online-Dienst kennt aber nur einen Empfänger.

Im Test landen alle Zahlungen auf der Haushaltsstelle des Amtes. Ich müsste sie danach von Hand umbuchen, bei etwa 90 Anmeldungen im Jahr geht das noch.

- Legt ihr je Gemeinde einen Bewirtschafter an?
- Oder bucht ihr gesammelt um, und wenn ja, wie oft?`,
    answers: [
      {
        author: 'katrin-lorenzen',
        hoursLater: 30,
        text: `Wir haben nur eine Gemeinde, deshalb nur halb hilfreich: Unsere Kasse konnte ein **Präfix im Kassenzeichen** je Herkunft einrichten. Vielleicht reicht dir ein Präfix je Gemeinde, dann bucht das Finanzverfahren selbst um. Frag deinen Hersteller danach.`,
      },
    ],
  },
  {
    kind: 'question',
    title: 'Bewohnerparkausweis: Wie prüft ihr das Kfz-Kennzeichen, ohne den Fahrzeugschein hochladen zu lassen?',
    visibility: 'community',
    author: 'murat-aydin',
    daysAgo: 6,
    services: ['parkausweise'],
    components: ['antragsassistent'],
    phase: 4,
    text: `Zwei von drei Anträgen bleiben liegen, weil das Foto der Zulassungsbescheinigung unscharf ist oder die Rückseite fehlt.

Braucht ihr den Nachweis wirklich in jedem Fall? Unsere Satzung verlangt nur, dass das Fahrzeug „auf die antragstellende Person zugelassen oder ihr dauerhaft überlassen“ ist. Ich würde gern eine Erklärung genügen lassen und Stichproben machen.`,
    answers: [],
    comments: [{ author: 'holger-frahm', hoursLater: 20, text: 'Aus Sicht des Datenschutzes spricht viel dafür: Was man nicht erhebt, muss man nicht löschen.' }],
  },
  {
    kind: 'question',
    title: 'Führerscheinumtausch: Wie kommt das biometrische Lichtbild sicher und unverändert ins Fachverfahren?',
    visibility: 'community',
    author: 'friederike-hansen',
    daysAgo: 5,
    services: ['fuehrerschein'],
    components: ['nachrichtenbroker'],
    phase: 7,
    text: `Im Abnahmetest verkleinert eine Zwischenstation das Lichtbild, danach lehnt es die Bestellung des Kartenführerscheins ab. Im Online-Dienst ist die Datei noch in Ordnung.

Hat das schon jemand mit einem Fotodienst gelöst, bei dem nur ein Verweis übertragen wird? Und wie habt ihr es im Test nachgewiesen?`,
    answers: [
      {
        author: 'ines-brodersen',
        hoursLater: 26,
        text: `Vergleicht zuerst die **Prüfsumme der Datei** vor und nach jeder Station. So findet ihr die Stelle an einem Vormittag, statt mit drei Herstellern zu telefonieren. Bei uns war es die Anzeige in der Eingangsbearbeitung, die beim Speichern neu berechnet hat.`,
      },
    ],
  },
  {
    kind: 'question',
    title: 'Kreis und Ämter: Wer pflegt gemeinsame Leistungsbeschreibungen, wenn jede Stelle eigene Ergänzungen hat?',
    visibility: 'community',
    author: 'arne-clausen',
    daysAgo: 12,
    services: ['zustaendigkeitsfinder'],
    components: ['zufish', 'fim'],
    phase: 10,
    text: `Wir haben im Kreisgebiet vierzehn Stellen, die dieselben Texte ergänzen. Ändert das Land den Stammtext, passt ein Teil der Ergänzungen nicht mehr, und niemand merkt es.

Gibt es bei euch eine Redaktion für mehrere Häuser, und wer bezahlt sie?`,
    answers: [],
  },
  {
    kind: 'question',
    title: 'Start der Gewerbeanmeldung ankündigen: Hat jemand einen kurzen Text für das Amtsblatt?',
    visibility: 'community',
    author: 'silke-ohlsen',
    daysAgo: 3,
    services: ['gewerbe'],
    components: [],
    phase: 9,
    text: `Ab dem Ersten kann man bei uns ein Gewerbe online anmelden. Im Amtsblatt haben wir zehn Zeilen. Wer hat das schon einmal so geschrieben, dass auch der Handwerksbetrieb ohne Steuerberater weiß, was er jetzt tun kann?`,
    answers: [],
  },
];
