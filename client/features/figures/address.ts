import { ORGANISATION_KINDS, PHASES, SIZE_BANDS } from '../../../shared/vocabulary.js';
import { idsOfSlugs, type Named } from '../../lib/ids-of-slugs.js';
import type { FiguresSelection } from './queries.js';

/** What the address of the page narrows figures to, in its own words; empty where it says nothing. */
export type FiguresAddress = Partial<Record<'dienst' | 'phase' | 'stolperstein' | 'baustein' | 'art' | 'groesse', string>>;

interface Names {
  services: readonly Named[] | undefined;
  components: readonly Named[] | undefined;
  obstacles: readonly Named[] | undefined;
}

/** The address in the ids the API wants; undefined while a slug waits for its list. `unknown`: a slug nothing is called by. */
export function selectionOf(address: FiguresAddress, names: Names): { selection: FiguresSelection; unknown: boolean } | undefined {
  const found = idsOfSlugs([
    { key: 'service', slug: address.dienst || undefined, list: names.services },
    { key: 'component', slug: address.baustein || undefined, list: names.components },
    { key: 'obstacle', slug: address.stolperstein || undefined, list: names.obstacles },
  ]);
  if (!found) return undefined;
  const phase = PHASES.find(({ number }) => String(number) === address.phase)?.number;
  const kind = ORGANISATION_KINDS.find((one) => one === address.art);
  const sizeBand = SIZE_BANDS.find((one) => one === address.groesse);
  return {
    selection: {
      ...found.ids,
      ...(phase === undefined ? {} : { phase }),
      ...(kind ? { kind } : {}),
      ...(sizeBand ? { sizeBand } : {}),
    },
    unknown: found.unknown,
  };
}
