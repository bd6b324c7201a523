import { useMutation, useQueryClient } from '@tanstack/react-query';
import { markSeen } from '../../../shared/notices/contract.js';
import { call } from '../../lib/api.js';
import { refreshAfter } from './cache.js';

/** The person has seen their notices up to this one; other tabs and the bell hear of it by the live event. */
export function useMarkNoticesSeen() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (upTo: string) => call(markSeen, { body: { upTo } }), onSuccess: () => refreshAfter({ type: 'notices.seen' }, client) });
}
