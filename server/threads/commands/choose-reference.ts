import { Injectable } from '@nestjs/common';
import type { Acted } from '../../../shared/threads/acts.js';
import { REFERENCES_PER_PLACE, type ReferenceChoice } from '../../../shared/threads/references.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import { standingService } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessPostForAct, oneActAtATime, postChangedMeanwhile, raisePostVersion, type PostPlace } from '../access-act.js';
import { countReferences, endReference, giveReference, reviveReference, type ReferencePlace } from '../references.js';
import { postFacts, threadFacts } from '../threads.access.js';
import { postEvent } from '../threads.events.js';
import { mayChooseReference, mayEndReference } from '../threads.policy.js';

/** Puts an answer among the frequent questions of a service or a phase, and takes it off again; who may read it stays as it is. */
@Injectable()
export class ChooseReference {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError as `accessPostForAct`; `not_a_question`, `not_an_answer`, `post_removed`, `unknown_reference` for a service its
   *   question does not belong to, `references_full`, `conflict` where it stands there already
   */
  async choose(actor: Actor, id: string, version: number, { reason, ...choice }: ReferenceChoice): Promise<Acted> {
    // One after the other, so that there are never too many.
    await oneActAtATime(this.database);
    const place = await accessPostForAct(this.database, actor, id);
    const { post, thread } = place;
    require(mayChooseReference(threadFacts(thread), postFacts(post)));
    if (post.version !== version) throw postChangedMeanwhile(post);
    const where = await this.placeOf(choice);
    await this.requireService(thread.id, where);
    const referenceId = await giveReference(this.database, actor, id, where, this.clock.now());
    if (referenceId === null) throw postChangedMeanwhile(post);
    await this.requireRoom(actor, id, where);
    await this.record(actor, place);
    if (post.author.id !== actor.personId) await this.notices.tell({ personId: post.author.id, kind: 'answer_chosen', subject: { kind: 'post', id }, data: { title: thread.title, reason } });
    return { version: post.version, actId: await this.auditLog.append(actor, { act: 'answers.made-reference', subject: { kind: 'post', id }, reason, data: { referenceId } }) };
  }

  /** @throws DomainError as `accessPostForAct`; `post_removed`, `conflict` also where it is none there */
  async end(actor: Actor, id: string, version: number, { reason, ...choice }: ReferenceChoice): Promise<Acted> {
    const place = await accessPostForAct(this.database, actor, id);
    const { post } = place;
    require(mayEndReference(postFacts(post)));
    if (post.version !== version) throw postChangedMeanwhile(post);
    const referenceId = await endReference(this.database, id, await this.placeOf(choice), this.clock.now());
    if (referenceId === null) throw postChangedMeanwhile(post);
    await this.record(actor, place);
    return { version: post.version, actId: await this.auditLog.append(actor, { act: 'answers.reference-ended', subject: { kind: 'post', id }, reason, data: { referenceId } }) };
  }

  /** @throws DomainError `not_undoable` where it has ended since */
  async undoChoose(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const { referenceId } = data as { referenceId: string };
    const place = await accessPostForAct(this.database, actor, id);
    const ended = await this.database.row('update reference_answer set ended_at = $2 where id = $1 and ended_at is null returning 1', [referenceId, this.clock.now()]);
    if (!ended) throw new DomainError('not_undoable');
    await this.record(actor, place);
    return { act: 'answers.reference-ended', subject: { kind: 'post', id }, data: { referenceId } };
  }

  /** @throws DomainError `not_undoable` where it was chosen again; `references_full` */
  async undoEnd(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    await oneActAtATime(this.database);
    const { referenceId } = data as { referenceId: string };
    const place = await accessPostForAct(this.database, actor, id);
    const revived = await reviveReference(this.database, referenceId);
    if (!revived) throw new DomainError('not_undoable');
    await this.requireRoom(actor, id, revived);
    await this.record(actor, place);
    return { act: 'answers.made-reference', subject: { kind: 'post', id }, data: { referenceId } };
  }

  // A service that was merged is what it became.
  private async placeOf({ serviceId, phase = null }: { serviceId?: string | undefined; phase?: number | null | undefined }): Promise<ReferencePlace> {
    return { serviceId: serviceId === undefined ? null : ((await standingService(this.database, serviceId)) ?? serviceId), phase };
  }

  private async requireService(threadId: string, { serviceId }: ReferencePlace): Promise<void> {
    if (serviceId === null || (await this.database.row('select 1 from thread_service where thread_id = $1 and service_id = $2', [threadId, serviceId]))) return;
    throw new DomainError('unknown_reference', { errors: [{ path: 'serviceId', code: 'unknown_reference' }] });
  }

  private async requireRoom(actor: Actor, postId: string, place: ReferencePlace): Promise<void> {
    if ((await countReferences(this.database, actor, postId, place)) >= REFERENCES_PER_PLACE) throw new DomainError('references_full');
  }

  private async record(actor: Actor, { post, thread }: PostPlace): Promise<void> {
    await raisePostVersion(this.database, post);
    await this.history.record(actor, await postEvent(this.database, 'posts.changed', post, thread, { fields: ['reference'] }));
  }
}
