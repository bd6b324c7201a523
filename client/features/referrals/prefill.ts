import { REFERRAL_LIMITS } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';

/** What is handed over of a question to begin with: title, address and text; nobody's name and no house. A long text is cut, the address leads to all of it. */
export function prefillOf({ title, address, text }: { title: string; address: string; text: string }): string {
  const whole = t('referrals.pass.prefill', { title, address, text });
  return whole.length <= REFERRAL_LIMITS.textMax ? whole : `${whole.slice(0, REFERRAL_LIMITS.textMax - 1)}…`;
}
