import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Flaggable, FlagReason } from '../../../shared/moderation/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { ModeratedSubjects } from '../moderated-subjects.js';
import { caseEvent } from '../moderation.events.js';
import { mayFlag } from '../moderation.policy.js';
import { openCase } from '../open-case.js';

/** Tells the coordinators of something; flags on one subject form one case, and a second flag of a person replaces their first. */
@Injectable()
export class FlagContent {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
  ) {}

  /** @throws DomainError `not_found` for what does not exist or may not be seen, `own_post`, `own_report` */
  async execute(actor: Actor, { subject, reason, note }: { subject: { kind: Flaggable; id: string }; reason: FlagReason; note: string | null }): Promise<{ id: string }> {
    const flagged = await this.subjects.find(actor, subject.kind, subject.id);
    if (!flagged) throw notFound();
    const facts = await this.subjects.of(flagged.kind).facts(flagged.id);
    if (!facts) throw notFound();
    require(mayFlag(actor, flagged.kind, facts));
    const now = this.clock.now();
    const { found, opened } = await openCase(this.database, flagged, facts, reason, now);
    const row = await this.database.row<{ id: string }>(
      `insert into flag (id, case_id, person_id, organisation_id, reason, note, about, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (case_id, person_id) do update set reason = excluded.reason, note = excluded.note, about = excluded.about returning id`,
      [newId(), found.id, actor.personId, actor.organisationId, reason, note, flagged.about, now],
    );
    await this.database.rows('update moderation_case set flag_count = (select count(*) from flag where case_id = $1) where id = $1', [found.id]);
    await this.history.record(actor, await caseEvent(this.database, opened ? 'cases.opened' : 'cases.changed', found, { reason }));
    return { id: String(row?.id) };
  }
}
