import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { claim, close, flag, free, hide, note, publish, refuse, release, reopen, restore, restrict, warn } from '../../../shared/moderation/contract.js';
import { call } from '../../lib/api.js';
import { refreshCases } from './cache.js';

export type FlagDraft = z.input<NonNullable<typeof flag.body>>;

/** Tells the coordinators; the key belongs to the dialog. */
export const useFlag = () => useMutation({ mutationFn: ({ key, ...body }: FlagDraft & { key: string }) => call(flag, { body }, { idempotencyKey: key }) });

export type CaseAct =
  | { act: 'claim' | 'release' | 'publish' }
  | { act: 'refuse' | 'hide' | 'restore' | 'handled' | 'no_breach' | 'reopen' | 'warn' | 'free'; reason: string }
  | { act: 'restrict'; kind: 'read_only' | 'suspended'; days: RestrictDays; reason: string };
export type RestrictDays = z.input<NonNullable<typeof restrict.body>>['days'];

function send(id: string, version: number, done: CaseAct) {
  const at = { params: { id }, version };
  switch (done.act) {
    case 'claim':
      return call(claim, at);
    case 'release':
      return call(release, at);
    case 'publish':
      return call(publish, at);
    case 'refuse':
      return call(refuse, { ...at, body: { reason: done.reason } });
    case 'hide':
      return call(hide, { ...at, body: { reason: done.reason } });
    case 'restore':
      return call(restore, { ...at, body: { reason: done.reason } });
    case 'handled':
    case 'no_breach':
      return call(close, { ...at, body: { outcome: done.act, reason: done.reason } });
    case 'reopen':
      return call(reopen, { ...at, body: { reason: done.reason } });
    case 'warn':
      return call(warn, { ...at, body: { reason: done.reason } });
    case 'free':
      return call(free, { ...at, body: { reason: done.reason } });
    case 'restrict':
      return call(restrict, { ...at, body: { kind: done.kind, days: done.days, reason: done.reason } });
  }
}

/** An act in a case, on the version one has seen. Also after a refusal the case is read anew: a colleague was first. */
export function useCaseAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, ...done }: { id: string; version: number } & CaseAct) => send(id, version, done as CaseAct),
    onSettled: () => refreshCases(client),
  });
}

/** Writes a note for the colleagues. */
export function useNote(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) => call(note, { params: { id }, body: { text } }, { idempotencyKey: key }),
    onSuccess: () => refreshCases(client),
  });
}
