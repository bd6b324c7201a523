import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { apply, ImportResult } from '../../../shared/imports/contract.js';
import { AuditLog } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import type { UploadedBody } from '../../platform/files/receive-body.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { kindOf } from '../kinds/index.js';
import { ReceivedFiles } from '../received-files.js';
import { visible } from '../report/visible.js';
import { RunImport } from '../run-import.js';

/** The request that is claimed by its key; its address names the file by its digest. */
export interface KeyedUpload extends UploadedBody {
  readonly key: string | null;
  readonly method: string;
  readonly url: string;
}

export interface Applied {
  readonly result: ImportResult;
  /** An earlier request with this key has done it. */
  readonly replayed: boolean;
}

/** Imports the file that was previewed: whole, in one transaction with its history, the audit log and its idempotency key. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly database: Database,
    private readonly files: ReceivedFiles,
    private readonly importer: RunImport,
    private readonly auditLog: AuditLog,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * @throws DomainError `import_file_changed` for another file, `import_outdated` when it would change something else than
   *   previewed, `import_unconfirmed` naming what has to be confirmed; else see `ReceivedFiles.lend` and `Idempotency.claim`
   */
  execute(actor: Actor, agreed: z.output<typeof apply.query>, upload: KeyedUpload): Promise<Applied> {
    return this.files.lend(upload, async (path, digest) => {
      if (digest !== agreed.digest) throw new DomainError('import_file_changed');
      return this.database.transaction(() => this.once(actor, agreed, upload, path));
    });
  }

  private async once(actor: Actor, agreed: z.output<typeof apply.query>, { key, method, url }: KeyedUpload, path: string): Promise<Applied> {
    if (key === null) return { result: await this.write(actor, agreed, path), replayed: false };
    const claim = await this.idempotency.claim(actor.personId, key, { method, url, body: null });
    if (!claim.first) return { result: claim.response as ImportResult, replayed: true };
    const result = await this.write(actor, agreed, path);
    await this.idempotency.keep(actor.personId, key, result);
    return { result, replayed: false };
  }

  private async write(actor: Actor, agreed: z.output<typeof apply.query>, path: string): Promise<ImportResult> {
    const { kind, digest, validFrom } = agreed;
    const [partial, acceptValid, manyMissing] = [agreed.partial === 'true', agreed.acceptValid === 'true', agreed.manyMissing === 'true'];
    const counts = { new: agreed.new, changed: agreed.changed, returned: agreed.returned, missing: agreed.missing, unchanged: agreed.unchanged };
    const outcome = await this.importer.execute(kindOf(kind), path, { write: true, acceptValid, partial, manyMissing, validFrom, agreed: { digest, counts }, name: visible(agreed.name), actor });
    if (outcome.refusal !== null) throw new DomainError('import_unconfirmed', { errors: [{ path: outcome.refusal === 'rejected' ? 'acceptValid' : 'manyMissing', code: 'required' }] });
    const { id, consequence, rejected } = outcome;
    if (id !== null) await this.auditLog.append(actor, { act: 'imports.applied', subject: { kind: 'import', id }, data: { kind, digest, partial, ...counts, rejected: rejected.lines } });
    return { counts: outcome.counts, consequence, rejected, changed: id !== null };
  }
}
