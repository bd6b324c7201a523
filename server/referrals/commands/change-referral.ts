import { Injectable } from '@nestjs/common';
import type { changeReferral, endReferral } from '../../../shared/referrals/contract.js';
import type { InputOf } from '../../../shared/route.js';
import type { ActRecord, AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { requireFollowUp } from '../follow-up.js';
import { ReferralActs, type ReferralDone } from '../referral-acts.js';
import { accessReferral } from '../referrals.access.js';
import { mayChange, mayEnd, stateOf } from '../referrals.policy.js';

/** Keeps where a referral stands: its number, when to follow it up, and that it is over without a reply. */
@Injectable()
export class ChangeReferral {
  constructor(
    private readonly database: Database,
    private readonly acts: ReferralActs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `conflict`, `referral_closed`, `invalid_input` */
  async execute(actor: Actor, { params, version, body: { reason, reference, followUpOn } }: InputOf<typeof changeReferral>): Promise<ReferralDone> {
    const before = await accessReferral(this.database, actor, params.id, version);
    require(mayChange(before.state));
    // A day that stands there may be over by now; only another one is looked at.
    if (followUpOn !== before.followUpOn) requireFollowUp(followUpOn, germanDay(this.clock.now()));
    const after = await this.acts.change(actor, before, { state: stateOf(reference), reference, follow_up_on: followUpOn });
    return this.acts.done(actor, after, { act: 'referrals.changed', reason, data: { reference: before.reference, followUpOn: before.followUpOn, version: after.version } });
  }

  /** @throws DomainError `not_undoable` where it has changed since */
  async undo(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const now = await accessReferral(this.database, actor, id);
    if (now.version !== data.version || !mayChange(now.state).allowed) throw new DomainError('not_undoable');
    const reference = data.reference as string | null;
    await this.acts.change(actor, now, { state: stateOf(reference), reference, follow_up_on: data.followUpOn as string | null });
    return { act: 'referrals.changed', subject: { kind: 'referral', id }, caseId: now.caseId, final: true };
  }

  /** The asker is told, with the reason. @throws DomainError `not_found`, `conflict`, `referral_closed` */
  async end(actor: Actor, { params, version, body: { reason, as } }: InputOf<typeof endReferral>): Promise<ReferralDone> {
    const before = await accessReferral(this.database, actor, params.id, version);
    require(mayEnd(before.state, as));
    const after = await this.acts.change(actor, before, { state: as, closed_at: this.clock.now(), ended_because: reason });
    await this.acts.tellAsker(actor, after, as === 'declined' ? 'referral_declined' : 'referral_ended', { reason });
    return this.acts.done(actor, after, { act: 'referrals.ended', reason, data: { from: before.state } });
  }

  /** @throws DomainError `not_undoable` where the same has been passed on, or wished, again */
  async undoEnd(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const now = await accessReferral(this.database, actor, id);
    const other = await this.database.row(
      `select 1 from referral r where r.id <> $1 and r.closed_at is null and coalesce(r.thread_id, r.case_id) = $2 and (r.desk_id is not distinct from $3 or r.state = 'wished')`,
      [id, now.threadId ?? now.caseId, now.deskId],
    );
    if (!['withdrawn', 'ended', 'declined'].includes(now.state) || other) throw new DomainError('not_undoable');
    await this.acts.change(actor, now, { state: data.from as string, closed_at: null, ended_because: null });
    return { act: 'referrals.reopened', subject: { kind: 'referral', id }, caseId: now.caseId };
  }
}
