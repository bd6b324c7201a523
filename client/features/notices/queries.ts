import { infiniteQueryOptions } from '@tanstack/react-query';
import { list } from '../../../shared/notices/contract.js';
import { call } from '../../lib/api.js';

export const noticeKeys = { all: ['notices'] as const };

/** The person's own notices, newest first. */
export const noticesOptions = () =>
  infiniteQueryOptions({
    queryKey: noticeKeys.all,
    queryFn: ({ pageParam, signal }) => call(list, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
