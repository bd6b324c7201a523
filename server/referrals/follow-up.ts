import { REFERRAL_LIMITS } from '../../shared/referrals/contract.js';
import { DAY_MILLISECONDS } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';

/** A day to follow up lies between today and a year from now. @throws DomainError `invalid_input` naming the field */
export function requireFollowUp(day: string | null, today: string): void {
  if (day === null) return;
  const ahead = Date.parse(day) - Date.parse(today);
  if (ahead < 0 || ahead > REFERRAL_LIMITS.followUpDays * DAY_MILLISECONDS) throw new DomainError('invalid_input', { errors: [{ path: 'followUpOn', code: 'out_of_range' }] });
}
