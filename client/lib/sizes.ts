import { t } from '../i18n/index.js';
import { formatNumber } from './dates.js';

const KILO = 1_024;

/** How large a file is, as people say it: 340 kB, 1,2 MB. */
export function formatSize(bytes: number): string {
  if (bytes < KILO * KILO) return t('files.kilobytes', { number: formatNumber(Math.max(1, Math.round(bytes / KILO))) });
  return t('files.megabytes', { number: formatNumber(Math.round((bytes / KILO / KILO) * 10) / 10) });
}
