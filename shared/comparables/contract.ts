import { z } from 'zod';
import { OrganisationKey } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { route } from '../route.js';

/** How two kinds of administration relate; `related`: Stadt, Gemeinde and Amt, or Kreis and kreisfreie Stadt. */
export const KIND_RELATIONS = ['same', 'related', 'other'] as const;
/** How far apart two size bands are; `unknown` where one of the two has no inhabitants. */
export const SIZE_RELATIONS = ['same', 'neighbour', 'different', 'unknown'] as const;

/** Why two administrations are near to each other or not, as facts; the client says them in words. */
export const ComparableReason = z
  .object({
    kind: z.enum(KIND_RELATIONS),
    sizeBand: z.enum(SIZE_RELATIONS),
    sameDistrict: z.boolean(),
    /** Names of the components both have stated, by name. */
    components: z.array(z.string()),
  })
  .meta({ id: 'ComparableReason' });
export type ComparableReason = z.infer<typeof ComparableReason>;

/** The distance to an administration, 0 (alike) to 100, with its reason. */
export const Comparison = z.object({ distance: z.int().min(0).max(100), reason: ComparableReason }).meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;

export const ComparableOrganisation = Comparison.extend({ organisation: OrganisationView, /** How many services are live there. */ liveCount: z.int() }).meta({ id: 'ComparableOrganisation' });
export type ComparableOrganisation = z.infer<typeof ComparableOrganisation>;

/** So many are shown. */
export const COMPARABLES_SHOWN = 10;

/** The administrations most like this one, the nearest first. */
export const listComparable = route({
  method: 'GET',
  path: 'organisations/:key/comparable',
  summary: 'Vergleichbare Verwaltungen',
  access: 'member',
  status: 200,
  params: z.strictObject({ key: OrganisationKey }),
  response: z.object({ items: z.array(ComparableOrganisation) }),
});
