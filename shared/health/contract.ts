import { z } from 'zod';
import { route } from '../route.js';

const Health = z.object({ status: z.enum(['ok', 'failing']), checks: z.record(z.string(), z.enum(['ok', 'failing', 'limited'])) }).meta({ id: 'Health' });

/** The process answers; says nothing about what it depends on. */
export const live = route({ method: 'GET', path: 'health/live', summary: 'Lebenszeichen', access: 'public', status: 200, response: Health });
/** The process can do its work: database reachable, migrations match. `search: limited`: Meilisearch is away, which hinders nobody. 503 with the same body otherwise. */
export const ready = route({ method: 'GET', path: 'health/ready', summary: 'Bereitschaft', access: 'public', status: 200, response: Health });
