import { SIZE_BANDS, type OrganisationKind, type SizeBand } from '../vocabulary.js';
import type { ComparableReason } from './contract.js';

/** What of an administration is compared: only facts that every member sees. */
export interface ComparedFacts {
  kind: OrganisationKind;
  sizeBand: SizeBand | null;
  /** The Kreis it lies in; a Kreis and a kreisfreie Stadt lie in themselves. */
  district: { key: string | null; name: string | null };
  /** The components it has stated. */
  components: readonly string[];
}

/** What each fact can add; together 100. docs/comparable-administrations.md says why. */
export const WEIGHTS = { kind: 40, size: 30, district: 10, components: 20 } as const;
export const DISTANCE_MAX = 100;

/** Kinds that do the same work at the same level are related. */
export const KIND_FAMILIES = [
  ['stadt', 'gemeinde', 'amt'],
  ['kreis', 'kreisfreie_stadt'],
] as const satisfies readonly (readonly OrganisationKind[])[];

/** What a related kind adds, what one size band apart adds, and what not knowing adds: the middle. */
export const RELATED_KIND = 20;
export const SIZE_STEP = 10;
export const UNKNOWN_SIZE = 15;
export const NO_COMPONENTS = 10;

/**
 * How unlike two administrations are: an integer from 0 to `DISTANCE_MAX`, the same both ways. Nothing is nearer to an
 * administration than itself. `distanceSql` is the same as one SQL expression; a test holds the two together.
 */
export function distanceBetween(one: ComparedFacts, other: ComparedFacts): number {
  const kind = { same: 0, related: RELATED_KIND, other: WEIGHTS.kind }[kindRelation(one.kind, other.kind)];
  const apart = bandsApart(one.sizeBand, other.sizeBand);
  const size = apart === null ? UNKNOWN_SIZE : Math.min(WEIGHTS.size, apart * SIZE_STEP);
  const district = sameDistrict(one, other) ? 0 : WEIGHTS.district;
  return kind + size + district + componentsApart(one.components, other.components);
}

/** Why they are as near as they are; `nameOf` gives the name of a component. */
export function reasonBetween(one: ComparedFacts, other: ComparedFacts, nameOf: (component: string) => string): ComparableReason {
  const apart = bandsApart(one.sizeBand, other.sizeBand);
  const common = [...new Set(one.components)].filter((component) => other.components.includes(component));
  return {
    kind: kindRelation(one.kind, other.kind),
    sizeBand: apart === null ? 'unknown' : apart === 0 ? 'same' : apart === 1 ? 'neighbour' : 'different',
    sameDistrict: sameDistrict(one, other),
    components: common.map(nameOf).sort((first, second) => (first < second ? -1 : 1)),
  };
}

export function kindRelation(one: OrganisationKind, other: OrganisationKind): ComparableReason['kind'] {
  if (one === other) return 'same';
  return KIND_FAMILIES.some((family: readonly OrganisationKind[]) => family.includes(one) && family.includes(other)) ? 'related' : 'other';
}

function bandsApart(one: SizeBand | null, other: SizeBand | null): number | null {
  return one === null || other === null ? null : Math.abs(SIZE_BANDS.indexOf(one) - SIZE_BANDS.indexOf(other));
}

// Names of Kreise repeat between Länder: they count only where a key is missing.
function sameDistrict({ district: one }: ComparedFacts, { district: other }: ComparedFacts): boolean {
  if (one.key !== null && other.key !== null) return one.key === other.key;
  return one.name !== null && one.name === other.name;
}

// Jaccard over what both have stated, rounded half up; whoever has stated nothing is neither near nor far.
function componentsApart(one: readonly string[], other: readonly string[]): number {
  const [mine, theirs] = [new Set(one), new Set(other)];
  if (mine.size === 0 || theirs.size === 0) return NO_COMPONENTS;
  const union = new Set([...mine, ...theirs]).size;
  const unlike = 2 * union - mine.size - theirs.size;
  return Math.floor((2 * WEIGHTS.components * unlike + union) / (2 * union));
}

/** The Kreis that counts for an administration. */
export function districtOf(organisation: { kind: OrganisationKind; key: string; name: string; district: string | null; districtKey: string | null }): ComparedFacts['district'] {
  const { kind, key, name, district, districtKey } = organisation;
  return { key: districtKey ?? (liesInItself(kind) ? key.slice(0, 5) : null), name: districtNameOf({ kind, name, district }) };
}

/** The name of that Kreis, as mandates of coordinators use it. */
export const districtNameOf = ({ kind, name, district }: { kind: OrganisationKind; name: string; district: string | null }): string | null => district ?? (liesInItself(kind) ? name : null);

const liesInItself = (kind: OrganisationKind): boolean => kind === 'kreis' || kind === 'kreisfreie_stadt';

/** Up to this distance an administration is marked as like one's own: the same kind, and of the same or a neighbouring size, or nearly so. */
export const LIKE_US = 30;
export const isLikeUs = ({ distance }: { distance: number }): boolean => distance <= LIKE_US;
