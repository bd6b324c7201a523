import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessReport } from '../experiences.access.js';
import { audienceOf, notes, reportEvent, watchersOf } from '../experiences.events.js';
import { mayMarkHelped } from '../experiences.policy.js';

const TABLES = { helped: 'report_helped', reused: 'report_reused' } as const;

/** *Hat uns geholfen* and *nachgenutzt*: said by an administration, not by a person. */
@Injectable()
export class MarkHelped {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** Idempotent. @throws DomainError `not_found`, `own_report` */
  async execute(actor: Actor, id: string, mark: keyof typeof TABLES, wanted: boolean): Promise<{ count: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayMarkHelped(actor, facts));
    if (!facts.published) throw notFound();
    const table = TABLES[mark];
    const changed = wanted
      ? await this.database.rows(`insert into ${table} (report_id, organisation_id) values ($1, $2) on conflict do nothing returning 1`, [id, actor.organisationId])
      : await this.database.rows(`delete from ${table} where report_id = $1 and organisation_id = $2 returning 1`, [id, actor.organisationId]);
    const counted = await this.database.row<{ count: number }>(
      `update published_report set ${mark}_count = (select count(*) from ${table} where report_id = $1) where report_id = $1 returning ${mark}_count as count`,
      [id],
    );
    if (changed.length > 0) {
      const live = notes(await watchersOf(this.database, id), audienceOf(facts.published.visibility, report.organisation.id));
      await this.history.record(actor, reportEvent('reports.helped-changed', report, live, { mark, wanted }));
    }
    return { count: counted?.count ?? 0 };
  }
}
