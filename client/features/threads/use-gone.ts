import { useCallback, useState } from 'react';
import type { LiveEvent } from '../../../shared/events.js';
import { useLiveEvents } from '../../lib/live.js';
import { threadIdOf } from './cache.js';

/** Threads of a page that may no longer be seen: their rows stay, so that nothing moves, but say nothing any more. */
export function useGone(): { gone: ReadonlySet<string>; forget: () => void } {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  useLiveEvents(
    useCallback((event: LiveEvent) => {
      const id = threadIdOf(event);
      if (id === null) return;
      if (event.type === 'threads.gone' || event.type === 'threads.deleted') setGone((before) => new Set(before).add(id));
      // Narrowing says *deleted* to everybody and then *changed* to those who may still see it.
      if (event.type === 'threads.restored' || event.type === 'threads.changed') setGone((before) => new Set([...before].filter((other) => other !== id)));
    }, []),
  );
  return { gone, forget: useCallback(() => setGone(new Set()), []) };
}
