import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { accessThread, threadFacts } from '../../threads/threads.face.js';
import { ReferralActs } from '../referral-acts.js';
import { mayWish } from '../referrals.policy.js';

/** The asker wants their question passed on, or no longer: the wish waits in the coordinators' list. */
@Injectable()
export class WishReferral {
  constructor(
    private readonly database: Database,
    private readonly acts: ReferralActs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden` for whoever did not ask, `not_a_question`, `not_open`, `already_passed_on` */
  async execute(actor: Actor, threadId: string, note: string): Promise<{ id: string; version: number }> {
    const thread = await accessThread(this.database, actor, threadId);
    const open = await this.database.row(
      'select 1 from referral r join thread a on a.id = r.thread_id where r.closed_at is null and (a.id = $1 or a.merged_into = $1)',
      [threadId],
    );
    require(mayWish(actor, { ...threadFacts(thread), solved: thread.solutionCount > 0 }, open !== null));
    const id = newId();
    const now = this.clock.now();
    await this.database.rows(
      `insert into referral (id, thread_id, state, note, follow_up_on, wished_by, wished_at, organisation_id) values ($1, $2, 'wished', $3, $4, $5, $6, $7)`,
      [id, threadId, note, germanDay(now), actor.personId, now, actor.organisationId],
    );
    const { version } = await this.acts.record(actor, id);
    return { id, version };
  }

  /** Repeating it changes nothing. @throws DomainError `not_found` */
  async takeBack(actor: Actor, threadId: string): Promise<void> {
    await accessThread(this.database, actor, threadId);
    const wish = await this.database.row<{ id: string }>(
      `select r.id from referral r join thread a on a.id = r.thread_id where r.state = 'wished' and r.wished_by = $2 and (a.id = $1 or a.merged_into = $1) for no key update of r`,
      [threadId, actor.personId],
    );
    if (wish) await this.acts.change(actor, wish, { state: 'withdrawn', closed_at: this.clock.now() });
  }
}
