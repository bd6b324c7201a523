import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** What was announced to those who introduce a service is for those who introduce the one it becomes. */
export const serviceOfAnnouncements = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    await database.rows('update announcement set service_id = $2, version = version + 1 where service_id = $1', [from.id, into.id]);
  },
});
