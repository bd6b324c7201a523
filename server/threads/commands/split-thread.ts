import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Split, ThreadSplit } from '../../../shared/threads/acts.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { follow, followAlong, unfollow } from '../../subscriptions/subscriptions.face.js';
import { accessForAct, oneActAtATime } from '../access-act.js';
import { moveMarks, tellThreadsById } from '../duplicates.js';
import { excerptOf } from '../excerpt.js';
import { setLinks } from '../links.js';
import { Post } from '../post.entity.js';
import { endForeignSolutions, giveSolutionsBack, openingOf, partPosts, placesOf, putBack, recount, rejoinPosts, settleSolutions, type Place, type SolutionRow } from '../reshape.js';
import { Thread } from '../thread.entity.js';
import { raiseVersion } from '../thread-frame.js';
import { accessThread, threadFacts } from '../threads.access.js';
import { threadEvent, withdrawnFrom } from '../threads.events.js';
import { mayMerge } from '../threads.policy.js';

/** What undoing puts back; ids and facts alone. */
interface Before {
  /** The new thread. */
  part: string;
  /** Where the posts stood. */
  places: Place[];
  /** Marks as solution that had no place in the new thread. */
  ended: SolutionRow[];
}

interface Chosen {
  id: string;
  kind: string;
  author: string;
  removed: boolean;
}

/**
 * Makes a thread of its own of chosen answers and comments, with the same readers. The first one written is its opening: who wrote
 * it asks, and follows the new thread. Nothing of a post changes but its place, so what hangs on it (votes, files, flags) goes along.
 */
@Injectable()
export class SplitThread {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `accessForAct`; `not_found` for a post of another thread, `split_opening`, `post_removed`, `unknown_reference` */
  async execute(actor: Actor, id: string, version: number, { reason, postIds, ...draft }: ThreadSplit): Promise<Split> {
    const source = await accessForAct(this.database, actor, id, version);
    const chosen = await this.chosen(id, postIds);
    const part = await this.begin(source, chosen[0] as Chosen, draft);
    const before = await this.goAlong(source, part, chosen);
    await this.history.record(actor, await threadEvent(this.database, 'threads.created', part, { data: { kind: part.kind, from: id } }));
    await this.changed(actor, source, { split: part.id });
    await this.tell(actor, part, chosen);
    const actId = await this.auditLog.append(actor, { act: 'threads.split', subject: { kind: 'thread', id }, reason, data: { before } });
    return { version: source.version, actId, threadId: part.id };
  }

  /**
   * Everything in the new thread comes back, with what was written there since, and its address leads here.
   * @throws DomainError `not_undoable` where one of both is gone, another thread was merged into the new one, or their readers differ now
   */
  async undo(actor: Actor, { subjectId, data }: AuditEntry): Promise<ActRecord> {
    await oneActAtATime(this.database);
    const before = data.before as Before;
    const standing = await this.database.row(
      `select 1 from thread w join thread n on n.id = $2 where w.id = $1 and w.deleted_at is null and n.deleted_at is null and not exists (select 1 from thread m where m.merged_into = n.id)`,
      [subjectId, before.part],
    );
    if (!standing) throw new DomainError('not_undoable');
    const source = await accessForAct(this.database, actor, subjectId);
    const part = await accessThread(this.database, actor, before.part);
    if (!mayMerge({ id: part.id, ...threadFacts(part) }, { id: source.id, ...threadFacts(source) }).allowed) throw new DomainError('not_undoable');

    const gone = await withdrawnFrom(this.database, part);
    await this.goBack(source, part, before);
    const { followed } = await moveMarks(this.database, part, source);
    part.mergedInto = source;
    // Nobody removed it, so nobody can bring it back.
    part.deletedAt = this.clock.now();
    part.deletedBy = null;
    await this.database.em.flush();
    await recount(this.database, [source.id, part.id]);
    await this.history.record(actor, { ...gone, subject: { ...gone.subject, version: part.version } });
    await this.changed(actor, source, { rejoined: part.id });
    await tellThreadsById(this.database, this.history, actor, followed);
    return { act: 'threads.rejoined', subject: { kind: 'thread', id: subjectId }, data: { from: part.id } };
  }

  private async chosen(threadId: string, postIds: readonly string[]): Promise<Chosen[]> {
    const chosen = await this.database.rows<Chosen>('select id, kind, author_id as author, deleted_at is not null as removed from post where thread_id = $1 and id = any($2::uuid[]) order by id', [threadId, postIds]);
    if (chosen.length < new Set(postIds).size) throw notFound();
    if (chosen.some(({ kind }) => kind === 'opening')) throw new DomainError('split_opening');
    if (chosen.some(({ removed }) => removed)) throw new DomainError('post_removed');
    return chosen;
  }

  private async begin(source: Thread, first: Chosen, { title, kind, phase, serviceIds, componentIds }: Omit<ThreadSplit, 'reason' | 'postIds'>): Promise<Thread> {
    const { em } = this.database;
    const opening = await em.findOneOrFail(Post, { id: first.id }, { refresh: true });
    const part = em.create(Thread, {
      id: newId(),
      kind,
      title,
      phase,
      excerpt: excerptOf(opening.text),
      visibility: source.visibility,
      author: opening.author,
      // Only the house that could read it before can read it now.
      organisation: source.visibility === 'organisation' ? source.organisation : opening.organisation,
      sample: source.sample,
      createdAt: opening.createdAt,
      lastActivityAt: opening.createdAt,
      splitFrom: source,
    });
    await em.flush();
    await setLinks(this.database, part.id, { serviceIds, componentIds });
    await follow(this.database, first.author, 'thread', part.id);
    return part;
  }

  private async goAlong(source: Thread, part: Thread, chosen: readonly Chosen[]): Promise<Before> {
    const opening = (chosen[0] as Chosen).id;
    const below = await this.database.rows<{ id: string }>('select id from post where thread_id = $1 and (id = any($2::uuid[]) or parent_id = any($2::uuid[]))', [source.id, chosen.map(({ id }) => id)]);
    const moved = new Set(below.map(({ id }) => id));
    const places = (await placesOf(this.database, source.id)).filter(([id]) => moved.has(id));
    await partPosts(this.database, source, part, opening, [...moved]);
    const misplaced = await settleSolutions(this.database, [source.id]);
    const foreign = await endForeignSolutions(this.database, part.id);
    // Of the old thread, where undoing gives them back.
    const ended = [...misplaced, ...foreign.map((row) => ({ ...row, thread_id: source.id }))];
    await this.database.rows('update thread set last_activity_at = (select max(created_at) from post where thread_id = $1) where id = $1', [part.id]);
    await recount(this.database, [source.id, part.id]);
    return { part: part.id, places, ended };
  }

  private async goBack(source: Thread, part: Thread, { places, ended }: Before): Promise<void> {
    await putBack(this.database, part.id, source.id, places, await openingOf(this.database, source.id));
    await rejoinPosts(this.database, part, source);
    await settleSolutions(this.database, [part.id]);
    await giveSolutionsBack(this.database, ended);
    // Its author did not choose to follow it; whoever did follows what it was a part of.
    await unfollow(this.database, part.author.id, 'thread', part.id);
    await followAlong(this.database, 'thread', part.id, source.id);
    await this.database.rows('update thread t set last_activity_at = greatest(t.last_activity_at, n.last_activity_at) from thread n where t.id = $1 and n.id = $2', [source.id, part.id]);
  }

  private async changed(actor: Actor, source: Thread, data: Record<string, unknown>): Promise<void> {
    await raiseVersion(this.database, source);
    await this.history.record(actor, await threadEvent(this.database, 'threads.changed', source, { data: { fields: ['posts'], ...data } }));
  }

  // Each author once, of the first of their posts.
  private async tell(actor: Actor, part: Thread, chosen: readonly Chosen[]): Promise<void> {
    const authors = new Set(chosen.map(({ author }) => author).filter((author) => author !== actor.personId));
    for (const personId of authors) await this.notices.tell({ personId, kind: 'thread_moved', subject: { kind: 'thread', id: part.id }, data: { title: part.title } });
  }
}
