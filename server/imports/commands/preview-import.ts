import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { REJECTIONS_MAX, type ImportReport, type preview } from '../../../shared/imports/contract.js';
import type { UploadedBody } from '../../platform/files/receive-body.js';
import { kindOf } from '../kinds/index.js';
import { ReceivedFiles } from '../received-files.js';
import { shownExamples } from '../report/examples.js';
import type { Rejection } from '../report/rejections.js';
import { visible } from '../report/visible.js';
import { changesOf, RunImport } from '../run-import.js';

/** Says what a file would change, and why lines of it are rejected. Writes nothing. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly files: ReceivedFiles,
    private readonly importer: RunImport,
  ) {}

  /** @throws DomainError see `ReceivedFiles.lend` */
  execute(reading: z.output<typeof preview.query>, upload: UploadedBody): Promise<ImportReport> {
    const kind = kindOf(reading.kind);
    return this.files.lend(upload, async (path) => {
      const rejections: Rejection[] = [];
      // What would have to be confirmed is told, not refused: the counts are the same.
      const outcome = await this.importer.execute(
        kind,
        path,
        { write: false, acceptValid: true, partial: reading.partial === 'true', manyMissing: false, validFrom: reading.validFrom, name: visible(reading.name) },
        { rejected: (batch) => void rejections.push(...batch.slice(0, REJECTIONS_MAX - rejections.length)) },
      );
      const { title, encoding, delimiter, counts, consequence, complete, rejected, digest } = outcome;
      const examples = shownExamples(kind, outcome.examples);
      return { title, encoding, delimiter, ignoredColumns: [...outcome.ignoredColumns], counts, consequence, changes: changesOf(counts, consequence), complete, manyMissing: outcome.refusal === 'many_missing', examples, rejected, rejections, digest };
    });
  }
}
