import type { ServiceHit } from '../../../shared/search/contract.js';
import { serviceHitColumns, type ServiceHitRow } from '../../catalogue/catalogue.face.js';
import type { Found } from '../../platform/search/searcher.js';
import type { Kind } from './kind.js';

const SINGLES_SHOWN = 3;

/** Services, with the single services that were meant. */
export const services: Kind<ServiceHitRow, ServiceHit> = {
  kind: 'service',
  source: 'service s where s.id = candidate.id and s.retired_at is null and s.merged_into is null',
  facts: `array['kind:service']`,
  columns: serviceHitColumns('s', '$3'),
  hit({ singles, ...service }, found) {
    return { kind: 'service', id: service.id, title: found.mark(service.name), service, singles: meant(service.name, singles, found) };
  },
};

/** Single services that fit better than the name they stand under, best first. */
function meant(name: string, singles: ServiceHitRow['singles'], found: Found): ServiceHit['singles'] {
  const own = found.fit(name);
  return singles
    .map((single) => ({ ...single, fit: Math.max(found.fit(single.name), single.key === null ? 0 : found.fit(single.key)) }))
    .filter((single) => single.fit > own)
    .toSorted((left, right) => right.fit - left.fit)
    .slice(0, SINGLES_SHOWN)
    .map((single) => ({ name: found.mark(single.name), key: single.key }));
}
