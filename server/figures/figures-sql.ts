import type { FiguresQuery } from '../../shared/figures/contract.js';
import { SHARE_CHANGE } from '../../shared/figures/units.js';
import { reportNarrowing, visibleReportSql } from '../experiences/experiences.face.js';

// Pieces of SQL that figures and the reports behind them share, so that both are over the same reports and numbers.

/** The conditions of the reports that count, over `published_report` as `p`; `$1` is the reader's house, null for a guest. */
export function chosenSql(query: FiguresQuery, bind: (value: unknown) => string): string {
  const conditions = [visibleReportSql('p', '$1'), ...reportNarrowing(query, bind)];
  if (query.phase !== undefined) {
    const phase = bind(query.phase);
    conditions.push(`(exists (select 1 from report_value v where v.report_id = p.report_id and v.measure = 'duration:' || ${phase}::int)
      or exists (select 1 from lesson l where l.report_id = p.report_id and l.phase = ${phase}::int))`);
  }
  return conditions.join(' and ');
}

/** Every number of the reports whose ids a select yields: what they state, and what follows from two numbers of one report. */
export const statedSql = (reports: string): string => `
  select v.report_id, v.measure, v.value from report_value v where v.report_id = any(array(${reports}))
  union all
  select later.report_id, '${SHARE_CHANGE}', later.value - earlier.value
  from report_value later join report_value earlier on earlier.report_id = later.report_id and earlier.measure = 'share_before'
  where later.measure = 'share_after' and later.report_id = any(array(${reports}))`;

/** The numbers of one report (an SQL expression) out of `stated`, by the name of their measure. */
export const valuesSql = (report: string): string => `(select coalesce(json_object_agg(v.measure, v.value::float8), '{}') from stated v where v.report_id = ${report})`;
