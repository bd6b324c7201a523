import { z } from 'zod';
import { ServiceRef } from '../catalogue/contract.js';
import { Day, Id, Slug } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { lineOf, LIMITS, storable } from '../text.js';
import { Phase, RolloutState } from '../vocabulary.js';
import { PilotRef, PilotState } from './refs.js';

export const PILOT_LIMITS = { nameMin: 5, name: 120, summary: 600, participants: 60, services: 50 } as const;

// ---- What screens show ---------------------------------------------------------------------------------------------

/** A pilot project in a list: participants and services by name. */
export const PilotListItem = PilotRef.extend({
  summary: z.string(),
  state: PilotState,
  beginsOn: Day,
  endsOn: Day.nullable(),
  lead: OrganisationView,
  participants: z.array(OrganisationView),
  services: z.array(ServiceRef),
  sample: z.boolean(),
}).meta({ id: 'PilotListItem' });
export type PilotListItem = z.infer<typeof PilotListItem>;

/** Where a participant stands with one of the services, and how many of its reports on them the reader may see. */
export const PilotParticipant = z
  .object({
    organisation: OrganisationView,
    /** Takes part as a municipal administration (Pilotkommune). */
    pilotMunicipality: z.boolean(),
    stands: z.array(z.object({ serviceId: Id, state: RolloutState, phase: Phase.nullable(), goLiveOn: Day.nullable() })),
    reportCount: z.int(),
  })
  .meta({ id: 'PilotParticipant' });
export type PilotParticipant = z.infer<typeof PilotParticipant>;

/**
 * The page of a pilot project. Its reports, lessons and open questions are lists of their own, each with `pilot`:
 * `experience-reports`, `lessons`, `threads?list=open`. The counts are over what the reader may see of them.
 */
export const PilotPage = PilotListItem.omit({ participants: true })
  .extend({
    participants: z.array(PilotParticipant),
    /** Markdown; empty while nobody has written any. */
    results: z.string(),
    resultsVersion: z.int(),
    version: z.int(),
    counts: z.object({ reports: z.int(), lessons: z.int(), openQuestions: z.int() }),
    can: z.object({ edit: z.boolean(), keepResults: z.boolean(), remove: z.boolean() }),
  })
  .meta({ id: 'PilotPage' });
export type PilotPage = z.infer<typeof PilotPage>;

// ---- Reading -------------------------------------------------------------------------------------------------------

// Decided: for members. product.md names what guests see, and pilot projects are not among it; the public reports of one are.
export const PilotListQuery = z.strictObject({
  ...pageQuery,
  state: PilotState.optional(),
  service: Id.optional(),
  /** Takes part in it or leads it. */
  organisation: Id.optional(),
});
export type PilotListQuery = z.infer<typeof PilotListQuery>;
export const list = route({
  method: 'GET',
  path: 'pilot-projects',
  summary: 'Pilotprojekte',
  access: 'member',
  status: 200,
  query: PilotListQuery,
  response: pageOf(PilotListItem).extend({ can: z.object({ begin: z.boolean() }) }),
});

/** For filters and for names in addresses; the latest begun first, at most 500. */
export const listChoices = route({ method: 'GET', path: 'pilot-projects/choices', summary: 'Pilotprojekte zur Auswahl', access: 'member', status: 200, response: z.object({ items: z.array(PilotRef) }) });

export const read = route({ method: 'GET', path: 'pilot-projects/by-slug/:slug', summary: 'Ein Pilotprojekt', access: 'member', status: 200, params: z.strictObject({ slug: Slug }), response: PilotPage });

// ---- Writing -------------------------------------------------------------------------------------------------------

/** The OZG pilot projects began in this century; a plan reaches some years ahead. */
const PilotDay = Day.pipe(z.string().refine((day) => day >= '2010-01-01' && day < '2100-01-01', { error: 'out_of_range' }));
const distinct = (min: number, max: number) =>
  z
    .array(Id)
    .min(min)
    .max(max)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'invalid_value' });

const PilotFacts = z.strictObject({
  name: lineOf(PILOT_LIMITS.nameMin, PILOT_LIMITS.name),
  summary: lineOf(1, PILOT_LIMITS.summary),
  beginsOn: PilotDay,
  endsOn: PilotDay.nullable(),
  leadId: Id,
  participantIds: distinct(0, PILOT_LIMITS.participants),
  serviceIds: distinct(1, PILOT_LIMITS.services),
});
export type PilotFacts = z.infer<typeof PilotFacts>;

/** Coordinators and operators begin pilot projects. 400 where the end lies before the beginning. */
export const begin = route({ method: 'POST', path: 'pilot-projects', summary: 'Pilotprojekt beginnen', access: 'member', status: 201, body: PilotFacts, response: PilotRef.extend({ version: z.int() }), limit: 'act' });

const byId = z.strictObject({ id: Id });
/**
 * Changes facts, participants or services; what is not named stays, and its address always does. 409 `conflict` with
 * the facts that stand there.
 */
export const change = route({
  method: 'PATCH',
  path: 'pilot-projects/:id',
  summary: 'Pilotprojekt ändern',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: PilotFacts.partial(),
  response: z.object({ version: z.int() }),
  limit: 'act',
});

/** Markdown; may be empty again. */
export const Results = z.string().max(LIMITS.textMax).refine(storable, { error: 'invalid_characters' });
/** Coordinators, operators, and editors and leads of the leading house; `If-Match` names `resultsVersion`. 409 `conflict` with the text that stands there. */
export const keepResults = route({
  method: 'PUT',
  path: 'pilot-projects/:id/results',
  summary: 'Ergebnisse eines Pilotprojekts schreiben',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ results: Results }),
  response: z.object({ resultsVersion: z.int() }),
  limit: 'save',
});

/** Reports, lessons and questions stay where they are. */
export const remove = route({ method: 'DELETE', path: 'pilot-projects/:id', summary: 'Pilotprojekt löschen', access: 'member', status: 204, versioned: true, params: byId, response: null, limit: 'act' });
