import type { Clock } from '../kernel/clock.js';
import { DAY_MILLISECONDS } from '../kernel/day.js';
import type { Database } from '../platform/database/database.js';
import { deleteInBatches } from '../platform/database/delete-in-batches.js';
import type { Chore } from '../platform/events/listeners.js';

/** A notice is news; after a quarter of a year it is none. */
const KEPT_DAYS = 90;

/** Erases notices that are too old, seen or not. Every night; running twice changes nothing. */
export const eraseOld = (database: Database, clock: Clock): Chore => ({
  name: 'notices.erase-old',
  cron: '41 2 * * *',
  run: () => deleteInBatches(database, 'notice', ['id'], `created_at < '${new Date(clock.now().getTime() - KEPT_DAYS * DAY_MILLISECONDS).toISOString()}'`),
});
