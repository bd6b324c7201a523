import type { ServiceListItem } from '../../../shared/catalogue/contract.js';
import { fold } from '../../lib/fold.js';
import { isLive } from '../rollouts/face.js';

export const STANDS = ['eingetragen', 'einfuehrung', 'live', 'zurueckgestellt', 'nicht-geplant', 'keiner'] as const;
export type Stand = (typeof STANDS)[number];

/** What the list of services is narrowed to; the same in the address and here. */
export interface ServiceFilter {
  text: string;
  kind: 'online' | 'basic' | '';
  field: string;
  stand: Stand | '';
  open: boolean;
}

/** Reads the filter from the address; what it does not know it leaves out. */
export function readServiceFilter(search: URLSearchParams): ServiceFilter {
  const kind = search.get('art');
  return {
    text: search.get('suche') ?? '',
    kind: kind === 'online' ? 'online' : kind === 'basis' ? 'basic' : '',
    field: search.get('feld') ?? '',
    stand: STANDS.find((stand) => stand === search.get('stand')) ?? '',
    open: search.get('offen') === 'ja',
  };
}

/** The filter as parameters of the address, empty ones left out. */
export function writeServiceFilter(filter: ServiceFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.text.trim()) search.set('suche', filter.text);
  if (filter.kind) search.set('art', filter.kind === 'basic' ? 'basis' : 'online');
  if (filter.field) search.set('feld', filter.field);
  if (filter.stand) search.set('stand', filter.stand);
  if (filter.open) search.set('offen', 'ja');
  return search;
}

/** A service with the text it is found by, made once. */
export interface FindableService {
  service: ServiceListItem;
  words: string;
}

const alphabet = new Intl.Collator('de');
export const findable = (services: readonly ServiceListItem[]): FindableService[] =>
  [...services]
    .sort((one, other) => alphabet.compare(one.name, other.name))
    .map((service) => ({ service, words: fold([service.name, service.ozgId ?? '', service.topicField ?? ''].join(' ')) }));

/** Open questions of a service. */
export const openCount = (service: Pick<ServiceListItem, 'questionCount' | 'solvedCount'>): number => Math.max(0, service.questionCount - service.solvedCount);

/** The services that fit: all words typed, and every facet. */
export function filterServices(all: readonly FindableService[], filter: ServiceFilter): ServiceListItem[] {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
  return all
    .filter(
      ({ service, words }) =>
        wanted.every((word) => words.includes(word)) &&
        (!filter.kind || service.kind === filter.kind) &&
        (!filter.field || service.topicField === filter.field) &&
        (!filter.stand || standsAt(service, filter.stand)) &&
        (!filter.open || openCount(service) > 0),
    )
    .map(({ service }) => service);
}

function standsAt({ ourRollout: ours }: ServiceListItem, stand: Stand): boolean {
  if (stand === 'keiner') return ours === null;
  if (ours === null) return false;
  if (stand === 'live') return isLive(ours);
  if (stand === 'einfuehrung') return ours.state === 'active' && !isLive(ours);
  if (stand === 'zurueckgestellt') return ours.state === 'deferred';
  return stand === 'nicht-geplant' ? ours.state === 'not_planned' : true;
}
