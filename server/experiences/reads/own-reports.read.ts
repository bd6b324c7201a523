import type { OwnReport, ReportDraft } from '../../../shared/experiences/contract.js';
import { EMPTY_REPORT, SECTION_NAMES, type SectionName } from '../../../shared/experiences/sections.js';
import { mergedEntries } from '../../catalogue/catalogue.face.js';
import { filesOf } from '../../files/files.face.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Database } from '../../platform/database/database.js';
import { mayPublishReport, mayRemoveReport, type ReportFacts } from '../experiences.policy.js';
import { entriesIn, pointElsewhere } from '../standing-content.js';
import { contentOf, filledOf } from '../working-copy.js';
import { namesOf } from './fragments.js';
import { momentSql } from '../../platform/database/moment-sql.js';

interface OwnRow {
  id: string;
  state: OwnReport['state'];
  edition: number;
  visibility: OwnReport['visibility'];
  publicRequested: boolean | null;
  changedAt: string;
  changed: boolean;
  version: number;
  organisationId: string;
  createdBy: string;
  withdrawnReason: string | null;
  sections: { section: SectionName; content: Record<string, unknown>; skipped: boolean; version: number; changedAt: string }[];
  names: ReportDraft['names'];
}

// A house has some dozens of reports, and each at most sixteen sections.
const own = (more = ''): string => `
  select r.id, r.state, r.edition, p.visibility, p.public_requested as "publicRequested", r.changed_at as "changedAt", r.version,
    r.organisation_id as "organisationId", r.created_by as "createdBy", r.withdrawn_reason as "withdrawnReason",
    p.report_id is not null and r.changed_at > p.published_at as changed, saved.sections, ${namesOf('saved.content')} as names${more}
  from experience_report r left join published_report p on p.report_id = r.id
  cross join lateral (
    select coalesce(json_agg(json_build_object('section', x.section, 'content', x.content, 'skipped', x.skipped, 'version', x.version, 'changedAt', ${momentSql('x.changed_at')})), '[]') as sections,
      coalesce(jsonb_object_agg(x.section, x.content), '{}') as content
    from report_section x where x.report_id = r.id
  ) saved
  where r.organisation_id = $1`;

/** Reports of the own house in every state, the latest change first: one statement. */
export async function readOwnReports(database: Database, actor: Actor): Promise<{ items: OwnReport[] }> {
  const rows = await database.rows<OwnRow>(`${own()} order by r.changed_at desc, r.id desc limit 500`, [actor.organisationId]);
  return { items: rows.map((row) => ownReport(actor, row)) };
}

/** The working copy of a report of the own house, its entries of the catalogue as what they became: two statements. @throws DomainError `not_found` */
export async function readDraft(database: Database, actor: Actor, id: string): Promise<ReportDraft> {
  const row = await database.row<OwnRow & Pick<ReportDraft, 'files'>>(`${own(`, ${filesOf('report', 'r.id')} as files`)} and r.id = $2`, [actor.organisationId, id]);
  if (!row) throw notFound();
  const merged = await mergedEntries(database, row.sections.flatMap(({ section, content }) => entriesIn(section, content)));
  const sections = row.sections.map((section) => ({ ...section, content: pointElsewhere(section.section, section.content, merged) }));
  const components = new Map(row.names.components.map((component) => [merged.get(component.id) ?? component.id, component]));
  const names = { ...row.names, components: [...components].map(([standing, component]) => ({ ...component, id: standing })) };
  const saved = new Map(row.sections.map((section) => [section.section, section]));
  const states = Object.fromEntries(
    SECTION_NAMES.map((name) => {
      const state = saved.get(name);
      return [name, { version: state?.version ?? 0, skipped: state?.skipped ?? false, changedAt: state && state.version > 0 ? state.changedAt : null }];
    }),
  ) as ReportDraft['states'];
  return { ...ownReport(actor, row), content: contentOf(sections), states, names, files: row.files, withdrawnReason: row.withdrawnReason };
}

function ownReport(actor: Actor, row: OwnRow): OwnReport {
  const content = contentOf(row.sections);
  const facts: ReportFacts = { organisationId: row.organisationId, state: row.state, edition: row.edition, published: null, districts: [], topicFields: [] };
  return {
    id: row.id,
    title: content.frame.title || EMPTY_REPORT.frame.title,
    state: row.state,
    services: row.names.services.map(({ id, slug, name }) => ({ id, slug, name })),
    visibility: row.visibility,
    publicRequested: row.publicRequested ?? false,
    edition: row.edition,
    changed: row.changed,
    filled: filledOf(content, new Set(row.sections.filter((section) => section.skipped).map((section) => section.section))),
    sections: SECTION_NAMES.length,
    changedAt: row.changedAt,
    version: row.version,
    can: { publish: mayPublishReport(actor, facts).allowed, remove: mayRemoveReport(actor, facts, row.createdBy).allowed },
  };
}
