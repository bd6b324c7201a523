import type { Figures, ReportBehind } from '../../../shared/figures/contract.js';
import { t } from '../../i18n/index.js';
import { csvOf } from '../../lib/csv.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { figureGroups } from './figure-groups.js';

/** One line per figure. */
export function figuresCsv(figures: Figures): string {
  const head = (['group', 'measure', 'unit', 'n', 'median', 'min', 'max'] as const).map((name) => t(`figures.csvColumns.${name}`));
  return csvOf([head, ...figureGroups(figures).flatMap(({ name, rows }) => rows.map((row) => [t(`figures.group.${name}`), row.label, t(`figures.unit.${row.unit}`), row.n, row.median, row.min, row.max]))]);
}

/** One line per report, one column per figure. */
export function reportsCsv(figures: Figures, reports: readonly ReportBehind[], origin: string): string {
  const columns = figureGroups(figures).flatMap(({ name, rows }) => rows.map((row) => ({ measure: row.measure, title: `${t(`figures.group.${name}`)}: ${row.label} (${t(`figures.unit.${row.unit}`)})` })));
  const head = [t('figures.report'), t('figures.organisation'), t('figures.csvColumns.published'), t('figures.csvColumns.address'), ...columns.map(({ title }) => title)];
  return csvOf([head, ...reports.map((report) => [report.title, report.organisation.name, formatDay(report.publishedAt), `${origin}${paths.report(report.id)}`, ...columns.map(({ measure }) => report.values[measure] ?? null)])]);
}
