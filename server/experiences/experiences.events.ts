import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import { topics, type LiveEventType } from '../../shared/events.js';
import type { Audience, DomainEvent, LiveNote } from '../kernel/domain-event.js';
import type { Database } from '../platform/database/database.js';
import type { ExperienceReport } from './report.entity.js';

/** Who learns live of what is published so: guests have no socket. */
export const audienceOf = (visibility: ReportVisibility, organisationId: string): Audience => (visibility === 'organisation' ? { organisation: organisationId } : 'community');

const servicesOf = async (database: Database, reportId: string): Promise<string[]> =>
  (await database.rows<{ service_id: string }>('select service_id from report_service where report_id = $1', [reportId])).map((row) => row.service_id);

/** Topics on which a published report is watched: itself, lists, its services. */
export async function watchersOf(database: Database, reportId: string): Promise<string[]> {
  return [topics.report(reportId), topics.reports(), ...(await servicesOf(database, reportId)).map(topics.service)];
}

/** Notes for these topics and one audience; `type` where that audience learns something else (it is gone). */
export const notes = (watchers: readonly string[], audience: Audience, type?: LiveEventType): LiveNote[] => watchers.map((topic) => ({ topic, audience, ...(type ? { type } : {}) }));

/** An event of a report; without notes only its own house learns of it, on the report and its list. */
export function reportEvent(type: LiveEventType, report: ExperienceReport, live?: LiveNote[], data: Record<string, unknown> = {}): DomainEvent {
  const house: Audience = { organisation: report.organisation.id };
  return {
    type,
    subject: { kind: 'report', id: report.id, version: report.version },
    live: live ?? notes([topics.report(report.id), topics.reports()], house),
    data,
  };
}
