import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { topics, type LiveEvent } from '../../../shared/events.js';
import type { ReportListItem } from '../../../shared/experiences/contract.js';
import { itemsOf, listNews, withFurtherPages } from '../../lib/held-pages.js';
import { useLiveEvents, useTopic } from '../../lib/live.js';
import { useHeld, useOpening } from '../../lib/use-held.js';
import { notifyError } from '../../ui/toast.js';
import { reportIdOf } from './cache.js';
import { reportKeys, reportListOptions } from './queries.js';
import type { ReportSelection } from './queries.js';

/** A list of reports that stays as it is while others publish; give the component a `key` per selection. Guests hear nothing live. */
export function useReportList(selection: ReportSelection, live: boolean) {
  const query = useInfiniteQuery(reportListOptions(selection));
  const latest = useMemo(() => query.data?.pages.map((page) => page.items), [query.data]);
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  const { shown, accept } = useHeld(latest, { follow: opening, grow: withFurtherPages });
  const items = useMemo(() => shown && itemsOf(shown), [shown]);
  const client = useQueryClient();
  useTopic(
    live ? topics.reports() : null,
    useCallback(() => void client.invalidateQueries({ queryKey: reportKeys.lists }), [client]),
  );
  const { gone, forget } = useGoneReports();
  return {
    /** Undefined while loading. */
    items,
    error: query.data === undefined ? query.error : null,
    retry: () => void query.refetch(),
    /** New or changed reports that wait behind the bar. */
    news: items && latest ? listNews(items, itemsOf(latest), lineOf) : 0,
    accept: () => {
      forget();
      accept();
    },
    gone,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage().then((result) => result.isFetchNextPageError && notifyError(result.error)),
  };
}

// Whom it helped is a number that changes in place; it makes a report neither new nor changed.
const lineOf = (item: ReportListItem): string => JSON.stringify({ ...item, helpedCount: 0, reusedCount: 0 });

/** Reports that may no longer be read: their rows stay, so that nothing moves, but say nothing any more. */
export function useGoneReports(): { gone: ReadonlySet<string>; forget: () => void } {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  useLiveEvents(
    useCallback((event: LiveEvent) => {
      const id = reportIdOf(event);
      if (id === null) return;
      if (event.type === 'reports.gone') setGone((before) => new Set(before).add(id));
      // Narrowing says *gone* to everybody and then *changed* to those who may still read it.
      if (event.type === 'reports.changed' || event.type === 'reports.published') setGone((before) => new Set([...before].filter((other) => other !== id)));
    }, []),
  );
  return { gone, forget: useCallback(() => setGone(new Set()), []) };
}
