import { PHASES } from '../../../shared/vocabulary.js';
import { idsOfSlugs, type Named } from '../../lib/ids-of-slugs.js';
import type { ThreadFilter } from '../../lib/paths.js';
import type { ThreadSelection } from './queries.js';

const LISTS = ['offen', 'geloest', 'meine', 'helfen', 'an-uns', 'ueberfaellig'] as const;
const LIST_OF: Record<(typeof LISTS)[number], NonNullable<ThreadSelection['list']>> = { offen: 'open', geloest: 'solved', meine: 'mine', helfen: 'help', 'an-uns': 'asked_of_us', ueberfaellig: 'overdue' };

/** What the address of the list of questions asks for; what it does not understand it leaves out. */
export function readFilter(search: URLSearchParams): ThreadFilter {
  const list = LISTS.find((name) => name === search.get('liste'));
  const phase = search.get('phase');
  const known = phase !== null && PHASES.some(({ number }) => String(number) === phase);
  return {
    list,
    service: search.get('dienst') ?? undefined,
    component: search.get('baustein') ?? undefined,
    phase: known ? Number(phase) : undefined,
    pilot: search.get('pilotprojekt') ?? undefined,
  };
}

type List = readonly Named[] | undefined;

/** The filter in the ids the API wants; undefined while a slug waits for its catalogue. */
export function selectionOf(filter: ThreadFilter, services: List, components: List, pilots: List): { selection: ThreadSelection; unknown: boolean } | undefined {
  const found = idsOfSlugs([
    { key: 'service', slug: filter.service || undefined, list: services },
    { key: 'component', slug: filter.component || undefined, list: components },
    { key: 'pilot', slug: filter.pilot || undefined, list: pilots },
  ]);
  return found && { selection: { list: filter.list ? LIST_OF[filter.list] : 'new', ...found.ids, ...(filter.phase === undefined ? {} : { phase: filter.phase }) }, unknown: found.unknown };
}
