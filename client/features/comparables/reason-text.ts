import type { ComparableReason } from '../../../shared/comparables/contract.js';
import { t } from '../../i18n/index.js';

const NAMED = 3;
const and = new Intl.ListFormat('de-DE', { type: 'conjunction' });

/** Why an administration is like one's own, in words: *gleiche Art, ähnliche Größe, gleicher Kreis, auch ePayBL und Servicekonto*. */
export function reasonText({ kind, sizeBand, sameDistrict, components }: ComparableReason): string {
  const parts = [
    kind === 'same' && t('comparables.reason.kindSame'),
    kind === 'related' && t('comparables.reason.kindRelated'),
    sizeBand === 'same' && t('comparables.reason.sizeSame'),
    sizeBand === 'neighbour' && t('comparables.reason.sizeNeighbour'),
    sameDistrict && t('comparables.reason.district'),
    components.length > 0 && t('comparables.reason.components', { names: and.format(named(components)) }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : t('comparables.reason.little');
}

function named(names: readonly string[]): string[] {
  const components = names.toSorted((one, other) => one.localeCompare(other, 'de'));
  const rest = components.length - NAMED;
  // One more name takes no more room than the words that there is one.
  return rest > 1 ? [...components.slice(0, NAMED), t('comparables.reason.more', { count: rest })] : components;
}
