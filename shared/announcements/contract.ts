import { z } from 'zod';
import { ServiceRef } from '../catalogue/contract.js';
import { Day, Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { PAGE_SIZE_MAX, pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { MarkdownText, Title } from '../text.js';
import { Phase } from '../vocabulary.js';
import { Reason } from '../audit/contract.js';

/** An announcement is shown for a year at most. */
export const SHOWN_DAYS_MAX = 366;

const distinct = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((items) => new Set(items).size === items.length, { error: 'invalid_value' });

/** Whom it is for: everybody, or the administrations that introduce a service, in these phases or in any. */
export const AnnouncementAudience = z.strictObject({ serviceId: Id.nullable(), phases: distinct(Phase, 11) }).superRefine(({ serviceId, phases }, context) => {
  if (serviceId === null && phases.length > 0) context.addIssue({ code: 'custom', path: ['phases'], message: 'invalid_value' });
});
export type AnnouncementAudience = z.infer<typeof AnnouncementAudience>;

const common = {
  id: Id,
  title: z.string(),
  /** Markdown. */
  text: z.string(),
  service: ServiceRef.nullable(),
  phases: z.array(Phase),
  /** Of whoever announced it. */
  organisation: OrganisationView,
  publishedAt: Moment,
  /** The last day on which it is shown. */
  endsOn: Day,
  asksConfirmation: z.boolean(),
  sample: z.boolean(),
  version: z.int(),
};

/** An announcement as an administration it is for reads it. */
export const AnnouncementView = z
  .object({
    ...common,
    /** Its title or text was changed after it was published. */
    changed: z.boolean(),
    /** The day the own administration confirmed this text; never who. */
    confirmedOn: Day.nullable(),
    /** By the reader, in this wording. */
    seen: z.boolean(),
  })
  .meta({ id: 'Announcement' });
export type AnnouncementView = z.infer<typeof AnnouncementView>;

export const ANNOUNCEMENT_STATES = ['running', 'ended', 'withdrawn'] as const;
export const AnnouncementState = z.enum(ANNOUNCEMENT_STATES);
export type AnnouncementState = z.infer<typeof AnnouncementState>;

/** An announcement as those who keep announcements see it. */
export const KeptAnnouncement = z
  .object({
    ...common,
    /** Names or keys of the Kreise it is limited to; null: everywhere. */
    districts: z.array(z.string()).nullable(),
    state: AnnouncementState,
    withdrawal: z.object({ on: Day, reason: z.string() }).nullable(),
    /** Administrations it is for in which somebody takes part, and how many of them have confirmed its text. */
    reached: z.int(),
    confirmed: z.int(),
    can: z.object({ change: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'KeptAnnouncement' });
export type KeptAnnouncement = z.infer<typeof KeptAnnouncement>;

// ---- For administrations --------------------------------------------------------------------------------------------

/** Announcements for the own administration that are shown today, newest first. `open`: whose confirmation is still asked for. */
export const AnnouncementListQuery = z.strictObject({ ...pageQuery, list: z.enum(['all', 'open']).default('all') });
export type AnnouncementListQuery = z.infer<typeof AnnouncementListQuery>;
export const list = route({ method: 'GET', path: 'announcements', summary: 'Ankündigungen an die eigene Verwaltung', access: 'member', status: 200, query: AnnouncementListQuery, response: pageOf(AnnouncementView) });

/** What is new for the reader, announcements and notices, and what the own administration has not confirmed yet. */
export const readSummary = route({
  method: 'GET',
  path: 'announcements/summary',
  summary: 'Was neu für mich ist',
  access: 'member',
  status: 200,
  response: z.object({ notices: z.int(), announcements: z.int(), unconfirmed: z.int() }),
});

/** Marks announcements as seen by the reader, in the wording they have now. Ids of others are passed over. */
export const markSeen = route({
  method: 'PUT',
  path: 'announcements/seen',
  summary: 'Ankündigungen als gesehen merken',
  access: 'member',
  status: 204,
  body: z.strictObject({ ids: z.array(Id).min(1).max(PAGE_SIZE_MAX) }),
  response: null,
  whileReadOnly: true,
  limit: 'act',
});

const byId = z.strictObject({ id: Id });

/** Any member confirms for the own administration; only the day is kept. 409 when the announcement was changed after it was read, 422 where none is asked for. */
export const confirm = route({
  method: 'PUT',
  path: 'announcements/:id/confirmed',
  summary: 'Zur Kenntnis genommen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  response: z.object({ confirmedOn: Day }),
  whileReadOnly: true,
  limit: 'act',
});

// ---- For those who keep announcements -------------------------------------------------------------------------------

export const KeptListQuery = z.strictObject({ ...pageQuery, state: z.enum(['running', 'past']).default('running') });
export type KeptListQuery = z.infer<typeof KeptListQuery>;
export const listKept = route({ method: 'GET', path: 'announcements/kept', summary: 'Alle Ankündigungen, für die Koordination', access: 'member', status: 200, query: KeptListQuery, response: pageOf(KeptAnnouncement) });

export const readKept = route({ method: 'GET', path: 'announcements/kept/:id', summary: 'Eine Ankündigung, für die Koordination', access: 'member', status: 200, params: byId, response: KeptAnnouncement });

/** Which administrations have confirmed and which have not, by name. */
export const HousesQuery = z.strictObject({ ...pageQuery, state: z.enum(['open', 'confirmed']) });
export type HousesQuery = z.infer<typeof HousesQuery>;
export const listHouses = route({
  method: 'GET',
  path: 'announcements/kept/:id/houses',
  summary: 'Wer zur Kenntnis genommen hat',
  access: 'member',
  status: 200,
  params: byId,
  query: HousesQuery,
  response: pageOf(z.object({ organisation: OrganisationView, confirmedOn: Day.nullable() })),
});

/** How many administrations an announcement of the caller would reach. 403 where the mandate does not cover it. */
export const ReachQuery = z.strictObject({
  service: Id.optional(),
  /** Numbers of phases, separated by commas. */
  phases: z
    .string()
    .regex(/^(?:\d|10)(?:,(?:\d|10)){0,10}$/)
    .optional(),
});
export type ReachQuery = z.infer<typeof ReachQuery>;
export const readReach = route({
  method: 'GET',
  path: 'announcements/reach',
  summary: 'Wen eine Ankündigung erreicht',
  access: 'member',
  status: 200,
  query: ReachQuery,
  response: z.object({ reached: z.int(), districts: z.array(z.string()).nullable() }),
});

/** Coordinators within their mandate, and operators. 400 for a last day before today or more than a year ahead. */
export const publish = route({
  method: 'POST',
  path: 'announcements',
  summary: 'Ankündigen',
  access: 'member',
  status: 201,
  body: z.strictObject({ title: Title, text: MarkdownText, audience: AnnouncementAudience, endsOn: Day, asksConfirmation: z.boolean() }),
  response: z.object({ id: Id, version: z.int(), reached: z.int() }),
  limit: 'act',
});

/** What is not named stays. A changed title or text is new for everybody, and asks for confirmation anew. 409 `conflict` with what stands there. */
export const change = route({
  method: 'PATCH',
  path: 'announcements/:id',
  summary: 'Eine Ankündigung ändern',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ title: Title, text: MarkdownText, endsOn: Day }).partial(),
  response: z.object({ version: z.int() }),
  limit: 'act',
});

/** It vanishes for every administration at once. `entryId` names the act in the audit log: it can be taken back for ten minutes. */
export const withdraw = route({
  method: 'POST',
  path: 'announcements/:id/withdraw',
  summary: 'Eine Ankündigung zurückziehen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ reason: Reason }),
  response: z.object({ version: z.int(), entryId: Id }),
  limit: 'act',
});
