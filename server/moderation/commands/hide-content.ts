import { Injectable } from '@nestjs/common';
import type { Flaggable } from '../../../shared/moderation/contract.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { CaseKeeper, type CaseDone } from '../case-keeper.js';
import { ModeratedSubjects } from '../moderated-subjects.js';
import { accessCase, type AccessedCase } from '../moderation.access.js';
import { mayHide, mayRestore } from '../moderation.policy.js';
import { openCase } from '../open-case.js';
import { Outcomes } from '../outcomes.js';

/** Takes a text from everybody at once, on every channel, and shows it again. */
@Injectable()
export class HideContent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
    private readonly audit: AuditLog,
    private readonly keeper: CaseKeeper,
    private readonly outcomes: Outcomes,
  ) {}

  /** Closes the case as well. @throws DomainError `not_found`, `conflict`, `case_claimed`, `post_removed`, `not_hideable` */
  async execute(actor: Actor, id: string, version: number, reason: string): Promise<CaseDone> {
    return this.hide(actor, await accessCase(this.database, this.subjects, actor, id, version), reason);
  }

  /**
   * What a coordinator comes across: in the open case of the subject, or in one of its own.
   * @throws DomainError `not_found` for what the coordinator may not see there or lies outside the mandate, and as `execute`
   */
  async unflagged(actor: Actor, subject: { kind: Flaggable; id: string }, reason: string): Promise<{ caseId: string; act: string }> {
    const flagged = await this.subjects.find(actor, subject.kind, subject.id);
    const facts = flagged && (await this.subjects.of(flagged.kind).facts(flagged.id));
    if (!flagged || !facts) throw notFound();
    const { found } = await openCase(this.database, flagged, facts, null, this.clock.now());
    const { act } = await this.hide(actor, await accessCase(this.database, this.subjects, actor, found.id), reason);
    return { caseId: found.id, act };
  }

  private async hide(actor: Actor, { found, facts, subject }: AccessedCase, reason: string): Promise<CaseDone> {
    require(mayHide(actor, facts));
    const { subjectKind: kind, subjectId } = found;
    const capability = this.subjects.of(kind);
    await capability.hide?.(actor, subjectId, reason);
    const wasOpen = !facts.closed;
    if (wasOpen) {
      found.close(actor.personId, this.clock.now(), 'hidden');
      await this.outcomes.closed(found, subject, 'hidden');
    }
    await this.outcomes.author(found, subject, 'hidden', { reason });
    const act = await this.audit.append(actor, { act: 'texts.hidden', subject: { kind, id: subjectId }, reason, caseId: found.id, data: { wasOpen, authorId: subject?.authorId ?? null } });
    return this.keeper.keep(actor, found, act);
  }

  /** @throws DomainError `not_found`, `conflict`, `not_undoable` where nothing of it is hidden */
  async restore(actor: Actor, id: string, version: number, reason: string): Promise<CaseDone> {
    const accessed = await accessCase(this.database, this.subjects, actor, id, version);
    const record = await this.show(actor, accessed, reason);
    return this.keeper.keep(actor, accessed.found, await this.audit.append(actor, record));
  }

  /** Takes hiding back: the text is there again, and its case open where it was. */
  async undo(actor: Actor, entry: AuditEntry): Promise<ActRecord> {
    const accessed = await accessCase(this.database, this.subjects, actor, entry.caseId as string);
    const record = await this.show(actor, accessed, null);
    if (entry.data.wasOpen === true && accessed.facts.closed) accessed.found.reopen();
    await this.keeper.keep(actor, accessed.found, entry.id);
    return record;
  }

  private async show(actor: Actor, { found, facts, subject }: AccessedCase, reason: string | null): Promise<ActRecord> {
    require(mayRestore(actor, facts));
    await this.subjects.of(found.subjectKind).restore?.(actor, found.subjectId);
    await this.outcomes.author(found, subject, 'restored', reason === null ? {} : { reason });
    return { act: 'texts.restored', subject: { kind: found.subjectKind, id: found.subjectId }, reason, caseId: found.id };
  }
}
