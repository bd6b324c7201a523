import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Published reports about a service are about the one it becomes; once, where they were about both. */
export const serviceOfReports = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from report_service x where x.service_id = $1 and exists (select 1 from report_service y where y.report_id = x.report_id and y.service_id = $2)', ids);
    await database.rows('update report_service set service_id = $2 where service_id = $1', ids);
  },
});
