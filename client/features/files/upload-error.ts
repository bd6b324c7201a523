import { FILE_LIMITS } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { ApiError } from '../../lib/api.js';
import { errorText } from '../../lib/error-text.js';
import { formatSize } from '../../lib/sizes.js';

/** What keeps a file from being sent at all; the server looks again. */
export function problemOf(file: Blob): string | null {
  if (file.size === 0) return t('files.empty');
  return file.size > FILE_LIMITS.bytesMax ? t('files.tooLarge', { size: formatSize(file.size), limit: FILE_LIMITS.megabytesMax }) : null;
}

// Another try would end as the first one did.
const FOR_GOOD: ReadonlySet<string> = new Set(['file_too_large', 'file_type_refused', 'file_damaged', 'image_too_large', 'archive_unsafe', 'invalid_input', 'too_large']);

/** Whether the same file may be taken at another try. */
export const isWorthAnotherTry = (error: unknown): boolean => !(error instanceof ApiError && FOR_GOOD.has(error.code));

/** Why it was not taken, and what is left of the day where that is why. */
export function uploadErrorText(error: unknown): string {
  if (!(error instanceof ApiError) || error.code !== 'upload_quota') return errorText(error);
  const remaining = error.problem?.remaining;
  if (!remaining || remaining.files === 0 || remaining.bytes === 0) return t('files.quotaUsedUp', { time: t('files.hours', { count: Math.max(1, Math.ceil((error.retryAfter ?? 0) / 3_600)) }) });
  return t('files.quota', { files: t('files.count', { count: remaining.files }), size: formatSize(remaining.bytes) });
}
