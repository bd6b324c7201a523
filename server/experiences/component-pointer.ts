import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** Published reports and lessons that name a component name the one it becomes; once, where they named both. */
export const componentOfReports = (database: Database): Pointer => ({
  kind: 'component',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from report_component x where x.component_id = $1 and exists (select 1 from report_component y where y.report_id = x.report_id and y.component_id = $2)', ids);
    await database.rows('update report_component set component_id = $2 where component_id = $1', ids);
    await database.rows(
      'update lesson set component_ids = array(select case when c = $1 then $2 else c end from unnest(component_ids) with ordinality as named (c, place) group by 1 order by min(place)) where component_ids @> array[$1]::uuid[]',
      ids,
    );
  },
});
