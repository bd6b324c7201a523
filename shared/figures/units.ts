import { z } from 'zod';

/** What a value is counted in. The difference of two percentages is in percentage points. */
export const UNITS = ['person_days', 'weeks', 'euro', 'euro_per_year', 'cases_per_year', 'percent', 'percentage_points'] as const;
export const Unit = z.enum(UNITS).meta({ id: 'Unit' });
export type Unit = z.infer<typeof Unit>;

/** What reports do not state but what follows from two numbers of each: online share after less before. */
export const SHARE_CHANGE = 'share_change';

const OF_MEASURE: Readonly<Record<string, Unit>> = {
  effort: 'person_days',
  duration: 'weeks',
  cost_once: 'euro',
  cost_yearly: 'euro_per_year',
  cases_before: 'cases_per_year',
  cases_after: 'cases_per_year',
  share_before: 'percent',
  share_after: 'percent',
  [SHARE_CHANGE]: 'percentage_points',
};

/** The unit of a measure; a part such as `effort:it` has that of the whole. @throws Error for what is no measure */
export function unitOf(measure: string): Unit {
  const unit = OF_MEASURE[measure.split(':')[0] ?? ''];
  if (!unit) throw new Error(`no unit for ${measure}`);
  return unit;
}
