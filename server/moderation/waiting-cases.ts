import { Injectable } from '@nestjs/common';
import type { CaseSubject } from '../../shared/moderation/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/domain-error.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import { ModerationCase } from './moderation.entities.js';
import { caseEvent } from './moderation.events.js';
import { maySeeCase } from './moderation.policy.js';
import { openCase } from './open-case.js';

/** Cases that nobody has flagged: something waits for a decision. Capabilities open and end them in their own commands. */
@Injectable()
export class WaitingCases {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
  ) {}

  /** Puts it into the queue of those whose mandate covers it. */
  async open(actor: Actor, kind: CaseSubject, id: string): Promise<void> {
    const facts = await this.subjects.of(kind).facts(id);
    if (!facts) throw notFound();
    const { found } = await openCase(this.database, { kind, id, about: null }, facts, null, this.clock.now());
    await this.history.record(actor, await caseEvent(this.database, 'cases.opened', found));
  }

  /** Its author takes it back; must come before the command locks what waits, as in every act in a case. */
  async withdraw(actor: Actor, kind: CaseSubject, id: string): Promise<void> {
    const open = await this.database.row<{ id: string }>('select id from moderation_case where subject_kind = $1 and subject_id = $2 and closed_at is null for no key update', [kind, id]);
    if (!open) return;
    const found = await this.database.em.findOneOrFail(ModerationCase, { id: open.id }, { refresh: true });
    found.close(actor.personId, this.clock.now(), 'withdrawn');
    await this.database.em.flush();
    await this.history.record(actor, await caseEvent(this.database, 'cases.changed', found));
  }

  /** Whether the actor sees it in an open case: one statement. */
  async mayLookInto(actor: Actor, kind: CaseSubject, id: string): Promise<boolean> {
    const found = await this.database.row<{ districts: string[]; topicFields: string[] }>(
      'select districts, topic_fields as "topicFields" from moderation_case where subject_kind = $1 and subject_id = $2 and closed_at is null',
      [kind, id],
    );
    return found !== null && maySeeCase(actor, found);
  }
}
