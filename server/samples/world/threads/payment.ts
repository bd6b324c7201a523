import type { SampleThread } from '../thread.js';

/** Bezahlen: Mandant, Bewirtschafter, Kassenzeichen, Rückzahlung. */
export const paymentThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'ePayBL: Wer legt Mandant und Bewirtschafter an, und wie lange dauert das wirklich?',
    visibility: 'community',
    author: 'wiebke-carstens',
    daysAgo: 74,
    services: ['bezahlplattform', 'gewerbe'],
    components: ['epaybl', 'zahlungsprovider', 'finanzverfahren'],
    phase: 3,
    text: `Moin, wir (Amt, 12 Gemeinden, knapp 10.000 Leute) wollen die Gewerbeanmeldung mit Bezahlung anbieten. Ich habe jetzt drei verschiedene Formulare auf dem Tisch und verstehe die Reihenfolge nicht.

Was ich zu wissen glaube:

- Der **Mandant** sind wir als Amt.
- Der **Bewirtschafter** hängt darunter, einer je Online-Dienst.
- Der Vertrag mit dem Zahlungsprovider ist etwas Drittes.

Was ich nicht weiß:

1. Wer beantragt was bei wem?
2. Kann ich Provider und Mandant parallel anstoßen oder brauche ich erst das eine?
3. Mit wie vielen Wochen muss ich rechnen? Unser Leitender Verwaltungsbeamter möchte ein Datum hören.
4. Was muss ich vorher mit unserer Kasse klären? Die sagt bisher nur „machen wir nicht“.`,
    affectsUs: ['99052074', '990525110', '99051067', '99052080'],
    comments: [
      { author: 'heike-dethlefsen', hoursLater: 3, text: 'Genau da stehen wir auch. Bei uns ist die Kasse eine halbe Stelle, die Frage 4 ist bei uns die erste.' },
    ],
    answers: [
      {
        author: 'marion-kock',
        hoursLater: 5,
        text: `Bei uns war es so: Antrag auf den Mandanten über das Ticketsystem des Betreibers der Bezahlplattform, unterschrieben von der Kämmerei. Der Bewirtschafter stand in demselben Ticket, das war nur eine zusätzliche Zeile. Vom Ticket bis zum Testzugang **gut drei Wochen**, danach hat es aber noch einmal sieben gedauert, weil der Provider-Vertrag fehlte.

Also unbedingt parallel anstoßen!`,
        helpfulBy: ['wiebke-carstens', 'heike-dethlefsen', 'inga-paulsen'],
      },
      {
        author: 'wiebke-carstens',
        hoursLater: 6,
        text: 'Danke, das ist schon viel klarer. Wer hat bei euch den Provider-Vertrag unterschrieben, Amtsvorsteherin oder Verwaltung? Und musste das in den Amtsausschuss?',
      },
      {
        author: 'marion-kock',
        hoursLater: 8,
        text: 'Die Amtsdirektorin, als laufendes Geschäft, weil die festen Kosten klein sind. Den Ausschuss haben wir nur informiert. Kommt aber auf eure Hauptsatzung an, bitte dort nachsehen.',
      },
      {
        author: 'sabine-petersen',
        hoursLater: 22,
        text: `Aus Sicht einer Kasse (ich bin die, die „machen wir nicht“ auch erst gesagt hat): Die Kasse braucht vor dem Antrag Antworten auf sechs Fragen. Wenn Sie die mitbringen, ist das Gespräch in 30 Minuten erledigt.

| Frage | bei uns |
|---|---|
| Auf welches Bankkonto zahlt der Provider aus? | eigenes Unterkonto nur für Online-Zahlungen |
| Einzeln oder gesammelt? | gesammelt, wöchentlich, mit Liste |
| Werden Entgelte abgezogen oder extra berechnet? | extra, sonst stimmen die Beträge nie |
| Wer vergibt das Kassenzeichen? | die ePayBL aus unserem Nummernkreis |
| Welche Buchungsstelle je Dienst? | steht am Bewirtschafter |
| Wer bucht Rückzahlungen? | immer die Kasse, nie das Fachamt |

Den Punkt mit dem Abzug der Entgelte würde ich nie wieder anders machen.`,
        helpfulBy: ['wiebke-carstens', 'marion-kock', 'malte-hinrichs', 'kirsten-thiessen', 'gesa-nissen'],
        comments: [
          { author: 'wiebke-carstens', hoursLater: 25, text: 'Das nehme ich morgen früh genau so mit ins Kassengespräch. Tausend Dank.' },
          { author: 'malte-hinrichs', hoursLater: 30, text: 'Eigenes Unterkonto: hat das bei Ihnen zusätzliche Gebühren gekostet?' },
          { author: 'sabine-petersen', hoursLater: 31, text: 'Ein paar Euro im Monat. Die gesparte Zeit beim Abgleich ist ein Vielfaches.' },
        ],
      },
      {
        author: 'daniel-kowalski',
        hoursLater: 27,
        text: 'Technische Ergänzung: Es gibt zwei Umgebungen, Test und Produktion, und beide bekommen **eigene** Kennungen. Wir haben im Test wochenlang die Produktionskennung eingetragen und uns über „Mandant unbekannt“ gewundert.',
        helpfulBy: ['felix-baumann'],
      },
      {
        author: 'gesa-nissen',
        hoursLater: 50,
        text: 'Wir warten gerade in Woche fünf auf den Provider. Grund: Es fehlte ein Nachweis, wer für die Stadt zeichnen darf. Legen Sie den gleich bei (bei uns reichte ein Auszug aus der Hauptsatzung plus Dienstsiegel).',
        helpfulBy: ['wiebke-carstens'],
      },
      {
        author: 'olga-weber',
        hoursLater: 53,
        text: `Aus dem Support kann ich die häufigsten Gründe für Rückfragen nennen. Ohne diese Angaben bleibt ein Antrag liegen:

- IBAN ohne Kontoinhaber oder mit der Bezeichnung einer einzelnen Gemeinde statt des Amtes
- kein Ansprechpartner **in der Kasse**, nur einer im Fachamt
- Zahlarten nicht angekreuzt (Lastschrift braucht zusätzliche Angaben)
- Buchungstext länger als erlaubt oder mit Umlauten, die das Kassenverfahren nicht mag`,
        helpfulBy: ['wiebke-carstens', 'sabine-petersen'],
      },
      {
        author: 'rainer-timm',
        hoursLater: 70,
        text: 'Unpopuläre Meinung: Für 60 Gewerbeanmeldungen im Jahr setzen wir erst einmal auf Gebührenbescheid mit Überweisung. Das geht ohne ePayBL live, und wir gewinnen ein halbes Jahr.',
        comments: [
          { author: 'marion-kock', hoursLater: 72, text: 'Haben wir auch überlegt. Bei uns kam dann bei jeder dritten Anmeldung die Überweisung ohne Kassenzeichen, das war am Ende mehr Arbeit.' },
        ],
      },
      {
        author: 'wiebke-carstens',
        hoursLater: 96,
        text: 'Zwischenstand: Kassengespräch lief gut (die Tabelle!). Unterkonto wird eröffnet. Offen ist noch die Reihenfolge, in der ich die Formulare losschicke.',
      },
      {
        author: 'friederike-hansen',
        hoursLater: 101,
        text: `Die Reihenfolge, mit der wir inzwischen jeden neuen Dienst anschließen. Wochen sind Erfahrungswerte aus vier Durchläufen, keine Zusage von irgendwem:

| Schritt | wer | wohin | Woche |
|---|---|---|---|
| 1. Kassengespräch (sechs Fragen von Frau Petersen) | Sie und Kasse | – | 0 |
| 2. Vertrag mit dem Zahlungsprovider | Leitung | Provider, meist über einen Rahmenvertrag | 0–6 |
| 3. Mandant **und** erster Bewirtschafter für Test beantragen | Sie | Betreiber der Bezahlplattform | 0–3 |
| 4. Testzahlungen: Erfolg, Abbruch, Zeitüberschreitung | Sie und Kasse | Testumgebung | 3–4 |
| 5. Provider-Kennung am Mandanten hinterlegen | Betreiber | – | 6 |
| 6. Mandant in Produktion, eine echte Zahlung über 1 € | Sie | Produktion | 7–8 |

- [ ] Schritte 2 und 3 gleichzeitig starten
- [ ] Vertretung für die Kasse benennen
- [ ] Buchungsstelle und Nummernkreis schriftlich
- [ ] Die 1-€-Zahlung wieder zurückbuchen lassen, dann ist auch der Rückweg getestet

Ab dem zweiten Dienst brauchen Sie nur noch einen **weiteren Bewirtschafter**: bei uns zwei bis vier Werktage. Sagen Sie Ihrem Leitenden für den ersten Dienst „zehn Wochen“, dann sind acht eine gute Nachricht.`,
        helpfulBy: ['wiebke-carstens', 'heike-dethlefsen', 'inga-paulsen', 'arne-clausen', 'gesa-nissen', 'kirsten-thiessen', 'maren-volquardsen'],
        solution: { components: ['epaybl', 'zahlungsprovider'] },
      },
      {
        author: 'inga-paulsen',
        hoursLater: 120,
        text: 'Können wir auf den Rahmenvertrag einfach zugreifen oder müssen wir vorher beitreten? Wir sind bei nichts Mitglied, soweit ich weiß.',
      },
      {
        author: 'ines-brodersen',
        hoursLater: 124,
        text: 'Das lässt sich je Haus schnell prüfen: Bei uns im IT-Verbund liegt die Liste, wer schon abrufberechtigt ist. Bitte kurz über die Kontaktseite melden, dann sehen wir nach. Vergaberechtlich bitte die eigene Vergabestelle einbeziehen, pauschal kann ich das nicht zusagen.',
        helpfulBy: ['inga-paulsen'],
      },
      {
        author: 'wiebke-carstens',
        hoursLater: 300,
        text: 'Rückmeldung nach fast zwei Wochen: Test-Mandant ist da (nach neun Werktagen), Provider läuft. Ich habe die Antwort von Friederike Hansen als Lösung markiert, die Tabelle hängt jetzt bei uns an der Wand.',
      },
    ],
  },
  {
    kind: 'question',
    title: 'Kassenzeichen oder Objektnummer: Was muss am Bewirtschafter stehen, damit die Kasse automatisch zuordnet?',
    visibility: 'community',
    author: 'malte-hinrichs',
    daysAgo: 58,
    services: ['gewerbe', 'hundehaltung'],
    components: ['epaybl', 'finanzverfahren', 'kop'],
    phase: 5,
    text: `Im Antrag auf den Bewirtschafter soll ich „Haushaltsstelle, Objektnummer, Präfix Kassenzeichen“ angeben. Unsere Kasse arbeitet nur mit Kassenzeichen und kennt keine Objektnummer.

Ziel ist, dass eine Online-Zahlung **ohne Handarbeit** auf der richtigen Forderung landet. Wie habt ihr das gelöst, wenn das Fachverfahren erst nach der Zahlung überhaupt einen Fall anlegt?`,
    affectsUs: ['99052058', '990515104'],
    answers: [
      {
        author: 'sabine-petersen',
        hoursLater: 4,
        text: `Das hängt davon ab, **wer zuerst da ist**: der Fall oder die Zahlung.

Wenn ein Fachverfahren angeschlossen ist (bei uns Gewerbe): Das Fachverfahren erzeugt den Fall und übergibt ein eigenes Kassenzeichen an die Zahlung. Am Bewirtschafter bleibt der Nummernkreis leer. Die Objektnummer haben wir mit der Kennziffer der Leistung gefüllt, sie dient nur der Auswertung.

Wichtig: Die Anzahl der Stellen muss zum Kassenverfahren passen, und die Prüfziffer darf nur **eine** Seite berechnen. Bei uns haben es anfangs beide getan, jede Zahlung landete auf „ungeklärt“.`,
        helpfulBy: ['malte-hinrichs', 'petra-andresen', 'daniel-kowalski'],
        solution: { components: ['finanzverfahren'] },
        comments: [{ author: 'malte-hinrichs', hoursLater: 6, text: 'Die doppelte Prüfziffer war es bei uns auch. Drei Wochen gesucht.' }],
      },
      {
        author: 'patrick-schulz',
        hoursLater: 28,
        text: `Ohne Fachverfahren, also wenn die Anträge nur in der Eingangsbearbeitung liegen, ging es bei uns umgekehrt:

1. Am Bewirtschafter einen **eigenen Nummernkreis** hinterlegen, Präfix mit der Kasse abgestimmt (bei uns vier Stellen, die es sonst nirgends gibt).
2. Die ePayBL vergibt das Kassenzeichen bei der Zahlung.
3. Das Kassenzeichen kommt mit dem Antrag als Feld in der Eingangsbearbeitung an.
4. Die Kasse liest einmal am Tag die Zahlungsliste ein, Präfix entscheidet über die Buchungsstelle.

Eine Objektnummer haben wir nicht vergeben, das Feld durfte leer bleiben. Vielleicht ist das bei anderen Betreibern anders.`,
        helpfulBy: ['malte-hinrichs', 'kirsten-thiessen', 'gesa-nissen'],
        solution: { components: ['kop'] },
      },
      {
        author: 'kirsten-thiessen',
        hoursLater: 33,
        text: 'Kleiner Zusatz: Beim Präfix unbedingt an die Jahreszahl denken. Wenn die Kasse zum Jahreswechsel neue Nummernkreise bildet, müssen alle Bewirtschafter mit. Bei uns ist das jetzt ein Termin im Dezember.',
        helpfulBy: ['patrick-schulz', 'sabine-petersen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Amt mit 19 Gemeinden: ein Zahlungsmandant für alle oder einer je Gemeinde?',
    visibility: 'community',
    author: 'kirsten-thiessen',
    daysAgo: 121,
    services: ['bezahlplattform', 'hundehaltung'],
    components: ['epaybl', 'finanzverfahren'],
    phase: 3,
    text: `Wir führen die Kassen für 19 Gemeinden. Die Gebühr für die Hundemarke steht aber der jeweiligen Gemeinde zu, nicht dem Amt.

Reicht **ein** Mandant „Amt“ und wir teilen intern auf, oder brauchen wir 19 Mandanten mit 19 Provider-Verträgen? Das wäre das Ende des Vorhabens.`,
    affectsUs: ['990515101', '990525110', '990525107'],
    answers: [
      {
        author: 'dirk-johannsen',
        hoursLater: 7,
        text: `Bei uns, 23 Gemeinden: **ein Mandant**, ein Provider-Vertrag, ein Konto. Die Aufteilung machen wir über die Buchungsstelle, denn wir haben ohnehin eine Einheitskasse mit Buchungskreisen je Gemeinde.

Die Gemeinde kommt als Pflichtfeld aus dem Antrag (Auswahlliste der Gemeinden mit AGS) und steht im Verwendungszweck. Einmal im Monat verteilt die Kasse um. Das sind bei Hundemarken zwölf Buchungen, das macht bei uns jemand in einer halben Stunde.`,
        helpfulBy: ['kirsten-thiessen', 'wiebke-carstens', 'inga-paulsen', 'marion-kock'],
        solution: { components: ['epaybl'] },
        comments: [
          { author: 'kirsten-thiessen', hoursLater: 9, text: 'Sie haben im Online-Dienst die Gemeinde als Auswahl? Bei uns soll sie aus der Anschrift kommen.' },
          { author: 'dirk-johannsen', hoursLater: 12, text: 'Auswahl. Aus der Anschrift ging es schief, weil zwei Orte dieselbe Postleitzahl haben.' },
        ],
      },
      {
        author: 'marion-kock',
        hoursLater: 26,
        text: 'Wir haben einen Mittelweg: ein Mandant, aber **je Gemeinde mit eigener Kasse** (das sind bei uns zwei von neun) ein eigener Bewirtschafter. Wer für fremde Kassen einzieht, sollte das vorher mit der Rechnungsprüfung besprechen. Bei uns wollte sie einen Satz in der Dienstanweisung der Kasse.',
        helpfulBy: ['kirsten-thiessen'],
      },
      {
        author: 'arne-clausen',
        hoursLater: 49,
        text: 'Als Kreis haben wir keine eigene Erfahrung damit, aber unsere Gemeindeprüfung hat mir auf Nachfrage gesagt: Entscheidend sei, dass aus den Unterlagen jederzeit hervorgeht, wem welches Geld zusteht. Bitte als Gesprächsstand verstehen, nicht als Prüfungsvermerk.',
      },
    ],
  },
  {
    kind: 'question',
    title: 'Antrag abgelehnt, Gebühr schon bezahlt: Wer löst bei euch die Rückzahlung aus?',
    visibility: 'community',
    author: 'britta-sievers',
    daysAgo: 3,
    services: ['parkausweise', 'bezahlplattform'],
    components: ['epaybl'],
    phase: 10,
    text: `Im Online-Dienst wird vor dem Absenden bezahlt. Jetzt haben wir nach vier Monaten den ersten Antrag, der abgelehnt werden muss (Zweitwagen, Satzung erlaubt nur einen Ausweis).

- Zahlt ihr über die Bezahlplattform zurück oder per Überweisung aus der Kasse?
- Behaltet ihr eine Ablehnungsgebühr ein und wenn ja, wie?
- Gibt es dafür einen Vermerk, den die Kasse akzeptiert?

Im Handbuch finde ich nur den Abbruch **während** der Zahlung.`,
    affectsUs: ['99001000'],
    answers: [],
  },
];
