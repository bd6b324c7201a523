import type { Database } from '../../platform/database/database.js';
import { followersMove } from '../../subscriptions/subscriptions.face.js';
import type { Pointer } from './entry-kind.js';

/**
 * Services that need a basic service need the one it becomes; whoever follows it follows that one; its bundle is known there, where none
 * was. Its published versions stay its own, and are read as former ones of the other; what is drafted of it is drafted of the other.
 */
export const serviceOfCatalogue = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows(
      `update service set requires = array(select case when r = $1 then $2 else r end from unnest(requires) with ordinality as named (r, place) where not (id = $2 and r = $1) group by 1 order by min(place)),
         version = version + case when id = any(array[$1, $2]::uuid[]) then 0 else 1 end where requires @> array[$1]::uuid[]`,
      ids,
    );
    await database.rows('update service i set ozg_id = f.ozg_id from service f where i.id = $2 and f.id = $1 and i.ozg_id is null', ids);
    await database.rows(`update service_version set service_id = $2, version = version + 1 where service_id = $1 and state = 'draft'`, ids);
    await followersMove(database, 'service', from.id, into.id);
  },
});
