import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';
import { Thread } from './thread.entity.js';
import { threadEvent } from './threads.events.js';

// Marks as duplicate are changed by statements of their own: what happens to one thread must not raise the version of others.

/** A mark as undoing gives it back. */
export interface DuplicateMark {
  original: string;
  at: string;
}

/** What a merge did to marks; ids and moments alone. */
export interface MovedMarks {
  /** That of the thread which went into the other one. */
  source: DuplicateMark | null;
  /** That of the other one, where it repeated the first. */
  target: DuplicateMark | null;
  /** Duplicates of the first that repeat the other one now. */
  followed: string[];
}

/**
 * Marks of a thread and of what repeats it stand as long as whoever reads the duplicate can read the other one. So they are the same for
 * all readers, and say nothing of what is hidden, gone or narrowed since.
 */
export async function settleMarks(database: Database, id: string): Promise<void> {
  const stands = `(o.deleted_at is null and (o.visibility = 'community' or (d.visibility = 'organisation' and d.organisation_id = o.organisation_id)))`;
  await database.rows(`update thread d set duplicate = ${stands} from thread o where o.id = d.duplicate_of and (o.id = $1 or d.id = $1) and d.duplicate <> ${stands}`, [id]);
}

/** What the address of a thread leads to: the one it was merged into, and of a duplicate what that repeats. */
export async function originalOf(database: Database, address: string): Promise<string> {
  const found = await database.row<{ id: string }>(
    `select case when home.duplicate then home.duplicate_of else home.id end as id from thread a join thread home on home.id = coalesce(a.merged_into, a.id) where a.id = $1`,
    [address],
  );
  return found?.id ?? address;
}

/** Lets duplicates of one thread repeat another one; gives which. */
export async function followOriginal(database: Database, from: string, to: string): Promise<string[]> {
  const followed = await database.rows<{ id: string }>('update thread set duplicate_of = $2 where duplicate_of = $1 and id <> $2 returning id', [from, to]);
  await settleMarks(database, to);
  return followed.map(({ id }) => id);
}

/** Gives duplicates back that followed elsewhere. */
export async function followBack(database: Database, followed: readonly string[], from: string, to: string): Promise<void> {
  await database.rows('update thread set duplicate_of = $2 where duplicate_of = $1 and id = any($3::uuid[])', [from, to, followed]);
  await settleMarks(database, to);
}

/** Ends the mark of a thread and gives it. */
export async function endMark(database: Database, id: string): Promise<DuplicateMark | null> {
  const mark = await database.row<{ original: string; at: Date | string }>(
    'update thread t set duplicate_of = null, duplicate = false from thread b where b.id = t.id and t.id = $1 and t.duplicate_of is not null returning b.duplicate_of as original, b.duplicate_at as at',
    [id],
  );
  return mark && { original: mark.original, at: new Date(mark.at).toISOString() };
}

/** Marks of two threads when one goes into the other: it is a duplicate no more, and what repeated it repeats the other one. */
export async function moveMarks(database: Database, source: Thread, target: Thread): Promise<MovedMarks> {
  const own = await endMark(database, source.id);
  const circle = target.duplicateOf?.id === source.id ? await endMark(database, target.id) : null;
  const home = await originalOf(database, target.id);
  return { source: own, target: circle, followed: await followOriginal(database, source.id, home) };
}

/** The same back, when the two are separated. */
export async function moveMarksBack(database: Database, source: Thread, target: Thread, moved: MovedMarks): Promise<void> {
  await followBack(database, moved.followed, await originalOf(database, target.id), source.id);
  if (moved.source) await giveMark(database, source.id, moved.source);
  if (moved.target) await giveMark(database, target.id, moved.target);
}

/** Lets a mark stand again, at what it leads to by now; not where that would be itself, or another mark stands. */
export async function giveMark(database: Database, id: string, { original, at }: DuplicateMark): Promise<void> {
  const home = await originalOf(database, original);
  if (home === id) return;
  await database.rows('update thread set duplicate_of = $2, duplicate_at = $3 where id = $1 and duplicate_of is null', [id, home, at]);
  await settleMarks(database, id);
}

/**
 * After a thread has gone, come back or changed its readers or title: what it repeats and what repeats it show something else now, and
 * whoever watches them is told.
 */
export async function tellDuplicates(database: Database, history: History, actor: Actor, thread: Thread): Promise<void> {
  await settleMarks(database, thread.id);
  const linked = await database.em.find(Thread, { $or: [{ duplicateOf: thread.id }, ...(thread.duplicateOf ? [{ id: thread.duplicateOf.id }] : [])], deletedAt: null }, { refresh: true });
  await tellThreads(database, history, actor, linked);
}

/** The same for threads by their ids. */
export async function tellThreadsById(database: Database, history: History, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tellThreads(database, history, actor, await database.em.find(Thread, { id: { $in: [...ids] }, deletedAt: null }, { refresh: true }));
}

async function tellThreads(database: Database, history: History, actor: Actor, threads: readonly Thread[]): Promise<void> {
  for (const thread of threads) await history.record(actor, await threadEvent(database, 'threads.changed', thread, { data: { fields: ['duplicate'] } }));
}
