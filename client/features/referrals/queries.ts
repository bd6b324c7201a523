import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listReferrals, ofThread, readReferral, readSummary, type ReferralQuery } from '../../../shared/referrals/contract.js';
import { listDesks, readDesk, type DESK_STATES, type DeskView } from '../../../shared/referrals/desks.js';
import { PAGE_SIZE_MAX } from '../../../shared/pagination.js';
import { call } from '../../lib/api.js';

export type ReferralSelection = Omit<z.input<typeof ReferralQuery>, 'cursor'>;

export const referralKeys = {
  all: ['referrals'] as const,
  desks: ['referrals', 'desks'] as const,
  desk: (id: string) => ['referrals', 'desks', 'one', id] as const,
  thread: (id: string) => ['referrals', 'thread', id] as const,
  page: (id: string) => ['referrals', 'page', id] as const,
};

const pages = { initialPageParam: null as string | null, getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

/** Where a question was passed on to, and what one may do about it. */
export const referralsOfThreadOptions = (id: string) => queryOptions({ queryKey: referralKeys.thread(id), queryFn: ({ signal }) => call(ofThread, { params: { id } }, { signal }) });

export const referralsOptions = (selection: ReferralSelection) =>
  infiniteQueryOptions({ queryKey: [...referralKeys.all, 'list', selection], queryFn: ({ pageParam, signal }) => call(listReferrals, { query: { ...selection, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }), ...pages });

/** What waits for coordinators. */
export const referralSummaryOptions = () => queryOptions({ queryKey: [...referralKeys.all, 'summary'], queryFn: ({ signal }) => call(readSummary, undefined, { signal }) });

export const referralOptions = (id: string) => queryOptions({ queryKey: referralKeys.page(id), queryFn: ({ signal }) => call(readReferral, { params: { id } }, { signal }) });

export const desksOptions = (state: (typeof DESK_STATES)[number]) =>
  infiniteQueryOptions({ queryKey: [...referralKeys.desks, 'list', state], queryFn: ({ pageParam, signal }) => call(listDesks, { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }), ...pages });

export const deskOptions = (id: string) => queryOptions({ queryKey: referralKeys.desk(id), queryFn: ({ signal }) => call(readDesk, { params: { id } }, { signal }) });

/** All desks that something can be passed on to, by name. */
export const deskChoicesOptions = () =>
  queryOptions({
    queryKey: [...referralKeys.desks, 'choices'],
    queryFn: async ({ signal }) => {
      const desks: DeskView[] = [];
      for (let cursor: string | null = null, first = true; first || cursor; first = false) {
        const page: { items: DeskView[]; nextCursor: string | null } = await call(listDesks, { query: { limit: PAGE_SIZE_MAX, ...(cursor ? { cursor } : {}) } }, { signal });
        desks.push(...page.items);
        cursor = page.nextCursor;
      }
      return desks;
    },
  });
