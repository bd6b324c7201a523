import { useMutation, useQueryClient } from '@tanstack/react-query';
import { switchFirst, switchService } from '../../../shared/contributions/checks.js';
import { resubmit, withdraw } from '../../../shared/contributions/contract.js';
import { call } from '../../lib/api.js';
import { refreshContributions } from './cache.js';

/** Takes one back and erases it; also after a refusal the list is read anew: coordination was first. */
export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ id, version }: { id: string; version: number }) => call(withdraw, { params: { id }, version }), onSettled: () => refreshContributions(client) });
}

/** Sends a refused one anew; the key belongs to this wording. */
export function useResubmit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, key, ...body }: { id: string; version: number; key: string; title: string | null; text: string }) => call(resubmit, { params: { id }, version, body }, { idempotencyKey: key }),
    onSuccess: () => Promise.all([refreshContributions(client), client.invalidateQueries({ queryKey: ['threads'] })]),
  });
}

/** Switches checking for a service, or (null) for first contributions. */
export function useSwitchCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ serviceId, ...body }: { serviceId: string | null; on: boolean; reason: string }) => (serviceId === null ? call(switchFirst, { body }) : call(switchService, { params: { id: serviceId }, body })),
    onSettled: () => refreshContributions(client),
  });
}
