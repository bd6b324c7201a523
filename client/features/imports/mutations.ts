import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apply, preview } from '../../../shared/imports/contract.js';
import { t } from '../../i18n/index.js';
import { ApiError, newIdempotencyKey } from '../../lib/api.js';
import { isCode } from '../../lib/error-text.js';
import { sendFile } from '../../lib/send-file.js';
import { notify } from '../../ui/toast.js';
import { readingOf, type Confirmed, type ImportValues, type Previewed } from './import-values.js';

/** Shows what a file would change. `progress`: how much of it has left, 0 to 1. */
export function usePreviewImport() {
  const [progress, setProgress] = useState(0);
  const mutation = useMutation({
    onMutate: () => setProgress(0),
    mutationFn: async (values: ImportValues): Promise<Previewed> => ({
      values,
      report: await told(fileOf(values), sendFile(preview, fileOf(values), { query: readingOf(values), onProgress: setProgress })),
      key: newIdempotencyKey(),
    }),
  });
  return { ...mutation, progress };
}

/** Takes over a file that was previewed. */
export function useApplyImport() {
  const client = useQueryClient();
  const [progress, setProgress] = useState(0);
  const mutation = useMutation({
    onMutate: () => setProgress(0),
    mutationFn: ({ values, report, key, acceptValid, manyMissing }: Previewed & Confirmed) => {
      const counts = Object.fromEntries(Object.entries(report.counts).map(([action, count]) => [action, String(count)]));
      const query = { ...readingOf(values), digest: report.digest, ...counts, ...(acceptValid ? { acceptValid: 'true' } : {}), ...(manyMissing ? { manyMissing: 'true' } : {}) };
      return told(fileOf(values), sendFile(apply, fileOf(values), { query, onProgress: setProgress, idempotencyKey: key }));
    },
    // Names of services and administrations stand everywhere.
    onSuccess: () => {
      notify({ text: t('imports.applied.toast') });
      void client.invalidateQueries();
    },
  });
  return { ...mutation, progress };
}

function fileOf({ file }: ImportValues): File {
  if (!file) throw new Error('previewed without a file');
  return file;
}

// A browser that cannot read the chosen file any more, because it was changed or moved, only says that sending failed.
async function told<Result>(file: File, sending: Promise<Result>): Promise<Result> {
  try {
    return await sending;
  } catch (error) {
    if (!isCode(error, 'network')) throw error;
    const readable = await file.slice(0, 1).arrayBuffer().then(() => true, () => false);
    throw readable ? error : new ApiError('import_file_changed', 0, null, null);
  }
}
