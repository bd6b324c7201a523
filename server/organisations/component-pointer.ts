import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Administrations that work with a component work with the one it becomes. No version rises: what they state means the same. */
export const componentOfOrganisations = (database: Database): Pointer => ({
  kind: 'component',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from organisation_component x where x.component_id = $1 and exists (select 1 from organisation_component y where y.organisation_id = x.organisation_id and y.component_id = $2)', ids);
    await database.rows('update organisation_component set component_id = $2 where component_id = $1', ids);
  },
});
