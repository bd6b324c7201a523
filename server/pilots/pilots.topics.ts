import type { Database } from '../platform/database/database.js';
import type { TopicRule } from '../platform/realtime/topics.js';

/** `pilot:<id>` and `pilots` (lists): every member. */
export const pilotTopics = (database: Database): TopicRule[] => [
  {
    name: 'pilot',
    access: 'member',
    ofSubject: true,
    audiences: async (_actor, id) => ((await database.row('select 1 from pilot_project where id = $1', [id])) ? ['community'] : []),
  },
  { name: 'pilots', access: 'member', ofSubject: false, audiences: async () => ['community'] },
];
