import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { list, listChoices, read, type PilotListQuery } from '../../../shared/pilots/contract.js';
import { call } from '../../lib/api.js';

/** What a list of pilot projects is narrowed to. */
export type PilotSelection = Omit<z.input<typeof PilotListQuery>, 'cursor'>;

export const pilotKeys = {
  all: ['pilots'] as const,
  lists: ['pilots', 'list'] as const,
  list: (selection: PilotSelection) => ['pilots', 'list', selection] as const,
  choices: ['pilots', 'choices'] as const,
  pages: ['pilots', 'page'] as const,
  page: (slug: string) => ['pilots', 'page', slug] as const,
};

/** Pilot projects page by page, the latest begun first. */
export const pilotListOptions = (selection: PilotSelection) =>
  infiniteQueryOptions({
    queryKey: pilotKeys.list(selection),
    queryFn: ({ pageParam, signal }) => call(list, { query: { ...selection, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** All by name, for filters and addresses. */
export const pilotChoicesOptions = () => queryOptions({ queryKey: pilotKeys.choices, queryFn: async ({ signal }) => (await call(listChoices, undefined, { signal })).items });

/** The page of a pilot project. */
export const pilotOptions = (slug: string) => queryOptions({ queryKey: pilotKeys.page(slug), queryFn: ({ signal }) => call(read, { params: { slug } }, { signal }) });
