import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AuditEntryView } from '../../../shared/audit/contract.js';
import { topics } from '../../../shared/events.js';
import type { CasePage } from '../../../shared/moderation/contract.js';
import { isNotFound } from '../../lib/error-text.js';
import { itemsOf } from '../../lib/held-pages.js';
import { useTopic } from '../../lib/live.js';
import { useHeld, useOpening } from '../../lib/use-held.js';
import { auditOptions } from '../audit/face.js';
import { refreshCases } from './cache.js';
import { caseOptions } from './queries.js';

export interface CaseState {
  /** What stands on the screen; undefined while loading and when it is gone. */
  page: CasePage | undefined;
  /** What was done in the case, the newest first. */
  history: readonly AuditEntryView[];
  gone: boolean;
  error: Error | null;
  retry: () => void;
  /** Something else waits behind the bar. */
  changed: boolean;
  /** Shows the latest state; also after every act of the viewer. */
  accept: () => void;
  reread: () => void;
}

/** One case, held still while others act in it or its author goes on writing. */
export function useCase(id: string): CaseState {
  const client = useQueryClient();
  const query = useQuery(caseOptions(id));
  const log = useInfiniteQuery(auditOptions({ case: id }));
  const reread = useCallback(() => void refreshCases(client), [client]);
  useTopic(topics.moderation(), reread);
  const gone = isNotFound(query.error);
  const latest = gone ? undefined : query.data;
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  const { shown, accept } = useHeld(latest, { follow: opening });
  return {
    page: shown,
    history: itemsOf(log.data?.pages.map((page) => page.items) ?? []),
    gone,
    error: latest === undefined ? query.error : null,
    retry: () => void query.refetch(),
    // Equal answers are the same object.
    changed: shown !== undefined && shown !== latest,
    accept,
    reread,
  };
}
