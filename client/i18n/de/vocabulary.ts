/** The official words for what the code names in English (product.md 2). */
export const vocabulary = {
  organisationKind: {
    kreis: 'Kreis',
    kreisfreie_stadt: 'kreisfreie Stadt',
    stadt: 'Stadt',
    gemeinde: 'Gemeinde',
    amt: 'Amt',
    it_verbund: 'IT-Verbund',
    it_dienstleister: 'IT-Dienstleister',
    land: 'Land',
  },
  sizeBand: {
    under_5: 'unter 5 Tsd. Einw.',
    '5_10': '5–10 Tsd. Einw.',
    '10_20': '10–20 Tsd. Einw.',
    '20_50': '20–50 Tsd. Einw.',
    over_50: 'über 50 Tsd. Einw.',
  },
  inhabitants: '{{text}} Einw.',
  role: { member: 'Mitglied', editor: 'Redaktion', lead: 'Leitung' },
  instanceRole: { coordinator: 'Koordination', admin: 'Betrieb' },
  serviceKind: { online: 'Online-Dienst', basic: 'Basisdienst' },
  availability: { available: 'Online-Dienst verfügbar', announced: 'Online-Dienst angekündigt', none: 'noch kein Online-Dienst' },
  visibility: { organisation: 'nur eigene Verwaltung', community: 'alle Mitglieder' },
};
