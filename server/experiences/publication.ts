import { v5 } from 'uuid';
import { valuesOf } from '../../shared/experiences/measures.js';
import type { ReportContent } from '../../shared/experiences/sections.js';
import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import type { Database } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';

export interface Publication {
  reportId: string;
  organisationId: string;
  edition: number;
  visibility: ReportVisibility;
  publicRequested: boolean;
  content: ReportContent;
  frozen: { kind: string; sizeBand: string | null };
  publishedAt: Date;
  sample: boolean;
}

/** The address of a lesson: the same over all editions of its report, and no other report can claim it. */
export const lessonIdOf = (reportId: string, rowId: string): string => v5(rowId, reportId);

/** A published content as its readers get it: lessons under the addresses by which lists and search name them. */
export const asPublished = (reportId: string, content: ReportContent): ReportContent => ({
  ...content,
  lessons: { rows: content.lessons.rows.map((row) => ({ ...row, id: lessonIdOf(reportId, row.id) })) },
});

/**
 * Takes an edition apart into what lists, figures and search read; whatever an earlier edition left there is replaced.
 * Runs in the transaction of its command.
 */
export async function writePublication(database: Database, publication: Publication): Promise<void> {
  const { reportId: report_id, content } = publication;
  await clearRows(database, report_id);
  await database.rows(
    `insert into published_report (report_id, organisation_id, edition, visibility, public_requested, title, summary, result, started_on, go_live_on, kind, size_band, first_published_at, published_at, sample, helped_count, reused_count)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14,
       (select count(*) from report_helped where report_id = $1), (select count(*) from report_reused where report_id = $1))
     on conflict (report_id) do update set edition = excluded.edition, visibility = excluded.visibility, public_requested = excluded.public_requested, title = excluded.title,
       summary = excluded.summary, result = excluded.result, started_on = excluded.started_on, go_live_on = excluded.go_live_on, kind = excluded.kind, size_band = excluded.size_band,
       published_at = excluded.published_at, helped_count = excluded.helped_count, reused_count = excluded.reused_count`,
    [
      report_id,
      publication.organisationId,
      publication.edition,
      publication.visibility,
      publication.publicRequested,
      content.frame.title,
      content.frame.summary.trim(),
      content.result.result,
      content.dates.startedOn,
      content.dates.goLiveOn,
      publication.frozen.kind,
      publication.frozen.sizeBand,
      publication.publishedAt,
      publication.sample,
    ],
  );
  await insertRows(database, 'report_service', content.frame.services.map(({ serviceId, versionId }, position) => ({ report_id, service_id: serviceId, service_version_id: versionId, position })));
  await insertRows(database, 'report_component', content.setup.components.map(({ componentId }, position) => ({ report_id, component_id: componentId, position })));
  await insertRows(database, 'report_obstacle', content.obstacles.rows.map((row, position) => ({ report_id, obstacle_id: row.obstacleId, weight: row.weight, remedy: row.remedy, position })));
  await insertRows(database, 'report_value', [...valuesOf(content)].map(([measure, value]) => ({ report_id, measure, value })));
  const since = await sinceEditions(database, report_id, publication.edition, content.lessons.rows);
  await insertRows(
    database,
    'lesson',
    content.lessons.rows.map((row, position) => ({
      id: lessonIdOf(report_id, row.id),
      report_id,
      kind: row.kind,
      title: row.title,
      text: row.text,
      phase: row.phase,
      component_ids: row.componentIds,
      position,
      published_at: publication.publishedAt,
      since_edition: since.get(row.id),
    })),
  );
}

type LessonRow = ReportContent['lessons']['rows'][number];

/** Whether both rows of a lesson say the same. Pure. */
export const sameWords = (one: Pick<LessonRow, 'title' | 'text'>, other: Pick<LessonRow, 'title' | 'text'>): boolean => one.title === other.title && one.text === other.text;

// By id of a row: the first of the editions up to this one, without a gap, that say the same.
async function sinceEditions(database: Database, reportId: string, edition: number, rows: readonly LessonRow[]): Promise<Map<string, number>> {
  const earlier = await database.rows<{ edition: number; rows: LessonRow[] | null }>(`select edition, content -> 'lessons' -> 'rows' as rows from report_edition where report_id = $1 and edition < $2 order by edition desc`, [reportId, edition]);
  return new Map(
    rows.map((row) => {
      const changed = earlier.find((one) => !one.rows?.some((before) => before.id === row.id && sameWords(before, row)));
      return [row.id, changed ? changed.edition + 1 : (earlier.at(-1)?.edition ?? edition)];
    }),
  );
}

/** Takes a report off every screen, list, figure and search; its editions and working copy stay with the house. */
export async function clearPublication(database: Database, reportId: string): Promise<void> {
  await clearRows(database, reportId);
  await database.rows('delete from published_report where report_id = $1', [reportId]);
}

// One statement: the parts of one edition.
async function clearRows(database: Database, reportId: string): Promise<void> {
  await database.rows(
    `with services as (delete from report_service where report_id = $1), components as (delete from report_component where report_id = $1),
       obstacles as (delete from report_obstacle where report_id = $1), numbers as (delete from report_value where report_id = $1)
     delete from lesson where report_id = $1`,
    [reportId],
  );
}
