import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { suggest } from '../../../shared/suggestions/contract.js';
import type { InputOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { requireCurrent, sameContent } from '../contents.js';
import { SuggestibleSubjects } from '../suggestible-subjects.js';
import { suggestionEvent } from '../suggestions.events.js';
import { maySuggest } from '../suggestions.policy.js';

/** Proposes a correction of a text to those who may change it. */
@Injectable()
export class SuggestEdit {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly notices: Notices,
    private readonly subjects: SuggestibleSubjects,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `may_edit`, `conflict` with both contents, `unchanged`, `suggestion_exists`, `unknown_file` */
  async execute(actor: Actor, version: number, { subjectId, content, reason }: InputOf<typeof suggest>['body']): Promise<{ id: string }> {
    const { kind } = content;
    const subject = await this.subjects.of(kind).access(actor, subjectId);
    require(maySuggest(subject.decides));
    await requireCurrent(subject, version);
    if (sameContent(content, subject.content)) throw new DomainError('unchanged');
    await subject.check?.(content);
    const id = newId();
    const kept = await this.database.rows(
      `insert into suggestion (id, subject_kind, subject_id, base_version, base, proposed, reason, person_id, organisation_id, state, created_at)
       values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, 'open', $10) on conflict do nothing returning 1`,
      [id, kind, subjectId, version, JSON.stringify(subject.content), JSON.stringify(content), reason, actor.personId, actor.organisationId, this.clock.now()],
    );
    if (kept.length === 0) throw new DomainError('suggestion_exists');
    for (const personId of subject.owners) await this.notices.tell({ personId, kind: 'suggestion_made', subject: { kind, id: subjectId }, path: subject.path, data: { title: subject.title, reason } });
    await this.history.record(actor, await suggestionEvent('suggestions.made', id, actor.personId, subject));
    return { id };
  }
}
