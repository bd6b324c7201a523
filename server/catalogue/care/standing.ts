import type { Database } from '../../platform/database/database.js';

/**
 * The components that these ids stand for now: what was merged stands for what it became. Null where one does not exist. Waits
 * for a merge under way, and makes one wait until what is written here is written, so that nothing points to what is gone.
 */
export const standingComponents = (database: Database, ids: readonly string[]): Promise<string[] | null> => standing(database, 'component', ids);

/** The same of services. */
export const standingServices = (database: Database, ids: readonly string[]): Promise<string[] | null> => standing(database, 'service', ids);

/** The same of one service; null where it does not exist. */
export const standingService = async (database: Database, id: string): Promise<string | null> => (await standingServices(database, [id]))?.[0] ?? null;

async function standing(database: Database, table: 'component' | 'service', ids: readonly string[]): Promise<string[] | null> {
  const rows = await database.rows<{ id: string; standing: string }>(
    `select id, coalesce(merged_into, id) as standing from ${table} where id = any($1::uuid[]) order by id for key share`,
    [[...ids]],
  );
  const standing = new Map(rows.map((row) => [row.id, row.standing]));
  if (ids.some((id) => !standing.has(id))) return null;
  return [...new Set(ids.map((id) => standing.get(id) ?? id))];
}

/** What ids of components, services and obstacles that were merged stand for now; what was not merged is not in it. */
export async function mergedEntries(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  // Components and services are pointed to by rows that a merge moves: it is waited for, as above. Obstacles are read as what they became.
  const rows = await database.rows<{ id: string; into: string | null }>(
    `select id, into_id as into from (
       select id, merged_into as into_id from (select id, merged_into from component where id = any($1::uuid[]) order by id for key share) c
       union all select id, merged_into from (select id, merged_into from service where id = any($1::uuid[]) order by id for key share) s
       union all select id, merged_into from obstacle where id = any($1::uuid[])) found`,
    [[...ids]],
  );
  return new Map(rows.flatMap((row) => (row.into === null ? [] : [[row.id, row.into]])));
}

/**
 * SQL for the id that a bound id of a component, service or obstacle stands for now: filters with what was merged give what it
 * became. Looked up once, whatever the list.
 */
export function standingSql(table: 'component' | 'service' | 'obstacle', id: string): string {
  return `(select coalesce(standing.merged_into, standing.id) from ${table} standing where standing.id = ${id})`;
}

/** SQL for a `ComponentRef` as JSON; one that is offered no more says so, and what follows it. */
export const componentRefSql = (component: string): string =>
  `json_strip_nulls(json_build_object('id', ${component}.id, 'slug', ${component}.slug, 'name', ${component}.name, 'retired', case when ${component}.retired_at is not null then
     json_build_object('successor', (select json_build_object('slug', n.slug, 'name', n.name) from component n where n.id = ${component}.successor_id)) end))`;
