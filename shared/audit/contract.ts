import { z } from 'zod';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { storable } from '../text.js';

/** What acts are about; coordinators read the first two areas of the log, the operator all. */
export const AUDIT_AREAS = ['moderation', 'catalogue', 'people', 'operation'] as const;
export const AuditArea = z.enum(AUDIT_AREAS);
export type AuditArea = z.infer<typeof AuditArea>;

/** Every act that stands in the audit log, with its area. */
export const ACTS = {
  'cases.claimed': 'moderation',
  'cases.released': 'moderation',
  'cases.closed': 'moderation',
  'cases.reopened': 'moderation',
  'texts.hidden': 'moderation',
  'texts.restored': 'moderation',
  'texts.edited': 'moderation',
  'suggestions.accepted': 'moderation',
  'suggestions.declined': 'moderation',
  'threads.locked': 'moderation',
  'threads.unlocked': 'moderation',
  'threads.moved': 'moderation',
  'threads.merged': 'moderation',
  'threads.separated': 'moderation',
  'answers.graded': 'moderation',
  'answers.grade-revoked': 'moderation',
  'answers.grade-lost': 'moderation',
  'answers.made-reference': 'moderation',
  'answers.reference-ended': 'moderation',
  'threads.split': 'moderation',
  'threads.rejoined': 'moderation',
  'threads.marked-duplicate': 'moderation',
  'threads.unmarked-duplicate': 'moderation',
  'threads.duplicate-refused': 'moderation',
  'threads.pinned': 'moderation',
  'threads.unpinned': 'moderation',
  'contributions.released': 'moderation',
  'contributions.refused': 'moderation',
  'contributions.kept-waiting': 'moderation',
  'checks.begun': 'moderation',
  'checks.ended': 'moderation',
  'checks.begun-for-first': 'moderation',
  'checks.ended-for-first': 'moderation',
  'people.warned': 'moderation',
  'people.made-read-only': 'moderation',
  'people.suspended-for-a-time': 'moderation',
  'people.freed': 'moderation',
  'desks.created': 'moderation',
  'desks.changed': 'moderation',
  'desks.retired': 'moderation',
  'desks.reinstated': 'moderation',
  'referrals.passed-on': 'moderation',
  'referrals.changed': 'moderation',
  'referrals.ended': 'moderation',
  'referrals.answered': 'moderation',
  'referrals.reopened': 'moderation',
  'announcements.published': 'moderation',
  'announcements.changed': 'moderation',
  'announcements.withdrawn': 'moderation',
  'announcements.shown-again': 'moderation',
  'catalogue.entry-created': 'catalogue',
  'catalogue.entry-changed': 'catalogue',
  'catalogue.entry-merged': 'catalogue',
  'catalogue.entry-retired': 'catalogue',
  'catalogue.entry-reinstated': 'catalogue',
  'catalogue.version-published': 'catalogue',
  'catalogue.version-corrected': 'catalogue',
  'catalogue.version-withdrawn': 'catalogue',
  'imports.applied': 'operation',
} as const satisfies Record<string, AuditArea>;
export type Act = keyof typeof ACTS;
export const Act = z.enum(Object.keys(ACTS) as [Act, ...Act[]]);

export const REASON_MIN = 3;
export const REASON_MAX = 1_000;
/** Why somebody did something: plain text, shown to those it concerns, 3 to 1,000 characters. */
export const Reason = z
  .string()
  .refine(storable, { error: 'invalid_characters' })
  .transform((value) => value.trim())
  .pipe(z.string().min(REASON_MIN).max(REASON_MAX))
  .meta({ id: 'Reason' });

/** `title` and `path` of the subject only as far as the reader may see it now. */
export const AuditEntryView = z
  .object({
    id: Id,
    act: Act,
    area: AuditArea,
    subject: z.object({ kind: z.string(), id: Id, title: z.string().nullable() }),
    actor: z.object({ name: z.string(), organisation: OrganisationView }),
    reason: z.string().nullable(),
    caseId: Id.nullable(),
    occurredAt: Moment,
    /** The act this one takes back. */
    undoes: Id.nullable(),
    undone: z.boolean(),
    sealed: z.boolean(),
    can: z.object({ undo: z.boolean() }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditQuery = z.strictObject({ ...pageQuery, area: AuditArea.optional(), subject: Id.optional(), case: Id.optional() });
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Newest first. Coordinators see moderation and catalogue, the operator everything. */
export const list = route({ method: 'GET', path: 'audit', summary: 'Protokoll', access: 'member', status: 200, query: AuditQuery, response: pageOf(AuditEntryView) });

/** Takes an act back within ten minutes, once: 422 `undo_expired`, `undone_already`, `not_undoable`. */
export const undo = route({
  method: 'POST',
  path: 'audit/:id/undo',
  summary: 'Eine Maßnahme rückgängig machen',
  access: 'member',
  status: 200,
  params: z.strictObject({ id: Id }),
  response: z.object({ id: Id }),
  limit: 'act',
});
