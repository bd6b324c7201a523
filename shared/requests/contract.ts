import { z } from 'zod';
import { ServiceRef } from '../catalogue/contract.js';
import { Comparison } from '../comparables/contract.js';
import { Day, Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { route } from '../route.js';
import { Phase } from '../vocabulary.js';

/** So many administrations can be asked one question, ever. */
export const REQUESTS_PER_QUESTION = 5;
/** So many open requests one administration has at most: being good at something must not become a burden. */
export const OPEN_REQUESTS_PER_HOUSE = 5;
/** After so many working days without an answer a question stands on the coordinators' list. */
export const DUE_WORKING_DAYS = 5;

/** `answered`: the asked house wrote an answer; `closed`: the question was solved, narrowed or deleted first. */
export const REQUEST_STATES = ['open', 'answered', 'declined', 'closed'] as const;
export const RequestState = z.enum(REQUEST_STATES);
export type RequestState = z.infer<typeof RequestState>;

export const DECLINE_REASONS = ['not_our_task', 'not_there_yet', 'solved_otherwise', 'no_time'] as const;
export const DeclineReason = z.enum(DECLINE_REASONS);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** An administration that was asked, as all members see it: which house and when, never a person. */
export const AskedHouse = z
  .object({
    organisation: OrganisationView,
    since: Moment,
    /** For whoever may ask others, and for the asked house itself; null for everybody else. */
    state: RequestState.nullable(),
    dueOn: Day.nullable(),
    reason: DeclineReason.nullable(),
  })
  .meta({ id: 'AskedHouse' });
export type AskedHouse = z.infer<typeof AskedHouse>;

/** The request to one's own house. */
export const OwnRequest = z
  .object({
    id: Id,
    version: z.int(),
    state: RequestState,
    dueOn: Day,
    can: z.object({ decline: z.boolean(), undo: z.boolean() }),
  })
  .meta({ id: 'OwnRequest' });
export type OwnRequest = z.infer<typeof OwnRequest>;

export const RequestsOfThread = z
  .object({
    asked: z.array(AskedHouse),
    ours: OwnRequest.nullable(),
    /** How many administrations that have this behind them can still be asked, for whoever may ask them. */
    ahead: z.int(),
    /** How many may still be asked. */
    left: z.int(),
    can: z.object({ offer: z.boolean() }),
  })
  .meta({ id: 'RequestsOfThread' });
export type RequestsOfThread = z.infer<typeof RequestsOfThread>;

const byThread = z.strictObject({ id: Id });
export const ofThread = route({ method: 'GET', path: 'threads/:id/requests', summary: 'Wen eine Frage gezielt erreicht hat', access: 'member', status: 200, params: byThread, response: RequestsOfThread });

/** An administration that has the phase of the question behind it with one of its services. */
export const Candidate = Comparison.extend({
  organisation: OrganisationView,
  service: ServiceRef,
  phase: Phase.nullable(),
  liveSince: Day.nullable(),
  /** Was asked this already. */
  asked: z.boolean(),
  /** Has as many open requests as it may have. */
  full: z.boolean(),
}).meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;

/** So many are proposed. */
export const CANDIDATES_SHOWN = 20;
export const listCandidates = route({
  method: 'GET',
  path: 'threads/:id/candidates',
  summary: 'Verwaltungen, die gezielt gefragt werden können',
  access: 'member',
  status: 200,
  params: byThread,
  response: z.object({ items: z.array(Candidate), total: z.int(), left: z.int() }),
});

/**
 * Asks administrations for an answer: all of them or none. 409 `already_asked`, 422 `question_fully_asked`, `house_fully_asked`,
 * `not_ahead`, `not_open`; `errors` name the administrations by their place in the list.
 */
export const offer = route({
  method: 'POST',
  path: 'threads/:id/requests',
  summary: 'Verwaltungen gezielt fragen',
  access: 'member',
  status: 201,
  params: byThread,
  body: z.strictObject({ organisationIds: z.array(Id).min(1).max(REQUESTS_PER_QUESTION) }),
  response: z.object({ items: z.array(z.object({ id: Id, organisationId: Id, dueOn: Day })) }),
  limit: 'act',
});

const byId = z.strictObject({ id: Id });
const changed = z.object({ state: RequestState, version: z.int() });
/** *Können wir nicht beantworten*, for the own house. */
export const decline = route({
  method: 'PUT',
  path: 'requests/:id/declined',
  summary: 'Anfrage an die eigene Verwaltung ablehnen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ reason: DeclineReason.nullable() }),
  response: changed,
  limit: 'act',
});
/** Within 10 minutes, by anybody of the house. */
export const undoDecline = route({ method: 'DELETE', path: 'requests/:id/declined', summary: 'Ablehnung zurücknehmen', access: 'member', status: 200, params: byId, response: changed, limit: 'act' });

/** What waits for the own house, and for a coordinator what nobody has answered in time. */
export const readSummary = route({
  method: 'GET',
  path: 'requests/summary',
  summary: 'Was auf die eigene Verwaltung wartet',
  access: 'member',
  status: 200,
  response: z.object({ askedOfUs: z.int(), contacts: z.int(), overdue: z.int().nullable() }),
});
