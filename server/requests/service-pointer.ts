import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

// One open call of two administrations about a service: of two, the agreed one stands, else that about the service that stays.
const SECOND_ONES = `
  update contact_request c set state = 'cancelled', version = c.version + 1 from contact_request o
  where c.service_id = any(array[$1, $2]::uuid[]) and o.service_id = any(array[$1, $2]::uuid[]) and c.service_id <> o.service_id
    and c.state in ('proposed', 'accepted') and o.state in ('proposed', 'accepted')
    and least(c.asking_id, c.asked_id) = least(o.asking_id, o.asked_id) and greatest(c.asking_id, c.asked_id) = greatest(o.asking_id, o.asked_id)
    and (o.state = 'accepted', o.service_id = $2) > (c.state = 'accepted', c.service_id = $2)`;

/** Calls about a service are about the one it becomes. */
export const serviceOfCalls = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows(SECOND_ONES, ids);
    await database.rows('update contact_request set service_id = $2, version = version + 1 where service_id = $1', ids);
  },
});
