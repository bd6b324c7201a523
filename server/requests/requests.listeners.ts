import type { Clock } from '../kernel/clock.js';
import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';
import type { Listener } from '../platform/events/listeners.js';
import { afterUndoing } from '../kernel/undo.js';
import { requestEvent, type RequestName } from './requests.events.js';

/**
 * Requests end by themselves: answered by an answer of the asked house, closed when the question is solved, narrowed to the asking
 * house or deleted for good. Each looks at what stands there, so running it again changes nothing.
 */
export function closers(database: Database, history: History, clock: Clock): Listener[] {
  const close = async (state: 'answered' | 'closed', from: readonly string[], condition: string, id: string): Promise<void> =>
    database.transaction(async () => {
      const ended = await database.rows<RequestName>(
        `update question_request q set state = $1, closed_at = $2, version = q.version + 1 where q.state = any($3::text[]) and ${condition}
         returning q.id, q.version, q.thread_id as "threadId", q.organisation_id as "organisationId"`,
        [state, clock.now(), from, id],
      );
      for (const request of ended) await history.record(null, requestEvent('requests.changed', request, { state }));
    });
  return [
    {
      name: 'requests.answered',
      on: ['posts.created'],
      // Also where the house had declined first.
      run: ({ subject }) =>
        close('answered', ['open', 'declined'], `(q.thread_id, q.organisation_id) = (select p.thread_id, p.organisation_id from post p where p.id = $4 and p.kind = 'answer' and p.deleted_at is null)`, subject.id),
    },
    {
      name: 'requests.solved',
      on: ['solutions.marked'],
      run: ({ data }) => close('closed', ['open'], 'q.thread_id = (select t.id from thread t where t.id = $4 and t.solution_count > 0)', String(data.threadId)),
    },
    {
      name: 'requests.narrowed',
      on: ['threads.changed'],
      run: ({ subject }) => close('closed', ['open'], `q.thread_id = (select t.id from thread t where t.id = $4 and t.visibility <> 'community')`, subject.id),
    },
    {
      name: 'requests.thread-deleted',
      on: ['threads.deleted', 'threads.hidden', 'threads.merged'],
      jobKey: (event) => `requests-thread-deleted:${event.subject.id}`,
      runAt: afterUndoing,
      run: ({ subject }) => close('closed', ['open'], 'q.thread_id = (select t.id from thread t where t.id = $4 and t.deleted_at is not null)', subject.id),
    },
  ];
}
