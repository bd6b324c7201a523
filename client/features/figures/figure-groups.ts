import type { Figure, Figures } from '../../../shared/figures/contract.js';
import type { Unit } from '../../../shared/figures/units.js';
import { EFFORT_ROLES } from '../../../shared/experiences/vocabulary.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { phaseText } from '../rollouts/face.js';

export const FIGURE_GROUPS = ['effort', 'duration', 'costs', 'cases', 'shares'] as const;
export type FigureGroupName = (typeof FIGURE_GROUPS)[number];

export interface FigureRow extends Figure {
  label: string;
  /** The single values; from three on, those of the reports that came along. The smallest first. */
  values: number[];
}

export interface FigureGroup {
  name: FigureGroupName;
  rows: FigureRow[];
  /** What all its rows are counted in; null where they differ. */
  unit: Unit | null;
}

const WHOLE: Record<FigureGroupName, readonly ('effort' | 'duration' | 'cost_once' | 'cost_yearly' | 'cases_before' | 'cases_after' | 'share_before' | 'share_after' | 'share_change')[]> = {
  effort: ['effort'],
  duration: ['duration'],
  costs: ['cost_once', 'cost_yearly'],
  cases: ['cases_before', 'cases_after'],
  shares: ['share_before', 'share_after', 'share_change'],
};

/** Figures by what they are about, in the order of reading; groups without any are left out. */
export function figureGroups({ figures, reports }: Figures): FigureGroup[] {
  const found = new Map(figures.map((figure) => [figure.measure, figure]));
  const row = (measure: string, label: string): FigureRow[] => {
    const figure = found.get(measure);
    if (!figure) return [];
    const values = figure.median === null ? figure.singles.map(({ value }) => value) : reports.map((report) => report.values[measure]).filter((value) => value !== undefined);
    return [{ ...figure, label, values: values.toSorted((a, b) => a - b) }];
  };
  return FIGURE_GROUPS.map((name) => {
    const rows = [
      ...WHOLE[name].flatMap((measure) => row(measure, t(`figures.measure.${measure}`))),
      ...(name === 'effort' ? EFFORT_ROLES.flatMap((role) => row(`effort:${role}`, t(`experiences.words.role.${role}`))) : []),
      ...(name === 'duration' ? PHASES.flatMap(({ number }) => row(`duration:${number}`, phaseText(number))) : []),
    ];
    return { name, rows, unit: rows.every(({ unit }) => unit === rows[0]?.unit) ? (rows[0]?.unit ?? null) : null };
  }).filter(({ rows }) => rows.length > 0);
}

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const FORMATS: Partial<Record<Unit, Intl.NumberFormat>> = { euro: whole, euro_per_year: whole, cases_per_year: whole, percentage_points: signed };
/** A value as its unit is written: 12,5 · 1.250 · +3; the unit stands beside it. */
export const valueText = (unit: Unit, value: number): string => (FORMATS[unit] ?? numbers).format(value);
