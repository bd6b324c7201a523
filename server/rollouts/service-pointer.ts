import type { Pointer } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** SQL for how far a rollout is, greater the further: live, then under way by phase. */
export const furtherSql = (rollout: string): string => `row(${rollout}.go_live_on is not null, ${rollout}.state = 'active', coalesce(${rollout}.phase, -1))`;

/** Administrations that introduce a service introduce the one it becomes; of two stands the further one is kept, else that with the service that stays. */
export const serviceOfRollouts = (database: Database): Pointer => ({
  kind: 'service',
  move: async (from, into) => {
    const ids = [from.id, into.id];
    // What was read before of either stand is out of date: the kept one rises above both.
    await database.rows(
      `with pair as (
         select a.id as from_id, b.id as into_id, ${furtherSql('a')} > ${furtherSql('b')} as takes, greatest(a.version, b.version) + 1 as version
         from rollout a join rollout b on b.organisation_id = a.organisation_id where a.service_id = $1 and b.service_id = $2
       ), kept as (
         update rollout r set version = pair.version from pair where r.id = case when takes then from_id else into_id end
       ) delete from rollout r using pair where r.id = case when takes then into_id else from_id end`,
      ids,
    );
    await database.rows('update rollout set service_id = $2 where service_id = $1', ids);
  },
});
