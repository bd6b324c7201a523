import { Injectable } from '@nestjs/common';
import { PINS_PER_PLACE, type Acted, type ThreadPinning, type ThreadUnpinning } from '../../../shared/threads/acts.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import { standingService } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessForAct, changedMeanwhile, oneActAtATime } from '../access-act.js';
import { countPins, endPin, givePin, revivePin, type PinPlace } from '../pins.js';
import type { Thread } from '../thread.entity.js';
import { raiseVersion } from '../thread-frame.js';
import { threadEvent } from '../threads.events.js';

/** Lets a thread stand first in the list of a service or of all questions, until a day; who may read it stays as it is. */
@Injectable()
export class PinThread {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError as `accessForAct`; `unknown_reference` for a service it does not belong to, `invalid_input` for a day that is over,
   *   `conflict` where it is pinned there already, `pins_full`
   */
  async pin(actor: Actor, id: string, version: number, { reason, until, ...named }: ThreadPinning): Promise<Acted> {
    // One after the other, so that there are never too many.
    await oneActAtATime(this.database);
    const thread = await accessForAct(this.database, actor, id, version);
    const now = this.clock.now();
    if (until !== null && until < germanDay(now)) throw new DomainError('invalid_input', { errors: [{ path: 'until', code: 'out_of_range' }] });
    const serviceId = await this.placeOf(named.serviceId);
    await this.requireService(id, serviceId);
    const before = await endPin(this.database, id, serviceId, now, germanDay(now));
    if (before && !before.over) throw changedMeanwhile(thread);
    await this.requireRoom(actor, id, serviceId);
    const pinId = await givePin(this.database, actor, id, serviceId, until, now);
    await this.record(actor, thread);
    return { version: thread.version, actId: await this.auditLog.append(actor, { act: 'threads.pinned', subject: { kind: 'thread', id }, reason, data: { pinId, serviceId } }) };
  }

  /** @throws DomainError as `accessForAct`; `conflict` where it is not pinned there */
  async unpin(actor: Actor, id: string, version: number, { reason, ...named }: ThreadUnpinning): Promise<Acted> {
    const thread = await accessForAct(this.database, actor, id, version);
    const serviceId = await this.placeOf(named.serviceId);
    const ended = await this.end(thread, serviceId);
    if (!ended) throw changedMeanwhile(thread);
    await this.record(actor, thread);
    return { version: thread.version, actId: await this.auditLog.append(actor, { act: 'threads.unpinned', subject: { kind: 'thread', id }, reason, data: { pinId: ended.id, serviceId } }) };
  }

  /** @throws DomainError `not_undoable` where this pin no longer stands */
  async undoPin(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const { pinId, ...named } = data as { pinId: string; serviceId: PinPlace };
    const thread = await accessForAct(this.database, actor, id);
    const serviceId = await this.placeOf(named.serviceId);
    if ((await this.end(thread, serviceId))?.id !== pinId) throw new DomainError('not_undoable');
    await this.record(actor, thread);
    return { act: 'threads.unpinned', subject: { kind: 'thread', id }, data: { pinId, serviceId } };
  }

  /** @throws DomainError `not_undoable` where it is pinned there again; `pins_full` */
  async undoUnpin(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    await oneActAtATime(this.database);
    const { pinId } = data as { pinId: string };
    const thread = await accessForAct(this.database, actor, id);
    const revived = await revivePin(this.database, pinId);
    if (!revived) throw new DomainError('not_undoable');
    await this.requireRoom(actor, id, revived.serviceId);
    await this.record(actor, thread);
    return { act: 'threads.pinned', subject: { kind: 'thread', id }, data: { pinId, serviceId: revived.serviceId } };
  }

  // A service that was merged is what it became.
  private async placeOf(named: PinPlace): Promise<PinPlace> {
    return named === null ? null : ((await standingService(this.database, named)) ?? named);
  }

  private end(thread: Thread, place: PinPlace): Promise<{ id: string; over: boolean } | null> {
    const now = this.clock.now();
    return endPin(this.database, thread.id, place, now, germanDay(now));
  }

  private async requireService(threadId: string, place: PinPlace): Promise<void> {
    if (place === null || (await this.database.row('select 1 from thread_service where thread_id = $1 and service_id = $2', [threadId, place]))) return;
    throw new DomainError('unknown_reference', { errors: [{ path: 'serviceId', code: 'unknown_reference' }] });
  }

  private async requireRoom(actor: Actor, threadId: string, place: PinPlace): Promise<void> {
    if ((await countPins(this.database, actor, threadId, place, germanDay(this.clock.now()))) >= PINS_PER_PLACE) throw new DomainError('pins_full');
  }

  private async record(actor: Actor, thread: Thread): Promise<void> {
    await raiseVersion(this.database, thread);
    await this.history.record(actor, await threadEvent(this.database, 'threads.changed', thread, { data: { fields: ['pinned'] } }));
  }
}
