import { infiniteQueryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { list, type AuditQuery } from '../../../shared/audit/contract.js';
import { call } from '../../lib/api.js';

/** What the log is narrowed to. */
export type AuditSelection = Omit<z.input<typeof AuditQuery>, 'cursor'>;

export const auditKeys = {
  all: ['audit'] as const,
  list: (selection: AuditSelection) => ['audit', 'list', selection] as const,
};

/** Entries page by page, the newest first. */
export const auditOptions = (selection: AuditSelection) =>
  infiniteQueryOptions({
    queryKey: auditKeys.list(selection),
    queryFn: ({ pageParam, signal }) => call(list, { query: { ...selection, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // No event says that a colleague did something: asked anew whenever it is opened.
    staleTime: 0,
  });
