import type { Actor } from '../kernel/actor.js';
import { DomainError } from '../kernel/domain-error.js';
import { require, when } from '../kernel/verdict.js';
import type { Database } from '../platform/database/database.js';
import { topicFieldsOf } from './reads/fragments.js';
import type { Thread } from './thread.entity.js';
import type { Post } from './post.entity.js';
import { accessPost, accessThread } from './threads.access.js';
import { mayModerate, type ThreadScope } from './threads.policy.js';
import { districtsSql } from '../organisations/organisations.face.js';

/** Kreise and Themenfelder of a thread, for a mandate. */
export const scopeOf = (database: Database, threadId: string): Promise<ThreadScope | null> =>
  database.row<ThreadScope>(
    `select ${districtsSql('o')} as districts, ${topicFieldsOf('t')} as "topicFields" from thread t join organisation o on o.id = t.organisation_id where t.id = $1`,
    [threadId],
  );

/** Requires that the thread lies within the mandate of the coordinator. @throws DomainError `forbidden` */
export async function requireMandate(database: Database, actor: Actor, threadId: string): Promise<void> {
  const scope = await scopeOf(database, threadId);
  require(when(scope !== null && mayModerate(actor, scope)));
}

/**
 * Loads a thread for an act of coordination and locks it. `version`: what the coordinator has seen; undoing names none.
 * @throws DomainError `not_found` also for `organisation` content of another house, `forbidden` outside the mandate, `conflict`
 */
export async function accessForAct(database: Database, actor: Actor, id: string, version?: number): Promise<Thread> {
  const thread = await accessThread(database, actor, id);
  await requireMandate(database, actor, id);
  if (version !== undefined && thread.version !== version) throw changedMeanwhile(thread);
  return thread;
}

/** Acts that concern two threads come one after the other, so that where posts stand cannot change between reading and locking. */
export async function oneActAtATime(database: Database): Promise<void> {
  await database.rows(`select pg_advisory_xact_lock(hashtext('threads.acts'))`);
}

/** Somebody did something first: what stands there now. */
export const changedMeanwhile = (thread: Thread): DomainError =>
  new DomainError('conflict', { conflict: { base: {}, current: { title: thread.title, kind: thread.kind, locked: (thread.lockedAt ?? null) !== null }, version: thread.version } });

export interface PostPlace {
  post: Post;
  thread: Thread;
}

/** Loads a post for an act of coordination, its thread locked. @throws DomainError `not_found`, `forbidden` as `accessForAct` */
export async function accessPostForAct(database: Database, actor: Actor, id: string): Promise<PostPlace> {
  const place = await accessPost(database, actor, id);
  await requireMandate(database, actor, place.thread.id);
  return place;
}

/** An act on a text raises its version, so that of two who act at once one is told. */
export async function raisePostVersion(database: Database, post: Post): Promise<void> {
  await database.rows('update post set version = version + 1 where id = $1', [post.id]);
  await database.em.refresh(post);
}

export const postChangedMeanwhile = (post: Post): DomainError => new DomainError('conflict', { conflict: { base: {}, current: { text: post.text }, version: post.version } });
