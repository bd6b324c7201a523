import { REASON_MAX, REASON_MIN } from '../../../../shared/audit/contract.js';
import { t } from '../../../i18n/index.js';

/** What is wrong with a reason before it is sent; false where nothing is. */
export function reasonProblem(reason: string): string | false {
  const { length } = reason.trim();
  if (length < REASON_MIN) return t('threads.acts.reasonShort');
  return length > REASON_MAX && t('threads.acts.reasonLong', { limit: REASON_MAX });
}
