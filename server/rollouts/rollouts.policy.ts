import type { RolloutChange } from '../../shared/rollouts/contract.js';

const DAY = 24 * 60 * 60 * 1000;
const EARLIEST = '2017-08-18'; // the Onlinezugangsgesetz came into force

/** A go-live date is a fact or a near plan: from the OZG's first day to a year from now. */
export function plausibleGoLive(day: string, now: Date): boolean {
  return day >= EARLIEST && new Date(day).getTime() <= now.getTime() + 365 * DAY;
}

/** Whether a change moves the rollout, so that its *since* begins anew. */
export const moves = (before: { state: string; phase: number | null }, change: RolloutChange): boolean => before.state !== change.state || before.phase !== change.phase;
