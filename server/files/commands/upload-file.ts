import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { FILE_LIMITS, type FileView } from '../../../shared/files/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { FileStore } from '../../platform/files/file-store.js';
import { requireBody, type UploadedBody } from '../../platform/files/receive-body.js';
import { Workshop } from '../../platform/files/workshop.js';
import { cleanName } from '../file-names.js';
import { File } from '../file.entity.js';
import { displayKey } from '../file-keys.js';
import { FileReads } from '../files.reads.js';
import { mayReplace } from '../files.policy.js';
import type { Inspected } from '../inspection/inspection.js';
import { Inspector } from '../inspection/inspector.js';
import { receive } from '../receive.js';
import { UploadQuota } from '../upload-quota.js';

export interface Upload extends UploadedBody {
  name: string;
  replaces?: string | undefined;
}

interface Kept extends Inspected {
  hash: Buffer;
}

/** Receives a file, looks at it, and keeps it for its uploader. What comes to nothing leaves nothing. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly workshop: Workshop,
    private readonly inspector: Inspector,
    private readonly quota: UploadQuota,
    private readonly reads: FileReads,
  ) {}

  /**
   * @throws DomainError `invalid_input` without a body or its length, `file_too_large`, `upload_quota`, `file_type_refused`,
   *   `file_damaged`, `image_too_large`, `archive_unsafe`, `malformed_request` when cut off, `unknown_reference` for `replaces`
   */
  async execute(actor: Actor, upload: Upload): Promise<FileView> {
    const { body, length } = requireBody(upload, FILE_LIMITS.bytesMax);
    try {
      const series = upload.replaces === undefined ? newId() : await this.seriesOf(actor, upload.replaces);
      const giveBack = await this.quota.take(actor.personId, length);
      try {
        return await this.workshop.inside(async (folder) => {
          const source = join(folder, 'source');
          const { family, hash } = await receive(body, length, source);
          const inspected = await this.inspector.inspect({ family, source, folder });
          return this.keep(actor, { ...inspected, hash }, { name: cleanName(upload.name, inspected.mediaType), series });
        });
      } catch (error) {
        await giveBack();
        throw error;
      }
    } finally {
      // The rest of a refused file goes nowhere, so that the answer can be read.
      body.resume();
    }
  }

  private async seriesOf(actor: Actor, replaces: string): Promise<string> {
    const file = await this.reads.find(actor, replaces);
    if (file && mayReplace(actor, file)) return file.series;
    throw new DomainError('unknown_reference', { errors: [{ path: 'replaces', code: 'unknown_reference' }] });
  }

  // Content first, row second: what a crash leaves between them is found and deleted by the chore.
  private async keep(actor: Actor, file: Kept, { name, series }: { name: string; series: string }): Promise<FileView> {
    const id = newId();
    const size = (await stat(file.kept)).size;
    const displaySize = file.display ? (await stat(file.display)).size : null;
    try {
      await this.store.put(id, file.kept);
      if (file.display) await this.store.put(displayKey(id), file.display);
      return await this.database.transaction(async (em) => {
        await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`series ${series}`]);
        const last = await this.database.row<{ number: number }>('select max(number) as number from file where series_id = $1', [series]);
        const number = (last?.number ?? 0) + 1;
        const { mediaType, width, height } = file;
        em.create(File, {
          id,
          uploader: actor.personId,
          organisation: actor.organisationId,
          name,
          mediaType,
          size,
          width,
          height,
          displaySize,
          hash: file.hash,
          text: file.text,
          seriesId: series,
          number,
          createdAt: this.clock.now(),
        });
        await em.flush();
        await this.history.record(actor, { type: 'files.uploaded', subject: { kind: 'file', id, version: 1 }, data: { mediaType, size } });
        return { id, name, mediaType, size, width, height, version: number, series };
      });
    } catch (error) {
      await this.store.remove([id, displayKey(id)]).catch(() => undefined);
      throw error;
    }
  }
}
