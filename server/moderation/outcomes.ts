import { Injectable } from '@nestjs/common';
import type { NoticeData, NoticeKind } from '../../shared/notices/contract.js';
import type { CaseOutcome } from '../../shared/moderation/contract.js';
import { speakersOf } from '../accounts/accounts.face.js';
import { Notices } from '../notices/notices.face.js';
import { Database } from '../platform/database/database.js';
import type { SubjectFacts } from './moderated-subjects.js';
import type { ModerationCase } from './moderation.entities.js';

/** Tells those whom an act in a case concerns: who flagged it, and whose text it was. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** Everybody who flagged it learns that it was looked at, and with what result; never what became of a person. */
  async closed(found: ModerationCase, subject: SubjectFacts | null, outcome: CaseOutcome): Promise<void> {
    const flaggers = await this.database.rows<{ id: string }>('select person_id as id from flag where case_id = $1 order by id', [found.id]);
    const data: NoticeData = { outcome: outcome === 'no_breach' ? 'dismissed' : 'acted', ...titleOf(subject) };
    for (const { id } of flaggers) await this.tell(id, 'flag_closed', found, data);
  }

  /** The author learns why; of what a house says, those who speak for it. */
  async author(found: ModerationCase, subject: SubjectFacts | null, what: 'hidden' | 'restored' | 'warned', data: NoticeData): Promise<void> {
    if (!subject) return;
    const told = { ...data, ...titleOf(subject) };
    if (subject.authorId) await this.tell(subject.authorId, what === 'warned' ? what : `text_${what}`, found, told);
    else if (what !== 'warned') for (const id of await speakersOf(this.database, subject.organisationId)) await this.tell(id, `report_${what}`, found, told);
  }

  private tell(personId: string, kind: NoticeKind, found: ModerationCase, data: NoticeData): Promise<void> {
    return this.notices.tell({ personId, kind, subject: { kind: found.subjectKind, id: found.subjectId }, data });
  }
}

const titleOf = (subject: SubjectFacts | null): NoticeData => (subject ? { title: subject.title } : {});
