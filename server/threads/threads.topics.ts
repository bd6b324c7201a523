import type { Audience } from '../kernel/domain-event.js';
import type { Database } from '../platform/database/database.js';
import type { TopicRule } from '../platform/realtime/topics.js';
import { visibleSql } from './threads.policy.js';

/** `thread:<id>`: as whoever may see the thread. `threads` (lists): as a member and as one of the own house. */
export const threadTopics = (database: Database): TopicRule[] => [
  {
    name: 'thread',
    access: 'member',
    ofSubject: true,
    async audiences(actor, id): Promise<Audience[]> {
      const thread = await database.row<{ visibility: string; organisation_id: string }>(`select t.visibility, t.organisation_id from thread t where t.id = $1 and ${visibleSql('$2')}`, [id, actor.organisationId]);
      if (!thread) return [];
      return [thread.visibility === 'community' ? 'community' : { organisation: thread.organisation_id }];
    },
  },
  {
    name: 'threads',
    access: 'member',
    ofSubject: false,
    audiences: async (actor) => ['community', { organisation: actor.organisationId }],
  },
];
