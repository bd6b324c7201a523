import type { ImportKindName, ImportReport } from '../../../shared/imports/contract.js';

/** What the operator has chosen. */
export interface ImportValues {
  kind: ImportKindName;
  file: File | null;
  partial: boolean;
  /** `2026-01-01`, or empty. */
  validFrom: string;
}

export const EMPTY_IMPORT: ImportValues = { kind: 'bundles', file: null, partial: false, validFrom: '' };

/** A preview with what it was made of: a form that says something else is not previewed. */
export interface Previewed {
  values: ImportValues;
  report: ImportReport;
  /** Of the applying that may follow. */
  key: string;
}

/** What has to be confirmed before a file is taken. */
export interface Confirmed {
  acceptValid: boolean;
  manyMissing: boolean;
}

/** As the contract takes it. */
const NAME_MAX = 1_000;

/** The file and how it is to be read, as a request says it. */
export function readingOf({ kind, file, partial, validFrom }: ImportValues): Record<string, string> {
  return { kind, name: (file?.name ?? '').slice(0, NAME_MAX), ...(partial ? { partial: 'true' } : {}), ...(kind === 'single-services' && validFrom ? { validFrom } : {}) };
}

/** Whether everything that needs confirming is confirmed. */
export const mayApply = (report: ImportReport, { acceptValid, manyMissing }: Confirmed): boolean =>
  report.changes > 0 && (report.rejected.lines === 0 || acceptValid) && (!report.manyMissing || manyMissing);
