import { Injectable } from '@nestjs/common';
import type { accept } from '../../../shared/suggestions/contract.js';
import type { InputOf } from '../../../shared/route.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { requireCurrent, sameContent } from '../contents.js';
import { SuggestibleSubjects, type Suggestible } from '../suggestible-subjects.js';
import { accessSuggestion, type FoundSuggestion } from '../suggestions.access.js';
import { suggestionEvent } from '../suggestions.events.js';
import { mayDecide, mayUndoAcceptance, mayWithdraw } from '../suggestions.policy.js';

/** Takes a suggestion up, declines it, or takes it back: by those whose text it is, by coordination, by whoever made it. */
@Injectable()
export class DecideSuggestion {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly notices: Notices,
    private readonly subjects: SuggestibleSubjects,
    private readonly clock: Clock,
  ) {}

  /**
   * What was confirmed stands there afterwards, by the way every change of that text goes.
   * @throws DomainError `not_found`, `forbidden`, `suggestion_closed`, `conflict`, `unchanged`, `invalid_input` where coordination says no reason
   */
  async accept(actor: Actor, id: string, version: number, { content, reason }: InputOf<typeof accept>['body']): Promise<{ version: number }> {
    const { found, subject } = await accessSuggestion(this.database, this.subjects, actor, id);
    require(mayDecide(subject.decides !== null, found));
    if (content.kind !== found.kind) throw new DomainError('invalid_input', { errors: [{ path: 'content.kind', code: 'invalid_value' }] });
    const coordination = subject.decides === 'coordination';
    if (coordination && reason === undefined) throw new DomainError('invalid_input', { errors: [{ path: 'reason', code: 'required' }] });
    await requireCurrent(subject, version);
    if (sameContent(content, subject.content)) throw new DomainError('unchanged');
    const why = coordination ? (reason ?? null) : null;
    const appliedAs = await subject.apply(content, { organisationId: found.organisationId, reason: why });
    const actId = coordination ? await this.auditLog.append(actor, { act: 'suggestions.accepted', subject: aboutSubject(found), reason: why, data: { suggestionId: id } }) : null;
    await this.database.rows(`update suggestion set state = 'accepted', decided_at = $2, decided_by = $3, applied_from = $4, applied_as = $5, act_id = $6 where id = $1`, [id, this.clock.now(), actor.personId, version, appliedAs, actId]);
    if (coordination) await this.tellOwners(found, subject, 'text_edited', why);
    await this.tellProposer(found, subject, 'suggestion_accepted');
    await this.record(actor, found, subject, 'accepted');
    return { version: appliedAs };
  }

  /** @throws DomainError `not_found`, `forbidden`, `suggestion_closed` */
  async decline(actor: Actor, id: string, reason: string): Promise<void> {
    const { found, subject } = await accessSuggestion(this.database, this.subjects, actor, id);
    require(mayDecide(subject.decides !== null, found));
    await this.database.rows(`update suggestion set state = 'declined', decided_at = $2, decided_by = $3, decline_reason = $4 where id = $1`, [id, this.clock.now(), actor.personId, reason]);
    if (subject.decides === 'coordination') await this.auditLog.append(actor, { act: 'suggestions.declined', subject: aboutSubject(found), reason, data: { suggestionId: id } });
    await this.tellProposer(found, subject, 'suggestion_declined', reason);
    await this.record(actor, found, subject, 'declined');
  }

  /** @throws DomainError `not_found`, `forbidden`, `suggestion_closed` */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const { found, subject } = await accessSuggestion(this.database, this.subjects, actor, id);
    require(mayWithdraw(actor, found));
    await this.database.rows(`update suggestion set state = 'withdrawn', decided_at = $2 where id = $1`, [id, this.clock.now()]);
    await this.record(actor, found, subject, 'withdrawn');
  }

  /** The text before stands again, the suggestion is open. @throws DomainError `not_found`, `forbidden`, `not_undoable`, `undo_expired` */
  async undo(actor: Actor, id: string): Promise<void> {
    const { found, act } = await this.takeBack(actor, id);
    if (found.actId !== null) await this.auditLog.append(actor, act, found.actId);
  }

  /** The same from the log of acts. */
  async undoFromLog(actor: Actor, { data }: AuditEntry): Promise<ActRecord> {
    return (await this.takeBack(actor, String(data.suggestionId))).act;
  }

  private async takeBack(actor: Actor, id: string): Promise<{ found: FoundSuggestion; act: ActRecord }> {
    const { found, subject } = await accessSuggestion(this.database, this.subjects, actor, id);
    require(mayUndoAcceptance(subject.decides !== null, found, this.clock.now()));
    // Whoever made it has something newer to say by now.
    const newer = await this.database.row(`select 1 from suggestion where subject_kind = $1 and subject_id = $2 and person_id = $3 and state = 'open'`, [found.kind, found.subjectId, found.personId]);
    if (newer) throw new DomainError('not_undoable');
    await subject.putBack(found.appliedFrom ?? 0, found.appliedAs ?? 0);
    await this.database.rows(`update suggestion set state = 'open', decided_at = null, decided_by = null, applied_from = null, applied_as = null, act_id = null where id = $1`, [id]);
    if (found.actId !== null) await this.tellOwners(found, subject, 'text_put_back', null);
    await this.tellProposer(found, subject, 'suggestion_reopened');
    await this.record(actor, found, subject, 'reopened');
    return { found, act: { act: 'suggestions.accepted', subject: aboutSubject(found), data: { suggestionId: id }, final: true } };
  }

  private async tellProposer(found: FoundSuggestion, subject: Suggestible, kind: 'suggestion_accepted' | 'suggestion_declined' | 'suggestion_reopened', reason?: string): Promise<void> {
    if (found.personId === null) return;
    await this.notices.tell({ personId: found.personId, kind, subject: aboutSubject(found), path: subject.path, data: { title: subject.title, ...(reason === undefined ? {} : { reason }) } });
  }

  private async tellOwners(found: FoundSuggestion, subject: Suggestible, kind: 'text_edited' | 'text_put_back', reason: string | null): Promise<void> {
    for (const personId of subject.owners) await this.notices.tell({ personId, kind, subject: aboutSubject(found), path: subject.path, data: { title: subject.title, ...(reason === null ? {} : { reason }) } });
  }

  private async record(actor: Actor, found: FoundSuggestion, subject: Suggestible, to: string): Promise<void> {
    await this.history.record(actor, await suggestionEvent('suggestions.changed', found.id, found.personId, subject, { state: to }));
  }
}

const aboutSubject = ({ kind, subjectId }: FoundSuggestion) => ({ kind, id: subjectId });
