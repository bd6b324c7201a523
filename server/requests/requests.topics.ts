import type { TopicRule } from '../platform/realtime/topics.js';

/** `house`: what reaches one's own house; it has no id, so there is none of any other. */
export const houseTopic: TopicRule = {
  name: 'house',
  access: 'member',
  ofSubject: false,
  audiences: async (actor) => [{ organisation: actor.organisationId }],
};
