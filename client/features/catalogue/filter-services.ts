import type { ServiceListItem } from '../../../shared/catalogue/contract.js';
import { fold } from '../../lib/fold.js';
import { isLive } from '../rollouts/face.js';

export const STANDS = ['eingetragen', 'einfuehrung', 'live', 'zurueckgestellt', 'nicht-geplant', 'keiner'] as const;
export type Stand = (typeof STANDS)[number];

/** What the list of services is narrowed to; the same in the address and here. Empty: not narrowed. */
export interface ServiceFilter {
  text: string;
  kind: ServiceListItem['kind'] | '';
  field: string;
  situation: string;
  availability: ServiceListItem['availability'] | '';
  stand: Stand | '';
  open: boolean;
  /** Only services with a report one may read. */
  reports: boolean;
}

/** Which values a service has in each facet. */
const FACETS = {
  kind: ({ kind }: ServiceListItem): string[] => [kind],
  field: ({ topicField }: ServiceListItem): string[] => (topicField ? [topicField] : []),
  situation: ({ situation }: ServiceListItem): string[] => (situation ? [situation] : []),
  availability: ({ availability }: ServiceListItem): string[] => [availability],
  stand: (service: ServiceListItem): string[] => standsOf(service),
  open: (service: ServiceListItem): string[] => (openCount(service) > 0 ? ['true'] : []),
  reports: ({ reportCount }: ServiceListItem): string[] => (reportCount > 0 ? ['true'] : []),
};
export type Facet = keyof typeof FACETS;
const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** A service with the text it is found by, made once. */
export interface FindableService {
  service: ServiceListItem;
  name: string;
  words: string;
}

const alphabet = new Intl.Collator('de');

/**
 * In the order of the list: what one's house has entered, then what can be introduced, then what is announced; among
 * hundreds without an online service these would be lost.
 */
export const findable = (services: readonly ServiceListItem[]): FindableService[] =>
  services
    .map((service) => ({ service, name: fold(service.name), words: fold([service.name, service.ozgId, service.topicField, service.situation].join(' ')) }))
    .sort(({ service: one }, { service: other }) => rankOf(one) - rankOf(other) || alphabet.compare(one.name, other.name));

const RANKS = { available: 1, announced: 2, none: 3 } as const;
/** Where a service stands in lists, the lowest first. */
export const rankOf = ({ ourRollout, availability }: Pick<ServiceListItem, 'ourRollout' | 'availability'>): number => (ourRollout ? 0 : RANKS[availability]);

/** Open questions of a service. */
export const openCount = (service: Pick<ServiceListItem, 'questionCount' | 'solvedCount'>): number => Math.max(0, service.questionCount - service.solvedCount);

export interface FoundServices {
  services: ServiceListItem[];
  /** How many there would be with each value of a facet, under everything else that was chosen. */
  counts: Record<Facet, Map<string, number>>;
}

/** The services that fit all words typed and every facet; those with the words in their name first. One pass over all. */
export function filterServices(all: readonly FindableService[], filter: ServiceFilter): FoundServices {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
  const counts = Object.fromEntries(FACET_NAMES.map((facet) => [facet, new Map()])) as FoundServices['counts'];
  const [named, others]: [ServiceListItem[], ServiceListItem[]] = [[], []];
  for (const { service, name, words } of all) {
    if (!wanted.every((word) => words.includes(word))) continue;
    const failing = FACET_NAMES.filter((facet) => filter[facet] && !FACETS[facet](service).includes(String(filter[facet])));
    if (failing.length === 0) (wanted.every((word) => name.includes(word)) ? named : others).push(service);
    // It counts where it would be shown, if only this facet were chosen differently.
    for (const facet of failing.length === 0 ? FACET_NAMES : failing.length === 1 ? failing : []) {
      for (const value of FACETS[facet](service)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { services: [...named, ...others], counts };
}

function standsOf({ ourRollout: ours }: ServiceListItem): Stand[] {
  if (ours === null) return ['keiner'];
  if (isLive(ours)) return ['eingetragen', 'live'];
  return ['eingetragen', ours.state === 'active' ? 'einfuehrung' : ours.state === 'deferred' ? 'zurueckgestellt' : 'nicht-geplant'];
}
