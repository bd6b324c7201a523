import type { Database } from '../platform/database/database.js';

// Counters are changed by statements of their own: a vote must not raise the version of a text somebody is editing.
// Every change happens under the thread's lock and beside its row, so a counter cannot drift from what it counts.

/** One answer or comment more or fewer in the thread. */
export async function countPost(database: Database, threadId: string, kind: 'answer' | 'comment', change: 1 | -1): Promise<void> {
  await database.rows(`update thread set ${kind}_count = ${kind}_count + $2 where id = $1`, [threadId, change]);
}

/** A comment has its place below its parent, also when its text is removed later. */
export async function countPlace(database: Database, parentId: string): Promise<void> {
  await database.rows('update post set comment_count = comment_count + 1 where id = $1', [parentId]);
}

/** Somebody wrote: the thread moves up in the lists. */
export async function moveUp(database: Database, threadId: string, at: Date): Promise<void> {
  await database.rows('update thread set last_activity_at = $2 where id = $1', [threadId, at]);
}

export async function countSolutions(database: Database, threadId: string): Promise<void> {
  await database.rows('update thread set solution_count = (select count(*) from solution where thread_id = $1) where id = $1', [threadId]);
}
