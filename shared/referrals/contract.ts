import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { Day, Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { lineOf, MarkdownText, storable } from '../text.js';
import { bindingFacts } from '../threads/grade.js';
import { DeskKind, DeskView } from './desks.js';

// Weitergabe: a question, or a case, goes to a desk; the official reply comes back into the question as a binding answer.

// ---- Words ---------------------------------------------------------------------------------------------------------

/** `wished`: by the asker. `withdrawn`, `ended`, `declined`: taken back by us, over without a reply, a wish not met. */
export const REFERRAL_STATES = ['wished', 'passed_on', 'in_progress', 'answered', 'withdrawn', 'ended', 'declined'] as const;
export const ReferralState = z.enum(REFERRAL_STATES);
export type ReferralState = z.infer<typeof ReferralState>;

export const REFERRAL_LIMITS = { textMin: 10, textMax: 5_000, noteMax: 1_000, referenceMax: 60, followUpDays: 365 } as const;

const plain = (min: number, max: number) =>
  z
    .string()
    .refine(storable, { error: 'invalid_characters' })
    .transform((text) => text.trim())
    .pipe(z.string().min(min).max(max));
/** The number a desk keeps it under. With one it is in progress. */
const Reference = lineOf(1, REFERRAL_LIMITS.referenceMax).nullable();

// ---- What readers of a question see ----------------------------------------------------------------------------------

const DeskName = z.object({ name: z.string(), kind: DeskKind });
export const ReferralView = z
  .object({
    id: Id,
    desk: DeskName,
    state: z.enum(['passed_on', 'in_progress', 'answered', 'ended']),
    passedOn: Day,
    reference: z.string().nullable(),
    endedOn: Day.nullable(),
    /** The official reply, where it was posted here. */
    answerId: Id.nullable(),
  })
  .meta({ id: 'Referral' });
export type ReferralView = z.infer<typeof ReferralView>;

export const ReferralsOfThread = z
  .object({
    items: z.array(ReferralView),
    /** That the asker wants it passed on; for them and for coordinators within their mandate. */
    wish: z.object({ id: Id, since: Moment, mine: z.boolean() }).nullable(),
    can: z.object({ wish: z.boolean(), takeBack: z.boolean(), passOn: z.boolean() }),
  })
  .meta({ id: 'ReferralsOfThread' });
export type ReferralsOfThread = z.infer<typeof ReferralsOfThread>;

const byId = z.strictObject({ id: Id });
export const ofThread = route({ method: 'GET', path: 'threads/:id/referrals', summary: 'An wen eine Frage weitergegeben ist', access: 'member', status: 200, params: byId, response: ReferralsOfThread });

/** By the asker of an open question that all members see. 409 `already_passed_on`, 422 `not_open`. */
export const wish = route({
  method: 'POST',
  path: 'threads/:id/referral-wish',
  summary: 'Um Weitergabe der eigenen Frage bitten',
  access: 'member',
  status: 201,
  params: byId,
  body: z.strictObject({ note: plain(0, REFERRAL_LIMITS.noteMax) }),
  response: z.object({ id: Id, version: z.int() }),
  limit: 'act',
});
/** Repeating it changes nothing. */
export const takeBackWish = route({ method: 'DELETE', path: 'threads/:id/referral-wish', summary: 'Bitte um Weitergabe zurücknehmen', access: 'member', status: 204, params: byId, response: null, limit: 'act' });

// ---- The coordinators' list ------------------------------------------------------------------------------------------

/** `title` null where the reader may not see it (any more). */
const About = z.object({ kind: z.enum(['thread', 'case']), id: Id, title: z.string().nullable() });
export const ReferralListItem = z
  .object({
    id: Id,
    version: z.int(),
    state: ReferralState,
    about: About,
    organisation: OrganisationView,
    desk: DeskName.extend({ id: Id }).nullable(),
    reference: z.string().nullable(),
    followUpOn: Day.nullable(),
    overdue: z.boolean(),
    /** Since when it is passed on, or wished. */
    since: Day,
    closedAt: Moment.nullable(),
    sample: z.boolean(),
  })
  .meta({ id: 'ReferralListItem' });
export type ReferralListItem = z.infer<typeof ReferralListItem>;

export const REFERRAL_LISTS = ['open', 'closed', 'all'] as const;
/** Within the mandate. Open: first what is to be followed up first; closed: the latest first; all: the newest first. */
export const ReferralQuery = z.strictObject({
  ...pageQuery,
  list: z.enum(REFERRAL_LISTS).default('open'),
  state: ReferralState.optional(),
  desk: Id.optional(),
  /** Of one case. */
  case: Id.optional(),
});
export type ReferralQuery = z.infer<typeof ReferralQuery>;
export const listReferrals = route({ method: 'GET', path: 'referrals', summary: 'Weitergaben', access: 'coordinator', status: 200, query: ReferralQuery, response: pageOf(ReferralListItem) });

/** How many wishes and how many to be followed up wait within the mandate. */
export const readSummary = route({ method: 'GET', path: 'referrals/summary', summary: 'Welche Weitergaben warten', access: 'coordinator', status: 200, response: z.object({ wished: z.int(), overdue: z.int() }) });

export const ReferralPage = ReferralListItem.omit({ desk: true })
  .extend({
    desk: DeskView.nullable(),
    /** What was handed over, plain text; null where the reader may not see its question any more. */
    text: z.string().nullable(),
    /** What the asker wrote to their wish. */
    note: z.string(),
    reply: z.object({ body: z.string(), repliedOn: Day, answerId: Id.nullable() }).nullable(),
    /** Why it ended without a reply. */
    endedBecause: z.string().nullable(),
    /** The question a reply can be posted in; of a case that is about one, when the coordinator wants it. */
    question: z.object({ id: Id, title: z.string() }).nullable(),
    can: z.object({ passOn: z.boolean(), change: z.boolean(), end: z.boolean(), decline: z.boolean(), answer: z.boolean() }),
  })
  .meta({ id: 'ReferralPage' });
export type ReferralPage = z.infer<typeof ReferralPage>;
export const readReferral = route({ method: 'GET', path: 'referrals/:id', summary: 'Eine Weitergabe', access: 'coordinator', status: 200, params: byId, response: ReferralPage });

// ---- Acts, each with a reason that stands in the audit log -----------------------------------------------------------

/** `actId`: the entry of the audit log, by which the act is undone for ten minutes. */
const Done = z.object({ id: Id, version: z.int(), actId: Id });
const because = { reason: Reason };
const passing = { method: 'POST', access: 'coordinator', status: 201, params: byId, response: Done, limit: 'act' } as const;
const act = { access: 'coordinator', status: 200, versioned: true, params: byId, response: Done, limit: 'act' } as const;

export const Handover = z
  .strictObject({ ...because, deskId: Id, text: plain(REFERRAL_LIMITS.textMin, REFERRAL_LIMITS.textMax), reference: Reference, followUpOn: Day.nullable() })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;
/** What is handed over the coordinator words; nothing is sent. A wish that waits is met by it. 409 `already_passed_on` to this desk, 422 `not_a_question`, `not_shared`. */
export const passOnThread = route({ ...passing, path: 'threads/:id/referrals', summary: 'Eine Frage weitergeben', body: Handover });
/** What the case is about goes only as far as the coordinator words it. 422 `case_closed`, 409 `case_claimed`. */
export const passOnCase = route({ ...passing, path: 'moderation/cases/:id/referrals', summary: 'Einen Vorgang weitergeben', body: Handover });

/** 422 `referral_closed`. */
export const changeReferral = route({ ...act, method: 'PATCH', path: 'referrals/:id', summary: 'Aktenzeichen oder Wiedervorlage ändern', body: z.strictObject({ ...because, reference: Reference, followUpOn: Day.nullable() }) });
/** `declined`: of a wish. The asker reads the reason. */
export const endReferral = route({ ...act, method: 'POST', path: 'referrals/:id/end', summary: 'Weitergabe ohne Antwort abschließen', body: z.strictObject({ ...because, as: z.enum(['withdrawn', 'ended', 'declined']) }) });

export const OfficialReply = z
  .strictObject({
    ...because,
    ...bindingFacts,
    text: MarkdownText,
    repliedOn: Day,
    /** Post it in the question, as binding; of a case it is noted there in any case. */
    publish: z.boolean(),
    /** Mark it as the solution in general. */
    solution: z.boolean(),
  })
  .superRefine(({ publish, solution }, context) => {
    if (solution && !publish) context.addIssue({ code: 'custom', path: ['solution'], message: 'invalid_value' });
  })
  .meta({ id: 'OfficialReply' });
export type OfficialReply = z.infer<typeof OfficialReply>;
/** 422 `thread_gone`, `not_a_question` where the question is no more, `referral_closed`; 409 `solution_exists`. Nothing is kept of what is refused. */
export const answerReferral = route({ ...act, method: 'POST', path: 'referrals/:id/answer', summary: 'Offizielle Antwort eintragen', body: OfficialReply });
