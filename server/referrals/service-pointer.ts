import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Desks that answer for a service answer for the one it becomes. Their rows are left alone: whoever changes one waits for the merge with it. */
export const serviceOfDesks = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from desk_service x where x.service_id = $1 and exists (select 1 from desk_service y where y.desk_id = x.desk_id and y.service_id = $2)', ids);
    await database.rows('update desk_service set service_id = $2 where service_id = $1', ids);
  },
});
