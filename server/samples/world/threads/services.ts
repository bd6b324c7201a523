import type { SampleThread } from '../thread.js';

/** Fachliche Fragen zu einzelnen Diensten. */
export const serviceThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'Anwohnerparkausweis: Wie kommt die Straßenliste mit Hausnummern und Zonen in den Online-Dienst?',
    visibility: 'community',
    author: 'murat-aydin',
    daysAgo: 36,
    services: ['parkausweise'],
    components: ['gis', 'antragsassistent'],
    phase: 4,
    text: `Wir haben vier Bewohnerparkzonen. Die Grenzen verlaufen zum Teil **mitten durch Straßen** (gerade Hausnummern Zone B, ungerade keine Zone). Unsere Liste ist ein gescanntes PDF als Anlage zur Satzung.

Welches Format braucht der Dienst, wie bildet ihr Hausnummernbereiche und Zusätze wie „12a“ ab, und wer pflegt das, wenn eine Zone geändert wird?`,
    affectsUs: ['99051044'],
    answers: [
      {
        author: 'jan-ole-friedrichs',
        hoursLater: 6,
        text: `Wir liefern eine CSV, eine Zeile je Straßenabschnitt und Seite:

~~~csv
strassenschluessel;strasse;von;bis;seite;zone
00417;Hafenweg;1;27;ungerade;A
00417;Hafenweg;2;14;gerade;B
00417;Hafenweg;16;40;gerade;
00388;Kirchgang;1;999;alle;C
~~~

Regeln dazu:

- Zusätze („12a“) gehören immer zur Zahl davor, deshalb stehen im Bereich nur Zahlen.
- Leere Zone heißt **ausdrücklich keine Berechtigung**. Fehlt eine Straße ganz, geht der Antrag zur Prüfung an uns statt auf Ablehnung.
- Straßenschlüssel statt Name, sonst scheitert es an „Str.“ und „Straße“.

Gepflegt wird im GIS als Fläche, die CSV wird daraus erzeugt. Das PDF der Satzung bleibt maßgeblich, deshalb haben wir alle Abweichungen einmal mit der Verkehrsbehörde durchgesehen: 23 Hausnummern waren strittig.`,
        helpfulBy: ['murat-aydin', 'petra-andresen', 'malte-hinrichs', 'aylin-demir'],
        solution: { components: ['gis'] },
        comments: [
          { author: 'murat-aydin', hoursLater: 8, text: 'Fehlende Straße = Prüfung statt Ablehnung, sehr gut. Wie viele landen da bei Ihnen?' },
          { author: 'jan-ole-friedrichs', hoursLater: 9, text: 'Anfangs jede zehnte, jetzt etwa zwei im Monat, fast immer Neubaugebiet.' },
        ],
      },
      {
        author: 'aylin-demir',
        hoursLater: 29,
        text: `Wer kein GIS-Team hat: Wir haben es im ersten Jahr als reine Tabelle geführt und mit den Adressen aus dem Meldewesen abgeglichen (nur Adressen, **keine** Personen). So fanden wir 140 Adressen ohne Zone in zwei Stunden.

Und bitte an Zweitwohnungen denken: Unsere Satzung verlangt den Hauptwohnsitz, das prüft die Adressliste nicht.`,
        helpfulBy: ['murat-aydin'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Wohngeld: Seit der Reform dreimal so viele Anträge, online kommen sie unvollständig. Was hilft wirklich?',
    visibility: 'community',
    author: 'britta-sievers',
    daysAgo: 71,
    services: ['wohngeld'],
    components: ['fachverfahren-wohngeld', 'postfach', 'antragsassistent'],
    phase: 10,
    text: `Online-Anteil 46 %, das ist schön. Aber zwei von drei Online-Anträgen lösen eine Rückfrage aus, meist Mietvertrag unvollständig, Einkommensnachweis fehlt oder Bild unscharf. Rückstand: elf Wochen.

Uns hat der Online-Dienst bisher **mehr** Arbeit gemacht. Wo habt ihr angesetzt?`,
    affectsUs: ['99001000', '99052031', '990525107', '99051044'],
    comments: [
      { author: 'marion-kock', hoursLater: 4, text: 'Rückfragequote bei uns nach den ersten Wochen ähnlich, 58 %.' },
    ],
    answers: [
      {
        author: 'aylin-demir',
        hoursLater: 5,
        text: `Wir haben drei Monate lang jede Rückfrage mit einem Buchstaben notiert (M Miete, E Einkommen, B Bank, U unleserlich, S Sonstiges). Ergebnis: 71 % waren E. Danach haben wir nur **daran** gearbeitet:

- Hinweistext vor dem Hochladen mit einem Bild, *welche Seite* der Lohnabrechnung gemeint ist
- getrennte Felder je Monat statt eines Felds „Einkommensnachweise“
- ein Satz: „Ohne diese drei Nachweise dauert es etwa vier Wochen länger.“

Rückfragen von 64 auf 39 % in acht Wochen.`,
        helpfulBy: ['britta-sievers', 'marion-kock', 'murat-aydin', 'katrin-lorenzen', 'dirk-johannsen'],
        comments: [{ author: 'britta-sievers', hoursLater: 7, text: 'Getrennte Felder je Monat: Konntet ihr das selbst ändern oder war das ein Änderungsantrag?' }],
      },
      {
        author: 'nils-rathje',
        hoursLater: 12,
        text: 'Wir lassen Rückfragen nur noch gesammelt raus: eine Prüfliste, **eine** Nachricht ins Postfach, eine Frist. Vorher waren es im Schnitt 2,4 Schreiben je Fall.',
        helpfulBy: ['britta-sievers', 'svenja-moeller'],
      },
      {
        author: 'aylin-demir',
        hoursLater: 14,
        text: 'Zur Nachfrage: Hinweistexte konnten wir selbst ändern (Redaktionszugang), die getrennten Felder gingen als Änderungswunsch an den Betreiber und kamen mit der nächsten Version.',
      },
      {
        author: 'dirk-johannsen',
        hoursLater: 40,
        text: 'Wir sind noch vor dem Start und nehmen das zum Anlass, die Hilfetexte zuerst zu machen. Gibt es eine Liste der Nachweise, die das Fachverfahren wirklich braucht? Bei uns will jede Sachbearbeitung etwas anderes.',
        comments: [{ author: 'marion-kock', hoursLater: 42, text: 'Das war bei uns die eigentliche Aufgabe: ein Nachmittag, vier Leute, eine gemeinsame Liste. Technik brauchte es dafür nicht.' }],
      },
      {
        author: 'marion-kock',
        hoursLater: 65,
        text: `Rückstand abgebaut haben wir nicht durch Technik, sondern durch **Trennung**: Online-Anträge bekommen innerhalb von zwei Tagen eine Vollständigkeitsprüfung (eine Person, vormittags), gerechnet wird später. Wer eine schnelle Rückfrage bekommt, reicht auch schnell nach. Nach zwei Wochen kommt kaum noch etwas.`,
        helpfulBy: ['britta-sievers', 'aylin-demir', 'nils-rathje'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Kita-Anmeldung: Wie bekommt ihr freie Träger dazu, ihre Plätze in derselben Liste zu pflegen?',
    visibility: 'community',
    author: 'svenja-moeller',
    daysAgo: 2,
    services: ['kindertagesbetreuung'],
    components: ['antragsassistent'],
    phase: 6,
    text: `Im Kreisgebiet gibt es 64 Einrichtungen, davon 49 von freien Trägern. Die Anmeldung über den Online-Dienst funktioniert nur, wenn **alle** ihre Plätze und Aufnahmekriterien pflegen. Zwölf Träger haben bisher zugesagt.

- Habt ihr eine Vereinbarung mit den Trägern, und was bekommen sie dafür?
- Wie haltet ihr das aus, solange die Liste unvollständig ist: trotzdem starten oder warten?
- Wer darf wessen Wartelisten sehen? Unser Datenschutz zuckt bei Mehrfachanmeldungen.`,
    affectsUs: ['99001000', '99051012'],
    answers: [],
  },
  {
    kind: 'question',
    title: 'Sterbeurkunden online: Wie prüft ihr die Vollmacht von Bestattungsunternehmen?',
    visibility: 'community',
    author: 'lena-voss',
    daysAgo: 5,
    services: ['sterbeurkunde', 'geburtsurkunde'],
    components: ['organisationskonto', 'postfach'],
    phase: 4,
    text: `Die meisten Sterbeurkunden bestellen bei uns Bestattungsunternehmen im Auftrag der Familie. Online melden sie sich mit dem Organisationskonto an und laden eine unterschriebene Vollmacht hoch.

Reicht euch der Scan? Lasst ihr euch einmalig eine Liste bevollmächtigter Betriebe geben? Und wohin geht die Rechnung, an den Betrieb oder an die Familie?`,
    answers: [],
  },
  {
    kind: 'question',
    title: 'Mängelmelder: Meldungen gehen direkt an den Bauhof, aber wer antwortet den Leuten?',
    visibility: 'community',
    author: 'petra-andresen',
    daysAgo: 8,
    services: ['maengelmeldung'],
    components: ['gis'],
    phase: 9,
    text: `Seit knapp zwei Wochen live, 94 Meldungen, davon 60 Straßenlaternen. Der Bauhof repariert, aber niemand setzt den Status. Im öffentlichen Verlauf sieht es aus, als täten wir nichts.

Der Bauhof sagt, er habe keine Bildschirme im Wagen. Wie habt ihr das gelöst?`,
    affectsUs: ['99052058'],
    answers: [
      {
        author: 'murat-aydin',
        hoursLater: 7,
        text: `Bei uns druckt (!) der Bauhof morgens die offenen Meldungen als Liste nach Straße sortiert und hakt ab. Um 15 Uhr setzt die Verwaltung in zehn Minuten alle Status. Nicht schön, läuft seit neun Monaten.

Wichtiger war, drei **ehrliche** Standardantworten zu haben: *erledigt*, *beauftragt, etwa x Wochen* und *nicht unsere Zuständigkeit, weitergegeben an …*.`,
        helpfulBy: ['petra-andresen', 'gesa-nissen'],
      },
    ],
  },
];
