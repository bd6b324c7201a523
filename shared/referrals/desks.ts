import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { ServiceRef } from '../catalogue/contract.js';
import { Id } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { lineOf, MailAddress, storable } from '../text.js';
import { SourceLink } from '../threads/grade.js';

// Anlaufstellen: the bodies that questions and cases are passed on to. Coordinators keep them; nobody else sees how to reach them.

export const DESK_KINDS = ['it_verbund', 'provider', 'land', 'other'] as const;
export const DeskKind = z.enum(DESK_KINDS);
export type DeskKind = z.infer<typeof DeskKind>;

export const DESK_LIMITS = { nameMin: 3, nameMax: 120, phoneMax: 60, noteMax: 1_000, services: 30 } as const;

/** Everything a desk says; it is changed as a whole, under the version that was read. */
export const DeskFacts = z
  .strictObject({
    name: lineOf(DESK_LIMITS.nameMin, DESK_LIMITS.nameMax),
    kind: DeskKind,
    /** The organisation of the instance it belongs to. */
    organisationId: Id.nullable(),
    /** What it answers for; none: whatever comes. */
    serviceIds: z
      .array(Id)
      .max(DESK_LIMITS.services)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'invalid_value' }),
    /** Of the function, never of a person. */
    mail: MailAddress.nullable(),
    phone: lineOf(3, DESK_LIMITS.phoneMax).nullable(),
    /** The page of its ticket system. */
    website: SourceLink.nullable(),
    /** How to hand something over. */
    note: z
      .string()
      .max(DESK_LIMITS.noteMax)
      .refine(storable, { error: 'invalid_characters' })
      .transform((text) => text.trim()),
  })
  .meta({ id: 'DeskFacts' });
export type DeskFacts = z.infer<typeof DeskFacts>;

export const DeskView = z
  .object({
    id: Id,
    name: z.string(),
    kind: DeskKind,
    organisation: OrganisationView.nullable(),
    services: z.array(ServiceRef),
    mail: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    note: z.string(),
    retired: z.boolean(),
    sample: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Desk' });
export type DeskView = z.infer<typeof DeskView>;

export const DESK_STATES = ['current', 'retired'] as const;
export const DeskListQuery = z.strictObject({ ...pageQuery, state: z.enum(DESK_STATES).default('current') });
export type DeskListQuery = z.infer<typeof DeskListQuery>;

const byDesk = z.strictObject({ id: Id });
/** `actId`: the entry of the audit log, by which retiring is undone. */
const Kept = z.object({ id: Id, version: z.int(), actId: Id });
const keeping = { access: 'coordinator', response: Kept, limit: 'act' } as const;

/** By name. */
export const listDesks = route({ method: 'GET', path: 'desks', summary: 'Anlaufstellen', access: 'coordinator', status: 200, query: DeskListQuery, response: pageOf(DeskView) });
export const readDesk = route({ method: 'GET', path: 'desks/:id', summary: 'Eine Anlaufstelle', access: 'coordinator', status: 200, params: byDesk, response: DeskView });
/** 422 `unknown_reference` naming the field. */
export const createDesk = route({ ...keeping, method: 'POST', path: 'desks', summary: 'Anlaufstelle anlegen', status: 201, body: DeskFacts });
/** 409 `conflict` with what stands there; 422 `entry_not_current` where it is retired. */
export const changeDesk = route({ ...keeping, method: 'PUT', path: 'desks/:id', summary: 'Anlaufstelle ändern', status: 200, versioned: true, params: byDesk, body: DeskFacts });
/** Nothing new is passed on to it; what lies there stays. */
export const retireDesk = route({ ...keeping, method: 'PUT', path: 'desks/:id/retired', summary: 'Anlaufstelle zurückziehen', status: 200, versioned: true, params: byDesk, body: z.strictObject({ reason: Reason }) });
export const reinstateDesk = route({ ...keeping, method: 'DELETE', path: 'desks/:id/retired', summary: 'Anlaufstelle wieder anbieten', status: 200, versioned: true, params: byDesk });
