import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { topics } from '../../../shared/events.js';
import type { ListedThread } from '../../../shared/threads/contract.js';
import { itemsOf, withFurtherPages } from '../../lib/held-pages.js';
import { useTopic } from '../../lib/live.js';
import { notifyError } from '../../ui/toast.js';
import { threadKeys, threadListOptions } from './queries.js';
import type { ThreadSelection } from './queries.js';
import { threadNews } from './snapshot.js';
import { useGone } from './use-gone.js';
import { useHeld, useOpening } from '../../lib/use-held.js';

export interface ThreadListState {
  /** Undefined while loading. */
  items: ListedThread[] | undefined;
  error: Error | null;
  retry: () => void;
  /** New or changed threads that wait behind the bar. */
  news: number;
  accept: () => void;
  /** Threads that may no longer be seen: their rows stay, so that nothing moves, but say nothing any more. */
  gone: ReadonlySet<string>;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
}

/** A list of threads that stays as it is while others write; give the component a `key` per selection. */
export function useThreadList(selection: ThreadSelection): ThreadListState {
  const query = useInfiniteQuery(threadListOptions(selection));
  const latest = useMemo(() => query.data?.pages.map((page) => page.items), [query.data]);
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  const { shown, accept } = useHeld(latest, { follow: opening, grow: withFurtherPages });
  const items = useMemo(() => shown && itemsOf(shown), [shown]);

  const client = useQueryClient();
  useTopic(
    topics.threads(),
    useCallback(() => void client.invalidateQueries({ queryKey: threadKeys.lists }), [client]),
  );
  const { gone, forget } = useGone();

  return {
    items,
    error: query.data === undefined ? query.error : null,
    retry: () => void query.refetch(),
    news: items && latest ? threadNews(items, itemsOf(latest)) : 0,
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
