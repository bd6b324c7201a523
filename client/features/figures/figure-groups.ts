import type { Figure, Figures } from '../../../shared/figures/contract.js';
import { EFFORT_ROLES } from '../../../shared/experiences/vocabulary.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { phaseText } from '../rollouts/face.js';

export const FIGURE_GROUPS = ['effort', 'duration', 'costs', 'cases', 'shares'] as const;
export type FigureGroupName = (typeof FIGURE_GROUPS)[number];

export interface FigureRow extends Figure {
  label: string;
  /** Every value of the reports that came along, smallest first. */
  values: number[];
}

export interface FigureGroup {
  name: FigureGroupName;
  rows: FigureRow[];
}

const WHOLE: Record<FigureGroupName, readonly ('effort' | 'duration' | 'cost_once' | 'cost_yearly' | 'cases_before' | 'cases_after' | 'share_before' | 'share_after')[]> = {
  effort: ['effort'],
  duration: ['duration'],
  costs: ['cost_once', 'cost_yearly'],
  cases: ['cases_before', 'cases_after'],
  shares: ['share_before', 'share_after'],
};

/** Figures by what they are about, in the order of reading; groups without any are left out. */
export function figureGroups({ figures, reports }: Figures): FigureGroup[] {
  const found = new Map(figures.map((figure) => [figure.measure, figure]));
  const row = (measure: string, label: string): FigureRow[] => {
    const figure = found.get(measure);
    if (!figure) return [];
    const values = reports.map((report) => report.values[measure]).filter((value) => value !== undefined);
    return [{ ...figure, label, values: values.toSorted((a, b) => a - b) }];
  };
  return FIGURE_GROUPS.map((name) => ({
    name,
    rows: [
      ...WHOLE[name].flatMap((measure) => row(measure, t(`figures.measure.${measure}`))),
      ...(name === 'effort' ? EFFORT_ROLES.flatMap((role) => row(`effort:${role}`, t(`experiences.words.role.${role}`))) : []),
      ...(name === 'duration' ? PHASES.flatMap(({ number }) => row(`duration:${number}`, phaseText(number))) : []),
    ],
  })).filter(({ rows }) => rows.length > 0);
}

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const euros = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
/** A value as its group writes it: 12,5 · 1.250; the unit stands in the caption. */
export const valueText = (group: FigureGroupName, value: number): string => (group === 'costs' || group === 'cases' ? euros : numbers).format(value);
