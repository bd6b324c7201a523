import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Where contributions to a service are checked, those to the one it becomes are; once, where both were. */
export const serviceOfChecks = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from publication_check c where c.service_id = $1 and exists (select 1 from publication_check o where o.service_id = $2)', ids);
    await database.rows('update publication_check set service_id = $2 where service_id = $1', ids);
  },
});
