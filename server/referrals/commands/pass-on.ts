import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Handover } from '../../../shared/referrals/contract.js';
import type { ActRecord, AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { accessCase, mayClose, ModeratedSubjects } from '../../moderation/moderation.face.js';
import { Database } from '../../platform/database/database.js';
import { accessForAct, threadFacts } from '../../threads/threads.face.js';
import { requireFollowUp } from '../follow-up.js';
import { ReferralActs, type ReferralDone } from '../referral-acts.js';
import { accessReferral } from '../referrals.access.js';
import { mayChange, mayPassOn, stateOf } from '../referrals.policy.js';

/** Passes a question or a case on to a desk: keeps what was handed over and where. Nothing is sent. */
@Injectable()
export class PassOn {
  constructor(
    private readonly database: Database,
    private readonly acts: ReferralActs,
    private readonly subjects: ModeratedSubjects,
    private readonly clock: Clock,
  ) {}

  /**
   * A wish that waits is met by it. @throws DomainError `not_found`, `forbidden` outside the mandate, `not_a_question`, `not_shared`,
   * `already_passed_on` to this desk, `unknown_reference`, `entry_not_current` for a desk that was retired, `invalid_input`
   */
  async thread(actor: Actor, threadId: string, handover: Handover): Promise<ReferralDone> {
    const thread = await accessForAct(this.database, actor, threadId);
    require(mayPassOn(threadFacts(thread)));
    await this.prepare(handover, '(a.id = $1 or a.merged_into = $1)', threadId);
    const wish = await this.database.row<{ id: string }>(
      `select r.id from referral r join thread a on a.id = r.thread_id where r.state = 'wished' and (a.id = $1 or a.merged_into = $1) order by r.id limit 1 for no key update of r`,
      [threadId],
    );
    const id = wish?.id ?? newId();
    if (!wish) await this.database.rows('insert into referral (id, thread_id, state, organisation_id, version) values ($1, $2, $3, $4, 0)', [id, threadId, 'passed_on', actor.organisationId]);
    return this.handOver(actor, id, handover, wish !== null);
  }

  /** @throws DomainError as `thread`, without what is about questions; `case_closed`, `case_claimed` by a colleague */
  async case(actor: Actor, caseId: string, handover: Handover): Promise<ReferralDone> {
    const { facts } = await accessCase(this.database, this.subjects, actor, caseId);
    require(mayClose(actor, facts));
    await this.prepare(handover, 'r.case_id = $1', caseId);
    const id = newId();
    await this.database.rows('insert into referral (id, case_id, state, organisation_id, version) values ($1, $2, $3, $4, 0)', [id, caseId, 'passed_on', actor.organisationId]);
    return this.handOver(actor, id, handover, false);
  }

  /** It no longer stands at the question; a wish waits again. @throws DomainError `not_undoable` once it is closed */
  async undo(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const referral = await accessReferral(this.database, actor, id);
    if (!mayChange(referral.state).allowed) throw new DomainError('not_undoable');
    if (data.wished === true) {
      await this.database.rows(`update referral set desk_id = null, text = '' where id = $1`, [id]);
      await this.acts.change(actor, referral, { state: 'wished', reference: null, follow_up_on: germanDay(this.clock.now()) });
    } else {
      await this.acts.change(actor, referral, { state: 'withdrawn', closed_at: this.clock.now() });
    }
    await this.acts.tellAsker(actor, referral, 'referral_ended');
    return { act: 'referrals.ended', subject: { kind: 'referral', id }, caseId: referral.caseId, data: { from: referral.state }, final: true };
  }

  private async prepare({ deskId, followUpOn }: Handover, of: string, subjectId: string): Promise<void> {
    requireFollowUp(followUpOn, germanDay(this.clock.now()));
    const desk = await this.database.row<{ retired: boolean }>('select retired_at is not null as retired from desk where id = $1 for share', [deskId]);
    if (!desk) throw new DomainError('unknown_reference', { errors: [{ path: 'deskId', code: 'unknown_reference' }] });
    if (desk.retired) throw new DomainError('entry_not_current', { errors: [{ path: 'deskId', code: 'invalid_value' }] });
    const lies = await this.database.row(`select 1 from referral r left join thread a on a.id = r.thread_id where ${of} and r.desk_id = $2 and r.closed_at is null`, [subjectId, deskId]);
    if (lies) throw new DomainError('already_passed_on', { errors: [{ path: 'deskId', code: 'invalid_value' }] });
  }

  private async handOver(actor: Actor, id: string, { deskId, text, reference, followUpOn, reason }: Handover, wished: boolean): Promise<ReferralDone> {
    await this.database.rows('update referral set desk_id = $2, text = $3, passed_on_at = $4, organisation_id = $5 where id = $1', [id, deskId, text, this.clock.now(), actor.organisationId]);
    const referral = await this.acts.change(actor, { id }, { state: stateOf(reference), reference, follow_up_on: followUpOn });
    await this.acts.tellAsker(actor, referral, 'question_passed_on');
    return this.acts.done(actor, referral, { act: 'referrals.passed-on', reason, data: { deskId, wished } });
  }
}
