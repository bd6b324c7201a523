import { useEffect, useState } from 'react';

// Coming back from lunch is the same visit: what was new in the morning is still to be read.
const SAME_VISIT = 4 * 60 * 60_000;

interface Visit {
  /** What came after this is new; null before there was a first visit. */
  since: string | null;
  /** When the page was last opened. */
  seen: string;
}

/**
 * Since when things are new to this person on this device. It is kept here alone: the server is told since when to look,
 * never that somebody looked.
 */
export function useLastVisit(person: string): { since: string | null; markSeen: () => void } {
  const [visit, setVisit] = useState(() => nextVisit(read(person), new Date()));
  useEffect(() => write(person, visit), [person, visit]);
  return {
    since: visit.since,
    markSeen: () => {
      const now = new Date().toISOString();
      setVisit({ since: now, seen: now });
    },
  };
}

/** The visit that begins, or goes on, now. */
export function nextVisit(before: Visit | null, now: Date): Visit {
  const seen = now.toISOString();
  if (!before) return { since: null, seen };
  return { since: now.getTime() - Date.parse(before.seen) > SAME_VISIT ? before.seen : before.since, seen };
}

const keyOf = (person: string): string => `fahrwasser:visit:${person}`;
const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function read(person: string): Visit | null {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(person)) ?? 'null') as Partial<Visit> | null;
    return stored && isMoment(stored.seen) ? { since: isMoment(stored.since) ? stored.since : null, seen: stored.seen } : null;
  } catch {
    return null;
  }
}

function write(person: string, visit: Visit): void {
  try {
    localStorage.setItem(keyOf(person), JSON.stringify(visit));
  } catch {
    // Storage is switched off: then every visit is a first one.
  }
}
