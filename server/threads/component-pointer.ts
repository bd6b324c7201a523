import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

// A scope is written as `mark-solution.ts` writes it. Two solutions of a thread never have the same: where they would, the later
// one stays as it is and is read with what its component became.
const MOVE_SOLUTIONS = `
  with aimed as (
    select id, thread_id, marked_at, components, coalesce(service_version_id::text, '') || '|' || array_to_string(components, '|') as scope from (
      select s.*, array(select distinct case when c = $1 then $2 else c end from unnest(s.component_ids) c order by 1) as components from solution s where $1 = any(s.component_ids)
    ) named
  ), free as (
    select distinct on (thread_id, scope) * from aimed a
    where not exists (select 1 from solution o where o.thread_id = a.thread_id and o.scope = a.scope) order by thread_id, scope, marked_at, id
  )
  update solution s set component_ids = f.components, scope = f.scope from free f where s.id = f.id`;

/** Threads and solutions that name a component name the one it becomes; once, where they named both. */
export const componentOfThreads = (database: Database): Pointer => ({
  kind: 'component',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    await database.rows('delete from thread_component x where x.component_id = $1 and exists (select 1 from thread_component y where y.thread_id = x.thread_id and y.component_id = $2)', ids);
    await database.rows('update thread_component set component_id = $2 where component_id = $1', ids);
    await database.rows(MOVE_SOLUTIONS, ids);
  },
});
