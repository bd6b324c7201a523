import type { SuggestionKind } from '../../shared/suggestions/contract.js';
import type { Database } from '../platform/database/database.js';

/** Of texts that are erased: a suggestion contains them, so it is erased with them. In the transaction of the eraser. */
export async function dropSuggestions(database: Database, kind: SuggestionKind, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await database.rows('delete from suggestion where subject_kind = $1 and subject_id = any($2::uuid[])', [kind, [...ids]]);
}
