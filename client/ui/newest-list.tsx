import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { useHeldNewest } from '../lib/held-newest.js';
import { useEndFocus } from '../lib/use-end-focus.js';
import { LoadMore } from './load-more.js';
import { ErrorState, Skeleton } from './states.js';
import { StatusBar } from './status-bar.js';

interface Row {
  id: string;
}

interface NewestListProps<Item extends Row> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  /** What of a row takes the focus once more of them have been fetched. */
  row: string;
  /** What the bar says of what waits. */
  waitingText: (count: number) => string;
  /** Lines of a row while it is loading. */
  lines: number;
  rows?: number;
  /** Names the list as a part of the page. */
  label?: string;
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}

/** A list with the newest first, which moves only when asked to: what has come waits behind a bar, older rows are fetched below. */
export function NewestList<Item extends Row>({ query, row, waitingText, lines, rows = 2, label, empty, children }: NewestListProps<Item>) {
  const box = useRef<HTMLElement>(null);
  const { items, waiting, accept } = useHeldNewest(query.data?.pages.flatMap((page) => page.items), query.isSuccess && !query.isFetching);
  const loading = useEndFocus(box, row, items?.length ?? 0, query.hasNextPage);
  if (!items) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={rows} lines={lines} />;
  return (
    <section ref={box} aria-label={label}>
      <StatusBar text={waiting > 0 ? waitingText(waiting) : null} onShow={accept} />
      {items.length === 0 ? empty : children(items)}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onLoad={() => {
          loading();
          void query.fetchNextPage();
        }}
        shown={items.length}
      />
    </section>
  );
}
