import { EFFORT_ROLES, type EffortRole } from './vocabulary.js';
import type { Amount, ReportContent } from './sections.js';

/** What a figure can be about, with its unit. `effort:<role>` and `duration:<phase>` are parts of `effort` and `duration`. */
export const MEASURES = ['effort', 'duration', 'cost_once', 'cost_yearly', 'cases_before', 'cases_after', 'share_before', 'share_after'] as const;
export type Measure = (typeof MEASURES)[number] | `effort:${EffortRole}` | `duration:${number}`;
export const EFFORT_MEASURES = EFFORT_ROLES.map((role) => `effort:${role}` as const);

const DAY = 86_400_000;
/** Weeks from one day to another, both counted, to two decimals. */
function weeks(from: string, until: string): number {
  return rounded(((Date.parse(until) - Date.parse(from)) / DAY + 1) / 7);
}
const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Every number a report states: person-days per role and in all, weeks from the start to the go-live and per phase, euro,
 * cases per year, percent. Effort in all only where no role is *not known*: a sum with a hole in it is no sum.
 */
export function valuesOf(content: ReportContent): Map<Measure, number> {
  const values = new Map<Measure, number>();
  const put = (measure: Measure, amount: Amount): void => {
    if (typeof amount === 'number') values.set(measure, amount);
  };
  const { rows } = content.effort;
  for (const { role, days } of rows) put(`effort:${role}`, days);
  const known = rows.map((row) => row.days).filter((days) => typeof days === 'number');
  if (known.length > 0 && !rows.some((row) => row.days === 'unknown')) values.set('effort', rounded(known.reduce((sum, days) => sum + days, 0)));
  const { startedOn, goLiveOn, phases } = content.dates;
  if (startedOn !== null && goLiveOn !== null) values.set('duration', weeks(startedOn, goLiveOn));
  for (const { phase, from, until } of phases) if (from !== null && until !== null) values.set(`duration:${phase}`, weeks(from, until));
  put('cost_once', content.costs.once);
  put('cost_yearly', content.costs.yearly);
  put('cases_before', content.cases.before);
  put('cases_after', content.cases.after);
  put('share_before', content.cases.onlineShareBefore);
  put('share_after', content.cases.onlineShareAfter);
  return values;
}
