import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { ServiceRef } from '../catalogue/contract.js';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { storable } from '../text.js';

// ---- Words ---------------------------------------------------------------------------------------------------------

/** What can be flagged. A flag on an opening, a lesson or a file becomes a case of the thread, report or text it belongs to. */
export const FLAGGABLE = ['thread', 'post', 'report', 'lesson', 'file', 'organisation'] as const;
export const Flaggable = z.enum(FLAGGABLE);
export type Flaggable = z.infer<typeof Flaggable>;

/** What a case is about; a `contribution` waits in it until a coordinator publishes or refuses it. */
export const CASE_SUBJECTS = ['thread', 'post', 'report', 'organisation', 'contribution'] as const;
export const CaseSubject = z.enum(CASE_SUBJECTS);
export type CaseSubject = z.infer<typeof CaseSubject>;

/** `personal_data` makes a case urgent. */
export const FLAG_REASONS = ['personal_data', 'wrong_or_outdated', 'advertising', 'unobjective', 'wrong_place', 'other'] as const;
export const FlagReason = z.enum(FLAG_REASONS);
export type FlagReason = z.infer<typeof FlagReason>;

/**
 * How a case ended: the text was hidden, something else was done about it, or nothing was wrong with it; a contribution that
 * waited was published, refused or taken back by its author.
 */
export const CASE_OUTCOMES = ['hidden', 'handled', 'no_breach', 'published', 'refused', 'withdrawn'] as const;
export const CaseOutcome = z.enum(CASE_OUTCOMES);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/**
 * Whether the subject can be read: `hidden` by coordination, `removed` by its author (or withdrawn by its house); a contribution
 * that is `waiting` or was `refused` never could.
 */
export const SUBJECT_STATES = ['shown', 'hidden', 'removed', 'waiting', 'refused'] as const;
export const SubjectState = z.enum(SUBJECT_STATES);
export type SubjectState = z.infer<typeof SubjectState>;

/** For how many days a person can be kept from writing, or from signing in. */
export const SANCTION_DAYS = [1, 3, 7, 30] as const;
export const SanctionDays = z.union(SANCTION_DAYS.map((days) => z.literal(days)));

export const NOTE_MAX = 1_000;
const Note = z
  .string()
  .refine(storable, { error: 'invalid_characters' })
  .transform((value) => value.trim())
  .pipe(z.string().min(1).max(NOTE_MAX));

// ---- Flagging ------------------------------------------------------------------------------------------------------

/** A second flag of the same person on the same subject replaces the first while its case is open. */
export const flag = route({
  method: 'POST',
  path: 'flags',
  summary: 'Einen Inhalt melden',
  access: 'member',
  status: 201,
  body: z
    .strictObject({ subject: z.strictObject({ kind: Flaggable, id: Id }), reason: FlagReason, note: Note.nullable() })
    .superRefine(({ reason, note }, context) => {
      if (reason === 'other' && note === null) context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
    }),
  response: z.object({ id: Id }),
  limit: 'flag',
});

// ---- The queue -----------------------------------------------------------------------------------------------------

export const CaseListItem = z
  .object({
    id: Id,
    version: z.int(),
    subject: z.object({ kind: CaseSubject, id: Id, title: z.string() }),
    organisation: OrganisationView,
    services: z.array(ServiceRef),
    reasons: z.array(FlagReason),
    urgent: z.boolean(),
    flagCount: z.int(),
    openedAt: Moment,
    closedAt: Moment.nullable(),
    outcome: CaseOutcome.nullable(),
    claimedBy: z.object({ name: z.string(), mine: z.boolean() }).nullable(),
  })
  .meta({ id: 'ModerationCaseListItem' });
export type CaseListItem = z.infer<typeof CaseListItem>;

export const CASE_LISTS = ['open', 'mine', 'closed'] as const;
/** Within the mandate. Open: urgent first, then the oldest; closed: the newest first. */
export const CaseQuery = z.strictObject({
  ...pageQuery,
  list: z.enum(CASE_LISTS).default('open'),
  kind: CaseSubject.optional(),
  reason: FlagReason.optional(),
  service: Id.optional(),
});
export type CaseQuery = z.infer<typeof CaseQuery>;
export const listCases = route({ method: 'GET', path: 'moderation/cases', summary: 'Vorgänge', access: 'coordinator', status: 200, query: CaseQuery, response: pageOf(CaseListItem) });

/** For the navigation; null for whoever is no coordinator. */
export const readSummary = route({
  method: 'GET',
  path: 'moderation/summary',
  summary: 'Was auf die Koordination wartet',
  access: 'coordinator',
  status: 200,
  response: z.object({ open: z.int(), urgent: z.int(), mine: z.int() }),
});

const Said = z.object({ author: z.object({ name: z.string(), organisation: OrganisationView }), at: Moment, text: z.string() });

/** The subject as the coordinator sees it in its case, whatever its visibility, and what stands around it. */
export const CaseText = z
  .object({
    state: SubjectState,
    /** Where it stands, for whoever may see it there; null where the coordinator may see it only here. */
    path: z.string().nullable(),
    visibility: z.enum(['organisation', 'community', 'public']),
    author: z.object({ name: z.string(), organisation: OrganisationView }).nullable(),
    createdAt: Moment.nullable(),
    /** Markdown; null where it was removed. */
    text: z.string().nullable(),
    /** What came before it in the same thread, the opening first. */
    before: z.array(Said),
  })
  .meta({ id: 'ModerationCaseText' });
export type CaseText = z.infer<typeof CaseText>;

export const CasePage = CaseListItem.extend({
  content: CaseText,
  flags: z.array(z.object({ reason: FlagReason, note: z.string().nullable(), about: z.string().nullable(), organisation: OrganisationView, at: Moment })),
  /** Of the coordinators, for them alone. */
  notes: z.array(z.object({ author: z.string(), text: z.string(), at: Moment })),
  /** The author of the subject, as far as sanctions go; null for what a house says. */
  author: z.object({ readOnlyUntil: Moment.nullable(), suspendedUntil: Moment.nullable() }).nullable(),
  can: z.object({
    claim: z.boolean(),
    release: z.boolean(),
    hide: z.boolean(),
    restore: z.boolean(),
    /** Decide about a contribution that waits. */
    decide: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    note: z.boolean(),
    warn: z.boolean(),
    restrict: z.boolean(),
    free: z.boolean(),
  }),
}).meta({ id: 'ModerationCase' });
export type CasePage = z.infer<typeof CasePage>;

const byCase = z.strictObject({ id: Id });
export const readCase = route({ method: 'GET', path: 'moderation/cases/:id', summary: 'Ein Vorgang', access: 'coordinator', status: 200, params: byCase, response: CasePage });

// ---- Acts in a case ------------------------------------------------------------------------------------------------

/** `act`: the entry of the audit log, which can be undone within ten minutes. */
const done = z.object({ version: z.int(), act: Id });
const act = { access: 'coordinator', status: 200, versioned: true, params: byCase, response: done, limit: 'act' } as const;
const withReason = z.strictObject({ reason: Reason });

export const claim = route({ ...act, method: 'PUT', path: 'moderation/cases/:id/claim', summary: 'Vorgang übernehmen' });
export const release = route({ ...act, method: 'DELETE', path: 'moderation/cases/:id/claim', summary: 'Vorgang freigeben' });
/** Hides the subject from everybody at once and closes the case. A report is withdrawn, which cannot be undone. */
export const hide = route({ ...act, method: 'POST', path: 'moderation/cases/:id/hide', summary: 'Inhalt ausblenden', body: withReason });
export const restore = route({ ...act, method: 'POST', path: 'moderation/cases/:id/restore', summary: 'Inhalt wieder zeigen', body: withReason });
/** Publishes the contribution that waits in the case, as its author would now; closes the case. */
export const publish = route({ ...act, method: 'POST', path: 'moderation/cases/:id/publish', summary: 'Wartenden Beitrag freigeben' });
/** Its author is told why and gets the text back; closes the case. */
export const refuse = route({ ...act, method: 'POST', path: 'moderation/cases/:id/refuse', summary: 'Wartenden Beitrag nicht veröffentlichen', body: withReason });
export const close = route({ ...act, method: 'POST', path: 'moderation/cases/:id/close', summary: 'Vorgang schließen', body: z.strictObject({ outcome: z.enum(['handled', 'no_breach']), reason: Reason }) });
export const reopen = route({ ...act, method: 'POST', path: 'moderation/cases/:id/reopen', summary: 'Vorgang wieder öffnen', body: withReason });
export const warn = route({ ...act, method: 'POST', path: 'moderation/cases/:id/warn', summary: 'Verfasserin oder Verfasser verwarnen', body: withReason });
/** Sessions and sockets of a suspended person end at once, everywhere. */
export const restrict = route({
  ...act,
  method: 'POST',
  path: 'moderation/cases/:id/restrict',
  summary: 'Schreiben oder Anmelden auf Zeit sperren',
  body: z.strictObject({ kind: z.enum(['read_only', 'suspended']), days: SanctionDays, reason: Reason }),
});
export const free = route({ ...act, method: 'POST', path: 'moderation/cases/:id/free', summary: 'Sperre aufheben', body: withReason });

export const note = route({
  method: 'POST',
  path: 'moderation/cases/:id/notes',
  summary: 'Notiz zum Vorgang schreiben',
  access: 'coordinator',
  status: 201,
  params: byCase,
  body: z.strictObject({ text: Note }),
  response: z.object({ id: Id }),
  limit: 'act',
});

/** Hides what a coordinator comes across, without a flag: a case of its own, closed at once. */
export const hideSubject = route({
  method: 'POST',
  path: 'moderation/hidden',
  summary: 'Einen Inhalt ausblenden, der nicht gemeldet wurde',
  access: 'coordinator',
  status: 201,
  body: z.strictObject({ subject: z.strictObject({ kind: Flaggable, id: Id }), reason: Reason }),
  response: z.object({ caseId: Id, act: Id }),
  limit: 'act',
});
