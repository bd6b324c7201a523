import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acceptTime, cancelContact, declineContact, noteOutcome, proposeTimes, requestContact } from '../../../shared/requests/contacts.js';
import { decline, offer, undoDecline, type DeclineReason } from '../../../shared/requests/contract.js';
import { call } from '../../lib/api.js';
import { refreshRequests } from './cache.js';
import { requestKeys } from './queries.js';

/** Asks administrations for an answer. */
export function useOffer(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (organisationIds: string[]) => call(offer, { params: { id: threadId }, body: { organisationIds } }),
    onSettled: () => refreshRequests(client),
  });
}

/** The own house declines; the row it is done in stays and offers to take it back. */
export function useDecline() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, reason }: { id: string; version: number; reason: DeclineReason | null }) => call(decline, { params: { id }, body: { reason }, version }),
    onSettled: () => client.invalidateQueries({ queryKey: requestKeys.all }),
  });
}

export function useUndoDecline() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => call(undoDecline, { params: { id } }), onSettled: () => refreshRequests(client) });
}

type Answer =
  | { act: 'accept'; time: string }
  | { act: 'propose'; times: string[] }
  | { act: 'decline' | 'cancel' }
  | { act: 'note'; outcome: string };

/** What a house does with a request for a call. */
export function useAnswerContact(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...answer }: Answer & { version: number }) => {
      const at = { params: { id }, version };
      switch (answer.act) {
        case 'accept':
          return call(acceptTime, { ...at, body: { time: answer.time } });
        case 'propose':
          return call(proposeTimes, { ...at, body: { times: answer.times } });
        case 'note':
          return call(noteOutcome, { ...at, body: { outcome: answer.outcome } });
        case 'decline':
          return call(declineContact, at);
        case 'cancel':
          return call(cancelContact, at);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: requestKeys.all }),
  });
}

export function useRequestContact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: { organisationId: string; serviceId: string; times: string[]; note: string; key: string }) => call(requestContact, { body }, { idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: requestKeys.all }),
  });
}
