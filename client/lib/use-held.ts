import { useEffect, useState } from 'react';

export interface Held<Value> {
  /** What stands on the screen: what was latest when it was last asked for. */
  shown: Value | undefined;
  /** Takes over the latest value now; for the bar, and after the viewer's own acts. */
  accept: () => void;
}

interface Holding<Value> {
  /** While true nothing is held. */
  follow?: boolean;
  /** Adds to the shown value what was asked for since (further pages); must return the same object where there is nothing. */
  grow?: (shown: Value, latest: Value) => Value;
}

/**
 * Keeps on the screen what is being read while the latest value goes on changing beneath (live events, polling,
 * reconnects). A value that vanishes (`undefined`) vanishes at once: what one may no longer see does not stay.
 */
export function useHeld<Value>(latest: Value | undefined, { follow = false, grow }: Holding<Value> = {}): Held<Value> {
  const [asked, setAsked] = useState(0);
  const [held, setHeld] = useState({ value: latest, asked: 0 });
  let value = held.value;
  if (held.asked !== asked || (value !== latest && (follow || value === undefined || latest === undefined))) {
    // State derived while rendering: the new value is shown in this very pass, without a flash of the old one.
    value = latest;
    setHeld({ value, asked });
  } else if (grow && value !== undefined && latest !== undefined) {
    const grown = grow(value, latest);
    if (grown !== value) {
      value = grown;
      setHeld({ value, asked });
    }
  }
  return { shown: value, accept: () => setAsked((before) => before + 1) };
}

// Nobody has read far in the first second: a page that opens from the cache may still change then.
const OPENING = 1_000;

/** True from opening the page until its first answer is there, for a second at most. */
export function useOpening(answered: boolean): boolean {
  const [opening, setOpening] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setOpening(false), OPENING);
    return () => clearTimeout(timer);
  }, []);
  // In the pass that brings the answer it is still true, so that the answer is taken.
  if (opening && answered) setOpening(false);
  return opening;
}
