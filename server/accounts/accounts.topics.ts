import type { TopicRule } from '../platform/realtime/topics.js';

/** `me`: what concerns one person alone reaches that person's own browsers. */
export const meTopic: TopicRule = {
  name: 'me',
  access: 'member',
  ofSubject: false,
  audiences: async (actor) => [{ person: actor.personId }],
};
