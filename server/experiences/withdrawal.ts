import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import type { DomainEvent, LiveNote } from '../kernel/domain-event.js';
import type { Database } from '../platform/database/database.js';
import { notes, reportEvent, watchersOf } from './experiences.events.js';
import { clearPublication } from './publication.js';
import type { ExperienceReport } from './report.entity.js';

export interface Withdrawal {
  /** As it was read until now. */
  visibility: ReportVisibility;
  reason: string;
  at: Date;
  /** By coordination, which can show it again. */
  hidden: boolean;
}

/** Takes a published report off every channel, earlier editions with it; gives the event to record. Runs in the transaction of its command. */
export async function takeOff(database: Database, report: ExperienceReport, { visibility, reason, at, hidden }: Withdrawal): Promise<DomainEvent> {
  const watchers = await watchersOf(database, report.id);
  await clearPublication(database, report.id);
  const taken = await database.rows<{ edition: number }>('update report_edition set withdrawn = true where report_id = $1 and not withdrawn returning edition', [report.id]);
  report.state = 'withdrawn';
  report.withdrawnReason = reason;
  report.hiddenFromEdition = hidden ? Math.min(...taken.map(({ edition }) => edition)) : null;
  report.changedAt = at;
  await database.em.flush();
  const house: LiveNote[] = notes(watchers, { organisation: report.organisation.id }, 'reports.changed');
  const left = visibility === 'organisation' ? [] : notes(watchers, 'community', 'reports.gone');
  return reportEvent('reports.gone', report, [...left, ...house], { withdrawn: true });
}
