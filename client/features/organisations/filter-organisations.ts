import type { OrganisationListItem } from '../../../shared/organisations/contract.js';
import { ORGANISATION_KINDS, SIZE_BANDS } from '../../../shared/vocabulary.js';
import { fold } from '../../lib/fold.js';
import type { AddressForm } from '../../lib/use-address-state.js';

/** What the list of administrations is narrowed to; empty where it is not. */
export interface OrganisationFilter {
  text: string;
  kind: string;
  district: string;
  size: string;
  /** Id of a service that is live there. */
  service: string;
}

export const NO_ORGANISATION_FILTER: OrganisationFilter = { text: '', kind: '', district: '', size: '', service: '' };

const IN_ADDRESS: Record<keyof OrganisationFilter, string> = { text: 'suche', kind: 'art', district: 'kreis', size: 'groesse', service: 'dienst' };
const FIELDS = Object.keys(IN_ADDRESS) as (keyof OrganisationFilter)[];

export const organisationFilterAddress: AddressForm<OrganisationFilter> = {
  read: (search) => Object.fromEntries(FIELDS.map((field) => [field, search.get(IN_ADDRESS[field]) ?? ''])) as unknown as OrganisationFilter,
  write: (filter) => new URLSearchParams(FIELDS.filter((field) => filter[field].trim()).map((field) => [IN_ADDRESS[field], filter[field]])),
};

/** An administration with the words it is found by, made once. */
export interface FindableOrganisation {
  readonly organisation: OrganisationListItem;
  readonly words: string;
  readonly municipalities: readonly { readonly name: string; readonly folded: string }[];
}

const alphabet = new Intl.Collator('de');

export const findableOrganisations = (all: readonly OrganisationListItem[]): FindableOrganisation[] =>
  [...all]
    .sort((one, other) => alphabet.compare(one.name, other.name))
    .map((organisation) => ({
      organisation,
      words: fold(`${organisation.name} ${organisation.district ?? ''} ${organisation.key}`),
      municipalities: organisation.municipalities.map((name) => ({ name, folded: fold(name) })),
    }));

export interface FoundOrganisation {
  readonly organisation: OrganisationListItem;
  /** The municipalities it serves that were asked for, where its own name is not what fits. */
  readonly served: readonly string[];
}

/** How many more each value would show, with everything else as chosen. */
export type OrganisationCounts = Record<'kind' | 'district' | 'size' | 'service', ReadonlyMap<string, number>>;

/** The administrations that fit: all words in the name or in a municipality they serve, and every facet. */
export function filterOrganisations(all: readonly FindableOrganisation[], filter: OrganisationFilter): { found: FoundOrganisation[]; counts: OrganisationCounts } {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
  const found: FoundOrganisation[] = [];
  const counts = { kind: new Map<string, number>(), district: new Map<string, number>(), size: new Map<string, number>(), service: new Map<string, number>() };
  for (const findable of all) {
    const { organisation } = findable;
    const served = wanted.every((word) => findable.words.includes(word)) ? [] : findable.municipalities.filter(({ folded }) => wanted.every((word) => folded.includes(word))).map(({ name }) => name);
    if (served.length === 0 && !wanted.every((word) => findable.words.includes(word))) continue;
    const values = { kind: [organisation.kind], district: districtOf(organisation), size: organisation.sizeBand ? [organisation.sizeBand] : [], service: organisation.live };
    const failing = (Object.keys(values) as (keyof typeof values)[]).filter((facet) => filter[facet] && !(values[facet] as string[]).includes(filter[facet]));
    for (const facet of Object.keys(values) as (keyof typeof values)[]) {
      if (failing.some((other) => other !== facet)) continue;
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
    if (failing.length === 0) found.push({ organisation, served });
  }
  return { found, counts };
}

// A Kreis belongs to itself.
const districtOf = ({ kind, name, district }: OrganisationListItem): string[] => (kind === 'kreis' ? [name.replace(/^Kreis /, '')] : district ? [district.replace(/^Kreis /, '')] : []);

/** Values of a facet in the order in which people look for them. */
export const facetOrder = {
  kind: (counts: OrganisationCounts['kind']): string[] => ORGANISATION_KINDS.filter((kind) => counts.has(kind)),
  district: (counts: OrganisationCounts['district']): string[] => [...counts.keys()].sort(alphabet.compare),
  size: (counts: OrganisationCounts['size']): string[] => SIZE_BANDS.filter((band) => counts.has(band)),
};
