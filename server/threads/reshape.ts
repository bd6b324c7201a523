import type { Database } from '../platform/database/database.js';
import type { ThreadKind } from '../../shared/vocabulary.js';
import { countGrades } from './counters.js';
import type { Thread } from './thread.entity.js';

// When posts change their thread or a thread its kind, everything that hangs on them follows: here, in statements of their own.

/** Where a post stood: id, kind, parent. */
export type Place = [id: string, kind: string, parentId: string | null];

/** A mark as solution as its row stands. */
export interface SolutionRow {
  id: string;
  thread_id: string;
  post_id: string;
  [column: string]: unknown;
}

/** The places of all posts of a thread, for taking an act back. */
export async function placesOf(database: Database, threadId: string): Promise<Place[]> {
  const rows = await database.rows<{ id: string; kind: string; parent_id: string | null }>('select id, kind, parent_id from post where thread_id = $1 order by id', [threadId]);
  return rows.map(({ id, kind, parent_id }) => [id, kind, parent_id]);
}

export async function openingOf(database: Database, threadId: string): Promise<string> {
  const row = await database.row<{ id: string }>(`select id from post where thread_id = $1 and kind = 'opening'`, [threadId]);
  if (!row) throw new Error(`${threadId} has no opening`);
  return row.id;
}

/** In a discussion everything but the opening is a comment on it (product.md 4a.3). */
export async function flatten(database: Database, threadId: string): Promise<void> {
  await database.rows(`update post set kind = 'comment', parent_id = $2 where thread_id = $1 and kind <> 'opening' and (kind, parent_id) is distinct from ('comment', $2::uuid)`, [threadId, await openingOf(database, threadId)]);
}

/** Puts all posts of a thread into another one: its opening becomes an answer there, in a discussion all become comments on the opening. */
export async function joinPosts(database: Database, source: Thread, target: Thread): Promise<void> {
  await database.rows('update post set opened_id = $1 where id = $2', [source.id, await openingOf(database, source.id)]);
  if (target.kind === 'question') await database.rows(`update post set thread_id = $2, kind = case kind when 'opening' then 'answer' else kind end where thread_id = $1`, [source.id, target.id]);
  else await database.rows(`update post set thread_id = $2, kind = 'comment', parent_id = $3 where thread_id = $1`, [source.id, target.id, await openingOf(database, target.id)]);
}

/** Puts posts that stand in `from` back where they stood in `to`, with what was written on them since. */
export async function putBack(database: Database, from: string, to: string, places: readonly Place[], opening: string): Promise<void> {
  await database.rows(
    `update post p set thread_id = $2, kind = r.kind, parent_id = r.parent_id
     from jsonb_to_recordset($3::jsonb) as r (id uuid, kind text, parent_id uuid) where p.id = r.id and p.thread_id = $1`,
    [from, to, JSON.stringify(places.map(([id, kind, parent_id]) => ({ id, kind, parent_id })))],
  );
  await database.rows('update post c set thread_id = $2 from post p where c.parent_id = p.id and p.thread_id = $2 and c.thread_id = $1', [from, to]);
  // What it hung on has gone elsewhere since: it stands below the opening, as every comment may.
  await database.rows(`update post c set parent_id = $2 from post p where c.thread_id = $1 and c.parent_id = p.id and p.thread_id <> $1`, [to, opening]);
}

/**
 * Puts posts into a thread that has none yet, one of them as its opening. Comments whose answer stays behind hang on that; in a
 * discussion all do.
 */
export async function partPosts(database: Database, source: Thread, part: Thread, opening: string, posts: readonly string[]): Promise<void> {
  await database.rows(
    `update post set thread_id = $2, kind = case when id = $3 then 'opening' else kind end, parent_id = case when id = $3 then null else parent_id end
     where thread_id = $1 and id = any($4::uuid[])`,
    [source.id, part.id, opening, posts],
  );
  await database.rows('update post c set parent_id = $2 from post p where c.thread_id = $1 and c.parent_id = p.id and p.thread_id <> $1', [part.id, opening]);
  if (part.kind === 'discussion') await flatten(database, part.id);
}

/** Puts everything that stands in a thread into another one, as what it is. */
export async function rejoinPosts(database: Database, part: Thread, whole: Thread): Promise<void> {
  await database.rows('update post set thread_id = $2 where thread_id = $1', [part.id, whole.id]);
  // What a comment hung on may be a comment itself there: both hang on the same.
  await database.rows(`update post c set parent_id = p.parent_id from post p where c.thread_id = $1 and c.parent_id = p.id and p.kind = 'comment'`, [whole.id]);
  if (whole.kind === 'discussion') await flatten(database, whole.id);
}

/** Marks for a version of a service that the thread does not belong to end. Gives those that ended. */
export const endForeignSolutions = (database: Database, threadId: string): Promise<SolutionRow[]> =>
  database.rows<SolutionRow>(
    `delete from solution s where s.thread_id = $1 and s.service_version_id is not null and not exists (
       select 1 from service_version v join service o on o.id = v.service_id join thread_service x on x.service_id = coalesce(o.merged_into, o.id) where v.id = s.service_version_id and x.thread_id = s.thread_id
     ) returning s.*`,
    [threadId],
  );

/**
 * Marks as solution follow their answers into their threads; one whose scope is taken there, or whose post is no answer to a
 * question any more, ends. Gives those that ended.
 */
export async function settleSolutions(database: Database, threads: readonly string[]): Promise<SolutionRow[]> {
  const ended = await database.rows<SolutionRow>(
    `delete from solution s using post p join thread t on t.id = p.thread_id
     where s.thread_id = any($1::uuid[]) and p.id = s.post_id and (p.kind <> 'answer' or t.kind <> 'question'
       or (s.thread_id <> p.thread_id and exists (select 1 from solution o where o.thread_id = p.thread_id and o.scope = s.scope))) returning s.*`,
    [threads],
  );
  await database.rows('update solution s set thread_id = p.thread_id from post p where s.thread_id = any($1::uuid[]) and p.id = s.post_id and p.thread_id <> s.thread_id', [threads]);
  return ended;
}

/** Brings marks back that an act has ended, as far as their answers still stand and nobody marked another one meanwhile. */
export async function giveSolutionsBack(database: Database, rows: readonly SolutionRow[]): Promise<void> {
  await database.rows(
    `insert into solution select s.* from jsonb_populate_recordset(null::solution, $1::jsonb) s
       join post p on p.id = s.post_id join thread t on t.id = p.thread_id
     where p.thread_id = s.thread_id and p.kind = 'answer' and t.kind = 'question' and p.deleted_at is null on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Every counter of these threads and their posts, counted anew. */
export async function recount(database: Database, threads: readonly string[]): Promise<void> {
  await database.rows(
    `update thread t set
       answer_count = (select count(*) from post p where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null),
       comment_count = (select count(*) from post p where p.thread_id = t.id and p.kind = 'comment' and p.deleted_at is null),
       solution_count = (select count(*) from solution s where s.thread_id = t.id),
       affects_us_count = (select count(*) from affects_us a where a.thread_id = t.id)
     where t.id = any($1::uuid[])`,
    [threads],
  );
  await countGrades(database, threads);
  await database.rows(
    `update post p set comment_count = c.count from (
       select p.id, count(c.id) as count from post p left join post c on c.parent_id = p.id where p.thread_id = any($1::uuid[]) group by p.id
     ) c where c.id = p.id and p.comment_count <> c.count`,
    [threads],
  );
}

/** Whether it was made a discussion by coordination: what was being written as an answer then becomes a comment. */
export async function becameDiscussion(database: Database, thread: { id: string; kind: ThreadKind }): Promise<boolean> {
  if (thread.kind !== 'discussion') return false;
  return (await database.row(`select 1 from domain_event where subject_id = $1 and type = 'threads.changed' and data ->> 'kind' = 'discussion' limit 1`, [thread.id])) !== null;
}
