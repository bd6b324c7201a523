import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { list, listEditions, listLessons, listObstacles, listOwn, listThreads, read, readDraft, readEdition } from '../../../shared/experiences/contract.js';
import type { LessonListQuery, ReportListQuery } from '../../../shared/experiences/contract.js';
import { call } from '../../lib/api.js';

/** What a list of reports is narrowed to and ordered by. */
export type ReportSelection = Omit<z.input<typeof ReportListQuery>, 'cursor'>;
/** What a list of lessons is narrowed to. */
export type LessonSelection = Omit<z.input<typeof LessonListQuery>, 'cursor'>;
type ObstacleSelection = { service?: string; phase?: number };

export const reportKeys = {
  all: ['reports'] as const,
  lists: ['reports', 'list'] as const,
  list: (selection: ReportSelection) => ['reports', 'list', selection] as const,
  own: ['reports', 'own'] as const,
  report: (id: string) => ['reports', 'report', id] as const,
  page: (id: string) => ['reports', 'report', id, 'page'] as const,
  draft: (id: string) => ['reports', 'report', id, 'draft'] as const,
  editions: (id: string) => ['reports', 'report', id, 'editions'] as const,
  edition: (id: string, edition: number) => ['reports', 'report', id, 'editions', edition] as const,
  lessons: ['reports', 'lessons'] as const,
  obstacles: ['reports', 'obstacles'] as const,
  /** Among the lists of threads: whatever brings those up to date does it here as well. */
  threads: (id: string) => ['threads', 'list', 'of-report', id] as const,
};

// While no page subscribes to a report nothing tells us of its changes: long enough for a prefetch, no longer.
const UNHEARD = 2_000;

/** Published reports page by page, for everybody who may read any; a guest gets the public ones. */
export const reportListOptions = (selection: ReportSelection) =>
  infiniteQueryOptions({
    queryKey: reportKeys.list(selection),
    queryFn: ({ pageParam, signal }) => call(list, { query: { ...selection, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: UNHEARD,
  });

/** The page of a published report. */
export const reportOptions = (id: string) => queryOptions({ queryKey: reportKeys.page(id), queryFn: ({ signal }) => call(read, { params: { id } }, { signal }), staleTime: UNHEARD });

/** Reports of the own house in every state. */
export const ownReportsOptions = () => queryOptions({ queryKey: reportKeys.own, queryFn: async ({ signal }) => (await call(listOwn, undefined, { signal })).items, staleTime: UNHEARD });

/** The working copy of a report of the own house. */
export const draftOptions = (id: string) => queryOptions({ queryKey: reportKeys.draft(id), queryFn: ({ signal }) => call(readDraft, { params: { id } }, { signal }), staleTime: UNHEARD });

/** Editions the reader may see, newest first. */
export const editionsOptions = (id: string) => queryOptions({ queryKey: reportKeys.editions(id), queryFn: async ({ signal }) => (await call(listEditions, { params: { id } }, { signal })).items });

/** One edition; what was published under its number never changes, only whether it may be read. */
export const editionOptions = (id: string, edition: number) =>
  queryOptions({ queryKey: reportKeys.edition(id, edition), queryFn: ({ signal }) => call(readEdition, { params: { id, edition } }, { signal }) });

/** Questions and discussions on a report, newest first. */
export const reportThreadsOptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: reportKeys.threads(id),
    queryFn: ({ pageParam, signal }) => call(listThreads, { params: { id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: UNHEARD,
  });

/** Lessons of the reports one may read, the latest first. */
export const lessonsOptions = (selection: LessonSelection) =>
  infiniteQueryOptions({
    queryKey: [...reportKeys.lessons, selection],
    queryFn: ({ pageParam, signal }) => call(listLessons, { query: { ...selection, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

const obstacleListing = (selection: ObstacleSelection = {}) =>
  queryOptions({ queryKey: [...reportKeys.obstacles, selection], queryFn: ({ signal }) => call(listObstacles, { query: selection }, { signal }) });
/** The managed list of obstacles with how many readable reports name each. */
export const obstaclesOptions = (selection: ObstacleSelection = {}) => queryOptions({ ...obstacleListing(selection), select: ({ items }) => items });
/** Whether the reader keeps the list. */
export const obstacleRightsOptions = () => queryOptions({ ...obstacleListing(), select: ({ can }) => can });
