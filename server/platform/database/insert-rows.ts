import type { Database } from './database.js';

/**
 * Inserts many rows in one statement, for what is loaded as a whole (catalogue, sample world). All rows have the keys of
 * the first one: names of columns, which like the table's name come from our code and never from outside.
 */
export async function insertRows(database: Database, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`).join(', ');
  await database.rows(`insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [JSON.stringify(rows)]);
}
