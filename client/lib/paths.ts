import type { PAGE_NAMES } from '../../shared/pages/contract.js';

/** Every address of the application, in one place: links never spell a path themselves. */
export const paths = {
  start: '/',
  services: '/dienste',
  service: (slug: string, view?: 'fragen' | 'verwaltungen'): string => `/dienste/${slug}${view ? `?ansicht=${view}` : ''}`,
  threads: (filter: ThreadFilter = {}): string => `/fragen${search({ liste: filter.list, dienst: filter.service, baustein: filter.component, phase: filter.phase })}`,
  ask: (about: { service?: string; phase?: number | null; kind?: 'diskussion' } = {}): string =>
    `/fragen/neu${search({ dienst: about.service, phase: about.phase, art: about.kind })}`,
  thread: (id: string, postId?: string): string => `/fragen/${id}${postId ? `#beitrag-${postId}` : ''}`,
  organisations: '/verwaltungen',
  organisation: (key: string): string => `/verwaltungen/${key}`,
  account: '/konto',
  signIn: (target?: string): string => `/anmelden${search({ ziel: target === '/' ? undefined : target })}`,
  forgotPassword: '/passwort-vergessen',
  page: (name: (typeof PAGE_NAMES)[number]): string => `/${name}`,
  reportBarrier: '/kontakt#barriere',
} as const;

/** Filters of the list of threads as they stand in its address (slugs, not ids). */
export interface ThreadFilter {
  list?: 'offen' | 'geloest' | 'meine' | undefined;
  service?: string | undefined;
  component?: string | undefined;
  phase?: number | undefined;
}

function search(values: Record<string, string | number | null | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** The target after signing in: only an own path; `//host` and `/\host` would leave us. */
export function ownPath(target: string | null): string {
  if (!target || !/^\/(?![/\\])/.test(target)) return paths.start;
  try {
    const url = new URL(target, window.location.origin);
    return url.origin === window.location.origin ? url.pathname + url.search + url.hash : paths.start;
  } catch {
    return paths.start;
  }
}
