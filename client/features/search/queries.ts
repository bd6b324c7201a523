import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { QUERY_MAX, search, SIMILAR_FROM, similar, suggest, type SearchQuery } from '../../../shared/search/contract.js';
import { call } from '../../lib/api.js';

/** What is searched for and how it is narrowed; ids, as the interface wants them. */
export type SearchSelection = Omit<z.input<typeof SearchQuery>, 'cursor' | 'limit'>;

export const searchKeys = { all: ['search'] as const };

/** What was typed as it is searched for: one line without blanks around. */
export const asQuery = (typed: string): string => typed.replace(/\s+/g, ' ').trim().slice(0, QUERY_MAX).trim();

/** Asks once: the next key asks again anyway, and waiting for a repeat would only look slow. */
const ONCE = { retry: false } as const;

const RETRY = 4_000;

/** The best few of each kind; what was shown before stays until they are there. Asking for another query ends this one. */
export const suggestionOptions = (q: string) =>
  queryOptions({
    queryKey: [...searchKeys.all, 'suggestions', q],
    queryFn: ({ signal }) => call(suggest, { query: { q } }, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    // Where it failed the search goes on by itself.
    refetchInterval: ({ state }) => (state.status === 'error' ? RETRY : false),
    ...ONCE,
  });

/** All hits page by page. */
export const searchOptions = (selection: SearchSelection) =>
  infiniteQueryOptions({
    queryKey: [...searchKeys.all, 'page', selection],
    queryFn: ({ pageParam, signal }) => call(search, { query: { ...selection, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: selection.q !== '',
    placeholderData: keepPreviousData,
    // Coming back from a hit finds the same list at the same place.
    staleTime: 5 * 60_000,
    ...ONCE,
  });

/** What has been asked before under such a title. */
export const similarOptions = (title: string, service: string | undefined) =>
  queryOptions({
    queryKey: [...searchKeys.all, 'similar', title, service ?? null],
    queryFn: ({ signal }) => call(similar, { query: { title, ...(service ? { service } : {}) } }, { signal }),
    enabled: title.length >= SIMILAR_FROM,
    placeholderData: keepPreviousData,
    ...ONCE,
  });
