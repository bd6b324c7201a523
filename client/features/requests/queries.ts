import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listContacts, type CONTACT_LISTS } from '../../../shared/requests/contacts.js';
import { listCandidates, ofThread, readSummary } from '../../../shared/requests/contract.js';
import { call } from '../../lib/api.js';

export const requestKeys = {
  all: ['requests'] as const,
  summary: ['requests', 'summary'] as const,
  thread: (id: string) => ['requests', 'thread', id] as const,
  contacts: ['requests', 'contacts'] as const,
};

/** What waits for the own house. */
export const summaryOptions = () => queryOptions({ queryKey: requestKeys.summary, queryFn: ({ signal }) => call(readSummary, undefined, { signal }), staleTime: 30_000 });

/** Whom a question was offered to, and what one may do about it. */
export const requestsOfThreadOptions = (id: string) => queryOptions({ queryKey: requestKeys.thread(id), queryFn: ({ signal }) => call(ofThread, { params: { id } }, { signal }) });

/** Whom it can be offered to; asked anew at every opening, for others may have asked meanwhile. */
export const candidatesOptions = (id: string) =>
  queryOptions({ queryKey: [...requestKeys.thread(id), 'candidates'], queryFn: ({ signal }) => call(listCandidates, { params: { id } }, { signal }), staleTime: 0 });

export const contactsOptions = (list: (typeof CONTACT_LISTS)[number]) =>
  infiniteQueryOptions({
    queryKey: [...requestKeys.contacts, list],
    queryFn: ({ pageParam, signal }) => call(listContacts, { query: { list, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
