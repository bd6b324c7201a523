import type { PilotState } from '../../../shared/pilots/refs.js';
import { idsOfSlugs, type Named } from '../../lib/ids-of-slugs.js';
import type { PilotFilter } from '../../lib/paths.js';
import type { PilotSelection } from './queries.js';

/** States as they stand in the address. */
export const STATE_WORDS = { laeuft: 'running', geplant: 'planned', abgeschlossen: 'ended' } as const satisfies Record<string, PilotState>;
type StateWord = keyof typeof STATE_WORDS;
const isStateWord = (word: string | null): word is StateWord => word !== null && Object.hasOwn(STATE_WORDS, word);

/** What the address of the list of pilot projects asks for; what it does not understand it leaves out. */
export function readPilotFilter(search: URLSearchParams): PilotFilter {
  const state = search.get('stand');
  return { state: isStateWord(state) ? state : undefined, service: search.get('dienst') ?? undefined, organisation: search.get('verwaltung') ?? undefined };
}

interface Names {
  services: readonly Named[] | undefined;
  organisations: readonly { id: string; key: string }[] | undefined;
}

/** The filter in the ids the API wants; undefined while a name waits for its list. `unknown`: a name nothing is called by. */
export function selectionOf(filter: PilotFilter, { services, organisations }: Names): { selection: PilotSelection; unknown: boolean } | undefined {
  const found = idsOfSlugs([
    { key: 'service', slug: filter.service || undefined, list: services },
    { key: 'organisation', slug: filter.organisation || undefined, list: organisations?.map(({ id, key }) => ({ id, slug: key })) },
  ]);
  return found && { selection: { ...(filter.state ? { state: STATE_WORDS[filter.state] } : {}), ...found.ids }, unknown: found.unknown };
}
