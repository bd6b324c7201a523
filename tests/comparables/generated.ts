import { districtOf, type ComparedFacts } from '../../shared/comparables/distance.js';
import { ORGANISATION_KINDS, sizeBandOf, type OrganisationKind } from '../../shared/vocabulary.js';

/** An administration as its row says it, with the components it has stated. */
export interface Generated {
  key: string;
  kind: OrganisationKind;
  name: string;
  district: string | null;
  districtKey: string | null;
  inhabitants: number | null;
  components: string[];
}

/** Numbers that look drawn and are the same in every run. */
export function drawing(seed: number): { below: (limit: number) => number; oneOf: <Value>(values: readonly Value[]) => Value } {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return { below, oneOf: (values) => values[below(values.length)] as (typeof values)[number] };
}

// The edges of the bands are where a rule breaks.
const INHABITANTS = [null, 0, 1, 4_999, 5_000, 9_999, 10_000, 19_999, 20_000, 49_999, 50_000, 1_800_000];
const DISTRICTS = [
  ['Kreis Westland', '98051'],
  ['Kreis Westland', '97051'],
  ['Kreis Ostland', '98052'],
] as const;

/** So many administrations of every kind, some with facts missing, with none to four of the given components. */
export function generate(count: number, components: readonly string[], seed = 1): Generated[] {
  const { below, oneOf } = drawing(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = oneOf(ORGANISATION_KINDS);
    const [district, districtKey] = oneOf(DISTRICTS);
    const itself = kind === 'kreis' || kind === 'kreisfreie_stadt';
    const known = below(4);
    return {
      key: `${districtKey}${String(index).padStart(4, '0')}`,
      kind,
      name: itself && below(2) ? district : `Verwaltung ${index}`,
      district: itself || known === 0 ? null : district,
      districtKey: known === 1 || known === 0 ? null : districtKey,
      inhabitants: oneOf(INHABITANTS),
      components: [...new Set(Array.from({ length: below(5) }, () => oneOf(components)))],
    };
  });
}

export const factsOf = (one: Generated): ComparedFacts => ({ kind: one.kind, sizeBand: sizeBandOf(one.inhabitants), district: districtOf(one), components: one.components });
