/** Acts of coordination on a question or discussion. */
export const threadActs = {
  menu: 'Moderation',
  reason: 'Begründung',
  reasonHint: 'Sie steht im Protokoll. 3 bis 1.000 Zeichen, ohne personenbezogene Daten.',
  reasonShort: 'Bitte begründen Sie das mit mindestens 3 Zeichen.',
  reasonLong: 'Die Begründung ist zu lang. Bitte höchstens {{limit, number}} Zeichen.',
  undone: 'Das ist rückgängig gemacht.',
  locked: 'Von der Koordination gesperrt am {{day}}',
  lock: {
    title: 'Antworten sperren',
    text: 'Danach kann nur noch die Koordination antworten und kommentieren. Lesen kann weiterhin jede und jeder wie bisher. Ihre Begründung steht oben auf der Seite, für alle, die sie lesen können. Sie können das 10 Minuten lang rückgängig machen.',
    confirm: 'Sperren',
    done: 'Antworten und Kommentare sind gesperrt.',
  },
  unlock: {
    title: 'Sperre aufheben',
    text: 'Danach können alle, die das hier lesen, wieder antworten und kommentieren. Ihre Begründung steht nur im Protokoll.',
    confirm: 'Sperre aufheben',
    done: 'Die Sperre ist aufgehoben.',
  },
} as const;
