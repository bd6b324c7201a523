import type { ReportListItem, ReportPage } from '../../../shared/experiences/contract.js';
import type { ReportContent } from '../../../shared/experiences/sections.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { filesOf } from '../../files/files.face.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { pilotsOfReportSql } from '../../pilots/pilots.face.js';
import { creditSql } from '../../suggestions/suggestions.face.js';
import { mayMarkHelped, mayOpenToPublic, mayHideReport, mayKeepFromPublic, mayPublishReport, mayWithdrawReport, mayWriteReport, visibleReportSql, type ReportFacts } from '../experiences.policy.js';
import { asPublished } from '../publication.js';
import { contentOf } from '../working-copy.js';
import { namesOf } from './fragments.js';
import { reportColumns } from './report-list.read.js';

interface PageRow extends ReportListItem {
  content: Record<string, unknown>;
  names: ReportPage['names'];
  files: ReportPage['files'];
  frozen: ReportPage['frozen'];
  firstPublishedAt: string;
  publicRequested: boolean;
  version: number;
  organisationId: string;
  helped: ReportPage['helped'];
  reused: ReportPage['reused'];
  pilots: ReportPage['pilots'];
  credits: ReportPage['credits'];
  districts: (string | null)[];
  topicFields: (string | null)[];
  state: ReportFacts['state'];
}

// Which administrations say so is for members: a guest learns how many.
const houses = (table: string): string =>
  `(select coalesce(json_agg(${organisationView('h')} order by h.name), '[]') from ${table} x join organisation h on h.id = x.organisation_id where x.report_id = p.report_id and $2::uuid is not null)`;

const CREDITS = `(select coalesce(json_agg(json_build_object('lessonId', x.id, 'organisation', x.credit) order by x.position), '[]')
      from (select l.id, l.position, ${creditSql(`'lesson'`, 'l.id', 'l.since_edition')} as credit from lesson l where l.report_id = p.report_id) x where x.credit is not null)`;

const PAGE = `
  select ${reportColumns('p')}, e.content, e.frozen, ${namesOf('e.content')} as names, ${filesOf('report', 'p.report_id', 'e.content::text')} as files, p.first_published_at as "firstPublishedAt", p.public_requested as "publicRequested",
    r.version, r.state, p.organisation_id as "organisationId", ${houses('report_helped')} as helped, ${houses('report_reused')} as reused,
    case when $2::uuid is null then '[]' else ${pilotsOfReportSql('p')} end as pilots,
    case when $2::uuid is null then '[]' else ${CREDITS} end as credits,
    json_build_array(o.district, o.district_key) as districts,
    (select coalesce(json_agg(s.topic_field), '[]') from report_service x join service s on s.id = x.service_id where x.report_id = p.report_id) as "topicFields"
  from published_report p join experience_report r on r.id = p.report_id join organisation o on o.id = p.organisation_id
    join report_edition e on e.report_id = p.report_id and e.edition = p.edition
  where p.report_id = $1 and ${visibleReportSql('p', '$2')}`;

/**
 * A published report as its page shows it: one statement.
 * @throws DomainError `not_found` for what does not exist, is not published or may not be seen, alike
 */
export async function readReportPage(database: Database, actor: Actor | null, id: string): Promise<ReportPage> {
  const row = await database.row<PageRow>(PAGE, [id, actor?.organisationId ?? null]);
  if (!row) throw notFound();
  const facts: ReportFacts = {
    organisationId: row.organisationId,
    state: row.state,
    edition: row.edition,
    published: { organisationId: row.organisationId, visibility: row.visibility, publicRequested: row.publicRequested },
    districts: row.districts,
    topicFields: row.topicFields,
  };
  const says = (list: ReportPage['helped']): boolean => list.some((organisation) => organisation.id === actor?.organisationId);
  return {
    ...row,
    content: asPublished(id, contentOf(Object.entries(row.content).map(([section, content]) => ({ section: section as keyof ReportContent, content: content as Record<string, unknown> })))),
    // A request is the house's and the coordinators' affair.
    publicRequested: row.publicRequested && actor !== null && (row.organisationId === actor.organisationId || mayOpenToPublic(actor, facts).allowed),
    viewer: { ownHouse: row.organisationId === actor?.organisationId, helped: says(row.helped), reused: says(row.reused) },
    can: {
      write: actor !== null && mayWriteReport(actor, facts).allowed,
      publish: actor !== null && mayPublishReport(actor, facts).allowed,
      withdraw: actor !== null && mayWithdrawReport(actor, facts).allowed,
      hide: actor !== null && mayHideReport(actor, facts),
      openToPublic: actor !== null && mayOpenToPublic(actor, facts).allowed,
      keepFromPublic: actor !== null && mayKeepFromPublic(actor, facts).allowed,
      markHelped: actor !== null && mayMarkHelped(actor, facts).allowed,
      ask: actor !== null,
    },
  };
}
