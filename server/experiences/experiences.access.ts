import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { maySeeReport, visibleReportSql, type ReportFacts } from './experiences.policy.js';
import { ExperienceReport } from './report.entity.js';

const FACTS = `
  select r.organisation_id as "organisationId", r.state, r.edition,
    case when p.report_id is not null then json_build_object('organisationId', r.organisation_id, 'visibility', p.visibility, 'publicRequested', p.public_requested) end as published,
    json_build_array(o.district, o.district_key) as districts,
    (select coalesce(json_agg(s.topic_field), '[]') from report_service x join service s on s.id = x.service_id where x.report_id = r.id) as "topicFields"
  from experience_report r join organisation o on o.id = r.organisation_id left join published_report p on p.report_id = r.id
  where r.id = $1`;

/**
 * Loads a report for a command and locks it: its own house sees it in every state, others what is published for them.
 * @throws DomainError `not_found` for what does not exist or may not be seen, alike
 */
export async function accessReport(database: Database, actor: Actor, id: string): Promise<{ report: ExperienceReport; facts: ReportFacts }> {
  await database.rows('select 1 from experience_report where id = $1 for no key update', [id]);
  const facts = await database.row<ReportFacts>(FACTS, [id]);
  if (!facts) throw notFound();
  if (facts.organisationId !== actor.organisationId && !(facts.published && maySeeReport(actor, facts.published))) throw notFound();
  return { report: await database.em.findOneOrFail(ExperienceReport, { id }, { refresh: true }), facts };
}

/** Whether the reader (null: a guest) may see what is published of the report; for files, realtime and other capabilities. */
export async function visibleReport(database: Database, organisationId: string | null, id: string): Promise<boolean> {
  return (await database.row(`select 1 from published_report p where p.report_id = $1 and ${visibleReportSql('p', '$2')}`, [id, organisationId])) !== null;
}

/**
 * Whether the reader (null: a guest) may see a file of the report: its own house sees all it keeps there, others what the
 * current edition names, among its documents or in a text, as long as they may read it.
 */
export async function visibleFile(database: Database, organisationId: string | null, id: string, fileId: string): Promise<boolean> {
  const found = await database.row(
    `select 1 from experience_report r left join published_report p on p.report_id = r.id left join report_edition e on e.report_id = p.report_id and e.edition = p.edition
     where r.id = $1 and (r.organisation_id = $2::uuid or (${visibleReportSql('p', '$2')} and position($3::text in e.content::text) > 0))`,
    [id, organisationId, fileId],
  );
  return found !== null;
}
