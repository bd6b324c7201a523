import { FILE_LIMITS } from '../../shared/files/contract.js';
import type { Actor } from '../kernel/actor.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';

/**
 * Gives the files a text names to that text, in the transaction of the command that saves it. They must be uploads of the
 * actor that nothing has taken yet, or belong to this text already. `field` is where the text stands in the request.
 * @throws DomainError `unknown_file` naming the field for any other file, `invalid_input` for too many
 */
export async function attachFiles(database: Database, actor: Actor, ownerKind: string, ownerId: string, fileIds: readonly string[], field = 'text'): Promise<void> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  if (ids.length > FILE_LIMITS.perText) throw new DomainError('invalid_input', { errors: [{ path: field, code: 'too_many', limit: FILE_LIMITS.perText }] });
  const attached = await database.rows(
    `update file set owner_kind = $1, owner_id = $2
     where id = any($3::uuid[]) and dropped_at is null and ((owner_id is null and uploader_id = $4) or (owner_kind = $1 and owner_id = $2)) returning 1`,
    [ownerKind, ownerId, ids, actor.personId],
  );
  if (attached.length < ids.length) throw new DomainError('unknown_file', { errors: [{ path: field, code: 'unknown_reference' }] });
}
