import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Threads about a service are about the one it becomes; once, where they were about both. Solutions go on naming its versions. */
export const serviceOfThreads = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from thread_service x where x.service_id = $1 and exists (select 1 from thread_service y where y.thread_id = x.thread_id and y.service_id = $2)', ids);
    await database.rows('update thread_service set service_id = $2 where service_id = $1', ids);
  },
});
