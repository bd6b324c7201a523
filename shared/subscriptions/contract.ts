import { z } from 'zod';
import { Id } from '../ids.js';
import { route } from '../route.js';

/** What can be followed; more kinds come with their capabilities. */
export const SUBSCRIBABLE = ['service', 'thread'] as const;
export const Subscribable = z.enum(SUBSCRIBABLE);
export type Subscribable = z.infer<typeof Subscribable>;

const bySubject = z.strictObject({ kind: Subscribable, id: Id });
export const follow = route({ method: 'PUT', path: 'subscriptions/:kind/:id', summary: 'Beobachten', access: 'member', status: 204, params: bySubject, response: null, whileReadOnly: true, limit: 'act' });
export const unfollow = route({ method: 'DELETE', path: 'subscriptions/:kind/:id', summary: 'Nicht mehr beobachten', access: 'member', status: 204, params: bySubject, response: null, whileReadOnly: true, limit: 'act' });
