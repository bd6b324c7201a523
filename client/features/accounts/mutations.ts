import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { changePassword, endOtherSessions, redeemPasswordReset, reinstate, requestPasswordReset, signIn, signOut, suspend, type SessionState } from '../../../shared/accounts/contract.js';
import { call, forgetAnswers } from '../../lib/api.js';
import { startLive, stopLive } from '../../lib/live.js';
import { SESSION_KEY, SIGN_OUT_KEY } from '../../lib/query-client.js';
import { forgetRecent } from '../../lib/recent.js';
import { ownSessionsOptions } from './queries.js';

/** Another person, or nobody: nothing of the one before may remain in this browser's memory. */
function becomes(client: QueryClient, session: SessionState): void {
  forgetAnswers();
  forgetRecent(session.me?.id);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
  client.setQueryData(SESSION_KEY, session);
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { mail: string; password: string }) => call(signIn, { body }),
    onSuccess: (session) => becomes(client, session),
  });
}

/** `leave` goes to a page for guests first, so that the page one is on does not ask for signing in again. */
export function useSignOut(leave: () => Promise<void> | void) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: SIGN_OUT_KEY,
    mutationFn: () => {
      // Before the server ends the connection itself, which would look like a session that ran out.
      stopLive();
      return call(signOut);
    },
    onError: startLive,
    onSuccess: async () => {
      await leave();
      const before = client.getQueryData<SessionState>(SESSION_KEY);
      if (before) becomes(client, { ...before, me: null });
    },
  });
}

export const useRequestPasswordReset = () => useMutation({ mutationFn: (body: { mail: string }) => call(requestPasswordReset, { body }) });

export const useRedeemPasswordReset = () => useMutation({ mutationFn: (body: { token: string; password: string }) => call(redeemPasswordReset, { body }) });

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { current: string; next: string }) => call(changePassword, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ownSessionsOptions().queryKey }),
  });
}

export function useEndOtherSessions() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => call(endOtherSessions), onSuccess: () => client.invalidateQueries({ queryKey: ownSessionsOptions().queryKey }) });
}

/** Locks a person out or lets them in again; the list of people is asked anew. */
export function useSuspension(organisationKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, suspended }: { id: string; suspended: boolean }) => call(suspended ? suspend : reinstate, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisations', organisationKey, 'people'] }),
  });
}
