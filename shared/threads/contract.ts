import { z } from 'zod';
import { ComponentRef, ServiceRef } from '../catalogue/contract.js';
import { Written } from '../contributions/written.js';
import { FileView } from '../files/contract.js';
import { Comparison } from '../comparables/contract.js';
import { Day, Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { AskedHouse } from '../requests/contract.js';
import { route } from '../route.js';
import { LIMITS, MarkdownText, Title } from '../text.js';
import { GivenGrade, Phase, PostKind, ThreadKind, ThreadState, Visibility } from '../vocabulary.js';
import { GradeView } from './grade.js';
import { ReferenceView } from './references.js';

// ---- What screens show ---------------------------------------------------------------------------------------------

export const ThreadListItem = z
  .object({
    id: Id,
    kind: ThreadKind,
    state: ThreadState,
    title: z.string(),
    excerpt: z.string(),
    visibility: Visibility,
    phase: Phase.nullable(),
    services: z.array(ServiceRef),
    components: z.array(ComponentRef),
    organisation: OrganisationView,
    answerCount: z.int(),
    commentCount: z.int(),
    affectsUsCount: z.int(),
    /** What the best of its answers is worth; null where all are experience. */
    bestGrade: GivenGrade.nullable(),
    createdAt: Moment,
    lastActivityAt: Moment,
    sample: z.boolean(),
  })
  .meta({ id: 'ThreadListItem' });
export type ThreadListItem = z.infer<typeof ThreadListItem>;

/** Author as shown beside a text; a removed account keeps its texts under a neutral name. */
const AuthorView = z.object({ name: z.string() });

/** Somebody else than its author worded a text: coordination with a reason, or the author took up a suggestion from that administration. */
export const EditNote = z.object({ by: z.enum(['coordination', 'suggestion']), organisation: OrganisationView, reason: z.string().nullable() }).meta({ id: 'EditNote' });
export type EditNote = z.infer<typeof EditNote>;

const PostFields = z.object({
  id: Id,
  threadId: Id,
  kind: PostKind,
  parentId: Id.nullable(),
  /** null where the author removed it. */
  text: z.string().nullable(),
  removed: z.boolean(),
  /** It was the opening of a thread of this title, which was merged into this one. */
  opened: z.object({ title: z.string() }).nullable(),
  /** Removed by coordination, for a reason its author was told. */
  hidden: z.boolean(),
  /** Null where nobody has graded it: it is experience. */
  grade: GradeView.nullable(),
  /** Where coordination has put it among the frequent questions. */
  references: z.array(ReferenceView),
  /** It is what this body replied to a question that was passed on, on that day; its author posted it for coordination. */
  reply: z.object({ body: z.string(), repliedOn: Day }).nullable(),
  /** What its text and its earlier texts name. */
  files: z.array(FileView),
  author: AuthorView.nullable(),
  organisation: OrganisationView,
  createdAt: Moment,
  editedAt: Moment.nullable(),
  /** Of the text as it stands. */
  editNote: EditNote.nullable(),
  version: z.int(),
  helpfulCount: z.int(),
  viewer: z.object({ mine: z.boolean(), helpful: z.boolean() }),
  /** What this viewer may do; the client draws only that. */
  can: z.object({ edit: z.boolean(), delete: z.boolean(), restore: z.boolean(), markHelpful: z.boolean(), markSolution: z.boolean(), comment: z.boolean() }),
});
export const CommentView = PostFields.meta({ id: 'Comment' });
export type CommentView = z.infer<typeof CommentView>;
/** An opening or an answer with its first comments; `commentCount` says how many there are. */
export const PostView = PostFields.extend({
  comments: z.array(CommentView),
  commentCount: z.int(),
  /** Only in the order `alike`: how much its house is like the reader's. */
  comparison: Comparison.optional(),
}).meta({ id: 'Post' });
export type PostView = z.infer<typeof PostView>;

export const SolutionView = z
  .object({
    postId: Id,
    /** `newer`: the version that holds now, where that is another one. */
    serviceVersion: z.object({ id: Id, label: z.string(), serviceName: z.string(), newer: z.string().nullable() }).nullable(),
    components: z.array(ComponentRef),
    markedBy: OrganisationView,
    markedAt: Moment,
  })
  .meta({ id: 'Solution' });
export type SolutionView = z.infer<typeof SolutionView>;

export const ThreadPage = ThreadListItem.extend({
  version: z.int(),
  /** Only coordinators answer and comment; why, and since when. */
  locked: z.object({ reason: z.string(), since: Moment }).nullable(),
  /** What its posts were a part of before coordination split it, as far as the reader may see that. */
  splitFrom: z.object({ id: Id, title: z.string() }).nullable(),
  /** Where it stands first: in the list of a service, or without one in that of all questions. */
  pins: z.array(z.object({ service: ServiceRef.nullable(), until: Day.nullable(), since: Moment })),
  /** What it repeats, and why coordination says so: whoever reads this can read that. */
  duplicateOf: z.object({ id: Id, title: z.string(), reason: z.string(), since: Moment }).nullable(),
  /** What repeats it, as far as the reader may see that. */
  duplicates: z.array(z.object({ id: Id, title: z.string() })),
  opening: PostView,
  solutions: z.array(SolutionView),
  /** Answers marked as solution stand first, whatever page one is on. */
  solutionPosts: z.array(PostView),
  answers: pageOf(PostView),
  serviceVersions: z.array(z.object({ id: Id, label: z.string(), serviceName: z.string() })),
  viewer: z.object({ follows: z.boolean(), affectsUs: z.boolean() }),
  can: z.object({
    answer: z.boolean(),
    comment: z.boolean(),
    editTitle: z.boolean(),
    editLinks: z.boolean(),
    narrow: z.boolean(),
    widen: z.boolean(),
    delete: z.boolean(),
    affectsUs: z.boolean(),
    /** Say that it is no duplicate. */
    refuseDuplicate: z.boolean(),
    /** Acts of coordination: `shared/threads/acts.ts`. */
    moderate: z.boolean(),
  }),
}).meta({ id: 'ThreadPage' });
export type ThreadPage = z.infer<typeof ThreadPage>;

// ---- Lists ---------------------------------------------------------------------------------------------------------

/**
 * A row of a list; `because` only in the list `help`: where one's own house stands with a service of the question; `request` only in
 * `asked_of_us`: what the own house was asked; `asked` only in `overdue`: whom it was offered to; `pinned` only in
 * `new`, of a service or of all: it stands before the first page, beside the rows `limit` counts, and on no other page.
 */
export const ListedThread = ThreadListItem.extend({
  because: z.object({ service: ServiceRef, phase: Phase.nullable(), liveSince: Day.nullable() }).optional(),
  request: z.object({ id: Id, version: z.int(), since: Moment, dueOn: Day }).optional(),
  asked: z.array(AskedHouse).optional(),
  pinned: z.object({ until: Day.nullable() }).optional(),
}).meta({ id: 'ListedThread' });
export type ListedThread = z.infer<typeof ListedThread>;

export const THREAD_LISTS = ['new', 'open', 'solved', 'mine', 'asked', 'help', 'asked_of_us', 'overdue'] as const;
export const ThreadListQuery = z.strictObject({
  ...pageQuery,
  /**
   * `mine`: asked by me or followed by me; `asked`: asked by me and not solved; `help`: open questions of other houses at
   * services and phases my house has behind it, without an answer first, the oldest first. `asked_of_us`: open questions my house was asked, the first due first; `overdue`, for
   * coordinators within their mandate: offered to others and still without an answer after the time, the oldest first. Otherwise latest activity first.
   */
  list: z.enum(THREAD_LISTS).default('new'),
  service: Id.optional(),
  component: Id.optional(),
  phase: z.coerce.number().pipe(Phase).optional(),
  /** Only threads on services my house introduces or I follow. */
  ours: z.enum(['true']).optional(),
  /** About a service of a pilot project. */
  pilot: Id.optional(),
});
export type ThreadListQuery = z.infer<typeof ThreadListQuery>;

export const list = route({ method: 'GET', path: 'threads', summary: 'Fragen und Diskussionen', access: 'member', status: 200, query: ThreadListQuery, response: pageOf(ListedThread) });

const byThread = z.strictObject({ id: Id });
export const read = route({ method: 'GET', path: 'threads/:id', summary: 'Eine Frage oder Diskussion', access: 'member', status: 200, params: byThread, response: ThreadPage });

export const PostListQuery = z.strictObject({ ...pageQuery, parent: Id.optional(), order: z.enum(['time', 'alike']).default('time') }).superRefine(({ parent, order }, context) => {
  if (parent !== undefined && order === 'alike') context.addIssue({ code: 'custom', path: ['order'], message: 'invalid_value' });
});
export type PostListQuery = z.infer<typeof PostListQuery>;

/**
 * Further answers (`parent` absent) or further comments of one post (`parent` given). Answers also from the beginning in the order
 * `alike`: those of administrations like one's own first. A cursor belongs to the order it came from.
 */
export const listPosts = route({
  method: 'GET',
  path: 'threads/:id/posts',
  summary: 'Weitere Antworten oder Kommentare',
  access: 'member',
  status: 200,
  params: byThread,
  query: PostListQuery,
  response: pageOf(PostView),
});

// ---- Commands ------------------------------------------------------------------------------------------------------

export const threadLinks = {
  serviceIds: z.array(Id).max(LIMITS.servicesPerThread),
  componentIds: z.array(Id).max(LIMITS.componentsPerThread),
  phase: Phase.nullable(),
};
export const questionNeedsLink = (draft: { kind: string; serviceIds: string[]; componentIds: string[] }, context: z.RefinementCtx): void => {
  if (draft.kind === 'question' && draft.serviceIds.length + draft.componentIds.length === 0) {
    context.addIssue({ code: 'custom', path: ['serviceIds'], message: 'required' });
  }
};

export const ThreadDraft = z
  .strictObject({ kind: ThreadKind, title: Title, text: MarkdownText, visibility: Visibility, ...threadLinks })
  .superRefine(questionNeedsLink);
export type ThreadDraft = z.infer<typeof ThreadDraft>;
export const create = route({
  method: 'POST',
  path: 'threads',
  summary: 'Frage stellen oder Diskussion eröffnen',
  access: 'member',
  status: 201,
  body: ThreadDraft,
  response: Written,
  limit: 'ask',
});

/** Absent keeps. Title by its author; links also by editors and leads of the asking house and coordinators. */
export const ThreadChange = z
  .strictObject({ title: Title, visibility: Visibility, ...threadLinks })
  .partial()
  .superRefine((change, context) => {
    if (Object.values(change).every((value) => value === undefined)) context.addIssue({ code: 'custom', path: [], message: 'required' });
  });
export type ThreadChange = z.infer<typeof ThreadChange>;
export const change = route({
  method: 'PATCH',
  path: 'threads/:id',
  summary: 'Titel, Zuordnung oder Sichtbarkeit ändern',
  access: 'member',
  status: 200,
  versioned: true,
  params: byThread,
  body: ThreadChange,
  response: z.object({ version: z.int() }),
  limit: 'act',
});
/** Only while nobody else has posted. */
export const remove = route({ method: 'DELETE', path: 'threads/:id', summary: 'Frage oder Diskussion löschen', access: 'member', status: 204, versioned: true, params: byThread, response: null, limit: 'act' });
/** Within 10 minutes, by whoever removed it. */
export const restore = route({ method: 'POST', path: 'threads/:id/restore', summary: 'Löschen rückgängig machen', access: 'member', status: 200, params: byThread, response: z.object({ version: z.int() }), limit: 'act' });

/** `parentId` null: an answer to a question, or a comment on a discussion's opening is written with the opening as parent. */
export const PostDraft = z.strictObject({ kind: z.enum(['answer', 'comment']), parentId: Id.nullable(), text: MarkdownText }).superRefine((draft, context) => {
  if (draft.kind === 'comment' && draft.parentId === null) context.addIssue({ code: 'custom', path: ['parentId'], message: 'required' });
  if (draft.kind === 'answer' && draft.parentId !== null) context.addIssue({ code: 'custom', path: ['parentId'], message: 'invalid_value' });
});
export type PostDraft = z.infer<typeof PostDraft>;
export const createPost = route({
  method: 'POST',
  path: 'threads/:id/posts',
  summary: 'Antworten oder kommentieren',
  access: 'member',
  status: 201,
  params: byThread,
  body: PostDraft,
  response: Written,
  limit: (body: PostDraft) => body.kind,
});

const byPost = z.strictObject({ id: Id });
/** 409 `conflict` with `{ base: { text }, current: { text }, version }` when the version is stale. */
export const changePost = route({
  method: 'PATCH',
  path: 'posts/:id',
  summary: 'Text ändern',
  access: 'member',
  status: 200,
  versioned: true,
  params: byPost,
  body: z.strictObject({ text: MarkdownText }),
  response: z.object({ version: z.int() }),
  limit: 'act',
});
export const removePost = route({ method: 'DELETE', path: 'posts/:id', summary: 'Beitrag entfernen', access: 'member', status: 204, versioned: true, params: byPost, response: null, limit: 'act' });
export const restorePost = route({ method: 'POST', path: 'posts/:id/restore', summary: 'Entfernen rückgängig machen', access: 'member', status: 200, params: byPost, response: z.object({ version: z.int() }), limit: 'act' });

/** The thread a post stands in now: what an address of it leads to when coordination has moved it. */
export const readPlace = route({ method: 'GET', path: 'posts/:id', summary: 'Wo ein Beitrag steht', access: 'member', status: 200, params: byPost, response: z.object({ id: Id, threadId: Id }) });

export const PostRevision = z.object({ version: z.int(), text: z.string(), writtenAt: Moment, note: EditNote.nullable() }).meta({ id: 'PostRevision' });
export type PostRevision = z.infer<typeof PostRevision>;
/** Earlier texts of a post, newest first; whoever may see the post may see how it changed. */
export const listRevisions = route({
  method: 'GET',
  path: 'posts/:id/revisions',
  summary: 'Frühere Fassungen',
  access: 'member',
  status: 200,
  params: byPost,
  response: z.object({ items: z.array(PostRevision) }),
});

export const markHelpful = route({ method: 'PUT', path: 'posts/:id/helpful', summary: 'Hilft', access: 'member', status: 200, params: byPost, response: z.object({ helpfulCount: z.int() }), limit: 'act' });
export const unmarkHelpful = route({ method: 'DELETE', path: 'posts/:id/helpful', summary: 'Hilft zurücknehmen', access: 'member', status: 200, params: byPost, response: z.object({ helpfulCount: z.int() }), limit: 'act' });
export const markAffectsUs = route({ method: 'PUT', path: 'threads/:id/affects-us', summary: 'Betrifft uns auch', access: 'member', status: 200, params: byThread, response: z.object({ affectsUsCount: z.int() }), limit: 'act' });
export const unmarkAffectsUs = route({ method: 'DELETE', path: 'threads/:id/affects-us', summary: 'Betrifft uns auch zurücknehmen', access: 'member', status: 200, params: byThread, response: z.object({ affectsUsCount: z.int() }), limit: 'act' });

const bySolution = z.strictObject({ id: Id, postId: Id });
/** One per scope (`solution_exists`), several per question. An empty scope means: in general. */
export const markSolution = route({
  method: 'PUT',
  path: 'threads/:id/solutions/:postId',
  summary: 'Als Lösung markieren',
  access: 'member',
  status: 204,
  params: bySolution,
  body: z.strictObject({ serviceVersionId: Id.optional(), componentIds: z.array(Id).max(LIMITS.componentsPerThread).default([]) }),
  response: null,
  limit: 'act',
});
export const unmarkSolution = route({ method: 'DELETE', path: 'threads/:id/solutions/:postId', summary: 'Lösung zurücknehmen', access: 'member', status: 204, params: bySolution, response: null, limit: 'act' });
