import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/domain-error.js';
import { require } from '../kernel/verdict.js';
import { Database } from '../platform/database/database.js';
import { AuditLog, type AuditEntry, type Undoer } from './audit-log.js';
import { mayUndo, readableAreas } from './audit.policy.js';

/** Takes an act back within ten minutes, once; by whoever could do it, not only by who did. */
@Injectable()
export class UndoAct {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `not_undoable`, `undone_already`, `undo_expired`, and what the act's capability says */
  async execute(actor: Actor, id: string): Promise<{ id: string }> {
    // Two at once: the second waits here and then finds it undone.
    await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`undo:${id}`]);
    const entry = await this.database.row<AuditEntry & { occurredAt: Date | string; undone: boolean }>(
      `select e.id, e.act, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.actor_id as "actorId", e.reason, e.case_id as "caseId", e.data,
         e.occurred_at as "occurredAt", exists (select 1 from audit_entry u where u.undoes = e.id) as undone
       from audit_entry e where e.id = $1 and e.area = any($2::text[])`,
      [id, readableAreas(actor)],
    );
    if (!entry) throw notFound();
    const undoer = this.log.undoerOf(entry.act);
    require(mayUndo({ occurredAt: new Date(entry.occurredAt), undone: entry.undone, undoable: undoer !== undefined && entry.data.final !== true }, this.clock.now()));
    const record = await (undoer as Undoer)(actor, entry);
    return { id: await this.log.append(actor, { caseId: entry.caseId, ...record }, entry.id) };
  }
}
