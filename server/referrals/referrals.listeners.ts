import { afterUndoing } from '../kernel/undo.js';
import type { Clock } from '../kernel/clock.js';
import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';
import type { Listener } from '../platform/events/listeners.js';
import { referralEvent } from './referrals.events.js';

/**
 * A wish ends by itself when its question is solved or no longer for all, and so does what lies at a desk when one house keeps the
 * question to itself; what was handed over goes with a question that is erased. Each looks at what stands there, so running it again changes nothing.
 */
export const closers = (database: Database, history: History, clock: Clock): Listener[] => [
  {
    name: 'referrals.settled',
    on: ['solutions.marked', 'threads.changed', 'threads.deleted', 'threads.hidden'],
    run: ({ subject, data }) =>
      database.transaction(async () => {
        const settled = await database.rows<{ id: string }>(
          `update referral r set state = 'withdrawn', closed_at = $2, version = r.version + 1 from thread a join thread t on t.id = coalesce(a.merged_into, a.id)
           where a.id = r.thread_id and (a.id = $1 or t.id = $1) and r.closed_at is null
             and (t.visibility <> 'community' or (r.state = 'wished' and (t.solution_count > 0 or t.deleted_at is not null or t.kind <> 'question'))) returning r.id`,
          [subject.kind === 'thread' ? subject.id : data.threadId, clock.now()],
        );
        for (const { id } of settled) await history.record(null, await referralEvent(database, id, { state: 'withdrawn' }));
      }),
  },
  {
    name: 'referrals.erase-text',
    on: ['threads.deleted'],
    jobKey: (event) => `referrals-erase:${event.subject.id}`,
    runAt: afterUndoing,
    run: async ({ subject }) =>
      void (await database.rows(`update referral set text = '', note = '' where thread_id = (select t.id from thread t where t.id = $1 and t.deleted_at is not null and t.hidden_at is null and t.merged_into is null)`, [subject.id])),
  },
];
