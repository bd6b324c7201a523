import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { topics } from '../../../shared/events.js';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { isNotFound } from '../../lib/error-text.js';
import { useTopic } from '../../lib/live.js';
import { useHeld, useOpening } from '../../lib/use-held.js';
import { reportKeys, reportOptions } from './queries.js';

export interface ReportState {
  /** What stands on the screen; undefined while loading and when the report is gone. */
  page: ReportPage | undefined;
  gone: boolean;
  error: Error | null;
  retry: () => void;
  /** The edition that waits behind the bar; null while the latest one is shown. */
  newEdition: number | null;
  accept: () => void;
}

/** One published report, held still while its house publishes another edition. Guests hear nothing live. */
export function useReport(id: string, live: boolean): ReportState {
  const client = useQueryClient();
  const query = useQuery(reportOptions(id));
  useTopic(
    live ? topics.report(id) : null,
    useCallback(() => void client.invalidateQueries({ queryKey: reportKeys.page(id) }), [client, id]),
  );
  // Narrowed or withdrawn: the last data is still in the cache, but no longer ours to show.
  const gone = isNotFound(query.error);
  const latest = gone ? undefined : query.data;
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  const { shown, accept } = useHeld(latest, { follow: opening });
  return {
    page: shown && latest && asRead(shown, latest),
    gone,
    error: latest === undefined ? query.error : null,
    retry: () => void query.refetch(),
    newEdition: shown && latest && shown.edition !== latest.edition ? latest.edition : null,
    accept,
  };
}

/**
 * The edition that is being read with the state of the report as it is now: who may read it, whom it helped, what the
 * viewer may do. None of that moves a text. The same edition is shown as latest read (names may have changed).
 */
export function asRead(shown: ReportPage, latest: ReportPage): ReportPage {
  if (shown.edition === latest.edition) return latest;
  const { title, summary, services, components, obstacles, result, goLiveOn, lessonCount, edition, publishedAt, content, names, frozen, credits } = shown;
  return { ...latest, title, summary, services, components, obstacles, result, goLiveOn, lessonCount, edition, publishedAt, content, names, frozen, credits };
}
