/** Stolpersteine: what typically delays or stops the introduction of an online service. Reports point to them. */
export interface ObstacleSeed {
  slug: string;
  name: string;
  description: string;
  /** Phase in which it is mostly noticed; null: in any. */
  phase: number | null;
}

export const obstacleSeeds: ObstacleSeed[] = [
  {
    slug: 'zustaendigkeit-im-haus-offen',
    name: 'Im Haus ist niemand benannt, der den Online-Dienst verantwortet',
    description: 'Fachamt, Organisation und IT sehen die Einführung jeweils bei den anderen. Entscheidungen bleiben liegen, weil keine Stelle sie treffen darf.',
    phase: 0,
  },
  {
    slug: 'amt-und-gemeinden',
    name: 'Rollen von Amt und amtsangehörigen Gemeinden ungeklärt',
    description: 'Satzungen, Gebühren und Beschlüsse liegen bei den Gemeinden, die Bearbeitung beim Amt. Wer Vertrag, Text und Empfängerangaben verantwortet, muss für jede Gemeinde geklärt werden.',
    phase: 0,
  },
  {
    slug: 'fallzahlen-unbekannt',
    name: 'Ausgangszahlen fehlen',
    description: 'Vor der Einführung wurde nicht gezählt, wie viele Anträge auf welchem Weg kommen und wie lange sie dauern. Rangfolge und späterer Vergleich stützen sich dann auf Schätzungen.',
    phase: 1,
  },
  {
    slug: 'ansprechperson-beim-anbieter',
    name: 'Keine feste Ansprechperson beim Anbieter',
    description: 'Anfragen laufen über ein Sammelpostfach oder wechselnde Personen. Zusagen und Zwischenstände gehen verloren, und jedes Mal wird von vorn erklärt.',
    phase: 2,
  },
  {
    slug: 'vertrag-verzoegert',
    name: 'Vertrag oder Beitrittserklärung verzögert sich',
    description: 'Unterlagen zur Nachnutzung sind unvollständig, Zeichnungsberechtigungen fehlen oder Vergabefragen sind offen. Ohne Vertrag wird keine Umgebung eingerichtet.',
    phase: 2,
  },
  {
    slug: 'gremienbeschluss-noetig',
    name: 'Beschluss von Rat, Vertretung oder Ausschuss nötig',
    description: 'Beitritt, Satzung oder Ausgabe brauchen einen Beschluss. Ladungsfristen und Sitzungspausen verschieben den Zeitplan um Wochen.',
    phase: 2,
  },
  {
    slug: 'haushaltsmittel-fehlen',
    name: 'Mittel sind im laufenden Haushaltsjahr nicht eingeplant',
    description: 'Einmalige oder laufende Kosten wurden nicht angemeldet. Die Einführung wartet auf den nächsten Haushalt oder eine Freigabe der Kämmerei.',
    phase: 2,
  },
  {
    slug: 'epaybl-mandant-spaet',
    name: 'Mandant oder Bewirtschafter der Bezahlplattform kommt spät',
    description: 'Einrichtung des Mandanten, Vertrag mit dem Zahlungsprovider und Abstimmung mit der Kasse dauern länger als alle übrigen Schritte und werden zu spät begonnen.',
    phase: 3,
  },
  {
    slug: 'kasse-nicht-eingebunden',
    name: 'Kasse wurde zu spät eingebunden',
    description: 'Buchungsstelle, Kassenzeichen, Auszahlungskonto und Rückzahlungen sind nicht abgestimmt. Online gezahlte Beträge lassen sich nicht zuordnen.',
    phase: 3,
  },
  {
    slug: 'zufish-daten-falsch',
    name: 'Angaben im Zuständigkeitsfinder sind falsch oder veraltet',
    description: 'Zuständige Stelle, Gebiet oder Verweis auf den Online-Dienst stimmen nicht. Anträge gehen an die falsche Verwaltung, oder der Dienst wird nicht angezeigt.',
    phase: 3,
  },
  {
    slug: 'vertrauensniveau-zu-hoch',
    name: 'Gefordertes Vertrauensniveau ist höher als nötig',
    description: 'Der Dienst verlangt eine Anmeldung, die viele Antragstellende nicht haben. Anträge werden abgebrochen und kommen weiter auf Papier.',
    phase: 4,
  },
  {
    slug: 'formular-passt-nicht',
    name: 'Formular passt nicht zu örtlichem Recht oder Ablauf',
    description: 'Der Dienst wurde für eine andere Verwaltung entwickelt. Örtliche Ermäßigungen, Nachweise oder Zuständigkeiten lassen sich nicht oder nur auf Änderungswunsch abbilden.',
    phase: 4,
  },
  {
    slug: 'texte-unverstaendlich',
    name: 'Texte und Hinweise sind für Antragstellende unverständlich',
    description: 'Fachsprache und unklare Hinweise auf Nachweise führen zu unvollständigen Anträgen und vielen Rückfragen.',
    phase: 4,
  },
  {
    slug: 'geodaten-unvollstaendig',
    name: 'Straßen- und Geodaten sind unvollständig',
    description: 'Straßenschlüssel, Hausnummern oder Zonen liegen nicht in verwendbarer Form vor. Die Prüfung von Adressen im Formular schlägt fehl.',
    phase: 4,
  },
  {
    slug: 'schnittstelle-fachverfahren-fehlt',
    name: 'Fachverfahren hat keine Schnittstelle, oder sie ist zu teuer',
    description: 'Antragsdaten kommen nur als PDF an und werden abgetippt. Eine Anbindung ist nicht lieferbar oder lohnt sich bei den eigenen Fallzahlen nicht.',
    phase: 5,
  },
  {
    slug: 'dvdv-eintrag-fehlt',
    name: 'DVDV-Eintrag fehlt oder ist fehlerhaft',
    description: 'Die Behörde ist für den Dienst nicht oder mit falscher Kennung eingetragen. Nachrichten werden abgewiesen, ohne dass die Verwaltung es bemerkt.',
    phase: 5,
  },
  {
    slug: 'zertifikate-xta-osci',
    name: 'Zertifikate für XTA/OSCI fehlen oder laufen ab',
    description: 'Beantragung, Einspielen und Bekanntgabe an Gegenstellen brauchen mehrere Wochen und mehrere Stellen. Nach Ablauf kommen keine Nachrichten mehr an.',
    phase: 5,
  },
  {
    slug: 'anhaenge-zu-gross',
    name: 'Anhänge sind zu groß oder haben das falsche Format',
    description: 'Grenzen für Größe und Dateiart unterscheiden sich zwischen Formular, Transportweg und Fachverfahren. Nachweise gehen verloren oder werden abgewiesen.',
    phase: 5,
  },
  {
    slug: 'schriftform-in-satzung',
    name: 'Satzung verlangt Schriftform oder kennt keinen elektronischen Weg',
    description: 'Satzung, Gebührenordnung oder Vordruck setzen Unterschrift oder Papier voraus. Sie müssen geändert werden, bevor der Online-Antrag gilt.',
    phase: 6,
  },
  {
    slug: 'verantwortlichkeit-datenschutz',
    name: 'Verantwortlichkeit und Auftragsverarbeitung sind unklar',
    description: 'Es ist offen, wer für welchen Teil der Verarbeitung verantwortlich ist und welche Vereinbarungen nötig sind. Ohne Klärung gibt es keine Freigabe.',
    phase: 6,
  },
  {
    slug: 'dsfa-schwellwert',
    name: 'Schwellwertanalyse oder Datenschutz-Folgenabschätzung fehlt',
    description: 'Die Prüfung beginnt erst kurz vor dem Start, oder Angaben des Anbieters zur Technik liegen nicht vor.',
    phase: 6,
  },
  {
    slug: 'personalrat-spaet-beteiligt',
    name: 'Personalrat wurde spät beteiligt',
    description: 'Neue Software und geänderte Abläufe sind mitbestimmungspflichtig. Wird erst vor dem Start beteiligt, verschiebt sich dieser um die Frist des Verfahrens.',
    phase: 6,
  },
  {
    slug: 'testfaelle-fehlen',
    name: 'Testfälle oder eine Testumgebung fehlen',
    description: 'Die Abnahme besteht aus einem einzelnen Durchlauf. Sonderfälle, Abbrüche und der ganze Weg bis ins Fachverfahren werden erst nach dem Start entdeckt.',
    phase: 7,
  },
  {
    slug: 'barrieren-im-formular',
    name: 'Formular ist nicht barrierefrei',
    description: 'Tastaturbedienung, Beschriftungen oder Fehlermeldungen genügen den Anforderungen nicht. Die Mängel kann nur der Anbieter beheben.',
    phase: 7,
  },
  {
    slug: 'beschaeftigte-nicht-geschult',
    name: 'Beschäftigte sind nicht rechtzeitig geschult',
    description: 'Zum Start kennen nur einzelne Personen die Eingangsbearbeitung. Vertretungen fehlen, und Anträge bleiben liegen.',
    phase: 8,
  },
  {
    slug: 'support-erste-ebene-unklar',
    name: 'Erste Anlaufstelle für Hilfe ist nicht geregelt',
    description: 'Weder Antragstellende noch Beschäftigte wissen, an wen sie sich bei Störungen wenden. Meldungen laufen zwischen Haus, Rechenzentrum und Anbieter hin und her.',
    phase: 8,
  },
  {
    slug: 'dienst-wird-nicht-gefunden',
    name: 'Antragstellende finden den Online-Dienst nicht',
    description: 'Auf der Internetseite steht weiter das PDF, der Verweis ist versteckt oder der Name des Dienstes ist ein anderer als der, nach dem gesucht wird.',
    phase: 9,
  },
  {
    slug: 'mehrsprachigkeit-fehlt',
    name: 'Dienst liegt nur auf Deutsch vor',
    description: 'Ein wesentlicher Teil der Antragstellenden versteht Formular und Hinweise nicht ausreichend. Beratung vor Ort bleibt in gleichem Umfang nötig.',
    phase: 9,
  },
  {
    slug: 'papier-parallel',
    name: 'Papierverfahren läuft unverändert weiter',
    description: 'Online-Anträge werden ausgedruckt und wie Papier bearbeitet. Der Aufwand steigt, statt zu sinken.',
    phase: 10,
  },
  {
    slug: 'bescheid-nicht-elektronisch',
    name: 'Bescheid kann nicht elektronisch zugestellt werden',
    description: 'Der Antrag kommt online, die Antwort geht mit der Post. Es fehlen Postfach, Einwilligung oder die Anbindung des Fachverfahrens an den Rückkanal.',
    phase: 10,
  },
  {
    slug: 'statistik-fehlt',
    name: 'Auswertungen aus dem Online-Dienst fehlen',
    description: 'Der Anbieter liefert keine oder nicht vergleichbare Zahlen zu Eingängen und Abbrüchen. Der Nutzen lässt sich gegenüber Leitung und Gremien nicht belegen.',
    phase: 10,
  },
  {
    slug: 'person-faellt-aus',
    name: 'Wissen hängt an einer einzelnen Person',
    description: 'Die Einführung liegt bei einer Person ohne Vertretung. Fällt sie aus oder wechselt die Stelle, steht das Vorhaben still.',
    phase: null,
  },
];
