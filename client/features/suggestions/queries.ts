import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { begin, list, read, type SuggestionKind } from '../../../shared/suggestions/contract.js';
import { call } from '../../lib/api.js';

export const suggestionKeys = {
  all: ['suggestions'] as const,
  onPage: (within: string) => ['suggestions', 'on-page', within] as const,
  awaiting: ['suggestions', 'awaiting'] as const,
  one: (id: string) => ['suggestions', 'one', id] as const,
};

/** A page has few that concern one reader; more than these are found under Moderation. */
const ON_PAGE = 100;

/** Open suggestions on what stands on a page: one's own and those one decides. */
export const suggestionsOnPageOptions = (within: string) =>
  queryOptions({ queryKey: suggestionKeys.onPage(within), queryFn: ({ signal }) => call(list, { query: { within, limit: ON_PAGE } }, { signal }) });

/** Those that wait for the reader, the oldest first. */
export const awaitingSuggestionsOptions = () =>
  infiniteQueryOptions({
    queryKey: suggestionKeys.awaiting,
    queryFn: ({ pageParam, signal }) => call(list, { query: { awaiting: 'true', ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** One; read anew at every opening, for the text it is about may have changed without telling. */
export const suggestionOptions = (id: string) => queryOptions({ queryKey: suggestionKeys.one(id), queryFn: ({ signal }) => call(read, { params: { id } }, { signal }), staleTime: 0 });

/** What stands there, to start from. */
export const beginningOptions = (kind: SuggestionKind, id: string) => queryOptions({ queryKey: ['suggestions', 'begin', kind, id] as const, queryFn: ({ signal }) => call(begin, { params: { kind, id } }, { signal }), staleTime: 0 });
