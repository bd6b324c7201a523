import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Pilot projects that try a service try the one it becomes. */
export const serviceOfPilots = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from pilot_service x where x.service_id = $1 and exists (select 1 from pilot_service y where y.project_id = x.project_id and y.service_id = $2)', ids);
    await database.rows('update pilot_service set service_id = $2 where service_id = $1', ids);
  },
});
