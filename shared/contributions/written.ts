import { z } from 'zod';
import { Id } from '../ids.js';

/** It waits for coordination and is nowhere to be seen until then; `id` is that of the waiting contribution. */
export const Held = z.object({ held: z.literal(true), id: Id }).meta({ id: 'HeldContribution' });
export type Held = z.infer<typeof Held>;

export const Published = z.object({ id: Id, version: z.int() });
export type Published = z.infer<typeof Published>;

/** What writing a thread or a post is answered with: it stands there, or it waits. */
export const Written = z.union([Held, Published]);
export type Written = z.infer<typeof Written>;
