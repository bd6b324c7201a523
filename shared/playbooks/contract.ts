import { z } from 'zod';
import { ServiceRef } from '../catalogue/contract.js';
import { Day, Id } from '../ids.js';
import { route } from '../route.js';
import { Phase } from '../vocabulary.js';

/** What others have left behind at a phase of introducing a service, and what the reader's house is doing there. */
export const PhaseKnowledge = z
  .object({
    number: Phase,
    key: z.string(),
    name: z.string(),
    /** Lessons of reports, and questions with a solution, as far as the reader may see them. */
    lessonCount: z.int(),
    solvedCount: z.int(),
    /** Obstacles of the managed list; narrowed to a service, those that a report on it names. */
    obstacleCount: z.int(),
    /** Services that the reader's house is introducing and that stand here, by name. */
    ours: z.array(z.object({ service: ServiceRef, goLiveOn: Day.nullable() })),
  })
  .meta({ id: 'PhaseKnowledge' });
export type PhaseKnowledge = z.infer<typeof PhaseKnowledge>;

/** One phase; `services` names those about which there is something here, most first, whatever it is narrowed to. */
export const PhasePage = PhaseKnowledge.extend({ services: z.array(z.object({ service: ServiceRef, lessonCount: z.int(), solvedCount: z.int() })) }).meta({ id: 'PhasePage' });
export type PhasePage = z.infer<typeof PhasePage>;

/** All phases in their order. */
export const listKnowledge = route({
  method: 'GET',
  path: 'phases/knowledge',
  summary: 'Phasen mit dem, was andere dort gelernt haben',
  access: 'member',
  status: 200,
  response: z.object({ items: z.array(PhaseKnowledge) }),
});

/** Its lessons, solved questions and obstacles are lists of their own: `lessons`, `threads?list=solved`, `obstacles`, each with `phase`. */
export const readPhase = route({
  method: 'GET',
  path: 'phases/:number',
  summary: 'Eine Phase mit dem, was andere dort gelernt haben',
  access: 'member',
  status: 200,
  params: z.strictObject({ number: z.coerce.number().pipe(Phase) }),
  query: z.strictObject({ service: Id.optional() }),
  response: PhasePage,
});
