import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Held } from '../../shared/contributions/written.js';
import { attachFiles, fileIdsIn } from '../files/files.face.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { WaitingCases } from '../moderation/moderation.face.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import type { Contribution, HeldPlace, Holder } from '../threads/threads.face.js';
import { HeldContribution } from './contribution.entities.js';
import { contributionEvent } from './contributions.events.js';
import { isCheckable, mustWait } from './contributions.policy.js';

/** What is switched on for these services, or what they became, and this person; reading posts stops at the first one. */
export const CHECKS = `
  select exists (select 1 from publication_check where service_id = any(array(select coalesce(s.merged_into, s.id) from service s where s.id = any($1::uuid[])))) as service,
    exists (select 1 from publication_check where service_id is null) as first,
    exists (select 1 from post p join thread t on t.id = p.thread_id where p.author_id = $2 and p.deleted_at is null and t.deleted_at is null and t.visibility = 'community') as published`;

/** Keeps contributions back that are checked before they are published: nothing of them is a thread or a post until then. */
@Injectable()
export class KeepBack implements Holder {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly cases: WaitingCases,
  ) {}

  /** One statement at most. */
  async applies(actor: Actor, { visibility, serviceIds }: HeldPlace): Promise<boolean> {
    if (!isCheckable(actor, visibility)) return false;
    const facts = await this.database.row<{ service: boolean; first: boolean; published: boolean }>(CHECKS, [[...serviceIds], actor.personId]);
    return facts !== null && mustWait(actor, { visibility, ...facts });
  }

  async hold(actor: Actor, contribution: Contribution): Promise<Held> {
    const { em } = this.database;
    const held = em.create(HeldContribution, {
      id: newId(),
      author: actor.personId,
      organisation: actor.organisationId,
      thread: 'threadId' in contribution ? contribution.threadId : null,
      reportId: 'reportId' in contribution ? contribution.reportId : null,
      body: contribution.draft,
      createdAt: this.clock.now(),
    });
    await em.flush();
    await attachFiles(this.database, actor, 'contribution', held.id, fileIdsIn(contribution.draft.text));
    await this.cases.open(actor, 'contribution', held.id);
    await this.history.record(actor, contributionEvent(held, 'waiting'));
    return { held: true, id: held.id };
  }
}
