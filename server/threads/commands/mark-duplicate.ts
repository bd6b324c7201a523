import { Injectable } from '@nestjs/common';
import type { Acted, DuplicateMarking } from '../../../shared/threads/acts.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessForAct, changedMeanwhile, oneActAtATime } from '../access-act.js';
import { followBack, followOriginal, originalOf, tellThreadsById, type DuplicateMark } from '../duplicates.js';
import type { Thread } from '../thread.entity.js';
import { accessThread, threadFacts } from '../threads.access.js';
import { threadEvent } from '../threads.events.js';
import { mayMarkDuplicate, mayRefuseDuplicate } from '../threads.policy.js';

/** Says of a thread that another one asks the same: it stays readable and leads there. And takes that back. */
@Injectable()
export class MarkDuplicate {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `accessForAct`, `not_found` for the other one, `duplicate_circle`, `duplicate_widens`, `conflict` where a mark stands */
  async mark(actor: Actor, id: string, version: number, { of, reason }: DuplicateMarking): Promise<Acted> {
    await oneActAtATime(this.database);
    const thread = await accessForAct(this.database, actor, id, version);
    if (thread.duplicate) throw changedMeanwhile(thread);
    const original = await this.original(actor, thread, of);
    thread.duplicateReason = reason;
    const { at, followed } = await this.give(actor, thread, original, this.clock.now());
    if (thread.author.id !== actor.personId) await this.notices.tell({ personId: thread.author.id, kind: 'thread_duplicate', subject: { kind: 'thread', id }, data: { title: thread.title, reason } });
    const data = { original: original.id, at, followed };
    return { version: thread.version, actId: await this.auditLog.append(actor, { act: 'threads.marked-duplicate', subject: { kind: 'thread', id }, reason, data }) };
  }

  /** @throws DomainError as `accessForAct`; `conflict` where it is not marked */
  async unmark(actor: Actor, id: string, version: number, reason: string): Promise<Acted> {
    await oneActAtATime(this.database);
    const thread = await accessForAct(this.database, actor, id, version);
    const data = { ...(await this.end(actor, thread)) };
    return { version: thread.version, actId: await this.auditLog.append(actor, { act: 'threads.unmarked-duplicate', subject: { kind: 'thread', id }, reason, data }) };
  }

  /** The asker knows best what was asked: at any time. @throws DomainError `not_found`, `forbidden`, `conflict` where it is not marked */
  async refuse(actor: Actor, id: string, version: number): Promise<{ version: number }> {
    await oneActAtATime(this.database);
    const thread = await accessThread(this.database, actor, id);
    require(mayRefuseDuplicate(actor, threadFacts(thread)));
    if (thread.version !== version) throw changedMeanwhile(thread);
    await this.end(actor, thread);
    await this.auditLog.append(actor, { act: 'threads.duplicate-refused', subject: { kind: 'thread', id }, final: true });
    return { version: thread.version };
  }

  /** @throws DomainError `not_undoable` where the mark has ended since */
  async undoMark(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    await oneActAtATime(this.database);
    const { at, original, followed = [] } = data as unknown as DuplicateMark & { followed?: string[] };
    const thread = await accessForAct(this.database, actor, id);
    if (!thread.duplicateOf || thread.duplicateAt?.toISOString() !== at) throw new DomainError('not_undoable');
    await followBack(this.database, followed, thread.duplicateOf.id, id);
    await this.end(actor, thread);
    await tellThreadsById(this.database, this.history, actor, followed);
    return { act: 'threads.unmarked-duplicate', subject: { kind: 'thread', id }, data: { original, at } };
  }

  /** The reason is that of the mark before. @throws DomainError `not_undoable` where it is marked again, or the other one is gone; as `mark` */
  async undoUnmark(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    await oneActAtATime(this.database);
    const { original: before, at } = data as unknown as DuplicateMark;
    const thread = await accessForAct(this.database, actor, id);
    if (thread.duplicateOf) throw new DomainError('not_undoable');
    const original = await this.original(actor, thread, before);
    const given = await this.give(actor, thread, original, new Date(at));
    return { act: 'threads.marked-duplicate', subject: { kind: 'thread', id }, data: { original: original.id, ...given } };
  }

  // The last one of a chain, as long as whoever reads the duplicate can read it.
  private async original(actor: Actor, thread: Thread, of: string): Promise<Thread> {
    const id = await originalOf(this.database, of);
    const original = id === thread.id ? thread : await accessThread(this.database, actor, id);
    require(mayMarkDuplicate({ id: thread.id, ...threadFacts(thread) }, { id, ...threadFacts(original) }));
    return original;
  }

  private async give(actor: Actor, thread: Thread, original: Thread, at: Date): Promise<{ at: string; followed: string[] }> {
    thread.duplicateOf = original;
    thread.duplicate = true;
    thread.duplicateAt = at;
    await this.database.em.flush();
    const followed = await followOriginal(this.database, thread.id, original.id);
    await this.changed(actor, thread, [original.id, ...followed]);
    return { at: at.toISOString(), followed };
  }

  private async end(actor: Actor, thread: Thread): Promise<DuplicateMark> {
    const { duplicateOf, duplicateAt } = thread;
    if (!duplicateOf || !duplicateAt) throw changedMeanwhile(thread);
    thread.duplicateOf = null;
    thread.duplicate = false;
    await this.database.em.flush();
    await this.changed(actor, thread, [duplicateOf.id]);
    return { original: duplicateOf.id, at: duplicateAt.toISOString() };
  }

  private async changed(actor: Actor, thread: Thread, others: readonly string[]): Promise<void> {
    await this.history.record(actor, await threadEvent(this.database, 'threads.changed', thread, { data: { fields: ['duplicate'] } }));
    await tellThreadsById(this.database, this.history, actor, others);
  }
}
