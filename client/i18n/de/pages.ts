/** Frame of the operator's pages. */
export const pages = {
  title: {
    barrierefreiheit: 'Erklärung zur Barrierefreiheit',
    datenschutz: 'Datenschutz',
    impressum: 'Impressum',
    hilfe: 'Hilfe',
    kontakt: 'Kontakt',
    moderation: 'Moderation: Leitfaden',
  },
  shipped: 'Dieser Text ist die mitgelieferte Vorlage. Der Betreiber ersetzt ihn durch seinen eigenen; Angaben in eckigen Klammern fehlen noch.',
  barrier: {
    title: 'Barriere melden',
    text: 'Hindert Sie etwas daran, Fahrwasser zu nutzen? Schreiben Sie der Koordination der Plattform, auf welcher Seite es hakt und womit Sie arbeiten (Tastatur, Vorleseprogramm, Vergrößerung). Sie bekommen eine Antwort, und wir beheben die Barriere.',
    more: 'Erklärung zur Barrierefreiheit',
  },
};
