import { dropFiles } from '../files/files.face.js';
import type { Clock } from '../kernel/clock.js';
import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';
import { dropSuggestions } from '../suggestions/suggestions.face.js';
import type { Listener, ListenerPayload } from '../platform/events/listeners.js';
import { afterUndoing } from '../kernel/undo.js';
import { UNDO_MINUTES } from '../../shared/undo.js';

/** What was removed is erased when it can no longer be brought back: texts, their earlier versions and files, votes. */
export const erasers = (database: Database, clock: Clock, history: History): Listener[] => [
  {
    name: 'threads.erase-removed-post',
    on: ['posts.deleted'],
    jobKey: (event) => `erase-post:${event.subject.id}`,
    runAt: afterUndoing,
    run: (payload) => erase({ database, clock, history }, payload, 'post', 'id'),
  },
  {
    name: 'threads.erase-removed-thread',
    on: ['threads.deleted'],
    jobKey: (event) => `erase-thread:${event.subject.id}`,
    runAt: afterUndoing,
    run: (payload) => erase({ database, clock, history }, payload, 'thread', 'thread_id'),
  },
];

interface Tools {
  database: Database;
  clock: Clock;
  history: History;
}

async function erase({ database, clock, history }: Tools, { subject }: ListenerPayload, table: 'post' | 'thread', column: 'id' | 'thread_id'): Promise<void> {
  await database.transaction(async () => {
    const removed = await database.row<{ deleted_at: string | Date | null }>(`select deleted_at from ${table} where id = $1 and hidden_at is null for update`, [subject.id]);
    if (!removed?.deleted_at) return;
    const since = clock.now().getTime() - new Date(removed.deleted_at).getTime();
    // Removed a second time meanwhile, or a clock is ahead: the job is tried again later.
    if (since < UNDO_MINUTES * 60_000) throw new Error('still to be undone');
    await database.rows(`delete from post_revision where post_id in (select id from post where ${column} = $1)`, [subject.id]);
    await database.rows(`delete from post_edit_note where post_id in (select id from post where ${column} = $1)`, [subject.id]);
    await database.rows(`delete from answer_grade where post_id in (select id from post where ${column} = $1)`, [subject.id]);
    await database.rows(`delete from reference_answer where post_id in (select id from post where ${column} = $1)`, [subject.id]);
    await database.rows(`delete from helpful where post_id in (select id from post where ${column} = $1)`, [subject.id]);
    const posts = await database.rows<{ id: string }>(`select id from post where ${column} = $1`, [subject.id]);
    await dropSuggestions(database, 'post', posts.map(({ id }) => id));
    await dropFiles(database, history, 'post', posts.map(({ id }) => id));
    await database.rows(`update post set text = '', helpful_count = 0 where ${column} = $1`, [subject.id]);
    // What it was called as a thread of its own goes with it.
    if (table === 'post') await database.rows(`update thread set title = '', excerpt = '' where id = (select opened_id from post where id = $1)`, [subject.id]);
    if (table === 'thread') await database.rows(`update thread set title = '', excerpt = '', lock_reason = null, duplicate_reason = null where id = $1`, [subject.id]);
    if (table === 'thread') await database.rows('delete from thread_revision where thread_id = $1', [subject.id]);
  });
}
