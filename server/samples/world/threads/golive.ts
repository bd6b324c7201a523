import type { SampleThread } from '../thread.js';

/** Texte, Test, Start und was danach kommt. */
export const goliveThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'ZuFiSH: Was darf in die lokale Ergänzung, und wie verhindern wir Widersprüche zum Stammtext?',
    visibility: 'community',
    author: 'katrin-lorenzen',
    daysAgo: 88,
    services: ['zustaendigkeitsfinder', 'buergerportal'],
    components: ['zufish', 'fim'],
    phase: 4,
    text: `Unsere Fachämter wollen die kompletten Leistungstexte umschreiben („so sagt das hier niemand“). Die Stammtexte kommen aber zentral und werden ohne uns aktualisiert.

Was schreibt ihr in die lokale Ergänzung, was bewusst nicht? Wer gibt bei euch frei?`,
    affectsUs: ['990525107', '99051044', '99052058'],
    answers: [
      {
        author: 'friederike-hansen',
        hoursLater: 5,
        text: `Unsere Redaktionsregel passt auf eine Karte:

| gehört in den Stammtext | gehört in die lokale Ergänzung |
|---|---|
| Was ist das, wer darf, welche Rechtsgrundlage | Ort, Zeiten, Terminpflicht, Zimmer |
| allgemeine Unterlagen | *zusätzliche* Unterlagen aus unserer Satzung |
| bundes- oder landesweite Fristen | Gebühr aus unserer Gebührensatzung, mit Paragraf |
| – | Link auf unseren Online-Dienst |

Drei Verbote: keine Wiederholung des Stammtexts, keine Namen von Mitarbeitenden, keine Jahreszahlen („ab 2024“), die niemand wieder löscht.

Freigabe: Fachamt liefert Stichpunkte, **Redaktion** formuliert und veröffentlicht. Wenn ein Stammtext wirklich falsch ist, melden wir ihn an die Landesredaktion, statt ihn lokal zu reparieren. Antwort kam bisher meist innerhalb von zwei Wochen.`,
        helpfulBy: ['katrin-lorenzen', 'marion-kock', 'petra-andresen', 'gesa-nissen', 'ulrike-bock'],
        solution: { components: ['zufish'] },
        comments: [
          { author: 'katrin-lorenzen', hoursLater: 8, text: 'Die Karte drucke ich aus. Wie geht ihr mit Gebühren um, die je nach Aufwand anfallen?' },
          { author: 'friederike-hansen', hoursLater: 9, text: 'Rahmen plus typischer Fall: „25 bis 60 €, für eine einfache Auskunft meist 25 €“. Der typische Fall ist das, was die Leute wissen wollen.' },
        ],
      },
      {
        author: 'ulrike-bock',
        hoursLater: 26,
        text: 'Wir lesen einmal im Quartal alle lokalen Ergänzungen quer, immer 20 Leistungen. Beim ersten Mal waren bei 11 von 20 die Öffnungszeiten falsch. Seitdem stehen die Zeiten nur noch an der **Stelle** und nicht mehr an der Leistung.',
        helpfulBy: ['katrin-lorenzen', 'friederike-hansen', 'malte-hinrichs'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Abnahme Hundeanmeldung: Welche Testfälle reichen, und wie sieht euer Protokoll aus?',
    visibility: 'community',
    author: 'felix-baumann',
    daysAgo: 45,
    services: ['hundehaltung'],
    components: ['kop', 'antragsassistent', 'epaybl'],
    phase: 7,
    text: `Der Dienst steht im Test bereit, ich soll „fachlich abnehmen“. Vorgaben habe ich keine. Mir fehlt das Gefühl dafür, wie viele Fälle genug sind, welche Sonderfälle ihr nie wieder auslassen würdet und was ich am Ende eigentlich unterschreibe.`,
    affectsUs: ['99051067', '990515101', '99051071'],
    answers: [
      {
        author: 'murat-aydin',
        hoursLater: 4,
        text: `Wir hatten zwölf Fälle, ein Vormittag zu zweit (eine Person tippt, eine liest mit). Vorlage:

| Nr. | Fall | erwartet | Ergebnis |
|---|---|---|---|
| 1 | Anmeldung, ein Hund, alles richtig | Vorgang im Eingang, Bestätigung | ok |
| 2 | zwei Hunde in einem Antrag | zwei Einträge, nicht einer | ok |
| 3 | Hund mit Ermäßigung, Nachweis als Foto | Anhang lesbar | ok |
| 4 | Anhang 15 MB | verständliche Meldung | **Fehler**: weiße Seite |
| 5 | Adresse mit geteilter Postleitzahl | richtige Gemeinde | ok |
| 6 | Name mit ß, ø und Bindestrich | kommt unverändert an | ok |
| 7 | Abbruch vor dem Absenden | kein Vorgang | ok |
| 8 | doppelt abgesendet | ein Vorgang oder Hinweis | Hinweis |
| 9 | nur mit Tastatur bedient | alles erreichbar | ok |
| 10 | am Telefon, Breite 320 | nichts abgeschnitten | ok |
| 11 | Abmeldung wegen Tod des Hundes | taktvoller Text | Text geändert |
| 12 | Bezahlung abgebrochen | Antrag nicht verloren | ok |

Im Protokoll stehen außerdem: Version, Datum, wer getestet hat, und für jeden Fehler **abnahmeverhindernd: ja/nein**. Unterschrieben hat die Fachbereichsleitung, nicht ich. Nr. 4 war bei uns nicht abnahmeverhindernd, mit Frist bis zur nächsten Version.`,
        helpfulBy: ['felix-baumann', 'wiebke-carstens', 'anke-rohwer', 'lars-boysen', 'inga-paulsen', 'friederike-hansen'],
        solution: { components: ['antragsassistent'] },
        comments: [
          { author: 'felix-baumann', hoursLater: 7, text: 'Nr. 11 hätte ich nie getestet. Danke!' },
          { author: 'wiebke-carstens', hoursLater: 30, text: 'Übernommen und um „Hund zieht innerhalb des Amtes um“ ergänzt. Da ging es bei uns schief: Abmeldung alt ja, Anmeldung neu nein.' },
        ],
      },
      {
        author: 'daniel-kowalski',
        hoursLater: 22,
        text: 'Bitte noch: Abnahmefälle **aufheben** und bei jeder neuen Version die Nummern 1, 4, 5 und 12 wiederholen. Das sind zwanzig Minuten.',
        helpfulBy: ['felix-baumann', 'murat-aydin'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Pressetext zum Start: Hat jemand eine Vorlage, die nicht nach Werbung klingt?',
    visibility: 'community',
    author: 'kirsten-thiessen',
    daysAgo: 12,
    services: ['hundehaltung', 'gewerbe'],
    components: [],
    phase: 9,
    text: `Nächste Woche geht die Hundeanmeldung live. Unser Amtsvorsteher möchte „etwas Großes“, die Lokalzeitung druckt maximal 1.200 Zeichen. Wer hat einen Text, der den Leuten sagt, was sie jetzt tun können, und nicht nur, wie stolz wir sind?`,
    affectsUs: ['99051044'],
    answers: [
      {
        author: 'britta-sievers',
        hoursLater: 3,
        text: `Unser Gerüst, hier auf Ihr Amt umgeschrieben. Wird immer gedruckt, weil es kurz ist:

> **Hund jetzt auch online anmelden**
> Wer in einer der 19 Gemeinden des Amtes einen Hund hält, kann ihn ab dem [Datum] auch im Internet an- und abmelden. Das dauert etwa zehn Minuten und geht am Rechner wie am Telefon. Gebraucht werden nur der Name und das Alter des Hundes sowie die Bankverbindung, wenn die Steuer abgebucht werden soll.
> Wer lieber ins Amt kommt, kann das weiterhin tun: [Zeiten]. Hilfe beim Ausfüllen gibt es unter [Nummer], dienstags von 14 bis 16 Uhr.
> Zur Anmeldung: [kurze Adresse]
> „[ein Satz, was sich für die Menschen ändert]“, sagt [Name].

Drei Dinge weglassen: das Wort *Meilenstein*, die Abkürzung OZG und Fotos von Händen auf Tastaturen. Mit einem echten Hund auf dem Bild waren wir auf Seite drei.`,
        helpfulBy: ['kirsten-thiessen', 'wiebke-carstens', 'katrin-lorenzen', 'rainer-timm', 'lena-voss'],
        solution: {},
        comments: [{ author: 'kirsten-thiessen', hoursLater: 270, text: 'Gedruckt, mit dem Hund des Amtsvorstehers. 31 Anmeldungen in der ersten Woche.' }],
      },
      {
        author: 'aylin-demir',
        hoursLater: 24,
        text: 'Bitte die Zentrale **am Tag vorher** informieren und den Link selbst auf dem Telefon aufrufen. Bei uns stand im Gemeindeblatt eine Adresse mit Tippfehler, und die war vier Wochen lang gedruckt.',
        helpfulBy: ['kirsten-thiessen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Welche Zahlen erhebt ihr nach dem Go-Live, ohne Bürgerinnen, Bürger oder Mitarbeitende zu verfolgen?',
    visibility: 'community',
    author: 'katrin-lorenzen',
    daysAgo: 10,
    services: ['hundehaltung', 'gewerbe', 'maengelmeldung'],
    components: ['kop'],
    phase: 10,
    text: `Nach einem halben Jahr will der Ausschuss wissen, „ob es sich lohnt“. Ich habe bisher nur: Anzahl der Online-Eingänge.

Was erhebt ihr noch, und wie kommt ihr an Vergleichszahlen **vor** der Einführung? Die hat bei uns natürlich niemand notiert.`,
    affectsUs: ['99051012', '990515113'],
    answers: [
      {
        author: 'friederike-hansen',
        hoursLater: 7,
        text: `Wir kommen mit fünf Zahlen je Dienst und Quartal aus, alle ohne Personenbezug:

1. Eingänge online / gesamt (Anteil in Prozent)
2. abgebrochene Anträge, auf welcher **Seite** des Formulars
3. Anteil mit Rückfrage
4. Tage vom Eingang bis zum Abschluss (Median)
5. Anrufe „Hilfe beim Ausfüllen“ (Strichliste)

Den Wert vorher haben wir nachträglich geschätzt: drei Wochen lang alle Papierfälle mit Strichliste. Nicht perfekt, aber ehrlich beschriftet: „Schätzung aus 58 Fällen“.

Nr. 2 war die nützlichste. 38 % Abbruch auf der Seite mit dem Kontoauszug, nach einem besseren Hinweistext waren es 14 %.`,
        helpfulBy: ['katrin-lorenzen', 'britta-sievers', 'dirk-johannsen', 'arne-clausen'],
        comments: [{ author: 'katrin-lorenzen', hoursLater: 9, text: 'Bekommt ihr die Abbrüche je Seite vom Betreiber oder zählt das der Dienst selbst?' }],
      },
      {
        author: 'arne-clausen',
        hoursLater: 31,
        text: 'Ergänzung aus dem Kreis: Wir weisen Zahlen unter zehn nicht aus („weniger als 10“). Bei einer Einwohnerzahl von 400 weiß sonst jeder, wer den Waffenschein beantragt hat.',
        helpfulBy: ['katrin-lorenzen', 'friederike-hansen', 'thorben-iversen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'KOP: Redaktionszugang und Rollen, wer darf bei euch Vorgänge verteilen und Textbausteine ändern?',
    visibility: 'community',
    author: 'lena-voss',
    daysAgo: 55,
    services: ['kommunale-antragsplattform'],
    components: ['kop', 'antragsassistent'],
    phase: 3,
    text: `Mein Zugang zur Eingangsbearbeitung ist da, aber ich sehe nur eigene Vorgänge. Zum Ändern der Texte im Formular brauche ich offenbar noch einen **zweiten** Zugang, den Redaktionszugang der Antragsplattform.

Wer beantragt den? Und wie habt ihr Poststelle, Sachbearbeitung und Redaktion verteilt, wenn das alles dieselben vier Leute sind?`,
    affectsUs: ['990525110', '99051044'],
    answers: [
      {
        author: 'patrick-schulz',
        hoursLater: 5,
        text: `Bei uns sind es zwei getrennte Systeme mit getrennten Anträgen:

- **Eingangsbearbeitung (KOP):** Benutzer legt unsere eigene Administration an (eine Person plus Vertretung, vom Betreiber freigeschaltet). Rollen: *Poststelle* sieht alles und verteilt, *Sachbearbeitung* sieht die eigene Organisationseinheit.
- **Redaktion der Formulare:** personengebundener Zugang, Antrag beim Betreiber, unterschrieben von der Leitung. Bei uns vier Werktage. Es gibt eine Testumgebung, und veröffentlicht wird erst nach Freigabe durch eine **zweite** Person.

Bei vier Leuten haben wir: alle Sachbearbeitung, zwei davon auch Poststelle, eine Redaktion, freigeben darf die Leitung. Wenn ihr nach der Anmeldung nur eigene Vorgänge seht, fehlt euch die Rolle Poststelle.`,
        helpfulBy: ['lena-voss', 'inga-paulsen', 'malte-hinrichs'],
        solution: { components: ['kop'] },
        comments: [{ author: 'lena-voss', hoursLater: 7, text: 'Genau das war es. Die Rolle war da, aber nicht zugewiesen.' }],
      },
      {
        author: 'olga-weber',
        hoursLater: 23,
        text: 'Bitte keine Sammelkennungen wie „buergerbuero1“. Erstens lässt sich dann nichts nachvollziehen, zweitens werden sie bei der nächsten Prüfung gesperrt.',
        helpfulBy: ['patrick-schulz'],
      },
    ],
  },
];
