import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { CaseKeeper, type CaseDone } from '../case-keeper.js';
import { ModeratedSubjects } from '../moderated-subjects.js';
import { accessCase } from '../moderation.access.js';
import { mayClaim, mayRelease } from '../moderation.policy.js';

/** Takes a case on, so that colleagues leave it alone, or gives it back. */
@Injectable()
export class ClaimCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
    private readonly audit: AuditLog,
    private readonly keeper: CaseKeeper,
  ) {}

  /** @throws DomainError `not_found`, `conflict`, `case_claimed`, `case_closed` */
  async execute(actor: Actor, id: string, version: number): Promise<CaseDone> {
    const { found, facts } = await accessCase(this.database, this.subjects, actor, id, version);
    require(mayClaim(actor, facts));
    found.claim(actor.personId, this.clock.now());
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act: 'cases.claimed', subject: { kind: 'case', id }, caseId: id }));
  }

  /** @throws DomainError `not_found`, `conflict`, `case_closed` */
  async release(actor: Actor, id: string, version: number): Promise<CaseDone> {
    const { found, facts } = await accessCase(this.database, this.subjects, actor, id, version);
    require(mayRelease(actor, facts));
    found.release();
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act: 'cases.released', subject: { kind: 'case', id }, caseId: id }));
  }
}
