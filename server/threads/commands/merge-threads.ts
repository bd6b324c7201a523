import { Injectable } from '@nestjs/common';
import { LIMITS } from '../../../shared/text.js';
import type { Acted, ThreadMerge } from '../../../shared/threads/acts.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { followAlong, followNoLonger } from '../../subscriptions/subscriptions.face.js';
import { accessForAct, oneActAtATime, requireMandate } from '../access-act.js';
import { moveMarks, moveMarksBack, tellDuplicates, tellThreadsById, type MovedMarks } from '../duplicates.js';
import { keepExcerpt } from '../opening-excerpt.js';
import { Post } from '../post.entity.js';
import { giveSolutionsBack, joinPosts, openingOf, placesOf, putBack, recount, settleSolutions, type Place, type SolutionRow } from '../reshape.js';
import { tellAuthor } from '../tell-author.js';
import { Thread } from '../thread.entity.js';
import { frameOf, keepFrame, raiseVersion } from '../thread-frame.js';
import { threadFacts } from '../threads.access.js';
import { threadEvent, withdrawnFrom } from '../threads.events.js';
import { mayMerge } from '../threads.policy.js';

/** What undoing puts back; ids and facts alone. */
interface Before {
  into: string;
  opening: string;
  places: Place[];
  /** Marks as solution that found no place in the other thread. */
  ended: SolutionRow[];
  /** What the other thread got. */
  services: string[];
  components: string[];
  affected: string[];
  /** Threads merged into this one before: their addresses lead on. */
  through: string[];
  marks: MovedMarks;
}

/**
 * Merges a thread into another one that has the same readers: posts, followers, *Betrifft uns auch*, services and components go
 * along, its opening becomes an answer (in a discussion a comment) that says where it came from, and its address leads there.
 */
@Injectable()
export class MergeThreads {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** @throws DomainError as `accessForAct` for both, `merge_circle`, `merge_widens` */
  async execute(actor: Actor, id: string, version: number, { into, reason }: ThreadMerge): Promise<Acted> {
    await oneActAtATime(this.database);
    const source = await accessForAct(this.database, actor, id, version);
    const home = await this.database.row<{ id: string }>('select coalesce(merged_into, id) as id from thread where id = $1', [into]);
    const target = home?.id === id ? source : await accessForAct(this.database, actor, home?.id ?? into);
    require(mayMerge({ id, ...threadFacts(source) }, { id: target.id, ...threadFacts(target) }));

    // Before anything changes: who is told, and what stands there.
    const gone = await withdrawnFrom(this.database, source);
    const before = await this.goAlong(source, target);
    source.mergedInto = target;
    // Nobody removed it, so nobody can bring it back but by undoing this.
    source.deletedAt = this.clock.now();
    source.deletedBy = null;
    await this.database.em.flush();
    await recount(this.database, [source.id, target.id]);
    await this.history.record(actor, { ...gone, subject: { ...gone.subject, version: source.version } });
    await this.changed(actor, target, { merged: id });
    await tellAuthor(this.notices, actor, source, 'thread_merged', reason, target);
    await tellThreadsById(this.database, this.history, actor, before.marks.followed);
    return { version: source.version, actId: await this.auditLog.append(actor, { act: 'threads.merged', subject: { kind: 'thread', id }, reason, data: { before } }) };
  }

  /**
   * What was answered since stays where it was written; comments on what goes back go along.
   * @throws DomainError `not_undoable` where what was merged has gone on to another thread since
   */
  async undo(actor: Actor, { subjectId, data }: AuditEntry): Promise<ActRecord> {
    await oneActAtATime(this.database);
    const before = data.before as Before;
    if (await this.database.row('select 1 from thread where id = $1 and merged_into is not null', [before.into])) throw new DomainError('not_undoable');
    const target = await accessForAct(this.database, actor, before.into);
    await requireMandate(this.database, actor, subjectId);
    await this.database.rows('select 1 from thread where id = $1 for no key update', [subjectId]);
    const source = await this.database.em.findOneOrFail(Thread, { id: subjectId }, { refresh: true });
    const opening = await this.database.row('select 1 from post where id = $1 and thread_id = $2 and opened_id = $3', [before.opening, target.id, source.id]);
    if (source.mergedInto?.id !== target.id || !opening || !mayMerge({ id: source.id, ...threadFacts(source), visibility: target.visibility }, { id: target.id, ...threadFacts(target) }).allowed) throw new DomainError('not_undoable');

    await this.goBack(source, target, before);
    source.mergedInto = null;
    source.restore();
    // Narrowed since, it stays so.
    if (target.visibility === 'organisation') source.visibility = 'organisation';
    await this.database.em.flush();
    await moveMarksBack(this.database, source, target, before.marks);
    await keepExcerpt(this.database, await this.database.em.findOneOrFail(Post, { id: before.opening }, { refresh: true }));
    await recount(this.database, [source.id, target.id]);
    await this.history.record(actor, await threadEvent(this.database, 'threads.restored', source));
    await this.changed(actor, target, { separated: source.id });
    await tellDuplicates(this.database, this.history, actor, source);
    return { act: 'threads.separated', subject: { kind: 'thread', id: subjectId }, data: { from: target.id } };
  }

  private async goAlong(source: Thread, target: Thread): Promise<Before> {
    const ids = [source.id, target.id];
    const opening = await openingOf(this.database, source.id);
    const places = await placesOf(this.database, source.id);
    await keepFrame(this.database, target, await frameOf(this.database, target), this.clock.now());
    await joinPosts(this.database, source, target);
    const ended = await settleSolutions(this.database, [source.id]);
    await followAlong(this.database, 'thread', source.id, target.id);
    const through = await this.database.rows<{ id: string }>('update thread set merged_into = $2 where merged_into = $1 returning id', ids);
    await this.database.rows('update thread t set last_activity_at = greatest(t.last_activity_at, s.last_activity_at) from thread s where s.id = $1 and t.id = $2', ids);
    return {
      into: target.id,
      opening,
      places,
      ended,
      services: await this.link('service', LIMITS.servicesPerThread, ids),
      components: await this.link('component', LIMITS.componentsPerThread, ids),
      affected: await this.affect(source, target),
      through: through.map(({ id }) => id),
      marks: await moveMarks(this.database, source, target),
    };
  }

  // Behind those it has, as many as there is room for.
  private async link(kind: 'service' | 'component', most: number, ids: string[]): Promise<string[]> {
    const added = await this.database.rows<{ id: string }>(
      `insert into thread_${kind} (thread_id, ${kind}_id, position)
       select $2, x.${kind}_id, h.next + row_number() over (order by x.position) - 1 from thread_${kind} x
         cross join (select count(*) as count, coalesce(max(position) + 1, 0) as next from thread_${kind} where thread_id = $2) h
       where x.thread_id = $1 and not exists (select 1 from thread_${kind} o where o.thread_id = $2 and o.${kind}_id = x.${kind}_id)
       order by x.position limit greatest(0, $3 - (select count(*) from thread_${kind} where thread_id = $2)) returning ${kind}_id as id`,
      [...ids, most],
    );
    return added.map(({ id }) => id);
  }

  // Whoever asked the same is affected, too; of a discussion nobody is.
  private async affect(source: Thread, target: Thread): Promise<string[]> {
    if (source.kind !== 'question' || target.kind !== 'question') return [];
    const added = await this.database.rows<{ id: string }>(
      `insert into affects_us (thread_id, organisation_id)
       select $2, organisation_id from (select organisation_id from affects_us where thread_id = $1 union select $3::uuid) a where organisation_id <> $4 on conflict do nothing returning organisation_id as id`,
      [source.id, target.id, source.organisation.id, target.organisation.id],
    );
    return added.map(({ id }) => id);
  }

  private async goBack(source: Thread, target: Thread, before: Before): Promise<void> {
    const rows = (sql: string, values: unknown[]): Promise<unknown> => this.database.rows(sql, values);
    await keepFrame(this.database, target, await frameOf(this.database, target), this.clock.now());
    await putBack(this.database, target.id, source.id, before.places, before.opening);
    await rows('update post set opened_id = null where id = $1', [before.opening]);
    await settleSolutions(this.database, [target.id]);
    await giveSolutionsBack(this.database, before.ended);
    await followNoLonger(this.database, 'thread', source.id, target.id);
    await rows('update thread set merged_into = $1 where merged_into = $2 and id = any($3::uuid[])', [source.id, target.id, before.through]);
    await rows('delete from affects_us where thread_id = $1 and organisation_id = any($2::uuid[])', [target.id, before.affected]);
    const own = await frameOf(this.database, target);
    const services = own.serviceIds.filter((id) => !before.services.includes(id));
    const components = own.componentIds.filter((id) => !before.components.includes(id));
    // Somebody may have taken its own links off meanwhile: a question keeps at least one.
    if (target.kind === 'question' && services.length + components.length === 0) return;
    await rows('delete from thread_service where thread_id = $1 and service_id = any($2::uuid[])', [target.id, before.services]);
    await rows('delete from thread_component where thread_id = $1 and component_id = any($2::uuid[])', [target.id, before.components]);
  }

  private async changed(actor: Actor, target: Thread, data: Record<string, unknown>): Promise<void> {
    await raiseVersion(this.database, target);
    await this.history.record(actor, await threadEvent(this.database, 'threads.changed', target, { data: { fields: ['posts'], ...data } }));
  }
}
