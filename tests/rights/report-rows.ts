import { lessonIdOf } from '../../server/experiences/publication.js';
import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import type { RowsToInsert } from './rows-to-insert.js';
import type { Scene } from './scenes.js';

const HOURS_AGO = new Date(Date.now() - 120 * 60_000).toISOString();
/** The row of the form that the lesson of a scene is published from carries the id of its report. */
export const lessonOf = (reportId: string): string => lessonIdOf(reportId, reportId);
const STATES = { draft: 'draft', unfinished: 'draft', review: 'review', published: 'published', requested: 'published', withdrawn: 'withdrawn' } as const;

/** The report of a scene, with a lesson and an obstacle of its own where it is published. Every version there is, is 2. */
export function reportRows(rows: RowsToInsert, scene: Scene, by: { organisationId: string; startedBy: string; helped: string }): void {
  const { report } = scene.shape;
  if (!report) return;
  const { reportId: report_id, service } = scene;
  const content = {
    ...EMPTY_REPORT,
    frame: { title: `Bericht über ${scene.word}`, summary: 'Zum Prüfen.', services: [{ serviceId: service.id, versionId: null }], contact: '' },
    situation: { text: report === 'unfinished' ? '' : 'Wir standen am Anfang.' },
    lessons: { rows: report === 'unfinished' ? [] : [{ id: report_id, kind: 'tip', title: `Erkenntnis ${scene.word}`, text: 'Zum Prüfen.', phase: 5, componentIds: [] }] },
  };
  const wasPublished = STATES[report] === 'published' || report === 'withdrawn';
  rows.add('obstacle', { id: scene.obstacleId, slug: `stolperstein-${scene.obstacleId}`, name: `Stolperstein ${scene.word}`, description: 'Zum Prüfen.' });
  rows.add('experience_report', {
    id: report_id,
    organisation_id: by.organisationId,
    created_by: by.startedBy,
    state: STATES[report],
    edition: wasPublished ? 1 : 0,
    withdrawn_reason: report === 'withdrawn' ? 'Zum Prüfen.' : null,
    created_at: HOURS_AGO,
    changed_at: HOURS_AGO,
    sample: false,
    version: 2,
  });
  for (const section of ['frame', 'situation', 'lessons'] as const) {
    rows.add('report_section', { report_id, section, content: content[section], skipped: false, changed_at: HOURS_AGO, version: 2 });
    rows.add('report_section_revision', { report_id, section, version: 1, content: EMPTY_REPORT[section], written_at: HOURS_AGO });
  }
  if (!wasPublished) return;
  const frozen = { kind: 'stadt', sizeBand: '10_20', inhabitants: 12_000, district: 'Kreis Eigenland' };
  rows.add('report_edition', { report_id, edition: 1, content, frozen, visibility: scene.visibility, note: '', published_at: HOURS_AGO, withdrawn: report === 'withdrawn' });
  if (report === 'withdrawn') return;
  rows.add('published_report', {
    report_id,
    organisation_id: by.organisationId,
    edition: 1,
    visibility: scene.visibility,
    public_requested: report === 'requested',
    title: content.frame.title,
    summary: content.frame.summary,
    kind: frozen.kind,
    size_band: frozen.sizeBand,
    helped_count: scene.shape.affected ? 1 : 0,
    reused_count: scene.shape.affected ? 1 : 0,
    first_published_at: HOURS_AGO,
    published_at: HOURS_AGO,
    sample: false,
  });
  if (scene.shape.affected) for (const table of ['report_helped', 'report_reused'] as const) rows.add(table, { report_id, organisation_id: by.helped });
  rows.add('report_service', { report_id, service_id: service.id, position: 0 });
  rows.add('report_obstacle', { report_id, obstacle_id: scene.obstacleId, weight: 2, remedy: '', position: 0 });
  for (const [measure, value] of [['effort', 12], ['effort:it', 12]] as const) rows.add('report_value', { report_id, measure, value });
  rows.add('lesson', { id: scene.lessonId, report_id, kind: 'tip', title: `Erkenntnis ${scene.word}`, text: 'Zum Prüfen.', phase: 5, component_ids: '{}', position: 0, since_edition: 2, published_at: HOURS_AGO });
}
