import type { SampleThread } from '../thread.js';

/** Menschen und Arbeit: Priorisierung, Schulung, Support, Doppelstruktur. */
export const workThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'Priorisierung zu dritt: Nach welcher Methode entscheidet ihr, welche Online-Dienste zuerst kommen?',
    visibility: 'community',
    author: 'anke-rohwer',
    daysAgo: 134,
    services: ['hundehaltung', 'gewerbe', 'wohngeld', 'kommunale-antragsplattform'],
    components: [],
    phase: 1,
    text: `Kleine Stadt, knapp 9.000 Einwohner. Am Tisch sitzen der Chef, die Kollegin aus dem Ordnungsamt und ich. Vor uns eine Liste mit über 100 möglichen Diensten.

Wir haben für die Einführung zusammen vielleicht **einen Tag pro Woche**. Wie kommen wir an einem Nachmittag zu einer Reihenfolge, hinter der alle stehen?`,
    affectsUs: ['990515101', '99051071', '99052074'],
    answers: [
      {
        author: 'gesa-nissen',
        hoursLater: 5,
        text: 'Wir haben einfach mit Hund angefangen, weil alle das machen. War nicht falsch: wenig Risiko, und das Haus lernt den Ablauf einmal komplett. Methode gab es keine.',
        helpfulBy: ['anke-rohwer', 'rainer-timm'],
      },
      {
        author: 'katrin-lorenzen',
        hoursLater: 22,
        text: `Wir machen das in zwei Stunden mit fünf Spalten. Je Spalte 0 bis 3 Punkte, jede Person vergibt **still für sich**, dann wird nur über die Zeilen gesprochen, bei denen wir mehr als zwei Punkte auseinanderliegen.

| Dienst | Fälle im Jahr | Nutzen für Bürger | Nutzen im Haus | Basisdienste da? | Fachamt will? | Summe |
|---|:-:|:-:|:-:|:-:|:-:|:-:|
| Hundehaltung | 2 | 2 | 2 | 3 | 3 | **12** |
| Gewerbe | 2 | 2 | 2 | 1 | 3 | **10** |
| Mängel melden | 3 | 3 | 0 | 3 | 1 | **10** |
| Wohngeld | 2 | 3 | 1 | 1 | 1 | **8** |
| Parkausweise | 0 | 1 | 1 | 1 | 2 | **5** |

Regeln, die sich bewährt haben:

1. Vorher streichen, was wir gar nicht vollziehen. Von über 100 bleiben in einer kleinen Stadt etwa 30.
2. Die Spalte „Fachamt will?“ zählt wirklich. Ein Dienst gegen das Fachamt kostet doppelt.
3. Nie mehr als **zwei** Dienste gleichzeitig.
4. Alle sechs Monate wiederholen, dauert dann 45 Minuten.`,
        helpfulBy: ['anke-rohwer', 'gesa-nissen', 'wiebke-carstens', 'inga-paulsen', 'heike-dethlefsen', 'maren-volquardsen'],
        solution: {},
        comments: [
          { author: 'anke-rohwer', hoursLater: 190, text: 'Gestern gemacht: 1 Stunde 40 Minuten, drei Leute, eine Reihenfolge. Still zu punkten war der Trick, sonst hätten wir alle dem Chef zugestimmt.' },
        ],
      },
      {
        author: 'arne-clausen',
        hoursLater: 47,
        text: 'Ein Hinweis aus dem Kreis: Schauen Sie bei den Nachbarverwaltungen, was dort gerade läuft. Zu zweit denselben Dienst einzuführen spart mehr als jede Punktetabelle.',
        helpfulBy: ['anke-rohwer', 'kirsten-thiessen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'First-Level-Support: Wer hilft am Telefon, wenn jemand im Online-Dienst nicht weiterkommt?',
    visibility: 'community',
    author: 'marion-kock',
    daysAgo: 63,
    services: ['gewerbe', 'wohngeld', 'servicekonto'],
    components: ['servicekonto', 'antragsassistent'],
    phase: 8,
    text: `Seit dem Start rufen täglich zwei bis fünf Leute an: Konto vergessen, Datei zu groß, „da ist ein roter Kasten“. Die Anrufe landen in der Zentrale, die kennt die Dienste nicht und verbindet reihum.

Habt ihr dafür eine Nummer, Zeiten, einen Leitfaden? Und was sagt ihr, wenn das Problem gar nicht bei uns liegt, sondern am Servicekonto?`,
    affectsUs: ['990515113', '99051012', '99052031'],
    answers: [
      {
        author: 'aylin-demir',
        hoursLater: 6,
        text: `Wir haben für die Zentrale **eine Seite** gemacht, die neben dem Telefon liegt. Damit lösen die Kolleginnen etwa 60 % selbst:

> 1. „In welchem Dienst sind Sie gerade, und was steht ganz oben auf der Seite?“
> 2. „Haben Sie sich schon angemeldet?“
>    – *Nein, Konto vergessen:* Hilfeseite des Servicekontos nennen. Wir können dort nichts zurücksetzen.
>    – *Ja:* weiter mit 3.
> 3. „Was ist rot markiert?“ Die drei Klassiker: Datei größer als 10 MB, Datum falsch geschrieben, Häkchen bei der Zahlung fehlt.
> 4. Geht nicht in **drei Minuten**? Name, Rufnummer, Dienst, Uhrzeit aufschreiben. „Wir rufen bis morgen 12 Uhr zurück.“
> 5. Immer anbieten: „Sie können den Antrag auch bei uns vor Ort stellen.“

Der Rückruf geht reihum im Fachamt. Wichtig war uns, dass niemand das Gefühl bekommt, er müsse Technik erklären können.`,
        helpfulBy: ['marion-kock', 'lena-voss', 'britta-sievers', 'wiebke-carstens', 'katrin-lorenzen'],
        solution: { components: ['antragsassistent'] },
        comments: [
          { author: 'marion-kock', hoursLater: 8, text: 'Die Drei-Minuten-Regel übernehme ich sofort.' },
          { author: 'lena-voss', hoursLater: 12, text: 'Führt ihr eine Strichliste, welche Fehler am häufigsten sind?' },
          { author: 'aylin-demir', hoursLater: 13, text: 'Ja, nur Strich je Ursache, keine Namen. Nach vier Wochen wussten wir, dass die Dateigröße das Problem ist, und haben den Hinweistext im Formular geändert.' },
        ],
      },
      {
        author: 'olga-weber',
        hoursLater: 25,
        text: 'Für alles am Servicekonto gibt es eine eigene Hilfe der betreibenden Stelle, die Erreichbarkeit steht auf deren Seite. Bitte nicht an uns weiterleiten, wir sehen in die Konten nicht hinein. Störungen des Online-Dienstes selbst gern mit Uhrzeit, Browser und Vorgangsnummer, **ohne** Namen der Antragstellenden.',
        helpfulBy: ['marion-kock'],
      },
      {
        author: 'dirk-johannsen',
        hoursLater: 49,
        text: 'Wir haben feste Zeiten: Di 14–16 und Do 14–18 Uhr „Hilfe beim Online-Antrag“, auch zum Vorbeikommen mit dem eigenen Telefon. Seitdem sind die Anrufe an den anderen Tagen halbiert.',
        helpfulBy: ['marion-kock', 'kirsten-thiessen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Bürgerbüro mit zwei Personen: Wie schult ihr, ohne den Tresen zu schließen?',
    visibility: 'community',
    author: 'rainer-timm',
    daysAgo: 41,
    services: ['hundehaltung', 'fischereischein', 'kommunale-antragsplattform'],
    components: ['kop'],
    phase: 8,
    text: `Die angebotene Schulung zur Eingangsbearbeitung dauert einen ganzen Tag, online, nur dienstags. Dienstag ist unser langer Tag. Mein Bürgerbüro besteht aus zwei Personen, davon eine in Teilzeit.

Geht das auch in kleinen Portionen? Was müssen die beiden am ersten Tag **wirklich** können?`,
    affectsUs: ['99052080', '99052074', '990515101'],
    answers: [
      {
        author: 'lena-voss',
        hoursLater: 3,
        text: `Wir haben es auf viermal 25 Minuten vor der Öffnung aufgeteilt, jede Woche eine Portion:

1. **Eingang lesen.** Anmelden, Vorgang öffnen, Anhang ansehen, an die Kollegin geben.
2. **Antworten.** Rückfrage ins Postfach, Eingangsbestätigung, was tun bei Anträgen ohne Postfach (Brief).
3. **Abschließen.** Ins Fachverfahren übernehmen, Vorgang schließen, wo liegt er danach?
4. **Was, wenn?** Vertretung, falscher Empfänger, doppelter Antrag, keine Verbindung.

Am ersten Tag reichen 1 und 3. Geübt haben wir mit fünf Testvorgängen, die wir uns selbst geschickt haben: Hund „Waldi“, Hund „Waldi“ noch einmal, Hund ohne Halter und so weiter.

- [ ] Testzugang eine Woche vorher prüfen
- [ ] Spickzettel mit vier Bildern neben dem Bildschirm
- [ ] In der ersten Woche schaut mittags jemand mit hinein`,
        helpfulBy: ['rainer-timm', 'silke-ohlsen', 'wiebke-carstens', 'anke-rohwer'],
        solution: { components: ['kop'] },
        comments: [{ author: 'rainer-timm', hoursLater: 5, text: 'Viermal 25 Minuten kriege ich hin. Waldi auch.' }],
      },
      {
        author: 'murat-aydin',
        hoursLater: 27,
        text: 'Bei uns hat geholfen, dass die Kollegin mit den meisten Vorbehalten die Testfälle **schreiben** durfte. Danach war sie die Expertin.',
        helpfulBy: ['rainer-timm', 'lena-voss', 'katrin-lorenzen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Papier und digital nebeneinander: Wie verhindert ihr, dass Anträge doppelt bearbeitet werden?',
    visibility: 'community',
    author: 'lars-boysen',
    daysAgo: 17,
    services: ['hundehaltung', 'kommunale-antragsplattform'],
    components: ['e-akte', 'kop'],
    phase: 10,
    text: `Wir haben jetzt drei Eingänge: Online, E-Mail mit PDF, Papier am Tresen. Letzte Woche kam ein Antrag über alle drei Wege und wurde zweimal beschieden. Peinlich.

Scannt ihr das Papier und führt alles im digitalen Eingang zusammen, oder druckt ihr (bitte nicht) das Digitale aus?`,
    affectsUs: ['99051067', '990525107', '99051044'],
    answers: [
      {
        author: 'jan-ole-friedrichs',
        hoursLater: 8,
        text: `Wir tippen Papieranträge **selbst in den Online-Dienst** ein, als Erfassung durch die Verwaltung. Klingt verrückt, dauert drei Minuten, und ab da gibt es nur noch einen Weg. Das Papier geht in den Scan und hängt als Anlage am Vorgang.

Die Datenschutzhinweise haben wir dafür um einen Satz ergänzt und am Tresen ausgelegt.`,
        helpfulBy: ['lars-boysen', 'malte-hinrichs', 'anke-rohwer'],
        comments: [
          { author: 'marion-kock', hoursLater: 10, text: 'Und wie macht ihr die Anmeldung mit Servicekonto? Ihr könnt euch ja nicht als Bürger anmelden.' },
          { author: 'jan-ole-friedrichs', hoursLater: 11, text: 'Geht nur bei Diensten, die ohne Konto auskommen, zum Beispiel Hund. Beim Rest legen wir den Vorgang von Hand an.' },
        ],
      },
      {
        author: 'gesa-nissen',
        hoursLater: 33,
        text: 'Bei uns hängt am Tresen ein Schild: „Online geht es heute noch, auf Papier nächste Woche.“ Seitdem ist der Papieranteil von 70 auf 45 Prozent gefallen. Ob das in jede Verwaltung passt, lasse ich offen.',
      },
    ],
  },
  {
    kind: 'question',
    title: 'Eingangsbearbeitung protokolliert, wer wann welchen Vorgang öffnet: Personalrat vorher beteiligen?',
    visibility: 'community',
    author: 'jan-ole-friedrichs',
    daysAgo: 26,
    services: ['kommunale-antragsplattform'],
    components: ['kop'],
    phase: 6,
    text: `Unser Personalrat hat gefragt, ob aus dem Verlauf der Vorgänge eine Leistungskontrolle möglich ist. Technisch steht dort, wer wann was geändert hat.

Habt ihr eine Dienstvereinbarung? Wenn ja, was steht zur Auswertung drin? Ich möchte das klären, *bevor* wir die Eingangsbearbeitung auf das Sozialamt ausweiten.`,
    affectsUs: ['99001000', '99052'],
    answers: [
      {
        author: 'thorben-iversen',
        hoursLater: 19,
        text: `Wir haben beteiligt und eine kurze Vereinbarung geschlossen. Die zwei Kernsätze (bei uns so beschlossen, bitte mit dem eigenen Personalrat aushandeln):

> Verlaufsdaten der Eingangsbearbeitung dienen der Nachvollziehbarkeit von Verwaltungshandeln, der Vertretung und der Datensicherheit. Auswertungen, die sich auf einzelne Beschäftigte beziehen oder ihnen zugeordnet werden können, finden nicht statt.

> Zulässig sind Zahlen je Leistung und Monat, sofern mindestens fünf Beschäftigte an der Leistung arbeiten.

Die zweite Grenze war unserem Personalrat wichtig, in kleinen Ämtern ist ja sonst jede Zahl eine Person.`,
        helpfulBy: ['jan-ole-friedrichs', 'arne-clausen', 'holger-frahm'],
        comments: [{ author: 'jan-ole-friedrichs', hoursLater: 22, text: 'Und wenn eine Leistung von zwei Leuten gemacht wird? Dann gibt es gar keine Zahl?' }],
      },
    ],
  },
];
