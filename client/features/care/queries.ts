import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listEntries, previewMerge, readEntry, readEntryHistory, type EntryKind, type EntryState } from '../../../shared/catalogue/care.js';
import { call } from '../../lib/api.js';

export interface EntrySelection {
  kind: EntryKind;
  state?: EntryState;
  q?: string;
}

/** Entries of a kind page by page, by name. */
export const entryListOptions = (selection: EntrySelection) =>
  infiniteQueryOptions({
    queryKey: ['care', 'list', selection],
    queryFn: ({ pageParam, signal }) => call(listEntries, { query: { ...selection, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const entryOptions = (kind: EntryKind, id: string) => queryOptions({ queryKey: ['care', 'entry', kind, id], queryFn: ({ signal }) => call(readEntry, { params: { kind, id } }, { signal }) });

/** What merging a service into another would do. */
export const mergePreviewOptions = (id: string, into: string) => queryOptions({ queryKey: ['care', 'merge', id, into], queryFn: ({ signal }) => call(previewMerge, { params: { id }, query: { into } }, { signal }), enabled: into !== '' });

/** Versions of an entry, the newest first. */
export const entryHistoryOptions = (kind: EntryKind, id: string) =>
  infiniteQueryOptions({
    queryKey: ['care', 'history', kind, id],
    queryFn: ({ pageParam, signal }) => call(readEntryHistory, { params: { kind, id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
