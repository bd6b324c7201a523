import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { ENTRY_KINDS, EntryFacts, StandingFacts } from '../catalogue/care.js';
import { LessonWords } from '../experiences/sections.js';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { MarkdownText } from '../text.js';

// Suggested edits: whoever may read a text but not change it proposes a correction to those who may. Nobody else sees it.

/** What a correction can be proposed of. */
export const SUGGESTION_KINDS = ['post', 'lesson', ...ENTRY_KINDS] as const;
export const SuggestionKind = z.enum(SUGGESTION_KINDS);
export type SuggestionKind = z.infer<typeof SuggestionKind>;

const LessonContent = LessonWords.extend({ kind: z.literal('lesson') });
const PostContent = z.strictObject({ kind: z.literal('post'), text: MarkdownText });
/** What would stand there, as a whole. */
export const SuggestedContent = z.discriminatedUnion('kind', [PostContent, LessonContent, ...EntryFacts.options]).meta({ id: 'SuggestedContent' });
export type SuggestedContent = z.infer<typeof SuggestedContent>;

/** The same as it stands. */
export const StandingContent = z.discriminatedUnion('kind', [z.object({ kind: z.literal('post'), text: z.string() }), z.object({ kind: z.literal('lesson'), title: z.string(), text: z.string() }), ...StandingFacts.options]).meta({ id: 'StandingContent' });
export type StandingContent = z.infer<typeof StandingContent>;

/** `outdated`: what it is about is not there any more. */
export const SUGGESTION_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'outdated'] as const;
export const SuggestionState = z.enum(SUGGESTION_STATES);
export type SuggestionState = z.infer<typeof SuggestionState>;

export const SuggestionListItem = z
  .object({
    id: Id,
    subject: z.object({ kind: SuggestionKind, id: Id, title: z.string(), path: z.string() }),
    state: SuggestionState,
    /** Why, in the words of whoever proposes it. */
    reason: z.string(),
    proposer: z.object({ name: z.string(), organisation: OrganisationView }),
    createdAt: Moment,
    viewer: z.object({ mine: z.boolean() }),
    can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'SuggestionListItem' });
export type SuggestionListItem = z.infer<typeof SuggestionListItem>;

export const SuggestionPage = SuggestionListItem.extend({
  /** What it started from, and what stands there now: decided is over both. */
  base: StandingContent,
  current: StandingContent,
  currentVersion: z.int(),
  proposed: StandingContent,
  declined: z.object({ reason: z.string() }).nullable(),
  can: z.object({
    decide: z.boolean(),
    /** Of a text of somebody else: it takes a reason, which its author is told. */
    needsReason: z.boolean(),
    withdraw: z.boolean(),
    undo: z.boolean(),
  }),
}).meta({ id: 'SuggestionPage' });
export type SuggestionPage = z.infer<typeof SuggestionPage>;

export const SuggestionQuery = z.strictObject({
  ...pageQuery,
  kind: SuggestionKind.optional(),
  /** Only on this text, or on what stands on this page: a thread, a report. */
  within: Id.optional(),
  /** Only those the reader decides. */
  awaiting: z.enum(['true']).optional(),
});
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;

/** Open ones: one's own, and those one decides; the oldest first. */
export const list = route({ method: 'GET', path: 'suggestions', summary: 'Offene Änderungsvorschläge', access: 'member', status: 200, query: SuggestionQuery, response: pageOf(SuggestionListItem) });

/** What stands there, to be worded otherwise; `suggest` says whether the reader may, or changes it themselves. */
export const Beginning = z
  .object({ title: z.string(), path: z.string(), version: z.int(), content: StandingContent, can: z.object({ suggest: z.boolean() }) })
  .meta({ id: 'SuggestionBeginning' });
export type Beginning = z.infer<typeof Beginning>;
export const begin = route({ method: 'GET', path: 'suggestions/begin/:kind/:id', summary: 'Text, zu dem eine Änderung vorgeschlagen wird', access: 'member', status: 200, params: z.strictObject({ kind: SuggestionKind, id: Id }), response: Beginning });

const byId = z.strictObject({ id: Id });
/** For whoever made it and those who decide it, as long as they may see what it is about. */
export const read = route({ method: 'GET', path: 'suggestions/:id', summary: 'Ein Änderungsvorschlag', access: 'member', status: 200, params: byId, response: SuggestionPage });

/**
 * `If-Match` is the version of the text it starts from: 409 `conflict` where that has changed. One open suggestion of a person on a
 * text: 409 `suggestion_exists`. 403 `may_edit` for those who decide themselves, 422 `unchanged`, `post_removed`, `unknown_file`.
 */
export const suggest = route({
  method: 'POST',
  path: 'suggestions',
  summary: 'Änderung vorschlagen',
  access: 'member',
  status: 201,
  versioned: true,
  body: z.strictObject({ subjectId: Id, content: SuggestedContent, reason: Reason }),
  response: z.object({ id: Id }),
  limit: 'suggest',
});

/**
 * What is confirmed then stands there, with credit to the administration. `If-Match` is the version of the text that was looked at:
 * 409 `conflict` where it has changed since. Coordination gives a reason. 422 `suggestion_closed`, `unchanged`.
 */
export const accept = route({
  method: 'POST',
  path: 'suggestions/:id/accept',
  summary: 'Änderungsvorschlag übernehmen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byId,
  body: z.strictObject({ content: SuggestedContent, reason: Reason.optional() }),
  response: z.object({ version: z.int() }),
  limit: 'act',
});
/** Whoever made it is told the reason. */
export const decline = route({ method: 'POST', path: 'suggestions/:id/decline', summary: 'Änderungsvorschlag ablehnen', access: 'member', status: 204, params: byId, body: z.strictObject({ reason: Reason }), response: null, limit: 'act' });
export const withdraw = route({ method: 'POST', path: 'suggestions/:id/withdraw', summary: 'Eigenen Änderungsvorschlag zurückziehen', access: 'member', status: 204, params: byId, response: null, limit: 'act' });
/** Within ten minutes of accepting, while nobody has changed the text since; the suggestion is open again. 422 `undo_expired`, `not_undoable`. */
export const undo = route({ method: 'POST', path: 'suggestions/:id/undo', summary: 'Übernahme rückgängig machen', access: 'member', status: 204, params: byId, response: null, limit: 'act' });
