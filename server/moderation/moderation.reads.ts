import { Injectable } from '@nestjs/common';
import type { CaseListItem, CasePage, CaseQuery } from '../../shared/moderation/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import { caseInMandateSql } from './moderation.policy.js';
import { readCaseList } from './reads/case-list.read.js';
import { readCasePage } from './reads/case-page.read.js';

/** What screens of moderation need; each says how many statements it takes. */
@Injectable()
export class ModerationReads {
  constructor(
    private readonly database: Database,
    private readonly subjects: ModeratedSubjects,
  ) {}

  /** One statement. */
  list(actor: Actor, query: CaseQuery): Promise<Page<CaseListItem>> {
    return readCaseList(this.database, actor, query);
  }

  /** Four statements at most. @throws DomainError `not_found` */
  page(actor: Actor, id: string): Promise<CasePage> {
    return readCasePage(this.database, this.subjects, actor, id);
  }

  /** What waits within the mandate: one statement. */
  async summary(actor: Actor): Promise<{ open: number; urgent: number; mine: number }> {
    const values: unknown[] = [actor.personId];
    const mandate = caseInMandateSql(actor, (value) => `$${values.push(value)}`);
    const row = await this.database.row<{ open: string; urgent: string; mine: string }>(
      `select count(*) as open, count(*) filter (where c.urgent) as urgent, count(*) filter (where c.claimed_by = $1) as mine
       from moderation_case c where c.closed_at is null and ${mandate}`,
      values,
    );
    return { open: Number(row?.open ?? 0), urgent: Number(row?.urgent ?? 0), mine: Number(row?.mine ?? 0) };
  }
}
