import { Injectable } from '@nestjs/common';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { CaseKeeper, type CaseDone } from '../case-keeper.js';
import { ModeratedSubjects } from '../moderated-subjects.js';
import { accessCase, type AccessedCase } from '../moderation.access.js';
import { mayClose, mayReopen } from '../moderation.policy.js';
import { Outcomes } from '../outcomes.js';

/** Ends a case without hiding anything, and opens it again. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
    private readonly audit: AuditLog,
    private readonly keeper: CaseKeeper,
    private readonly outcomes: Outcomes,
  ) {}

  /** @throws DomainError `not_found`, `conflict`, `case_closed`, `case_claimed` */
  async execute(actor: Actor, id: string, version: number, { outcome, reason }: { outcome: 'handled' | 'no_breach'; reason: string }): Promise<CaseDone> {
    const { found, facts, subject } = await accessCase(this.database, this.subjects, actor, id, version);
    require(mayClose(actor, facts));
    found.close(actor.personId, this.clock.now(), outcome);
    await this.outcomes.closed(found, subject, outcome);
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act: 'cases.closed', subject: { kind: 'case', id }, reason, caseId: id, data: { outcome } }));
  }

  /** @throws DomainError `not_found`, `conflict`, `case_open`, `case_exists` where the subject has another open case */
  async reopen(actor: Actor, id: string, version: number, reason: string): Promise<CaseDone> {
    const accessed = await accessCase(this.database, this.subjects, actor, id, version);
    const record = await this.open(actor, accessed, reason);
    return this.keeper.keep(actor, accessed.found, await this.audit.append(actor, record));
  }

  async undo(actor: Actor, entry: AuditEntry): Promise<ActRecord> {
    const accessed = await accessCase(this.database, this.subjects, actor, entry.subjectId);
    const record = await this.open(actor, accessed, null);
    await this.keeper.keep(actor, accessed.found, entry.id);
    return record;
  }

  private async open(actor: Actor, { found, facts }: AccessedCase, reason: string | null): Promise<ActRecord> {
    require(mayReopen(actor, facts));
    const other = await this.database.row('select 1 from moderation_case where subject_kind = $1 and subject_id = $2 and closed_at is null', [found.subjectKind, found.subjectId]);
    if (other) throw new DomainError('case_exists');
    found.reopen();
    return { act: 'cases.reopened', subject: { kind: 'case', id: found.id }, reason, caseId: found.id };
  }
}
