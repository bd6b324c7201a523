import { useMutation, useQueryClient } from '@tanstack/react-query';
import { change, confirm, markSeen, publish, withdraw } from '../../../shared/announcements/contract.js';
import { undo } from '../../../shared/audit/contract.js';
import type { CallOf } from '../../../shared/route.js';
import { call } from '../../lib/api.js';
import { refreshAnnouncements } from './cache.js';

/** The own administration takes note. */
export function useConfirm(id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (version: number) => call(confirm, { params: { id }, version }), onSettled: () => refreshAnnouncements(client) });
}

/** The reader has seen them. */
export function useMarkSeen() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (ids: string[]) => call(markSeen, { body: { ids } }), onSuccess: () => refreshAnnouncements(client) });
}

/** Announces; the key belongs to the form. */
export function usePublish() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ body, key }: { body: CallOf<typeof publish>['body']; key: string }) => call(publish, { body }, { idempotencyKey: key }), onSuccess: () => refreshAnnouncements(client) });
}

export function useChange(id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ version, ...body }: CallOf<typeof change>['body'] & { version: number }) => call(change, { params: { id }, body, version }), onSuccess: () => refreshAnnouncements(client) });
}

/** Withdraws; what it gives takes it back. */
export function useWithdraw(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, reason }: { version: number; reason: string }) => {
      const { entryId } = await call(withdraw, { params: { id }, body: { reason }, version });
      return async (): Promise<void> => {
        await call(undo, { params: { id: entryId } });
        await refreshAnnouncements(client);
      };
    },
    onSuccess: () => refreshAnnouncements(client),
  });
}
