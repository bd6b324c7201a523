import { Injectable } from '@nestjs/common';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { CaseKeeper, type CaseDone } from '../case-keeper.js';
import { ModeratedSubjects, type Waiting } from '../moderated-subjects.js';
import { accessCase, type AccessedCase } from '../moderation.access.js';
import { mayDecide } from '../moderation.policy.js';

/** Decides about what waits to be published: it stands there for all from now on, or goes back to its author. Either closes the case. */
@Injectable()
export class DecideContribution {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
    private readonly audit: AuditLog,
    private readonly keeper: CaseKeeper,
  ) {}

  /**
   * What is published can be hidden, but not be waiting again.
   * @throws DomainError `not_found`, `conflict`, `case_claimed`, `not_waiting`, `own_post`, `author_may_not_write`, `place_gone`, and
   *   what its author would meet now
   */
  async publish(actor: Actor, id: string, version: number): Promise<CaseDone> {
    const { found, waiting } = await this.access(actor, id, version);
    await waiting.publish(actor, found.subjectId);
    found.close(actor.personId, this.clock.now(), 'published');
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act: 'contributions.released', subject: subjectOf(found), caseId: id }));
  }

  /** @throws DomainError `not_found`, `conflict`, `case_claimed`, `not_waiting`, `own_post` */
  async refuse(actor: Actor, id: string, version: number, reason: string): Promise<CaseDone> {
    const { found, waiting } = await this.access(actor, id, version);
    await waiting.refuse(actor, found.subjectId, reason);
    found.close(actor.personId, this.clock.now(), 'refused');
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act: 'contributions.refused', subject: subjectOf(found), reason, caseId: id }));
  }

  /** It waits again. @throws DomainError `not_undoable` where its author has sent it anew or taken it back */
  async undoRefuse(actor: Actor, entry: AuditEntry): Promise<ActRecord> {
    const { found, facts } = await accessCase(this.database, this.subjects, actor, entry.caseId as string);
    if (facts.state !== 'refused') throw new DomainError('not_undoable');
    await this.subjects.of(found.subjectKind).waiting?.wait(actor, found.subjectId);
    found.reopen();
    await this.keeper.keep(actor, found, entry.id);
    return { act: 'contributions.kept-waiting', subject: subjectOf(found), caseId: found.id };
  }

  private async access(actor: Actor, id: string, version: number): Promise<AccessedCase & { waiting: Waiting }> {
    const accessed = await accessCase(this.database, this.subjects, actor, id, version);
    require(mayDecide(actor, accessed.facts));
    const { waiting } = this.subjects.of(accessed.found.subjectKind);
    if (!waiting) throw new DomainError('not_waiting');
    return { ...accessed, waiting };
  }
}

const subjectOf = (found: AccessedCase['found']): ActRecord['subject'] => ({ kind: found.subjectKind, id: found.subjectId });
