import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.js';

/** Key of the session; everything else hangs on it, so it is known here. */
export const SESSION_KEY = ['session'] as const;

/** Key of signing out: what is refused meanwhile is no news. */
export const SIGN_OUT_KEY = ['session', 'sign-out'] as const;

/** A 401 anywhere means that the session ended elsewhere: read it again, the shell then shows the sign-in. */
function noticeSignOut(error: unknown): void {
  if (error instanceof ApiError && error.code === 'unauthorized' && queryClient.isMutating({ mutationKey: SIGN_OUT_KEY }) === 0) void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
}

const worthRepeating = (error: unknown): boolean => error instanceof ApiError && (error.code === 'network' || error.code === 'unavailable');

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: {
      // Live events say when something changed; until then what we have is good.
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 2 && worthRepeating(error),
      retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 8_000),
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
