import { ORGANISATION_KINDS, PHASES, SIZE_BANDS } from '../../../shared/vocabulary.js';
import type { FiguresSelection } from './queries.js';

/** What the address of the page narrows figures to, in its own words; empty where it says nothing. */
export type FiguresAddress = Partial<Record<'dienst' | 'phase' | 'stolperstein' | 'baustein' | 'art' | 'groesse', string>>;

interface Named {
  id: string;
  slug: string;
}
interface Names {
  services: readonly Named[] | undefined;
  components: readonly Named[] | undefined;
  obstacles: readonly Named[] | undefined;
}

/**
 * The address in the ids the API wants; undefined while a slug waits for its list, so that nothing else is shown for it
 * meanwhile. `unknown`: a slug nothing is called by.
 */
export function selectionOf(address: FiguresAddress, names: Names): { selection: FiguresSelection; unknown: boolean } | undefined {
  const wanted = [
    { key: 'service', slug: address.dienst, list: names.services },
    { key: 'component', slug: address.baustein, list: names.components },
    { key: 'obstacle', slug: address.stolperstein, list: names.obstacles },
  ].filter(({ slug }) => slug);
  if (wanted.some(({ list }) => list === undefined)) return undefined;
  const found = wanted.map(({ key, slug, list }) => [key, list?.find((one) => one.slug === slug)?.id] as const);
  const phase = PHASES.find(({ number }) => String(number) === address.phase)?.number;
  const kind = ORGANISATION_KINDS.find((one) => one === address.art);
  const sizeBand = SIZE_BANDS.find((one) => one === address.groesse);
  return {
    selection: {
      ...Object.fromEntries(found.filter(([, id]) => id !== undefined)),
      ...(phase === undefined ? {} : { phase }),
      ...(kind ? { kind } : {}),
      ...(sizeBand ? { sizeBand } : {}),
    },
    unknown: found.some(([, id]) => id === undefined),
  };
}
