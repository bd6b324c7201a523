import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { Post } from './post.entity.js';
import { Thread } from './thread.entity.js';
import { maySeeThread, visibleSql, type PostFacts, type ThreadFacts } from './threads.policy.js';

export const threadFacts = (thread: Thread): ThreadFacts => ({
  kind: thread.kind,
  visibility: thread.visibility,
  organisationId: thread.organisation.id,
  authorId: thread.author.id,
  deleted: thread.deletedAt !== null,
  locked: (thread.lockedAt ?? null) !== null,
  duplicate: thread.duplicate,
});

export const postFacts = (post: Post): PostFacts => ({ kind: post.kind, authorId: post.author.id, removed: post.deletedAt !== null });

// Where posts to the thread of an address stand now, and where a post does.
const HOME_OF_THREAD = 'select coalesce(merged_into, id) as home from thread where id = $1';
const HOME_OF_POST = 'select thread_id as home from post where id = $1';

/**
 * Locks the thread something belongs to and gives its id. While it waits the thing may move elsewhere: then the lock is let go
 * again, so that a command never holds a thread while it waits for another one.
 */
async function lockHome(database: Database, home: string, id: string): Promise<string> {
  for (;;) {
    const found = await database.row<{ home: string }>(home, [id]);
    if (!found) throw notFound();
    await database.rows('savepoint home');
    await database.rows('select 1 from thread where id = $1 for no key update', [found.home]);
    if ((await database.row<{ home: string }>(home, [id]))?.home === found.home) {
      await database.rows('release savepoint home');
      return found.home;
    }
    await database.rows('rollback to savepoint home');
  }
}

async function load(database: Database, actor: Actor, id: string, removed: boolean): Promise<Thread> {
  const thread = await database.em.findOne(Thread, { id }, { refresh: true });
  if (!thread) throw notFound();
  const facts = threadFacts(thread);
  if (!maySeeThread(actor, removed ? { ...facts, deleted: false } : facts)) throw notFound();
  return thread;
}

/**
 * Loads a thread for a command and locks it: acts on one thread happen one after the other, so counters, solutions
 * and visibility cannot cross. The lock lets others keep inserting rows that point at the thread.
 * @throws DomainError `not_found` for what does not exist or may not be seen, alike
 */
export async function accessThread(database: Database, actor: Actor, id: string, options: { removed?: boolean } = {}): Promise<Thread> {
  await database.rows('select 1 from thread where id = $1 for no key update', [id]);
  // Undoing looks at a removed thread; for everybody else it is gone.
  return load(database, actor, id, options.removed ?? false);
}

/**
 * The same for what is written to the thread of an address, wherever that leads: what one writes while coordination merges
 * threads lands where the others are.
 */
export const accessHome = async (database: Database, actor: Actor, id: string): Promise<Thread> => load(database, actor, await lockHome(database, HOME_OF_THREAD, id), false);

/**
 * Loads a post with its thread, the thread locked.
 * @throws DomainError `not_found` as `accessThread`
 */
export async function accessPost(database: Database, actor: Actor, id: string): Promise<{ post: Post; thread: Thread }> {
  const thread = await load(database, actor, await lockHome(database, HOME_OF_POST, id), false);
  const post = await database.em.findOneOrFail(Post, { id }, { refresh: true });
  return { post, thread };
}

/** Whether the address leads to the thread: its own, that of one merged into it, or that of one it was split from, over any number of steps. */
export async function leadsTo(database: Database, address: string, threadId: string): Promise<boolean> {
  if (address === threadId) return true;
  const found = await database.row(
    `with recursive known (id) as (
       select $2::uuid
       union select came.id from known cross join lateral (
         select t.split_from as id from thread t where t.id = known.id and t.split_from is not null
         union all select t.id from thread t where t.merged_into = known.id
       ) came
     ) select 1 from known where id = $1`,
    [address, threadId],
  );
  return found !== null;
}

/**
 * The thread a comment is written into: where what it is about stands. It may have been split from the thread of the address while
 * somebody was writing.
 * @throws DomainError `not_found` also for a post of another thread
 */
export async function accessHomeOfComment(database: Database, actor: Actor, address: string, parentId: string): Promise<Thread> {
  const { thread } = await accessPost(database, actor, parentId);
  if (!(await leadsTo(database, address, thread.id))) throw notFound();
  return thread;
}

/** Whether the actor may see the text of the post and what belongs to it; its earlier versions count as long as it stands. */
export async function visiblePost(database: Database, actor: Actor, id: string): Promise<boolean> {
  return (await database.row(`select 1 from post p join thread t on t.id = p.thread_id where p.id = $1 and p.deleted_at is null and ${visibleSql('$2')}`, [id, actor.organisationId])) !== null;
}

/** Whether the actor may see the thread; for other capabilities and realtime. */
export async function visibleThread(database: Database, actor: Actor, id: string): Promise<boolean> {
  return (await database.row(`select 1 from thread t where t.id = $1 and ${visibleSql('$2')}`, [id, actor.organisationId])) !== null;
}
