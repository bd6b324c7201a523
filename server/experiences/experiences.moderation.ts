import { STORY_SECTIONS, type ReportContent } from '../../shared/experiences/sections.js';
import type { CaseText } from '../../shared/moderation/contract.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { FindFlagged, ModeratedSubject, SubjectFacts } from '../moderation/moderation.face.js';
import type { Database } from '../platform/database/database.js';
import type { HideReport } from './commands/hide-report.js';
import { visibleReportSql } from './experiences.policy.js';
import { districtsSql } from '../organisations/organisations.face.js';

const FACTS = `
  select coalesce(p.title, e.content -> 'frame' ->> 'title', '') as title, case when p.report_id is not null then 'shown' when r.hidden_from_edition is not null then 'hidden' else 'removed' end as state,
    r.organisation_id as "organisationId", null as "authorId", ${districtsSql('o')} as districts,
    array(select distinct s.topic_field from report_service x join service s on s.id = x.service_id where x.report_id = r.id and s.topic_field is not null) as "topicFields",
    array(select x.service_id from report_service x where x.report_id = r.id order by x.position) as "serviceIds"
  from experience_report r join organisation o on o.id = r.organisation_id
    left join published_report p on p.report_id = r.id left join report_edition e on e.report_id = r.id and e.edition = r.edition
  where r.id = $1`;

const TEXT = `
  select case when p.report_id is not null then 'shown' else 'hidden' end as state, e.visibility, e.published_at as "createdAt", e.content,
    case when ${visibleReportSql('p', '$2')} then '/erfahrungen/' || p.report_id end as path
  from experience_report r join report_edition e on e.report_id = r.id and e.edition = r.edition left join published_report p on p.report_id = r.id
  where r.id = $1 and (p.report_id is not null or r.hidden_from_edition is not null)`;

/** A published report as cases are about it. While it is hidden its house reads it as a draft, and may publish it anew. */
export const moderatedReport = (database: Database, hiding: HideReport): ModeratedSubject => ({
  kind: 'report',
  facts: (id) => database.row<SubjectFacts>(FACTS, [id]),
  async text(actor: Actor, id: string): Promise<CaseText> {
    const found = await database.row<Pick<CaseText, 'state' | 'visibility' | 'createdAt' | 'path'> & { content: ReportContent }>(TEXT, [id, actor.organisationId]);
    if (!found) {
      const there = await database.row('select 1 from experience_report where id = $1', [id]);
      if (!there) throw notFound();
      return { state: 'removed', path: null, visibility: 'organisation', author: null, createdAt: null, text: null, before: [] };
    }
    const { content, ...shown } = found;
    return { ...shown, author: null, text: wordsOf(content), before: [] };
  },
  hide: (actor, id, reason) => hiding.hide(actor, id, reason),
  restore: (actor, id) => hiding.restore(actor, id),
});

// What can be unseemly in a report is its words: summary, story and lessons, as one text.
function wordsOf(content: ReportContent): string {
  const story = STORY_SECTIONS.map((name) => content[name].text);
  const lessons = content.lessons.rows.map(({ title, text }) => `**${title}**\n\n${text}`);
  const remedies = content.obstacles.rows.map(({ remedy }) => remedy);
  return [content.frame.summary, ...story, ...lessons, ...remedies].map((text) => text.trim()).filter(Boolean).join('\n\n---\n\n');
}

export const flaggedReport = (database: Database): FindFlagged => (actor, id) =>
  database.row(`select 'report' as kind, p.report_id as id, null as about from published_report p where p.report_id = $1 and ${visibleReportSql('p', '$2')}`, [id, actor.organisationId]);

/** A lesson stands for its report. */
export const flaggedLesson = (database: Database): FindFlagged => (actor, id) =>
  database.row(
    `select 'report' as kind, p.report_id as id, l.title as about from lesson l join published_report p on p.report_id = l.report_id
     where l.id = $1 and ${visibleReportSql('p', '$2')}`,
    [id, actor.organisationId],
  );
