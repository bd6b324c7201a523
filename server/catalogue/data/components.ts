/** Bausteine: technical and organisational parts that threads, solutions and organisations refer to. */
export interface ComponentSeed {
  slug: string;
  name: string;
  description: string;
}

export const componentSeeds: ComponentSeed[] = [
  {
    slug: 'servicekonto',
    name: 'Servicekonto (BundID)',
    description: 'Nutzerkonto für Bürger*innen: Anmeldung auf einem gewählten Vertrauensniveau und Postfach für Nachrichten und Bescheide.',
  },
  {
    slug: 'organisationskonto',
    name: 'Organisationskonto (Mein Unternehmenskonto)',
    description: 'Nutzerkonto für Unternehmen und andere Organisationen auf Basis von ELSTER-Zertifikaten, mit eigenem Postfach.',
  },
  {
    slug: 'epaybl',
    name: 'ePayBL',
    description: 'Bezahlplattform für Gebühren im Online-Dienst. Jede Verwaltung hat einen Mandanten, darunter je Online-Dienst meist einen Bewirtschafter.',
  },
  {
    slug: 'zahlungsprovider',
    name: 'Zahlungsprovider',
    description: 'Vertraglich gebundener Zahlungsdienst hinter der Bezahlplattform, der Kreditkarte, Lastschrift und andere Zahlarten abwickelt.',
  },
  {
    slug: 'finanzverfahren',
    name: 'Finanz- und Kassenverfahren',
    description: 'Haushalts- und Kassensoftware der Verwaltung. Hier werden online gezahlte Beträge anhand von Kassenzeichen den Forderungen zugeordnet.',
  },
  {
    slug: 'zufish',
    name: 'ZuFiSH',
    description: 'Zuständigkeitsfinder Schleswig-Holstein: Leistungsbeschreibungen, zuständige Stellen, Gebiete, Öffnungszeiten und die Verweise auf Online-Dienste.',
  },
  {
    slug: 'nachrichtenbroker',
    name: 'Nachrichtenbroker',
    description: 'Zentrale Vermittlungsstelle für Nachrichten zwischen Behörden. Sie nimmt Nachrichten im XTA- oder OSCI-Verfahren an und stellt sie in Postfächer zu.',
  },
  {
    slug: 'xta-osci',
    name: 'XTA/OSCI',
    description: 'Standards für die sichere Übertragung zwischen Behörden: OSCI-Transport für den Weg über das Netz, XTA für die Übergabe an den Vermittler.',
  },
  {
    slug: 'fit-connect',
    name: 'FIT-Connect',
    description: 'Bundesweite Plattform, über die Online-Dienste verschlüsselte Anträge an ein Ziel zustellen, das die empfangende Verwaltung selbst verwaltet.',
  },
  {
    slug: 'dvdv',
    name: 'DVDV',
    description: 'Deutsches Verwaltungsdiensteverzeichnis: hinterlegt je Behörde und Dienst die technische Adresse und die Zertifikate. Eingetragen wird über eine pflegende Stelle.',
  },
  {
    slug: 'kop',
    name: 'KOP',
    description: 'Kommunales OSI-Plugin: webbasierte Eingangsbearbeitung, in der Verwaltungen Anträge aus Online-Diensten entgegennehmen, verteilen, beantworten und an Fachverfahren weiterleiten. Später auch OZG-Cloud genannt.',
  },
  {
    slug: 'antragsassistent',
    name: 'Antragsassistent',
    description: 'Formularserver mit Formulareditor, auf dem die Antragsstrecken laufen. Texte, Pflichtfelder und Empfänger werden je Verwaltung eingestellt.',
  },
  {
    slug: 'postfach',
    name: 'Postfach des Servicekontos',
    description: 'Rückkanal zu den Antragstellenden: Eingangsbestätigungen, Rückfragen und Bescheide, sofern die antragstellende Person zugestimmt hat.',
  },
  {
    slug: 'virtuelle-poststelle',
    name: 'Virtuelle Poststelle',
    description: 'Gesicherter elektronischer Posteingang einer Behörde (etwa das besondere Behördenpostfach) mit Entschlüsselung, Prüfprotokoll und Weiterleitung ins Haus.',
  },
  {
    slug: 'verwaltungs-pki',
    name: 'Verwaltungs-PKI und Zertifikate',
    description: 'Zertifikate für Signatur und Verschlüsselung zwischen Behörden. Sie laufen ab und müssen rechtzeitig beantragt, eingespielt und bei den Gegenstellen bekannt gemacht werden.',
  },
  {
    slug: 'fim',
    name: 'FIM',
    description: 'Föderales Informationsmanagement: einheitliche Beschreibungen von Leistungen, Datenfeldern und Prozessen, auf denen Texte und Formulare aufbauen.',
  },
  {
    slug: 'fachverfahren-meldewesen',
    name: 'Fachverfahren Meldewesen',
    description: 'Software für Melderegister, Pass- und Ausweiswesen. Nimmt elektronische An- und Ummeldungen sowie Auskunftsersuchen entgegen.',
  },
  {
    slug: 'fachverfahren-gewerbe',
    name: 'Fachverfahren Gewerbe',
    description: 'Software für das Gewerberegister einschließlich der Datenübermittlung an die angeschlossenen Stellen.',
  },
  {
    slug: 'fachverfahren-wohngeld',
    name: 'Fachverfahren Wohngeld',
    description: 'Software zur Berechnung und Zahlbarmachung von Wohngeld. Kann Antragsdaten je nach Anschluss als Datensatz oder nur als PDF übernehmen.',
  },
  {
    slug: 'fachverfahren-steuern',
    name: 'Fachverfahren Steuern und Abgaben',
    description: 'Software für Veranlagung und Bescheide kommunaler Steuern und Abgaben, etwa Hundesteuer, Grundsteuer und Zweitwohnungssteuer.',
  },
  {
    slug: 'e-akte',
    name: 'E-Akte / DMS',
    description: 'Elektronische Akte oder Dokumentenmanagement, in dem Antrag, Nachweise, Schriftwechsel und Bescheid revisionssicher abgelegt werden.',
  },
  {
    slug: 'gis',
    name: 'GIS und Straßenverzeichnis',
    description: 'Geodaten der Verwaltung, etwa Straßenschlüssel, Hausnummern und Bewohnerparkzonen, die ein Online-Dienst zur Prüfung von Adressen braucht.',
  },
];
