import type { Database } from '../platform/database/database.js';

// Counters are statements of their own: a vote must not raise the version of a text somebody is editing.

/** Counts what is there, under the thread's lock: a counter can never drift from its rows. */
export async function recountThread(database: Database, threadId: string): Promise<void> {
  await database.rows(
    `update thread t set
       answer_count = (select count(*) from post p where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null),
       comment_count = (select count(*) from post p where p.thread_id = t.id and p.kind = 'comment' and p.deleted_at is null),
       solution_count = (select count(*) from solution s where s.thread_id = t.id)
     where t.id = $1`,
    [threadId],
  );
}

/** A new post: one more, and the thread moves up in the lists. */
export async function countPost(database: Database, threadId: string, kind: 'answer' | 'comment', parentId: string | null, at: Date): Promise<void> {
  await database.rows(`update thread set ${kind}_count = ${kind}_count + 1, last_activity_at = $2 where id = $1`, [threadId, at]);
  if (parentId) await database.rows('update post set comment_count = comment_count + 1 where id = $1', [parentId]);
}
