import type { Edition, ReportPage } from '../../../shared/experiences/contract.js';
import type { SectionName } from '../../../shared/experiences/sections.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Database } from '../../platform/database/database.js';
import { visibleReportSql } from '../experiences.policy.js';
import { asPublished } from '../publication.js';
import { contentOf } from '../working-copy.js';
import { namesOf } from './fragments.js';

// Its own house reads every edition; others those that were meant for them, as long as the report can be read at all.
const FROM = `
  from report_edition e join experience_report r on r.id = e.report_id left join published_report p on p.report_id = e.report_id
  where e.report_id = $1 and (r.organisation_id = $2 or (not e.withdrawn and e.visibility <> 'organisation' and ${visibleReportSql('p', '$2')}))`;

const COLUMNS = 'e.edition, e.published_at as "publishedAt", e.note, e.visibility';

/** Editions the reader may see, newest first: one statement. @throws DomainError `not_found` where there is none */
export async function readEditions(database: Database, actor: Actor, id: string): Promise<{ items: Edition[] }> {
  const items = await database.rows<Edition>(`select ${COLUMNS} ${FROM} order by e.edition desc`, [id, actor.organisationId]);
  if (items.length === 0) throw notFound();
  return { items };
}

type EditionContent = Edition & Pick<ReportPage, 'content' | 'names' | 'frozen'>;

/** One edition as it was published: one statement. @throws DomainError `not_found` */
export async function readEdition(database: Database, actor: Actor, id: string, edition: number): Promise<EditionContent> {
  const row = await database.row<Omit<EditionContent, 'content'> & { content: Record<SectionName, Record<string, unknown>> }>(
    `select ${COLUMNS}, e.content, e.frozen, ${namesOf('e.content')} as names ${FROM} and e.edition = $3`,
    [id, actor.organisationId, edition],
  );
  if (!row) throw notFound();
  return { ...row, content: asPublished(id, contentOf(Object.entries(row.content).map(([section, content]) => ({ section: section as SectionName, content })))) };
}
