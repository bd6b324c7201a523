import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { ServiceRef } from '../catalogue/contract.js';
import { FileView } from '../files/contract.js';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { route } from '../route.js';
import { Phase, Visibility } from '../vocabulary.js';
import { GradeView } from './grade.js';

// Häufige Fragen: answers that coordination has chosen as a reference of a service, or of a phase.

export const REFERENCES_PER_PLACE = 10;

/** One place: a service of the thread, or a phase. */
export const ReferenceChoice = z
  .strictObject({ reason: Reason, serviceId: Id.optional(), phase: Phase.optional() })
  .superRefine(({ serviceId, phase }, context) => {
    if ((serviceId === undefined) === (phase === undefined)) context.addIssue({ code: 'custom', path: ['serviceId'], message: serviceId === undefined ? 'required' : 'invalid_value' });
  });
export type ReferenceChoice = z.infer<typeof ReferenceChoice>;

/** As it stands at an answer: where it is a reference. */
export const ReferenceView = z.object({ service: ServiceRef.nullable(), phase: Phase.nullable() }).meta({ id: 'Reference' });
export type ReferenceView = z.infer<typeof ReferenceView>;

/** Of an answer: its question, the text with its files, what it is worth. */
export const ReferenceAnswer = z
  .object({
    id: Id,
    threadId: Id,
    title: z.string(),
    visibility: Visibility,
    text: z.string(),
    files: z.array(FileView),
    grade: GradeView.nullable(),
    organisation: OrganisationView,
    createdAt: Moment,
    sample: z.boolean(),
  })
  .meta({ id: 'ReferenceAnswer' });
export type ReferenceAnswer = z.infer<typeof ReferenceAnswer>;

/** Of a service, or of a phase, which a service narrows to questions about it. At least one is named. */
export const ReferenceQuery = z.strictObject({ service: Id.optional(), phase: z.coerce.number().pipe(Phase).optional() }).superRefine(({ service, phase }, context) => {
  if (service === undefined && phase === undefined) context.addIssue({ code: 'custom', path: ['service'], message: 'required' });
});
export type ReferenceQuery = z.infer<typeof ReferenceQuery>;

/** In the order they were chosen, as far as the reader may see their questions. */
export const list = route({ method: 'GET', path: 'reference-answers', summary: 'Häufige Fragen mit ihren Antworten', access: 'member', status: 200, query: ReferenceQuery, response: z.object({ items: z.array(ReferenceAnswer) }) });
