import type { Database } from '../platform/database/database.js';

// Counters are changed by statements of their own: a vote must not raise the version of a text somebody is editing.
// Every change happens under the thread's lock and beside its row, so a counter cannot drift from what it counts.

/** One answer or comment more or fewer in the thread; `at`: somebody wrote it just now, so the thread moves up in the lists. */
export async function countPost(database: Database, threadId: string, kind: 'answer' | 'comment', change: 1 | -1, at: Date | null = null): Promise<void> {
  await database.rows(`update thread set ${kind}_count = ${kind}_count + $2, last_activity_at = coalesce($3, last_activity_at) where id = $1`, [threadId, change, at]);
}

/** A comment has its place below its parent, also when its text is removed later. */
export async function countPlace(database: Database, parentId: string): Promise<void> {
  await database.rows('update post set comment_count = comment_count + 1 where id = $1', [parentId]);
}

export async function countSolutions(database: Database, threadId: string): Promise<void> {
  await database.rows('update thread set solution_count = (select count(*) from solution where thread_id = $1) where id = $1', [threadId]);
}

/** What the best answer of each thread is worth: answers that stand, with a grade that stands. */
export async function countGrades(database: Database, threads: readonly string[]): Promise<void> {
  await database.rows(
    `update thread t set best_grade = (
       select case when bool_or(g.grade = 'binding') then 'binding' when count(*) > 0 then 'checked' end
       from post p join answer_grade g on g.post_id = p.id and g.ended_at is null where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null
     ) where t.id = any($1::uuid[])`,
    [threads],
  );
}
