import { DomainError } from '../kernel/domain-error.js';
import { impossibleTimes } from './contacts.policy.js';

/** @throws DomainError `invalid_input` naming the times that have passed or lie too far ahead */
export function refuseImpossible(times: readonly string[], now: Date): void {
  const wrong = impossibleTimes(times, now);
  if (wrong.length > 0) throw new DomainError('invalid_input', { errors: wrong.map((index) => ({ path: `times.${index}`, code: 'out_of_range' as const })) });
}
