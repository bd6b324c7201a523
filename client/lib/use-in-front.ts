import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Whether the tab is in front: what comes while it is not has been seen by nobody. */
export const useInFront = (): boolean => useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
