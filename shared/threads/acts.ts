import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { Id } from '../ids.js';
import { route } from '../route.js';

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
