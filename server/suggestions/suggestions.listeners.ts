import type { Clock } from '../kernel/clock.js';
import { DAY_MILLISECONDS } from '../kernel/day.js';
import type { Database } from '../platform/database/database.js';
import type { Chore } from '../platform/events/listeners.js';

/** As long as notices are kept: after that nobody is led to it any more. */
const KEPT_DAYS = 90;

/** Erases what was decided for long. Of what was accepted the credit of the house stays, without words and person. Every night. */
export const eraseDecided = (database: Database, clock: Clock): Chore => ({
  name: 'suggestions.erase-decided',
  cron: '47 2 * * *',
  run: async () => {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MILLISECONDS);
    await database.rows(`delete from suggestion where state in ('declined', 'withdrawn') and decided_at < $1 and base is not null`, [before]);
    await database.rows(`update suggestion set base = null, proposed = null, reason = null, person_id = null, decided_by = null where state = 'accepted' and decided_at < $1 and base is not null`, [before]);
  },
});
