import { z } from 'zod';
import { Id, Moment } from '../ids.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { GRADES } from '../vocabulary.js';

/** What a person can be told; the client words each kind. */
export const NOTICE_KINDS = [
  'announcement_confirmed',
  'flag_closed',
  'text_hidden',
  'text_restored',
  'text_edited',
  'title_edited',
  'text_put_back',
  'thread_moved',
  'thread_merged',
  'thread_locked',
  'thread_duplicate',
  'answer_graded',
  'report_hidden',
  'report_restored',
  'answer_chosen',
  'contribution_published',
  'contribution_refused',
  'warned',
  'suggestion_made',
  'suggestion_accepted',
  'suggestion_declined',
  'suggestion_reopened',
  'question_passed_on',
  'question_replied',
  'referral_ended',
  'referral_declined',
] as const;
export const NoticeKind = z.enum(NOTICE_KINDS);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Facts that wording needs. Nothing in it names a person. */
export const NoticeData = z
  .object({
    /** Of the subject; shown only while the reader may see it. */
    title: z.string(),
    /** Plain text written for this person. */
    reason: z.string(),
    /** Of a flag: something was done, or nothing had to be. */
    outcome: z.enum(['acted', 'dismissed']),
    /** Of a person: only warned, or kept from writing or from signing in … */
    measure: z.enum(['warned', 'read_only', 'suspended']),
    /** … until then. */
    until: Moment,
    grade: z.enum([...GRADES, 'none']),
    /** To whom a question was passed on: a body, never a person. */
    desk: z.string(),
    /** How many administrations. */
    count: z.int(),
  })
  .partial()
  .meta({ id: 'NoticeData' });
export type NoticeData = z.infer<typeof NoticeData>;

/** An own page, never another host. */
export const NOTICE_PATH = /^\/(?![/\\])[^\s]*$/;

export const NoticeView = z
  .object({
    id: Id,
    kind: NoticeKind,
    /** Null once the reader may no longer see it, or where there is nothing to see. */
    subject: z.object({ kind: z.string(), id: Id, path: z.string().nullable() }).nullable(),
    data: NoticeData,
    createdAt: Moment,
    seen: z.boolean(),
  })
  .meta({ id: 'Notice' });
export type NoticeView = z.infer<typeof NoticeView>;

/** The person's own, newest first; each is erased after 90 days. */
export const list = route({ method: 'GET', path: 'notices', summary: 'Eigene Mitteilungen', access: 'member', status: 200, query: z.strictObject(pageQuery), response: pageOf(NoticeView) });

/** Marks own notices as seen, up to and including this one; later ones stay as they are. */
export const markSeen = route({ method: 'PUT', path: 'notices/seen', summary: 'Mitteilungen als gesehen merken', access: 'member', status: 204, body: z.strictObject({ upTo: Id }), response: null, whileReadOnly: true, limit: 'act' });
