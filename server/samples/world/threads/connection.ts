import type { SampleThread } from '../thread.js';

/** Technische Anbindung: Verzeichnisse, Zustellung, Zertifikate. */
export const connectionThreads: SampleThread[] = [
  {
    kind: 'question',
    title: 'DVDV-Eintrag für ein kleines Amt: Wer trägt ein, und unter welchem Schlüssel stehen unsere Gemeinden?',
    visibility: 'community',
    author: 'wiebke-carstens',
    daysAgo: 47,
    services: ['nachrichtenbroker', 'gewerbe'],
    components: ['dvdv', 'nachrichtenbroker', 'verwaltungs-pki'],
    phase: 5,
    text: `Für den Empfang der Gewerbeanzeigen soll ich „den DVDV-Eintrag veranlassen“. Ich habe noch nie einen gesehen.

1. Wer ist die *pflegende Stelle* und wie erreiche ich sie als Amt?
2. Wir haben als Amt keinen AGS. Wird das Amt eingetragen oder jede der 12 Gemeinden?
3. Muss das Zertifikat vorher da sein?`,
    affectsUs: ['990515104', '990525110'],
    answers: [
      {
        author: 'daniel-kowalski',
        hoursLater: 2,
        text: `Zu 1: Selbst eintragen können wir Kommunen nicht. Es gibt je Land eine pflegende Stelle, die Anträge nimmt meist der IT-Dienstleister entgegen, der auch das Postfach betreibt. Fragen Sie zuerst dort, nicht beim Land.

Zu 3: Ja. Der Eintrag besteht im Kern aus *Schlüssel der Behörde + Dienst + technische Adresse + Zertifikat*. Ohne Zertifikat kein Eintrag.`,
        helpfulBy: ['wiebke-carstens'],
      },
      {
        author: 'dirk-johannsen',
        hoursLater: 20,
        text: `Zu 2, weil das bei uns die meiste Zeit gekostet hat (23 Gemeinden):

Der Absender kennt nur die Betriebsstätte, also die **Gemeinde**. Er sucht im Verzeichnis mit deren AGS. Deshalb gibt es bei uns **einen Eintrag je Gemeinde**, alle 23 zeigen auf dieselbe technische Adresse und dasselbe Zertifikat des Amtes.

Was wir eingereicht haben, als Tabelle mit einer Zeile je Gemeinde:

~~~text
ags;gemeinde;dienst;postfach;zertifikat_seriennummer;gueltig_bis
99051xxx;Musterdorf;Gewerbeanzeige;amt-postfach-gewerbe;3f:a2:…;2027-03-31
~~~

- [ ] AGS aus dem amtlichen Verzeichnis, nicht aus dem Kopf
- [ ] Eingemeindungen prüfen, alte Schlüssel abmelden
- [ ] Testeintrag zuerst, mit einer Probezustellung von einer Nachbarbehörde
- [ ] Liste aufheben, bei jedem Zertifikatswechsel braucht man sie wieder

Vom vollständigen Antrag bis zur Probezustellung: elf Werktage.`,
        helpfulBy: ['wiebke-carstens', 'kirsten-thiessen', 'inga-paulsen', 'felix-baumann', 'daniel-kowalski'],
        solution: { components: ['dvdv'] },
        comments: [
          { author: 'wiebke-carstens', hoursLater: 23, text: 'Die Spalte „Zertifikat“ hatte ich gar nicht auf dem Schirm. Danke!' },
          { author: 'kirsten-thiessen', hoursLater: 40, text: 'Bei uns stand eine vor Jahren fusionierte Gemeinde noch mit altem Schlüssel drin. Unbedingt prüfen.' },
        ],
      },
    ],
  },
  {
    kind: 'question',
    title: 'XTA ins Fachverfahren oder erst einmal E-Mail? Was ist für 300 Fälle im Jahr vertretbar?',
    visibility: 'community',
    author: 'gesa-nissen',
    daysAgo: 66,
    services: ['gewerbe'],
    components: ['xta-osci', 'kop', 'fachverfahren-gewerbe'],
    phase: 5,
    text: `Unser Fachverfahren Gewerbe *könnte* über XTA empfangen, die Schnittstelle ist aber nicht lizenziert. Alternative wäre eine Zustellung als E-Mail mit PDF an die Funktionsadresse.

Mir ist bei E-Mail nicht wohl (personenbezogene Daten, Ausweiskopien). Andererseits sind es rund 300 Fälle im Jahr. Was macht ihr?`,
    affectsUs: ['99051067', '99052074'],
    answers: [
      {
        author: 'felix-baumann',
        hoursLater: 3,
        text: 'E-Mail mit PDF haben wir nach Rücksprache mit unserem Datenschutzbeauftragten verworfen. Sein Punkt war weniger der Transport als das Danach: Die PDFs liegen in vier Postfächern und niemand löscht sie.',
        helpfulBy: ['gesa-nissen'],
      },
      {
        author: 'katrin-lorenzen',
        hoursLater: 21,
        text: `Unser Zwischenweg ohne Schnittstelle: Die Anträge landen in der Eingangsbearbeitung (KOP). In der E-Mail steht nur „Neuer Vorgang 2-0815, bitte im Eingang bearbeiten“, kein Name, kein Anhang.

Abtippen ins Fachverfahren dauert bei uns vier bis sechs Minuten je Fall. Bei 300 Fällen sind das 25–30 Stunden im Jahr. Das ist die Zahl, gegen die man die Schnittstelle rechnen muss.`,
        helpfulBy: ['gesa-nissen', 'felix-baumann', 'anke-rohwer'],
        solution: { components: ['kop'] },
      },
      {
        author: 'jan-ole-friedrichs',
        hoursLater: 45,
        text: `Wir (52.000 Einw., etwa 1.400 Fälle) haben XTA und würden es wieder tun. Ablauf in Kürze:

1. Schnittstelle beim Hersteller bestellen, **Testlizenz mitbestellen**
2. Postfach beim Nachrichtenbroker, getrennt für Test und Produktion
3. DVDV-Eintrag auf das Postfach
4. Abholdienst im Fachverfahren, bei uns alle 15 Minuten
5. Zwei Wochen Parallelbetrieb: XTA *und* Hinweis in der Eingangsbearbeitung

Stolperstein war Nr. 4: Nach einem Update lief der Abholdienst nicht mehr an und es fiel erst nach drei Tagen auf. Seitdem gibt es eine Warnung, wenn bis 11 Uhr nichts abgeholt wurde.`,
        helpfulBy: ['gesa-nissen', 'daniel-kowalski', 'petra-andresen'],
        solution: { components: ['xta-osci', 'fachverfahren-gewerbe'] },
        comments: [{ author: 'daniel-kowalski', hoursLater: 47, text: 'Die 11-Uhr-Warnung haben wir gerade nachgebaut. Gute Idee.' }],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Nachrichtenbroker oder FIT-Connect: Müssen wir uns entscheiden oder läuft am Ende beides?',
    visibility: 'community',
    author: 'daniel-kowalski',
    daysAgo: 19,
    services: ['nachrichtenbroker', 'baugenehmigung', 'fuehrerschein'],
    components: ['nachrichtenbroker', 'fit-connect', 'xta-osci'],
    phase: 5,
    text: `Ein Dienst will uns über FIT-Connect beliefern, die anderen kommen über den Nachrichtenbroker. Ich möchte ungern zwei Wege dauerhaft betreiben.

Hat jemand beide im Einsatz und kann sagen, wie sich das im **Betrieb** unterscheidet? Nicht die Folien, sondern Zertifikate, Überwachung, Fehlersuche.`,
    affectsUs: ['99052', '99001000'],
    answers: [
      {
        author: 'nils-rathje',
        hoursLater: 9,
        text: `Wir haben beides seit gut einem Jahr. Mein Vergleich aus dem Betrieb, ohne Gewähr für andere Länder:

| | Nachrichtenbroker (XTA/OSCI) | FIT-Connect |
|---|---|---|
| Adressierung | DVDV, je AGS und Dienst | Zustellpunkt, den wir selbst anlegen |
| Schlüssel | Zertifikate der Verwaltungs-PKI, Wechsel über Antrag | eigenes Schlüsselpaar je Zustellpunkt, wechseln wir selbst |
| Abholen | Fachverfahren oder Client | eigener Abholdienst nötig, wenn das Fachverfahren es nicht kann |
| Fehler sehen | Laufzettel, Anruf beim Betreiber | Ereignisprotokoll je Einreichung |
| Änderung dauert | Tage bis Wochen | Minuten bis Stunden |

Im Alltag stört nicht das Doppelte, sondern dass **jeder Dienst** anders an die Zuständigkeit kommt.`,
        helpfulBy: ['daniel-kowalski', 'thorben-iversen', 'ulrike-bock', 'olga-weber'],
      },
      {
        author: 'thorben-iversen',
        hoursLater: 30,
        text: 'Gleiche Lage. Wir haben uns gegen „entweder oder“ entschieden und stattdessen die **Ablage** vereinheitlicht: Egal über welchen Weg etwas kommt, es liegt danach in der E-Akte in einem Eingangskorb. Das Fachamt merkt den Unterschied nicht.',
        helpfulBy: ['daniel-kowalski', 'nils-rathje'],
        comments: [{ author: 'daniel-kowalski', hoursLater: 33, text: 'Wer hat die Übergabe in die E-Akte gebaut, Hersteller oder ihr selbst?' }],
      },
      {
        author: 'olga-weber',
        hoursLater: 52,
        text: 'Bitte bei FIT-Connect von Anfang an klären, wer den privaten Schlüssel sichert und wer ihn in Vertretung hat. Wir hatten zwei Häuser, bei denen er auf dem Rechner einer ausgeschiedenen Person lag.',
        helpfulBy: ['nils-rathje', 'stefan-kroeger'],
      },
      {
        author: 'maren-volquardsen',
        hoursLater: 242,
        text: `Beide Wege werden **auf Dauer** betrieben. Für Kommunen gilt:

- Wer heute über den Nachrichtenbroker empfängt, muss nichts umstellen.
- Neue Dienste des Bundes liefern nur noch über FIT-Connect. Dafür legt jede Verwaltung einen Zustellpunkt je Dienst an.
- Der Nachrichtenbroker kann FIT-Connect abholen und als XTA weitergeben. Das ist auf Antrag möglich und kostet nichts extra.`,
        helpfulBy: ['daniel-kowalski', 'thorben-iversen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Zertifikat der Behörde läuft in fünf Wochen ab: Wer bestellt, wer spielt ein, wer muss es wissen?',
    visibility: 'community',
    author: 'felix-baumann',
    daysAgo: 38,
    services: ['nachrichtenbroker'],
    components: ['verwaltungs-pki', 'dvdv', 'xta-osci'],
    phase: 10,
    text: `Beim Aufräumen habe ich gesehen, dass unser Signaturzertifikat in fünf Wochen abläuft. Bestellt hat es eine Kollegin, die nicht mehr da ist. Es gibt keinen Vorgang dazu.

Was muss in welcher Reihenfolge passieren, damit nicht plötzlich alle Gewerbeanzeigen ins Leere laufen?`,
    affectsUs: ['990515101', '99051044', '990515113'],
    answers: [
      {
        author: 'olga-weber',
        hoursLater: 1,
        text: `Fünf Wochen reichen, wenn Sie **heute** anfangen. Reihenfolge:

1. Prüfen, wer in der Registrierungsstelle als Berechtigte eingetragen ist. Wenn nur die ausgeschiedene Kollegin: zuerst das ändern lassen.
2. Neues Schlüsselpaar erzeugen, **nicht** das alte verlängern lassen.
3. Zertifikat beantragen (Vorlauf bei uns derzeit zwei Wochen, fragen Sie nach).
4. Neues Zertifikat im Postfach *zusätzlich* hinterlegen, altes noch nicht löschen.
5. DVDV-Einträge aktualisieren lassen, alle AGS.
6. Probezustellung, dann erst das alte entfernen. Den alten privaten Schlüssel aufbewahren, solange noch damit verschlüsselte Nachrichten im Postfach liegen können.`,
        helpfulBy: ['felix-baumann', 'kirsten-thiessen', 'wiebke-carstens', 'dirk-johannsen'],
        solution: { components: ['verwaltungs-pki', 'dvdv'] },
        comments: [
          { author: 'felix-baumann', hoursLater: 4, text: 'Punkt 1 war tatsächlich das Problem. Änderung ist beantragt.' },
          { author: 'felix-baumann', hoursLater: 400, text: 'Nachtrag: hat geklappt, neun Tage vor Ablauf. Punkt 6 mit dem alten Schlüssel war Gold wert, es lagen noch zwei Nachrichten darin.' },
        ],
      },
      {
        author: 'petra-andresen',
        hoursLater: 25,
        text: `Damit das nicht wieder passiert, führen wir eine kleine Liste im Sekretariat der Leitung, mit Wiedervorlage 90, 60 und 30 Tage vorher an eine **Funktionsadresse**, nie an eine Person:

| Zertifikat | wofür | gültig bis | Berechtigte | Vertretung |
|---|---|---|---|---|
| Signatur | Versand XTA | TT.MM.JJJJ | Hauptamt | IT |
| Verschlüsselung | Empfang Gewerbe | TT.MM.JJJJ | Hauptamt | IT |
| Webserver | Terminvergabe | TT.MM.JJJJ | IT | Dienstleister |`,
        helpfulBy: ['felix-baumann', 'olga-weber', 'gesa-nissen'],
      },
    ],
  },
  {
    kind: 'question',
    title: 'Online-Dienst schickt Anträge an die falsche Verwaltung: gleiche Postleitzahl, zwei Ämter',
    visibility: 'community',
    author: 'inga-paulsen',
    daysAgo: 29,
    services: ['hundehaltung', 'zustaendigkeitsfinder'],
    components: ['zufish', 'kop'],
    phase: 7,
    text: `Im Test landen Hundeanmeldungen aus zwei Ortsteilen bei der Nachbarverwaltung, weil die Postleitzahl über die Amtsgrenze geht. Im Zuständigkeitsfinder steht bei uns die richtige Gemeinde.

Wo wird das entschieden, im Online-Dienst, im Zuständigkeitsfinder oder in der Eingangsbearbeitung?`,
    affectsUs: ['990525107'],
    answers: [
      {
        author: 'katrin-lorenzen',
        hoursLater: 6,
        text: `Hatten wir auch. Der Online-Dienst fragt den Zuständigkeitsfinder mit einem **Gebietsschlüssel**. Wenn er nur die Postleitzahl kennt, nimmt er das erste Gebiet, das passt.

Drei Dinge haben wir geprüft, in dieser Reihenfolge:

1. Ist die Zuständigkeit an der *Gemeinde* (AGS) gepflegt und nicht am Amt oder an der Postleitzahl?
2. Fragt der Dienst nach der Postleitzahl **und** lässt er danach den Ort auswählen? Bei uns war die Ortsauswahl per Voreinstellung ausgeblendet, wenn nur ein Treffer kam.
3. Gibt es zwei Organisationseinheiten mit demselben Online-Dienst in demselben Gebiet? Dann gewinnt irgendeine.

Bei uns war es Nr. 2, ein Haken in der Konfiguration des Dienstes. Das konnte nur der Betreiber ändern (Ticket, zwei Tage).`,
        helpfulBy: ['inga-paulsen', 'marion-kock', 'kirsten-thiessen'],
        solution: { components: ['zufish'] },
      },
      {
        author: 'inga-paulsen',
        hoursLater: 54,
        text: 'Es war tatsächlich auch bei uns Nr. 2. Testfall steht jetzt fest in unserer Abnahmeliste: „Adresse mit geteilter Postleitzahl, beide Seiten“.',
        helpfulBy: ['katrin-lorenzen'],
      },
    ],
  },
];
