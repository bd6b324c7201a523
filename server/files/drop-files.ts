import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';

/**
 * Takes the files of these owners away for good, but for those still named: nobody sees them from this transaction on, and
 * a job erases what they contain.
 */
export async function dropFiles(database: Database, history: History, ownerKind: string, ownerIds: readonly string[], stillNamed: readonly string[] = []): Promise<void> {
  const dropped = await database.rows<{ id: string }>(
    `update file set dropped_at = now(), name = '', text = ''
     where owner_kind = $1 and owner_id = any($2::uuid[]) and dropped_at is null and not id = any($3::uuid[]) returning id`,
    [ownerKind, ownerIds, stillNamed],
  );
  for (const { id } of dropped) await history.record(null, { type: 'files.dropped', subject: { kind: 'file', id, version: 1 } });
}
