import type { TopicRule } from '../platform/realtime/topics.js';

/** `moderation`: the queue. Each coordinator has a room of their own, so that a case outside the mandate reaches nobody. */
export const moderationTopic: TopicRule = {
  name: 'moderation',
  access: 'coordinator',
  ofSubject: false,
  audiences: async (actor) => [{ person: actor.personId }],
};
