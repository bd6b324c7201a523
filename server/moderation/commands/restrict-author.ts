import { Injectable } from '@nestjs/common';
import { RestrictPerson } from '../../accounts/accounts.face.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { CaseKeeper, type CaseDone } from '../case-keeper.js';
import { ModeratedSubjects } from '../moderated-subjects.js';
import { accessCase } from '../moderation.access.js';
import { mayFree, mayWarn } from '../moderation.policy.js';
import { Outcomes } from '../outcomes.js';

const DAY = 86_400_000;

/** Warns the author of a flagged text, keeps them from writing or from signing in for some days, and ends that early. */
@Injectable()
export class RestrictAuthor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
    private readonly audit: AuditLog,
    private readonly keeper: CaseKeeper,
    private readonly restrictPerson: RestrictPerson,
    private readonly outcomes: Outcomes,
  ) {}

  /** @throws DomainError `not_found`, `conflict`, `forbidden` */
  async warn(actor: Actor, id: string, version: number, reason: string): Promise<CaseDone> {
    const { found, facts, subject } = await accessCase(this.database, this.subjects, actor, id, version);
    require(mayWarn(actor, facts));
    await this.outcomes.author(found, subject, 'warned', { reason, measure: 'warned' });
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act: 'people.warned', subject: { kind: 'person', id: facts.authorId as string }, reason, caseId: id }));
  }

  /** @throws DomainError `not_found`, `conflict`, `forbidden` also for coordinators and operators */
  async restrict(actor: Actor, id: string, version: number, { kind, days, reason }: { kind: 'read_only' | 'suspended'; days: number; reason: string }): Promise<CaseDone> {
    const { found, facts, subject } = await accessCase(this.database, this.subjects, actor, id, version);
    require(mayWarn(actor, facts));
    const person = facts.authorId as string;
    const until = new Date(this.clock.now().getTime() + days * DAY);
    await this.restrictPerson.execute(actor, person, kind, until);
    await this.outcomes.author(found, subject, 'warned', { reason, measure: kind, until: until.toISOString() });
    const act = kind === 'suspended' ? 'people.suspended-for-a-time' : 'people.made-read-only';
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act, subject: { kind: 'person', id: person }, reason, caseId: id, data: { days, until: until.toISOString() } }));
  }

  /** @throws DomainError `not_found`, `conflict`, `forbidden`, `not_restricted` */
  async free(actor: Actor, id: string, version: number, reason: string): Promise<CaseDone> {
    const { found, facts } = await accessCase(this.database, this.subjects, actor, id, version);
    require(mayFree(actor, facts));
    const person = facts.authorId as string;
    await this.restrictPerson.free(actor, person);
    return this.keeper.keep(actor, found, await this.audit.append(actor, { act: 'people.freed', subject: { kind: 'person', id: person }, reason, caseId: id }));
  }

  async undo(actor: Actor, entry: AuditEntry): Promise<ActRecord> {
    const { found, facts } = await accessCase(this.database, this.subjects, actor, entry.caseId as string);
    require(mayFree(actor, facts));
    await this.restrictPerson.free(actor, entry.subjectId);
    await this.keeper.keep(actor, found, entry.id);
    return { act: 'people.freed', subject: { kind: 'person', id: entry.subjectId } };
  }
}
