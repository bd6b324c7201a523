import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listCases, readCase, readSummary, type CaseQuery } from '../../../shared/moderation/contract.js';
import { call } from '../../lib/api.js';

/** What the queue is narrowed to. */
export type CaseSelection = Omit<z.input<typeof CaseQuery>, 'cursor'>;

export const moderationKeys = {
  all: ['moderation'] as const,
  summary: ['moderation', 'summary'] as const,
  lists: ['moderation', 'list'] as const,
  list: (selection: CaseSelection) => ['moderation', 'list', selection] as const,
  case: (id: string) => ['moderation', 'case', id] as const,
};

/** Cases page by page. */
export const casesOptions = (selection: CaseSelection) =>
  infiniteQueryOptions({
    queryKey: moderationKeys.list(selection),
    queryFn: ({ pageParam, signal }) => call(listCases, { query: { ...selection, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** One case; read anew at every opening, for the text it is about may have changed without telling the queue. */
export const caseOptions = (id: string) => queryOptions({ queryKey: moderationKeys.case(id), queryFn: ({ signal }) => call(readCase, { params: { id } }, { signal }), staleTime: 0 });

/** How much waits, for the navigation of coordinators. */
export const caseSummaryOptions = () => queryOptions({ queryKey: moderationKeys.summary, queryFn: ({ signal }) => call(readSummary, undefined, { signal }) });
