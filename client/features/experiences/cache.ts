import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent, LiveEventType } from '../../../shared/events.js';
import { soon } from '../../lib/soon.js';
import { reportKeys } from './queries.js';

/** An act of the viewer on a report, in the words of the events it causes. */
export interface OwnReportAct {
  type: LiveEventType;
  reportId: string;
}

/** The report an event is about, or null where it is about something else. */
export const reportIdOf = (event: LiveEvent): string | null => (event.type.startsWith('reports.') ? event.subject.id : null);

/**
 * Which queries a change of a report touches: asked again at once after an own act, a moment later after a live event.
 * Pages hold what they show (`lib/use-held.ts`), so that asking again never moves what somebody is reading.
 */
export function refreshAfter(event: LiveEvent, client: QueryClient): void;
export function refreshAfter(act: OwnReportAct, client: QueryClient): Promise<void>;
export function refreshAfter(change: LiveEvent | OwnReportAct, client: QueryClient): Promise<void> | void {
  if (!('topic' in change)) return refresh(change, client);
  const reportId = reportIdOf(change);
  if (!reportId) return undefined;
  const act = { type: change.type, reportId };
  if (change.type === 'reports.gone') void refresh(act, client);
  else soon(client, `report ${reportId} ${change.type}`, () => void refresh(act, client));
  return undefined;
}

// Only the house learns of drafts; nothing of what others read changes with them.
const TOUCHED: Partial<Record<LiveEventType, (id: string) => (readonly unknown[])[]>> = {
  'reports.created': (id) => [reportKeys.draft(id), reportKeys.own],
  'reports.saved': (id) => [reportKeys.draft(id), reportKeys.own],
  'reports.removed': (id) => [reportKeys.draft(id), reportKeys.own],
  'reports.helped-changed': (id) => [reportKeys.page(id), reportKeys.lists],
  'reports.asked': (id) => [reportKeys.threads(id)],
};

async function refresh({ type, reportId }: OwnReportAct, client: QueryClient): Promise<void> {
  const keys = TOUCHED[type]?.(reportId);
  if (keys) await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  else await refreshPublished(type, reportId, client);
}

async function refreshPublished(type: LiveEventType, reportId: string, client: QueryClient): Promise<void> {
  const report = { queryKey: reportKeys.report(reportId) };
  await Promise.all([
    client.invalidateQueries({ ...report, ...(type === 'reports.gone' ? { refetchType: 'all' as const } : {}) }),
    ...[reportKeys.lists, reportKeys.own, reportKeys.lessons, reportKeys.obstacles].map((queryKey) => client.invalidateQueries({ queryKey })),
    // How many reports a service has; lists of services are asked anew when next opened.
    client.invalidateQueries({ queryKey: ['services'], predicate: ({ queryKey }) => queryKey.length === 2 }),
    client.invalidateQueries({ queryKey: ['services'], refetchType: 'none' }),
  ]);
  // Narrowed or withdrawn: what the server no longer gives must go here too, even where its answer did not come through.
  if (type === 'reports.gone' && client.getQueryState(reportKeys.page(reportId))?.error) void client.resetQueries({ queryKey: reportKeys.page(reportId) });
}
