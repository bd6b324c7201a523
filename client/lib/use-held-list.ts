import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { itemsOf, listNews, withFurtherPages } from './held-pages.js';
import { useHeld, useOpening } from './use-held.js';

export interface HeldList<Item> {
  /** In the order they were shown, each as it is now; undefined while loading. */
  items: Item[] | undefined;
  /** Items that no longer belong to the list; they stay as they were, so that nothing moves. */
  gone: ReadonlySet<string>;
  /** How many wait behind the bar. */
  news: number;
  accept: () => void;
  error: Error | null;
}

/** A list read page by page that keeps its order while it changes: facts of a row change in place, new rows wait. */
export function useHeldList<Item extends { id: string }>(query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>): HeldList<Item> {
  const latest = useMemo(() => query.data?.pages.map((page) => page.items), [query.data]);
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  const { shown, accept } = useHeld(latest, { follow: opening, grow: withFurtherPages });
  const held = shown && itemsOf(shown);
  const now = latest ? itemsOf(latest) : [];
  const byId = new Map(now.map((item) => [item.id, item]));
  return {
    items: held?.map((item) => byId.get(item.id) ?? item),
    // While more can be loaded, a row that is missing may only have moved behind what is loaded.
    gone: new Set(query.hasNextPage ? [] : held?.filter(({ id }) => !byId.has(id)).map(({ id }) => id)),
    news: held ? listNews(held, now, ({ id }) => id) : 0,
    accept,
    error: query.data === undefined ? query.error : null,
  };
}
