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
  move: {
    title: 'Verschieben',
    text: {
      community: 'Danach steht das bei den Diensten, Bausteinen und der Phase, die Sie hier wählen. Lesen können es weiterhin alle Verwaltungen. Sie können das 10 Minuten lang rückgängig machen.',
      organisation: 'Danach steht das bei den Diensten, Bausteinen und der Phase, die Sie hier wählen. Lesen kann es weiterhin nur Ihre Verwaltung. Sie können das 10 Minuten lang rückgängig machen.',
    },
    kind: 'Art',
    question: 'Frage',
    discussion: 'Diskussion',
    toDiscussion: 'Wird die Frage zur Diskussion, werden Antworten zu Kommentaren und Lösungen sind nicht mehr markiert. Kein Text geht verloren.',
    toQuestion: 'Wird die Diskussion zur Frage, bleiben Kommentare Kommentare.',
    confirm: 'Verschieben',
    done: 'Das ist verschoben.',
  },
  unlock: {
    title: 'Sperre aufheben',
    text: 'Danach können alle, die das hier lesen, wieder antworten und kommentieren. Ihre Begründung steht nur im Protokoll.',
    confirm: 'Sperre aufheben',
    done: 'Die Sperre ist aufgehoben.',
  },
} as const;
