import { componentRefSql } from '../catalogue/catalogue.face.js';
import type { Database } from '../platform/database/database.js';

/** SQL for the components an organisation has stated, `ComponentRef`s as JSON, by name. */
export const componentsSql = (organisation: string): string =>
  `(select coalesce(json_agg(${componentRefSql('c')} order by c.name, c.id), '[]')
    from organisation_component x join component c on c.id = x.component_id where x.organisation_id = ${organisation}.id)`;

/**
 * Adds components that a house states elsewhere, as in a report it publishes, to those it has stated; takes none away. Must run
 * in the command's transaction; the caller's event is the record. Says how many were new.
 */
export async function stateComponents(database: Database, organisationId: string, componentIds: readonly string[]): Promise<number> {
  const added = await database.rows(
    `insert into organisation_component (organisation_id, component_id) select distinct $1::uuid, coalesce(merged_into, id) from component where id = any($2::uuid[]) order by 2 on conflict do nothing returning 1`,
    [organisationId, [...componentIds]],
  );
  if (added.length > 0) await database.rows('update organisation set components_version = components_version + 1 where id = $1', [organisationId]);
  return added.length;
}
