import { v7 } from 'uuid';
import type { ReportContent, SectionName } from '../../shared/experiences/sections.js';
import { sizeBandOf } from '../../shared/vocabulary.js';
import { writePublication } from '../experiences/experiences.face.js';
import { germanDay } from '../kernel/day.js';
import type { Database } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import type { Directory } from './directory.js';
import { reportContents, type ReportNames } from './report-content.js';
import type { SampleTime } from './sample-time.js';
import { sampleOrganisations, sampleReports, type SampleReport } from './world/index.js';

/** Writes the reports of the sample world: working copy, editions, what is published of them, and what others say of them. */
export async function loadReports(database: Database, directory: Directory, time: SampleTime): Promise<void> {
  const versions = new Map((await database.rows<{ service_id: string; id: string }>('select distinct on (service_id) service_id, id from service_version order by service_id, valid_from desc, id desc')).map((row) => [row.service_id, row.id]));
  const names: ReportNames = {
    service: (slug) => directory.service(slug),
    serviceVersion: (slug) => versions.get(directory.service(slug)) ?? null,
    component: (slug) => directory.component(slug),
    obstacle: (slug) => directory.obstacle(slug),
    day: (days) => germanDay(time.daysAgo(days)),
  };
  for (const [index, report] of sampleReports.entries()) await loadReport(database, directory, time, report, reportContents(report, names), index);
}

async function loadReport(database: Database, directory: Directory, time: SampleTime, report: SampleReport, contents: ReportContent[], index: number): Promise<void> {
  const id = v7();
  const organisationId = directory.organisation(report.organisation);
  const house = sampleOrganisations.find(({ key }) => key === report.organisation);
  const begun = time.opening(report.begunDaysAgo, index);
  const published = report.publishedDaysAgo === null ? [] : [report.publishedDaysAgo, ...(report.secondEdition ? [report.secondEdition.daysAgo] : [])].map((days) => time.opening(days, index));
  const changed = report.withdrawn ? time.opening(report.withdrawn.daysAgo, index) : (published.at(-1) ?? time.after(begun, 2));
  await insertRows(database, 'experience_report', [
    { id, organisation_id: organisationId, created_by: directory.person(report.author).id, state: report.state, edition: published.length, withdrawn_reason: report.withdrawn?.reason ?? null, created_at: begun, changed_at: changed, sample: true, version: 1 },
  ]);
  const latest = contents.at(-1);
  if (!latest) return;
  const sections = (Object.entries(latest) as [SectionName, object][]).filter(([name]) => name in report.content || (report.secondEdition && name in report.secondEdition.changes));
  await insertRows(database, 'report_section', sections.map(([section, content]) => ({ report_id: id, section, content, skipped: false, changed_at: changed, version: 1 })));
  const frozen = { kind: house?.kind ?? 'stadt', sizeBand: sizeBandOf(house?.inhabitants ?? null), inhabitants: house?.inhabitants ?? null, district: house?.district ?? null };
  const note = (edition: number): string => (edition === 2 ? (report.secondEdition?.note ?? '') : '');
  await insertRows(
    database,
    'report_edition',
    published.map((at, place) => ({ report_id: id, edition: place + 1, content: contents[place], frozen, visibility: report.visibility, note: note(place + 1), published_at: at, withdrawn: report.withdrawn !== undefined })),
  );
  const says = (keys: readonly string[] = []): Record<string, unknown>[] => keys.map((key) => ({ report_id: id, organisation_id: directory.organisation(key) }));
  await insertRows(database, 'report_helped', says(report.helped));
  await insertRows(database, 'report_reused', says(report.reused));
  const publishedAt = published.at(-1);
  if (report.state !== 'published' || !publishedAt) return;
  await writePublication(database, { reportId: id, organisationId, edition: published.length, visibility: report.visibility, publicRequested: report.publicRequested ?? false, content: latest, frozen, publishedAt, sample: true });
}
