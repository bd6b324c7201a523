import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeEntry, createEntry, mergeEntry, reinstateEntry, retireEntry, type EntryFacts, type EntryKind, type NewEntry } from '../../../shared/catalogue/care.js';
import { call } from '../../lib/api.js';
import { refreshCatalogue } from '../catalogue/face.js';

interface Subject {
  kind: EntryKind;
  id: string;
}

/** Adds an entry; the key belongs to the form. */
export function useCreateEntry() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ facts, key }: { facts: NewEntry; key: string }) => call(createEntry, { body: facts }, { idempotencyKey: key }), onSuccess: () => refreshCatalogue(client) });
}

/** Says anew what an entry is about. */
export function useChangeEntry(params: Subject) {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ facts, version }: { facts: EntryFacts; version: number }) => call(changeEntry, { params, body: facts, version }), onSuccess: () => refreshCatalogue(client) });
}

export function useMergeEntry(params: Subject) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ into, reason, version }: { into: string; reason: string; version: number }) => call(mergeEntry, { params, body: { into, reason }, version }),
    onSuccess: () => refreshCatalogue(client),
  });
}

export function useRetireEntry(params: Subject) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ successorId, reason, version }: { successorId: string | null; reason: string; version: number }) => call(retireEntry, { params, body: { successorId, reason }, version }),
    onSuccess: () => refreshCatalogue(client),
  });
}

export function useReinstateEntry(params: Subject) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (version: number) => call(reinstateEntry, { params, version }), onSuccess: () => refreshCatalogue(client) });
}
