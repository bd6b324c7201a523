import { REFERRAL_LIMITS } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';
import { today } from '../../lib/dates.js';

const REASON_MIN = 3;
const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** What is wrong with a reason; false where nothing is. */
export const reasonWrong = (reason: string): string | false => reason.trim().length < REASON_MIN && t('referrals.reasonShort');

/** A day to follow up lies from today on, within a year; none is needed. */
export function followUpWrong(day: string): string | false {
  if (day === '') return false;
  const ahead = Date.parse(day) - Date.parse(today());
  return !(ahead >= 0 && ahead <= REFERRAL_LIMITS.followUpDays * DAY_MILLISECONDS) && t('referrals.pass.followUpWrong');
}
