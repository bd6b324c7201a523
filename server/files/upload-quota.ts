import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel/domain-error.js';
import { Limits } from '../platform/http/limits.js';

const KILOBYTE = 1_024;
const KILOBYTES_PER_MEGABYTE = 1_024;

/** How much one account may upload a day, counted exactly over all nodes. */
@Injectable()
export class UploadQuota {
  constructor(private readonly limits: Limits) {}

  /**
   * Takes the place of one file of this size; gives back what undoes that, for an upload that comes to nothing.
   * @throws DomainError `upload_quota` with what is left and when there will be more
   */
  async take(personId: string, bytes: number): Promise<() => Promise<void>> {
    const kilobytes = Math.ceil(bytes / KILOBYTE);
    const files = await this.limits.take('upload-files', personId, 1);
    const space = await this.limits.take('upload-megabytes', personId, files.taken ? kilobytes : 0, KILOBYTES_PER_MEGABYTE);
    const giveBack = async (): Promise<void> => {
      if (files.taken) await this.limits.giveBack('upload-files', personId);
      if (files.taken && space.taken) await this.limits.giveBack('upload-megabytes', personId, kilobytes);
    };
    if (files.taken && space.taken) return giveBack;
    await giveBack();
    throw new DomainError('upload_quota', {
      retryAfter: files.taken ? space.wait : files.wait,
      remaining: { files: files.taken ? files.left + 1 : 0, bytes: space.left * KILOBYTE },
    });
  }
}
