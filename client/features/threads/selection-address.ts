import { PHASES } from '../../../shared/vocabulary.js';
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

interface Named {
  id: string;
  slug: string;
}

/** The filter in the ids the API wants; undefined while a slug waits for its catalogue. */
export function selectionOf(filter: ThreadFilter, services: Named[] | undefined, components: Named[] | undefined, pilots: Named[] | undefined): { selection: ThreadSelection; unknown: boolean } | undefined {
  if ((filter.service && !services) || (filter.component && !components) || (filter.pilot && !pilots)) return undefined;
  const service = services?.find(({ slug }) => slug === filter.service)?.id;
  const component = components?.find(({ slug }) => slug === filter.component)?.id;
  const pilot = pilots?.find(({ slug }) => slug === filter.pilot)?.id;
  return {
    selection: {
      list: filter.list ? LIST_OF[filter.list] : 'new',
      ...(service ? { service } : {}),
      ...(component ? { component } : {}),
      ...(pilot ? { pilot } : {}),
      ...(filter.phase === undefined ? {} : { phase: filter.phase }),
    },
    unknown: Boolean((filter.service && !service) || (filter.component && !component) || (filter.pilot && !pilot)),
  };
}
