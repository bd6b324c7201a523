/** Following services and threads. */
export const subscriptions = {
  follow: 'Beobachten',
  following: 'Beobachtet',
  hint: {
    service: 'Neues zu diesem Dienst erscheint auf Ihrer Startseite.',
    thread: 'Diese Frage steht dann unter „Meine“.',
  },
  stopped: {
    service: 'Sie beobachten diesen Dienst nicht mehr.',
    thread: 'Sie beobachten dies nicht mehr.',
  },
};
