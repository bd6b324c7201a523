import type { PostKind, ThreadKind, Visibility } from '../../shared/vocabulary.js';
import { hasRole, isCoordinator, type Actor } from '../kernel/actor.js';
import { withinMandate } from '../kernel/mandate.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';
import { stillUndoable } from '../kernel/undo.js';

export interface ThreadFacts {
  readonly kind: ThreadKind;
  readonly visibility: Visibility;
  /** The asking house: that of the opening (product.md 4a.2). */
  readonly organisationId: string;
  readonly authorId: string;
  readonly deleted: boolean;
  /** Only coordinators write in it. */
  readonly locked: boolean;
  /** It repeats another one, where it is answered. */
  readonly duplicate: boolean;
}

/** What a coordinator's mandate is held against: the Kreis of the asking house by name and key, the Themenfelder of its services. */
export interface ThreadScope {
  readonly districts: readonly string[];
  readonly topicFields: readonly string[];
}

export interface PostFacts {
  readonly kind: PostKind;
  readonly authorId: string;
  readonly removed: boolean;
}

export interface RemovalFacts {
  readonly removedBy: string | null;
  readonly removedAt: Date | null;
  /** By coordination: comes back by an act of coordination alone. */
  readonly hidden?: boolean;
}

/** Loading is authorizing: what this denies does not exist for the actor. `visibleSql` is the same rule for lists. */
export function maySeeThread(actor: Actor, thread: ThreadFacts): boolean {
  return !thread.deleted && (thread.visibility === 'community' || thread.organisationId === actor.organisationId);
}

/** `maySeeThread` as an SQL condition over `thread` as `t`, the actor's organisation bound as the given parameter. */
export const visibleSql = (organisation: string): string => `(t.deleted_at is null and (t.visibility = 'community' or t.organisation_id = ${organisation}))`;

const mayWrite = (actor: Actor, thread: ThreadFacts): Verdict => when(!thread.locked || isCoordinator(actor), 'thread_locked');
/** What repeats another question is answered there; coordinators may still say why. */
export function mayAnswer(actor: Actor, thread: ThreadFacts): Verdict {
  if (thread.kind !== 'question') return deny('not_a_question');
  const verdict = mayWrite(actor, thread);
  return verdict.allowed ? when(!thread.duplicate || isCoordinator(actor), 'thread_duplicate') : verdict;
}
export const mayComment = (actor: Actor, thread: ThreadFacts, parent: PostFacts): Verdict => (parent.removed ? deny('post_removed') : mayWrite(actor, thread));

const isAuthor = (actor: Actor, subject: { authorId: string }): boolean => subject.authorId === actor.personId;
/** Who looks after a thread that is not theirs alone: editors and leads of the asking house, coordinators. */
const curates = (actor: Actor, thread: ThreadFacts): boolean => (thread.organisationId === actor.organisationId && hasRole(actor, 'editor')) || isCoordinator(actor);

export const mayEditText = (actor: Actor, post: PostFacts): Verdict => (post.removed ? deny('post_removed') : when(isAuthor(actor, post)));
export const mayRemovePost = mayEditText;

/** By coordination, with a reason; one's own text is simply edited. */
export const mayEditOthersText = (actor: Actor, post: PostFacts): Verdict => (post.removed ? deny('post_removed') : when(!isAuthor(actor, post), 'own_post'));
export const mayEditOthersTitle = (actor: Actor, thread: ThreadFacts): Verdict => when(!isAuthor(actor, thread), 'own_post');

/** The asker, editors and leads of the asking house, coordinators: links, and whom else to ask. */
export const mayCurate = (actor: Actor, thread: ThreadFacts): boolean => isAuthor(actor, thread) || curates(actor, thread);

/** The title is text: its author's alone. */
export const mayEditTitle = (actor: Actor, thread: ThreadFacts): Verdict => when(isAuthor(actor, thread));
export const mayEditLinks = (actor: Actor, thread: ThreadFacts): Verdict => when(mayCurate(actor, thread));

/** Widening is the author's; narrowing too, and only while nobody of another house has posted. */
export const mayWiden = (actor: Actor, thread: ThreadFacts): Verdict => when(isAuthor(actor, thread));
export const mayNarrow = (actor: Actor, thread: ThreadFacts, foreignHousePosted: boolean): Verdict => {
  if (!isAuthor(actor, thread)) return deny();
  // Whoever moved house would lose the thread to a house that is not theirs.
  if (thread.organisationId !== actor.organisationId) return deny();
  return when(!foreignHousePosted, 'others_have_posted');
};

export const mayRemoveThread = (actor: Actor, thread: ThreadFacts, othersPosted: boolean): Verdict => {
  if (!isAuthor(actor, thread)) return deny();
  return when(!othersPosted, 'others_have_posted');
};

/** Whoever removed it may take that back for ten minutes. */
export function mayUndoRemoval(actor: Actor, removal: RemovalFacts, now: Date): Verdict {
  if (removal.hidden || removal.removedBy !== actor.personId || !removal.removedAt) return deny();
  return when(stillUndoable(removal.removedAt, now), 'undo_expired');
}

/** The asker, editors and leads of the asking house, coordinators (product.md 4). */
export function mayMarkSolution(actor: Actor, thread: ThreadFacts, post: PostFacts): Verdict {
  if (!isAuthor(actor, thread) && !curates(actor, thread)) return deny();
  if (thread.kind !== 'question') return deny('not_a_question');
  if (post.kind !== 'answer') return deny('not_an_answer');
  return post.removed ? deny('post_removed') : allow;
}

export const mayMarkHelpful = (actor: Actor, post: PostFacts): Verdict => (post.removed ? deny('post_removed') : when(!isAuthor(actor, post), 'own_post'));

/** Per organisation, on a question of another one. */
export function mayMarkAffectsUs(actor: Actor, thread: Pick<ThreadFacts, 'kind' | 'organisationId'>): Verdict {
  if (thread.kind !== 'question') return deny('not_a_question');
  return when(thread.organisationId !== actor.organisationId, 'own_post');
}

/** What nobody has answered in time is the coordinators' concern, each within their mandate. */
export const mayOversee = (actor: Actor): Verdict => when(isCoordinator(actor));

/** Acts on what stands in it: coordinators, each within their mandate. What they may not see, they cannot act on. */
export const mayModerate = (actor: Actor, scope: ThreadScope): boolean => isCoordinator(actor) && withinMandate(actor, scope);

/** Answers to questions, those marked as solution as well. */
export function mayGrade(thread: ThreadFacts, post: PostFacts): Verdict {
  if (thread.kind !== 'question') return deny('not_a_question');
  if (post.kind !== 'answer') return deny('not_an_answer');
  return post.removed ? deny('post_removed') : allow;
}

/** Also where an answer has become a comment since: its grade has gone along. */
export const mayRevokeGrade = (post: PostFacts): Verdict => when(!post.removed, 'post_removed');

/** Frequent questions: what can be graded can stand among them … */
export const mayChooseReference = mayGrade;
/** … and leave them. */
export const mayEndReference = mayRevokeGrade;

/** Whether whoever reads the first can read the second. */
const readersCanRead = (first: ThreadFacts, second: ThreadFacts): boolean => second.visibility === 'community' || (first.visibility === 'organisation' && first.organisationId === second.organisationId);

/** A duplicate leads all its readers to what it repeats: `settleMarks` is the same rule in SQL. */
export function mayMarkDuplicate(thread: ThreadFacts & { id: string }, original: ThreadFacts & { id: string }): Verdict {
  if (thread.id === original.id) return deny('duplicate_circle');
  return when(readersCanRead(thread, original), 'duplicate_widens');
}

/** *Das ist kein Duplikat*: who asked. */
export const mayRefuseDuplicate = (actor: Actor, thread: ThreadFacts): Verdict => when(isAuthor(actor, thread));

/** Merging never lets anybody read more or less: both have the same readers. */
export function mayMerge(source: ThreadFacts & { id: string }, target: ThreadFacts & { id: string }): Verdict {
  if (source.id === target.id) return deny('merge_circle');
  return when(source.visibility === target.visibility && (source.visibility === 'community' || source.organisationId === target.organisationId), 'merge_widens');
}
