/** The page that explains the interface. */
export const document = {
  title: 'Schnittstelle',
  intro: 'So sprechen Programme mit Fahrwasser. Es gelten dieselben Rechte wie im Browser: Angemeldet sind Sie über das Sitzungs-Cookie; was Sie dort nicht sehen dürfen, gibt es auch hier nicht.',
  machine: 'Dieselbe Beschreibung für Programme (OpenAPI 3.1)',
  public: 'ohne Anmeldung',
  parameters: 'Parameter',
  field: 'Feld',
  place: 'Ort',
  places: { path: 'Pfad', query: 'Adresse', header: 'Kopfzeile' },
  type: 'Typ',
  bounds: 'Grenzen und Hinweise',
  optional: 'kann fehlen',
  body: 'Inhalt der Anfrage',
  answer: 'Antwort {{status}}',
  noAnswer: 'Antwort {{status}} ohne Inhalt',
  schemas: 'Wiederkehrende Formen',
};
