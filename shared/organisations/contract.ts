import { z } from 'zod';
import { Day, Id, OrganisationKey, Slug } from '../ids.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { InstanceRole, OrganisationKind, Phase, Role, RolloutState, SizeBand } from '../vocabulary.js';

/** An organisation as it stands beside texts and in lists; `district` makes repeated names unambiguous. */
export const OrganisationView = z
  .object({
    id: Id,
    key: OrganisationKey,
    kind: OrganisationKind,
    name: z.string(),
    district: z.string().nullable(),
    sizeBand: SizeBand.nullable(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const OrganisationDetail = OrganisationView.extend({
  inhabitants: z.int().nullable(),
  municipalitiesServed: z.int().nullable(),
  sample: z.boolean(),
  own: z.boolean(),
  rollouts: z.array(
    z.object({
      service: z.object({ id: Id, slug: Slug, name: z.string() }),
      state: RolloutState,
      phase: Phase.nullable(),
      since: Day,
      goLiveOn: Day.nullable(),
    }),
  ),
  can: z.object({ managePeople: z.boolean() }),
}).meta({ id: 'OrganisationDetail' });
export type OrganisationDetail = z.infer<typeof OrganisationDetail>;

/** For those who manage the people of their own house; no activity of anybody is in it. */
export const ManagedPerson = z
  .object({
    id: Id,
    name: z.string(),
    mail: z.string(),
    role: Role,
    instanceRole: InstanceRole.nullable(),
    suspended: z.boolean(),
    can: z.object({ suspend: z.boolean() }),
  })
  .meta({ id: 'ManagedPerson' });
export type ManagedPerson = z.infer<typeof ManagedPerson>;

const byKey = z.strictObject({ key: OrganisationKey });

export const list = route({
  method: 'GET',
  path: 'organisations',
  summary: 'Verwaltungen',
  access: 'member',
  status: 200,
  query: z.strictObject({ ...pageQuery }),
  response: pageOf(OrganisationView),
});
export const read = route({ method: 'GET', path: 'organisations/:key', summary: 'Eine Verwaltung', access: 'member', status: 200, params: byKey, response: OrganisationDetail });
export const people = route({
  method: 'GET',
  path: 'organisations/:key/people',
  summary: 'Personen der eigenen Verwaltung',
  access: 'member',
  status: 200,
  params: byKey,
  response: z.object({ items: z.array(ManagedPerson) }),
});
