import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { Day, Id } from '../ids.js';
import { route } from '../route.js';
import { MarkdownText, Title } from '../text.js';
import { ThreadKind } from '../vocabulary.js';
import { questionNeedsLink, threadLinks } from './contract.js';
import { Grading } from './grade.js';
import { ReferenceChoice } from './references.js';

// What coordinators do with threads, each within their mandate: every act takes a reason, stands in the audit log and is undone
// there for ten minutes (`POST audit/:id/undo`).

/** `actId`: the entry of the audit log, by which the act is undone. */
export const Acted = z.object({ version: z.int(), actId: Id }).meta({ id: 'Acted' });
export type Acted = z.infer<typeof Acted>;

const byThread = z.strictObject({ id: Id });
const act = { method: 'POST', access: 'coordinator', status: 200, versioned: true, params: byThread, response: Acted, limit: 'act' } as const;
const because = { reason: Reason };

/** From then on only coordinators answer and comment; the reason is shown. */
export const lock = route({ ...act, path: 'threads/:id/lock', summary: 'Antworten und Kommentare sperren', body: z.strictObject(because) });
export const unlock = route({ ...act, path: 'threads/:id/unlock', summary: 'Sperre aufheben', body: z.strictObject(because) });

/**
 * Absent keeps. A question that becomes a discussion loses nothing: its answers and their comments become comments on its opening,
 * in the order they were written, and marks as solution end; undoing brings both back. In a discussion that becomes a question
 * comments stay comments.
 */
export const ThreadMove = z.strictObject({ ...because, kind: ThreadKind.optional(), serviceIds: threadLinks.serviceIds.optional(), componentIds: threadLinks.componentIds.optional(), phase: threadLinks.phase.optional() });
export type ThreadMove = z.infer<typeof ThreadMove>;
export const move = route({ ...act, path: 'threads/:id/move', summary: 'Verschieben: Zuordnung und Art ändern', body: ThreadMove });

/**
 * Into a thread with the same readers: posts, followers, *Betrifft uns auch*, services and components go along. Reading its address
 * gives the other thread from then on. 422 `merge_circle` into itself, `merge_widens` where others could read it.
 */
export const ThreadMerge = z.strictObject({ ...because, into: Id });
export type ThreadMerge = z.infer<typeof ThreadMerge>;
export const merge = route({ ...act, path: 'threads/:id/merge', summary: 'In eine andere Frage oder Diskussion zusammenführen', body: ThreadMerge });

/**
 * It stays readable, leads to what it repeats and takes no more answers. `of` may be merged or a duplicate itself: then it is what that
 * leads to. Its asker is told, and may refuse. 404 for one the coordinator cannot read, 422 `duplicate_circle` of itself,
 * `duplicate_widens` where some of its readers could not read the other one.
 */
export const DuplicateMarking = z.strictObject({ ...because, of: Id });
export type DuplicateMarking = z.infer<typeof DuplicateMarking>;
export const markDuplicate = route({ ...act, path: 'threads/:id/mark-duplicate', summary: 'Als Duplikat markieren', body: DuplicateMarking });
export const unmarkDuplicate = route({ ...act, path: 'threads/:id/unmark-duplicate', summary: 'Markierung als Duplikat aufheben', body: z.strictObject(because) });
/** *Das ist kein Duplikat*: by who asked, at any time. */
export const refuseDuplicate = route({
  method: 'POST',
  path: 'threads/:id/refuse-duplicate',
  summary: 'Der Markierung als Duplikat widersprechen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byThread,
  response: z.object({ version: z.int() }),
  limit: 'act',
});

export const PINS_PER_PLACE = 3;
const pinPlace = { serviceId: Id.nullable() };
/**
 * It stands first in the list of one of its services, or without one of all questions, for whoever may read it, until the end of the day.
 * 422 `unknown_reference` for a service it does not belong to, `pins_full` where three stand there, 409 `conflict` where it does.
 */
export const ThreadPinning = z.strictObject({ ...because, ...pinPlace, until: Day.nullable() });
export type ThreadPinning = z.infer<typeof ThreadPinning>;
export const pin = route({ ...act, path: 'threads/:id/pin', summary: 'Anheften', body: ThreadPinning });
export const ThreadUnpinning = z.strictObject({ ...because, ...pinPlace });
export type ThreadUnpinning = z.infer<typeof ThreadUnpinning>;
export const unpin = route({ ...act, path: 'threads/:id/unpin', summary: 'Nicht mehr anheften', body: ThreadUnpinning });

/**
 * What an answer to a question is worth; a grade that stands is replaced. `version` is that of the answer. Its author is told; when
 * they change the text the grade ends.
 */
export const grade = route({ ...act, path: 'posts/:id/grade', summary: 'Antwort einstufen', body: Grading });
/** From then on it is experience again. 409 `conflict` where it has no grade. */
export const revokeGrade = route({ ...act, path: 'posts/:id/revoke-grade', summary: 'Einstufung zurücknehmen', body: z.strictObject(because) });
/**
 * Among the frequent questions of one of the services of its question, or of a phase, for whoever may read it. `version` is that of the
 * answer. Its author is told. 422 `references_full` where ten stand there, 409 `conflict` where it does.
 */
export const makeReference = route({ ...act, path: 'posts/:id/reference', summary: 'Unter die häufigen Fragen stellen', body: ReferenceChoice });
export const endReference = route({ ...act, path: 'posts/:id/end-reference', summary: 'Aus den häufigen Fragen nehmen', body: ReferenceChoice });

export const SPLIT_AT_ONCE = 100;
/**
 * Answers and comments, with the comments below them, become a thread of their own with the same readers. The first one written is
 * its opening, so its author and house are those who ask; authors, houses and times of all stay, addresses of the posts lead there.
 * 404 for a post that is not in the thread, 422 `split_opening`, `post_removed`.
 */
export const ThreadSplit = z
  .strictObject({ ...because, postIds: z.array(Id).min(1).max(SPLIT_AT_ONCE), kind: ThreadKind, title: Title, ...threadLinks })
  .superRefine(questionNeedsLink);
export type ThreadSplit = z.infer<typeof ThreadSplit>;
/** `threadId`: the new thread. */
export const Split = Acted.extend({ threadId: Id }).meta({ id: 'Split' });
export type Split = z.infer<typeof Split>;
export const split = route({ ...act, path: 'threads/:id/split', summary: 'Beiträge in eine eigene Frage oder Diskussion aufteilen', status: 201, body: ThreadSplit, response: Split });

/**
 * Corrects somebody else's text or title: its author is told the reason, which stands at the text as well, and the text before stays
 * among the earlier versions. `version` is that of the post or thread. 403 `own_post`, 422 `unchanged`, 409 `conflict` as when editing.
 */
export const edit = route({ ...act, path: 'posts/:id/edit', summary: 'Text mit Begründung bearbeiten', body: z.strictObject({ ...because, text: MarkdownText }) });
export const retitle = route({ ...act, path: 'threads/:id/retitle', summary: 'Titel mit Begründung ändern', body: z.strictObject({ ...because, title: Title }) });
