import type { Database } from '../platform/database/database.js';

/** Files of an owner belong to their uploaders alone again, so that another text takes them in the same transaction. */
export async function letGoOfFiles(database: Database, ownerKind: string, ownerId: string): Promise<void> {
  await database.rows('update file set owner_kind = null, owner_id = null where owner_kind = $1 and owner_id = $2 and dropped_at is null', [ownerKind, ownerId]);
}
