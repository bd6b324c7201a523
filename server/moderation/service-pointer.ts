import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Cases are found by the service it becomes. */
export const serviceOfCases = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    await database.rows('update moderation_case set service_ids = array(select distinct case when s = $1 then $2 else s end from unnest(service_ids) s) where service_ids @> array[$1]::uuid[]', [from.id, into.id]);
  },
});
