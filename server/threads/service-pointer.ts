import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/**
 * Threads about a service are about the one it becomes, and pinned and chosen there as well; once, where they were with both. What has
 * ended goes along, so that its act can still be undone. Solutions go on naming its versions.
 */
export const serviceOfThreads = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from thread_service x where x.service_id = $1 and exists (select 1 from thread_service y where y.thread_id = x.thread_id and y.service_id = $2)', ids);
    await database.rows('update thread_service set service_id = $2 where service_id = $1', ids);
    await database.rows('delete from thread_pin p where p.service_id = $1 and p.ended_at is null and exists (select 1 from thread_pin o where o.thread_id = p.thread_id and o.service_id = $2 and o.ended_at is null)', ids);
    await database.rows('update thread_pin set service_id = $2 where service_id = $1', ids);
    await database.rows('delete from reference_answer r where r.service_id = $1 and r.ended_at is null and exists (select 1 from reference_answer o where o.post_id = r.post_id and o.service_id = $2 and o.ended_at is null)', ids);
    await database.rows('update reference_answer set service_id = $2 where service_id = $1', ids);
  },
});
