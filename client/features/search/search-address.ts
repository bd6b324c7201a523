import { SEARCH_KINDS, type SearchKind } from '../../../shared/search/contract.js';
import { GIVEN_GRADES, ORGANISATION_KINDS, PHASES, SIZE_BANDS, type GivenGrade, type OrganisationKind } from '../../../shared/vocabulary.js';
import type { AddressForm } from '../../lib/use-address-state.js';
import type { SearchSelection } from './queries.js';
import { asQuery } from './queries.js';

type SizeBand = (typeof SIZE_BANDS)[number];

/** What the page of all hits is asked for, as it stands in its address: slugs, not ids; empty where it does not narrow. */
export interface SearchFilter {
  text: string;
  kind: SearchKind | '';
  service: string;
  component: string;
  phase: string;
  solved: 'ja' | 'nein' | '';
  grade: GivenGrade | '';
  organisationKind: OrganisationKind | '';
  sizeBand: SizeBand | '';
}

export const NARROWING = ['service', 'phase', 'component', 'solved', 'grade', 'organisationKind', 'sizeBand'] as const;
export type Narrowing = (typeof NARROWING)[number];

/** The same search without any filter. */
export const widened = (filter: SearchFilter): SearchFilter => ({ ...filter, service: '', component: '', phase: '', solved: '', grade: '', organisationKind: '', sizeBand: '' });

const KIND_WORDS: Record<SearchKind, string> = { service: 'dienste', thread: 'fragen', report: 'erfahrungsberichte', lesson: 'erkenntnisse', obstacle: 'stolpersteine', organisation: 'verwaltungen', term: 'begriffe' };
const GRADE_WORDS: Record<GivenGrade, string> = { checked: 'geprueft', binding: 'verbindlich' };
const SIZE_WORDS: Record<SizeBand, string> = { under_5: 'bis-5', '5_10': '5-10', '10_20': '10-20', '20_50': '20-50', over_50: 'ab-50' };

/** Reads and writes the address; what it does not know it leaves out. */
export const SEARCH_ADDRESS: AddressForm<SearchFilter> = {
  read: (search) => ({
    text: search.get('q') ?? '',
    kind: SEARCH_KINDS.find((kind) => KIND_WORDS[kind] === search.get('art')) ?? '',
    service: search.get('dienst') ?? '',
    component: search.get('baustein') ?? '',
    phase: PHASES.map(({ number }) => String(number)).find((number) => number === search.get('phase')) ?? '',
    solved: (['ja', 'nein'] as const).find((word) => word === search.get('geloest')) ?? '',
    grade: GIVEN_GRADES.find((grade) => GRADE_WORDS[grade] === search.get('einstufung')) ?? '',
    organisationKind: ORGANISATION_KINDS.find((kind) => kind === search.get('verwaltungsart')) ?? '',
    sizeBand: SIZE_BANDS.find((band) => SIZE_WORDS[band] === search.get('groesse')) ?? '',
  }),
  write: (filter) => {
    const search = new URLSearchParams();
    const put = (name: string, value: string): void => void (value && search.set(name, value));
    put('q', asQuery(filter.text));
    put('art', filter.kind && KIND_WORDS[filter.kind]);
    put('dienst', filter.service);
    put('baustein', filter.component);
    put('phase', filter.phase);
    put('geloest', filter.solved);
    put('einstufung', filter.grade && GRADE_WORDS[filter.grade]);
    put('verwaltungsart', filter.organisationKind);
    put('groesse', filter.sizeBand && SIZE_WORDS[filter.sizeBand]);
    return search;
  },
};

interface Named {
  id: string;
  slug: string;
}

/** The search in the ids the interface wants; undefined while a slug waits for its catalogue. */
export function selectionOf(filter: SearchFilter, query: string, services: readonly Named[] | undefined, components: readonly Named[] | undefined): { selection: SearchSelection; unknown: boolean } | undefined {
  if ((filter.service && !services) || (filter.component && !components)) return undefined;
  const service = services?.find(({ slug }) => slug === filter.service)?.id;
  const component = components?.find(({ slug }) => slug === filter.component)?.id;
  return {
    selection: {
      q: query,
      ...(filter.kind ? { kind: filter.kind } : {}),
      ...(service ? { service } : {}),
      ...(component ? { component } : {}),
      ...(filter.phase ? { phase: Number(filter.phase) } : {}),
      ...(filter.solved ? { solved: filter.solved === 'ja' ? 'true' : 'false' } : {}),
      ...(filter.grade ? { grade: filter.grade } : {}),
      ...(filter.organisationKind ? { organisationKind: filter.organisationKind } : {}),
      ...(filter.sizeBand ? { sizeBand: filter.sizeBand } : {}),
    },
    unknown: Boolean((filter.service && !service) || (filter.component && !component)),
  };
}
