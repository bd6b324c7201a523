import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { list, listHouses, listKept, readKept, readReach, readSummary, type HousesQuery, type KeptListQuery } from '../../../shared/announcements/contract.js';
import { call } from '../../lib/api.js';

export const announcementKeys = {
  all: ['announcements'] as const,
  /** What is new, of announcements and notices. */
  summary: ['announcements', 'summary'] as const,
  house: (which: 'all' | 'open') => ['announcements', 'house', which] as const,
  kept: ['announcements', 'kept'] as const,
  page: (id: string) => ['announcements', 'kept', 'page', id] as const,
};

const pages = { initialPageParam: null as string | null, getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };
const at = (cursor: string | null): { cursor?: string } => (cursor ? { cursor } : {});

/** How much is new, for the bell and the start page. */
export const newsOptions = () => queryOptions({ queryKey: announcementKeys.summary, queryFn: ({ signal }) => call(readSummary, undefined, { signal }), staleTime: 30_000 });

/** Announcements to the own administration, or those it has not confirmed. */
export const houseAnnouncementsOptions = (which: 'all' | 'open') =>
  infiniteQueryOptions({ queryKey: announcementKeys.house(which), queryFn: ({ pageParam, signal }) => call(list, { query: { list: which, ...at(pageParam) } }, { signal }), ...pages });

/** All of them, for those who keep them. */
export const keptAnnouncementsOptions = (state: KeptListQuery['state']) =>
  infiniteQueryOptions({ queryKey: [...announcementKeys.kept, 'list', state], queryFn: ({ pageParam, signal }) => call(listKept, { query: { state, ...at(pageParam) } }, { signal }), ...pages });

export const keptAnnouncementOptions = (id: string) => queryOptions({ queryKey: announcementKeys.page(id), queryFn: ({ signal }) => call(readKept, { params: { id } }, { signal }) });

/** Which administrations have confirmed, or have not. */
export const housesOptions = (id: string, state: HousesQuery['state']) =>
  infiniteQueryOptions({ queryKey: [...announcementKeys.page(id), 'houses', state], queryFn: ({ pageParam, signal }) => call(listHouses, { params: { id }, query: { state, ...at(pageParam) } }, { signal }), ...pages });

/** How many administrations an announcement would reach. */
export const reachOptions = (serviceId: string | null, phases: readonly number[]) =>
  queryOptions({
    queryKey: [...announcementKeys.kept, 'reach', serviceId, ...phases],
    queryFn: ({ signal }) => call(readReach, { query: { ...(serviceId ? { service: serviceId } : {}), ...(phases.length > 0 ? { phases: phases.join(',') } : {}) } }, { signal }),
  });
