/** What somebody opened or searched for last, on this device only: never sent, gone after signing out. */
export interface Visit {
  kind: 'service' | 'thread' | 'report';
  path: string;
  title: string;
}
export interface Recent {
  visits: Visit[];
  queries: string[];
}

const PREFIX = 'fahrwasser:recent:';
const KEPT = 6;
const NOTHING: Recent = { visits: [], queries: [] };

/** The newest first; a broken or blocked storage counts as none. */
export function readRecent(person: string): Recent {
  try {
    const stored = JSON.parse(localStorage.getItem(PREFIX + person) ?? 'null') as Partial<Recent> | null;
    if (!Array.isArray(stored?.visits) || !Array.isArray(stored.queries)) return NOTHING;
    return { visits: stored.visits.filter(isVisit), queries: stored.queries.filter((query) => typeof query === 'string') };
  } catch {
    return NOTHING;
  }
}

export function rememberVisit(person: string, visit: Visit): void {
  change(person, ({ visits, queries }) => ({ visits: [visit, ...visits.filter(({ path }) => path !== visit.path)].slice(0, KEPT), queries }));
}

/** What is gone, or no longer for this person, is not offered either. */
export function forgetVisit(person: string, path: string): void {
  change(person, ({ visits, queries }) => ({ visits: visits.filter((visit) => visit.path !== path), queries }));
}

/** `query` as it was searched for; the same one counts once. */
export function rememberQuery(person: string, query: string): void {
  if (query) change(person, ({ visits, queries }) => ({ visits, queries: [query, ...queries.filter((other) => other.toLowerCase() !== query.toLowerCase())].slice(0, KEPT) }));
}

/** Forgets everybody's, except of the person who is here now. */
export function forgetRecent(except?: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX) && key !== PREFIX + except) localStorage.removeItem(key);
  } catch {
    // A storage that refuses to forget never kept anything either.
  }
}

function change(person: string, next: (before: Recent) => Recent): void {
  try {
    localStorage.setItem(PREFIX + person, JSON.stringify(next(readRecent(person))));
  } catch {
    // Full or private storage: nothing is offered then.
  }
}

const KINDS: ReadonlySet<string> = new Set<Visit['kind']>(['service', 'thread', 'report']);
const isVisit = (value: unknown): value is Visit => {
  const visit = value as Partial<Visit> | null;
  return visit?.kind !== undefined && KINDS.has(visit.kind) && typeof visit.title === 'string' && typeof visit.path === 'string' && visit.path.startsWith('/');
};
