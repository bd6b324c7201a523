import type { Database } from './database.js';

const BATCH = 1_000;

/** Deletes what fits the condition, a thousand rows at a time by primary key: locks stay short, whatever has piled up. */
export async function deleteInBatches(database: Database, table: string, key: readonly string[], condition: string): Promise<void> {
  const columns = key.join(', ');
  let deleted = BATCH;
  while (deleted === BATCH) {
    deleted = (await database.rows(`delete from ${table} where (${columns}) in (select ${columns} from ${table} where ${condition} limit ${BATCH}) returning 1`)).length;
  }
}
