import type { ReportResult } from '../../../shared/experiences/vocabulary.js';
import { ORGANISATION_KINDS, SIZE_BANDS } from '../../../shared/vocabulary.js';
import { idsOfSlugs, type Named } from '../../lib/ids-of-slugs.js';
import type { ReportFilter } from '../../lib/paths.js';
import type { ReportSelection } from './queries.js';

/** Results as they stand in the address. */
export const RESULT_WORDS = { live: 'live', pilot: 'pilot', einfuehrung: 'running', abgebrochen: 'stopped' } as const satisfies Record<string, ReportResult>;
type ResultWord = keyof typeof RESULT_WORDS;
const isResultWord = (word: string | null): word is ResultWord => word !== null && Object.hasOwn(RESULT_WORDS, word);

/** What the address of the list of reports asks for; what it does not understand it leaves out. */
export function readReportFilter(search: URLSearchParams): ReportFilter {
  const list = search.get('liste');
  const result = search.get('ergebnis');
  return {
    list: list === 'eigene' || list === 'freigabe' ? list : undefined,
    service: search.get('dienst') ?? undefined,
    component: search.get('baustein') ?? undefined,
    obstacle: search.get('stolperstein') ?? undefined,
    kind: ORGANISATION_KINDS.find((kind) => kind === search.get('art')),
    sizeBand: SIZE_BANDS.find((band) => band === search.get('groesse')),
    result: isResultWord(result) ? result : undefined,
    pilot: search.get('pilotprojekt') ?? undefined,
    ours: search.get('unsere') === 'ja' || undefined,
    sort: (['hilfreich', 'aehnlich'] as const).find((word) => word === search.get('sortierung')),
  };
}

/** Whether anything is narrowed; the tab and the order narrow nothing. */
export const isNarrowed = ({ list: _list, sort: _sort, ...facets }: ReportFilter): boolean => Object.values(facets).some((value) => value !== undefined);

interface Names {
  services: readonly Named[] | undefined;
  components: readonly Named[] | undefined;
  obstacles: readonly Named[] | undefined;
  pilots: readonly Named[] | undefined;
}

/** The filter in the ids the API wants; undefined while a slug waits for its list. `unknown`: a slug nothing is called by. */
export function selectionOf(filter: ReportFilter, names: Names): { selection: ReportSelection; unknown: boolean } | undefined {
  const found = idsOfSlugs([
    { key: 'service', slug: filter.service, list: names.services },
    { key: 'component', slug: filter.component, list: names.components },
    { key: 'obstacle', slug: filter.obstacle, list: names.obstacles },
    { key: 'pilot', slug: filter.pilot, list: names.pilots },
  ]);
  if (!found) return undefined;
  return {
    selection: {
      sort: filter.sort === 'hilfreich' ? 'helped' : filter.sort === 'aehnlich' ? 'alike' : 'new',
      ...found.ids,
      ...(filter.kind ? { kind: ORGANISATION_KINDS.find((kind) => kind === filter.kind) } : {}),
      ...(filter.sizeBand ? { sizeBand: SIZE_BANDS.find((band) => band === filter.sizeBand) } : {}),
      ...(isResultWord(filter.result ?? null) ? { result: RESULT_WORDS[filter.result as ResultWord] } : {}),
      ...(filter.ours ? { ours: 'true' as const } : {}),
      ...(filter.list === 'freigabe' ? { requested: 'true' as const } : {}),
    },
    unknown: found.unknown,
  };
}
