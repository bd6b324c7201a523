import { Injectable } from '@nestjs/common';
import type { Acted } from '../../../shared/threads/acts.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessForAct, changedMeanwhile } from '../access-act.js';
import { tellAuthor } from '../tell-author.js';
import type { Thread } from '../thread.entity.js';
import { threadEvent } from '../threads.events.js';

/** Lets nobody but coordinators answer and comment, with the reason everybody reads; and lets all write again. */
@Injectable()
export class LockThread {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** @throws DomainError as `accessForAct`; `conflict` where it is locked already */
  async lock(actor: Actor, id: string, version: number, reason: string): Promise<Acted> {
    const thread = await accessForAct(this.database, actor, id, version);
    if (thread.lockedAt) throw changedMeanwhile(thread);
    thread.lockedAt = this.clock.now();
    thread.lockReason = reason;
    await this.record(actor, thread);
    await tellAuthor(this.notices, actor, thread, 'thread_locked', reason);
    return { version: thread.version, actId: await this.auditLog.append(actor, { act: 'threads.locked', subject: { kind: 'thread', id }, reason }) };
  }

  /** @throws DomainError as `accessForAct`; `conflict` where it is not locked */
  async unlock(actor: Actor, id: string, version: number, reason: string): Promise<Acted> {
    const thread = await accessForAct(this.database, actor, id, version);
    const { lockedAt } = thread;
    if (!lockedAt) throw changedMeanwhile(thread);
    thread.lockedAt = null;
    await this.record(actor, thread);
    const record: ActRecord = { act: 'threads.unlocked', subject: { kind: 'thread', id }, reason, data: { lockedAt: lockedAt.toISOString() } };
    return { version: thread.version, actId: await this.auditLog.append(actor, record) };
  }

  async undoLock(actor: Actor, { subjectId }: AuditEntry): Promise<ActRecord> {
    const thread = await accessForAct(this.database, actor, subjectId);
    const { lockedAt } = thread;
    thread.lockedAt = null;
    await this.record(actor, thread);
    return { act: 'threads.unlocked', subject: { kind: 'thread', id: subjectId }, data: { lockedAt: (lockedAt ?? this.clock.now()).toISOString() } };
  }

  /** The reason is that of the lock before. */
  async undoUnlock(actor: Actor, { subjectId, data }: AuditEntry): Promise<ActRecord> {
    const thread = await accessForAct(this.database, actor, subjectId);
    if (!thread.lockedAt) thread.lockedAt = new Date(String(data.lockedAt));
    await this.record(actor, thread);
    return { act: 'threads.locked', subject: { kind: 'thread', id: subjectId } };
  }

  private async record(actor: Actor, thread: Thread): Promise<void> {
    await this.database.em.flush();
    await this.history.record(actor, await threadEvent(this.database, 'threads.changed', thread, { data: { fields: ['locked'] } }));
  }
}
