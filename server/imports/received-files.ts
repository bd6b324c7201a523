import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { FILE_LIMITS } from '../../shared/files/contract.js';
import { DomainError } from '../kernel/domain-error.js';
import { receiveBody, requireBody, type UploadedBody } from '../platform/files/receive-body.js';
import { Workshop } from '../platform/files/workshop.js';
import { ImportRefused } from './import-refused.js';

/** The file of a request, on this node's disk for as long as it is being read. */
@Injectable()
export class ReceivedFiles {
  constructor(private readonly workshop: Workshop) {}

  /**
   * Receives a file and lends it to `work` with its SHA-256. It is gone afterwards, whatever happens.
   * @throws DomainError `invalid_input` without a body or its length, `file_too_large`, `malformed_request` when cut off; for
   *   what the import refuses `import_refused`, `import_file_changed` or `import_outdated`
   */
  async lend<Result>(upload: UploadedBody, work: (path: string, digest: string) => Promise<Result>): Promise<Result> {
    const { body, length } = requireBody(upload, FILE_LIMITS.bytesMax);
    try {
      return await this.workshop.inside(async (folder) => {
        const path = join(folder, 'source.csv');
        const digest = (await receiveBody(body, length, path)).toString('hex');
        return work(path, digest);
      });
    } catch (error) {
      throw error instanceof ImportRefused ? refusalOf(error) : error;
    } finally {
      // The rest of a refused file goes nowhere, so that the answer can be read.
      body.resume();
    }
  }
}

function refusalOf(refused: ImportRefused): DomainError {
  if (refused.outdated === null) return new DomainError('import_refused', { text: refused.message, cause: refused });
  return new DomainError(refused.outdated === 'file' ? 'import_file_changed' : 'import_outdated', { cause: refused });
}
