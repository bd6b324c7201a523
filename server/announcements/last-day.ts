import { SHOWN_DAYS_MAX } from '../../shared/announcements/contract.js';
import { DAY_MILLISECONDS } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';

/** The last day lies between today and a year from now; days as `2026-12-31`. Pure. */
export const plausibleLastDay = (day: string, today: string): boolean => day >= today && Date.parse(day) - Date.parse(today) <= SHOWN_DAYS_MAX * DAY_MILLISECONDS;

/** @throws DomainError `invalid_input` naming the field */
export function requireLastDay(day: string, today: string): void {
  if (!plausibleLastDay(day, today)) throw new DomainError('invalid_input', { errors: [{ path: 'endsOn', code: 'out_of_range' }] });
}
