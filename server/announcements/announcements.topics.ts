import type { TopicRule } from '../platform/realtime/topics.js';
import { mayKeep } from './announcements.policy.js';

/** `announcements`: for those who keep them; for everybody else there is no such topic. Houses hear on `house` of what is for them. */
export const announcementsTopic: TopicRule = {
  name: 'announcements',
  access: 'member',
  ofSubject: false,
  audiences: async (actor) => (mayKeep(actor).allowed ? ['community'] : []),
};
