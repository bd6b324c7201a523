import { z } from 'zod';
import { ComponentRef } from '../catalogue/contract.js';
import { Day, Id, OrganisationKey, Slug } from '../ids.js';
import { PilotOfOrganisation } from '../pilots/refs.js';
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

/** What lists of administrations are narrowed by and found by, over all of them at once. */
export const OrganisationListItem = OrganisationView.extend({
  /** Names of the municipalities it serves, where it serves more than its own. */
  municipalities: z.array(z.string()),
  /** The services that are live there. */
  live: z.array(Id),
}).meta({ id: 'OrganisationListItem' });
export type OrganisationListItem = z.infer<typeof OrganisationListItem>;

/** A municipality an administration serves; in a Kreis, with the administration in charge of it. */
export const MunicipalityView = z
  .object({ ags: z.string(), name: z.string(), inhabitants: z.int().nullable(), administration: z.object({ key: OrganisationKey, name: z.string() }).nullable() })
  .meta({ id: 'Municipality' });
export type MunicipalityView = z.infer<typeof MunicipalityView>;

const CONTROL = /\p{Cc}/u;
const fact = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !CONTROL.test(text), 'invalid_characters')
    .nullable();

/** Whom to ask there: a function, never a person. */
export const OrganisationContact = z
  .strictObject({
    function: fact(120),
    mail: fact(200).refine((mail) => mail === null || z.email().safeParse(mail).success, 'invalid_value'),
    phone: fact(60).refine((phone) => phone === null || /^[+\d][\d\s()/–-]{3,}$/.test(phone), 'invalid_value'),
    website: fact(300).refine((address) => address === null || z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(address).success, 'invalid_value'),
  })
  .meta({ id: 'OrganisationContact' });
export type OrganisationContact = z.infer<typeof OrganisationContact>;

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
  /** In which it takes part or that it leads, the latest begun first. */
  pilots: z.array(PilotOfOrganisation),
  /** A municipal administration that takes part in one: Pilotkommune. */
  pilotMunicipality: z.boolean(),
  /** Its own; of a Kreis all in it. By name. */
  municipalities: z.array(MunicipalityView),
  contact: z.object({ function: z.string().nullable(), mail: z.string().nullable(), phone: z.string().nullable(), website: z.string().nullable() }),
  /** What it works with, by name, as it has stated itself; `componentsVersion` is theirs alone. */
  components: z.array(ComponentRef),
  componentsVersion: z.int(),
  /** Whether somebody there takes part and could answer. */
  reachable: z.boolean(),
  /** The day of the first newer file that no longer had it. */
  missingSince: Day.nullable(),
  version: z.int(),
  can: z.object({ managePeople: z.boolean(), editFacts: z.boolean(), stateComponents: z.boolean() }),
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

/** All of them: a Land has some hundreds to two thousand. */
export const list = route({
  method: 'GET',
  path: 'organisations',
  summary: 'Verwaltungen',
  access: 'member',
  status: 200,
  response: z.object({ items: z.array(OrganisationListItem) }),
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
/** Changes whom to ask at the own administration. */
export const changeContact = route({
  method: 'PATCH',
  path: 'organisations/:key',
  summary: 'Ansprechstelle der eigenen Verwaltung ändern',
  access: 'member',
  status: 200,
  versioned: true,
  params: byKey,
  body: OrganisationContact.partial(),
  response: z.object({ contact: OrganisationDetail.shape.contact, version: z.int() }),
  limit: 'act',
});

/** More than there are in the list of components. */
export const COMPONENTS_MAX = 100;
/** States which components an administration works with: all of them at once. 409 `conflict` with `{ componentIds }` when somebody did so meanwhile. */
export const stateComponents = route({
  method: 'PUT',
  path: 'organisations/:key/components',
  summary: 'Bausteine einer Verwaltung angeben',
  access: 'member',
  status: 200,
  versioned: true,
  params: byKey,
  body: z.strictObject({ componentIds: z.array(Id).max(COMPONENTS_MAX) }),
  response: z.object({ components: z.array(ComponentRef), version: z.int() }),
  limit: 'act',
});
