import { FACETS, SEARCH_KINDS, type Facets, type SearchQuery } from '../../shared/search/contract.js';
import { ORGANISATION_KINDS, PHASES, SIZE_BANDS } from '../../shared/vocabulary.js';
import type { FacetRow } from './visible.read.js';

type Facet = (typeof FACETS)[number];

// Lists that do not jump while one narrows: words of the vocabulary keep their order; what has a name stands by its count.
const ORDER: Partial<Record<Facet, readonly string[]>> = {
  kind: SEARCH_KINDS,
  phase: PHASES.map(({ number }) => String(number)),
  solved: ['true', 'false'],
  grade: ['binding', 'checked'],
  organisationKind: ORGANISATION_KINDS,
  sizeBand: SIZE_BANDS,
};

/** So many services or components are offered for narrowing. */
const OFFERED = 30;

/** The facts a query narrows to, as `facet:value`. */
export const chosenBy = (query: SearchQuery): string[] => FACETS.flatMap((facet) => (query[facet] === undefined ? [] : [`${facet}:${query[facet]}`]));

/** Counted facts as facets in a steady order; a chosen value is among them even where nothing would be left. */
export function facetsOf(rows: readonly FacetRow[], query: SearchQuery): Facets {
  const facet = (name: Facet): Facets[Facet] => {
    const order = ORDER[name];
    const values = rows.filter((row) => row.facet === name).map(({ value, label, count }) => ({ value, label, count }));
    if (order) return values.toSorted((left, right) => order.indexOf(left.value) - order.indexOf(right.value));
    // An id without a name is of nothing there is.
    const named = values.filter(({ label }) => label !== null).toSorted((left, right) => right.count - left.count || (left.label ?? '').localeCompare(right.label ?? '', 'de'));
    return named.filter(({ value }, index) => index < OFFERED || value === query[name]);
  };
  return Object.fromEntries(FACETS.map((name) => [name, facet(name)])) as Facets;
}
