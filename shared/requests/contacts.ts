import { z } from 'zod';
import { ServiceRef } from '../catalogue/contract.js';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { storable } from '../text.js';

/** Minutes of a call, and how many times are proposed for it. */
export const CALL_MINUTES = 15;
export const TIMES_PROPOSED = 3;
/** How far ahead a call can be, in days. */
export const CALL_DAYS_AHEAD = 180;
export const CONTACT_NOTE_MAX = 500;
export const OUTCOME_MAX = 5_000;

/** `held`: the agreed time is over, or somebody wrote down what came of it. */
export const CONTACT_STATES = ['proposed', 'accepted', 'declined', 'cancelled', 'held'] as const;
export const ContactState = z.enum(CONTACT_STATES);
export type ContactState = z.infer<typeof ContactState>;

const textOf = (max: number) =>
  z
    .string()
    .max(max)
    .refine(storable, { error: 'invalid_characters' })
    .transform((text) => text.trim());

/** Three moments, each another one. That they lie ahead the server decides. */
export const ProposedTimes = z
  .array(Moment)
  .length(TIMES_PROPOSED)
  .superRefine((times, context) => {
    const moments = times.map((time) => Date.parse(time));
    moments.forEach((moment, index) => {
      if (!Number.isNaN(moment) && moments.indexOf(moment) !== index) context.addIssue({ code: 'custom', path: [index], message: 'invalid_value' });
    });
  });

/** A request for a call between two administrations; nobody else ever sees it. */
export const ContactRequest = z
  .object({
    id: Id,
    service: ServiceRef,
    /** Who asked for the call, and whom. */
    asking: OrganisationView,
    asked: OrganisationView,
    /** Which of the two is one's own. */
    side: z.enum(['asking', 'asked']),
    state: ContactState,
    note: z.string(),
    times: z.array(Moment),
    /** Which side proposed these times; the other one chooses. */
    proposedBy: z.enum(['asking', 'asked']),
    acceptedTime: Moment.nullable(),
    /** What came of it. */
    outcome: z.string().nullable(),
    createdAt: Moment,
    version: z.int(),
    can: z.object({ accept: z.boolean(), decline: z.boolean(), propose: z.boolean(), cancel: z.boolean(), note: z.boolean() }),
  })
  .meta({ id: 'ContactRequest' });
export type ContactRequest = z.infer<typeof ContactRequest>;

/** `open`: not yet agreed, or still ahead; `past`: everything else. The latest first. */
export const CONTACT_LISTS = ['open', 'past'] as const;
export const listContacts = route({
  method: 'GET',
  path: 'contact-requests',
  summary: 'Gespräche der eigenen Verwaltung',
  access: 'member',
  status: 200,
  query: z.strictObject({ ...pageQuery, list: z.enum(CONTACT_LISTS).default('open') }),
  response: pageOf(ContactRequest),
});

const byId = z.strictObject({ id: Id });
const changed = z.object({ id: Id, state: ContactState, version: z.int() });

/** 409 `contact_exists` where the two have an open one about this service; 422 `own_house`. */
export const requestContact = route({
  method: 'POST',
  path: 'contact-requests',
  summary: 'Um ein Gespräch bitten',
  access: 'member',
  status: 201,
  body: z.strictObject({ organisationId: Id, serviceId: Id, times: ProposedTimes, note: textOf(CONTACT_NOTE_MAX) }),
  response: changed,
  limit: 'act',
});
/** By the side that did not propose the times, one of these. */
export const acceptTime = route({
  method: 'PUT',
  path: 'contact-requests/:id/accepted',
  summary: 'Einen Termin annehmen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ time: Moment }),
  response: changed,
  limit: 'act',
});
/** By the side that did not propose the times; then the other one chooses. */
export const proposeTimes = route({
  method: 'PUT',
  path: 'contact-requests/:id/times',
  summary: 'Andere Termine vorschlagen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ times: ProposedTimes }),
  response: changed,
  limit: 'act',
});
/** By the asked house, before a time is agreed. */
export const declineContact = route({ method: 'PUT', path: 'contact-requests/:id/declined', summary: 'Gespräch ablehnen', access: 'member', status: 200, versioned: true, params: byId, response: changed, limit: 'act' });
/** By either side, until it has taken place. */
export const cancelContact = route({ method: 'DELETE', path: 'contact-requests/:id', summary: 'Gespräch absagen', access: 'member', status: 200, versioned: true, params: byId, response: changed, limit: 'act' });
/** What came of the call, by either side, once a time was agreed. */
export const noteOutcome = route({
  method: 'PUT',
  path: 'contact-requests/:id/outcome',
  summary: 'Ergebnis des Gesprächs festhalten',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ outcome: textOf(OUTCOME_MAX).refine((text) => text.length > 0, { error: 'required' }) }),
  response: changed,
  limit: 'act',
});
