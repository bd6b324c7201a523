import { useMutation, useQueryClient } from '@tanstack/react-query';
import { begin, change, keepResults, remove, type PilotFacts } from '../../../shared/pilots/contract.js';
import { call } from '../../lib/api.js';
import { refreshPilots } from './cache.js';
import { pilotKeys } from './queries.js';

/** Begins a pilot project; the key belongs to the form. */
export function useBeginPilot() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ facts, key }: { facts: PilotFacts; key: string }) => call(begin, { body: facts }, { idempotencyKey: key }),
    onSuccess: () => refreshPilots(client),
  });
}

/** Changes what is named of a pilot project. */
export function useChangePilot(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ facts, version }: { facts: Partial<PilotFacts>; version: number }) => call(change, { params: { id }, body: facts, version }),
    onSuccess: () => refreshPilots(client),
  });
}

/** Writes its results. */
export function useKeepResults(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ results, version }: { results: string; version: number }) => call(keepResults, { params: { id }, body: { results }, version }),
    onSuccess: () => refreshPilots(client),
  });
}

/** Deletes it; its page is taken from memory, not asked for again. */
export function useRemovePilot(id: string, slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => call(remove, { params: { id }, version }),
    onSuccess: () => {
      client.removeQueries({ queryKey: pilotKeys.page(slug) });
      return client.invalidateQueries({ queryKey: pilotKeys.lists });
    },
  });
}
