import { queryOptions, useQuery } from '@tanstack/react-query';
import { listSessions, readSession, type Me, type SessionState } from '../../../shared/accounts/contract.js';
import { call } from '../../lib/api.js';
import { SESSION_KEY } from '../../lib/query-client.js';

/** Who is signed in in this browser, and of what kind the installation is. */
export const sessionOptions = () =>
  queryOptions({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => call(readSession, undefined, { signal }),
    staleTime: 5 * 60_000,
    // Somebody may have signed out in another tab.
    refetchOnWindowFocus: true,
  });

export const ownSessionsOptions = () => queryOptions({ queryKey: ['me', 'sessions'], queryFn: ({ signal }) => call(listSessions, undefined, { signal }), staleTime: 0 });

/** The session, or undefined while it is being read for the first time. */
export const useSession = (): SessionState | undefined => useQuery(sessionOptions()).data;

/** The signed-in person, or null. */
export const useMe = (): Me | null => useSession()?.me ?? null;
