import { z } from 'zod';
import { ServiceRef } from '../catalogue/contract.js';
import { FileView } from '../files/contract.js';
import { Id, Moment } from '../ids.js';
import { route } from '../route.js';
import { MarkdownText, Title } from '../text.js';
import { ThreadKind } from '../vocabulary.js';
import { Written } from './written.js';

/** `waiting` for coordination; `refused`: back with its author, who alone reads it. */
export const CONTRIBUTION_STATES = ['waiting', 'refused'] as const;
export const ContributionState = z.enum(CONTRIBUTION_STATES);
export type ContributionState = z.infer<typeof ContributionState>;

/** For so many days the author keeps a text that was not published; then it is erased. */
export const REFUSED_KEPT_DAYS = 90;

/** What its author sees of a contribution that is not published. */
export const ContributionView = z
  .object({
    id: Id,
    version: z.int(),
    state: ContributionState,
    /** What it becomes: a thread of its own, or a post in a thread. */
    kind: z.union([ThreadKind, z.enum(['answer', 'comment'])]),
    /** Its own, or that of its thread; null where its author may not see that any more. */
    title: z.string().nullable(),
    text: z.string(),
    files: z.array(FileView),
    services: z.array(ServiceRef),
    /** The thread it belongs to now; null for a new one, and where its author may not see it any more. */
    threadId: Id.nullable(),
    createdAt: Moment,
    /** Why it was refused. */
    reason: z.string().nullable(),
    /** Until when a refused text is kept. */
    keptUntil: Moment.nullable(),
  })
  .meta({ id: 'Contribution' });
export type ContributionView = z.infer<typeof ContributionView>;

/** The caller's own, newest first, a hundred at most. */
export const listOwn = route({ method: 'GET', path: 'contributions', summary: 'Eigene Beiträge, die nicht veröffentlicht sind', access: 'member', status: 200, response: z.object({ items: z.array(ContributionView) }) });

const byContribution = z.strictObject({ id: Id });
/** Takes it back and erases it, with its files. */
export const withdraw = route({
  method: 'DELETE',
  path: 'contributions/:id',
  summary: 'Eigenen wartenden oder abgelehnten Beitrag löschen',
  access: 'member',
  status: 204,
  versioned: true,
  params: byContribution,
  response: null,
  whileReadOnly: true,
  limit: 'act',
});

/** Sends a refused one anew, as if it were written now; `title` for a new thread alone. 422 `not_refused`. */
export const resubmit = route({
  method: 'POST',
  path: 'contributions/:id/resubmit',
  summary: 'Abgelehnten Beitrag überarbeitet einreichen',
  access: 'member',
  status: 201,
  versioned: true,
  params: byContribution,
  body: z.strictObject({ title: Title.nullable(), text: MarkdownText }),
  response: Written,
  limit: 'answer',
});
