import type { ReportPage } from '../../../shared/experiences/contract.js';
import { valuesOf, type Measure } from '../../../shared/experiences/measures.js';
import { EFFORT_ROLES } from '../../../shared/experiences/vocabulary.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { factGroups, type FactValue } from './facts.js';
import { weightOf } from './report-badges.js';

export interface ComparedCell {
  values: FactValue[];
  /** How large its number is beside the largest of the row, 0 to 1; null where there is nothing to compare. */
  share: number | null;
}

export interface ComparedRow {
  key: string;
  label: string;
  cells: ComparedCell[];
  /** All say the same. */
  same: boolean;
}

export interface ComparedGroup {
  title: string;
  rows: ComparedRow[];
}

/** Which number stands behind a fact. */
const MEASURE_OF = new Map<string, Measure>([
  ['dates.duration', 'duration'],
  ...PHASES.map(({ number }): [string, Measure] => [`dates.phase.${number}`, `duration:${number}`]),
  ['effort.total', 'effort'],
  ...EFFORT_ROLES.map((role): [string, Measure] => [`effort.${role}`, `effort:${role}`]),
  ['costs.once', 'cost_once'],
  ['costs.yearly', 'cost_yearly'],
  ['cases.before', 'cases_before'],
  ['cases.after', 'cases_after'],
  ['cases.shareBefore', 'share_before'],
  ['cases.shareAfter', 'share_after'],
]);

/** Reports side by side: every fact that at least one of them states, then their obstacles and lessons. */
export function comparisonOf(reports: readonly ReportPage[]): ComparedGroup[] {
  const numbers = reports.map(({ content }) => valuesOf(content));
  const groups = reports.map(factGroups);
  const facts = (groups[0] ?? []).map(({ name, facts: first }, group) => ({
    title: t(`experiences.facts.group.${name}`),
    rows: first.map(({ key, label }, row) => {
      const measure = MEASURE_OF.get(key);
      const amounts = numbers.map((values) => (measure ? (values.get(measure) ?? null) : null));
      const known = amounts.filter((amount) => amount !== null);
      // A length says something only beside another one.
      const largest = new Set(known).size > 1 ? Math.max(...known) : 0;
      return rowOf(key, label, groups.map((one, column) => ({ values: one[group]?.facts[row]?.values ?? [], share: shareOf(amounts[column] ?? null, largest) })));
    }),
  }));
  const told = {
    title: t('experiences.compare.told'),
    rows: [
      rowOf('obstacles', t('experiences.section.pitfalls'), reports.map(({ names }) => cell(names.obstacles.map(({ name, weight }) => ({ text: t('experiences.compare.obstacle', { name, weight: t(`experiences.words.weight.${weightOf(weight)}`) }) }))))),
      rowOf('lessons', t('experiences.section.lessons'), reports.map(({ id, content }) => cell(content.lessons.rows.map((lesson) => ({ text: lesson.title, to: paths.report(id, lesson.id) }))))),
      rowOf('helped', t('experiences.compare.helped'), reports.map(({ helpedCount, reusedCount }) => cell([t('experiences.list.helped', { count: helpedCount }), t('experiences.list.reused', { count: reusedCount })].flatMap((text, index) => ([helpedCount, reusedCount][index] ? [{ text }] : []))))),
    ],
  };
  return [...facts, told].map((group) => ({ ...group, rows: group.rows.filter(({ cells }) => cells.some(({ values }) => values.length > 0)) })).filter(({ rows }) => rows.length > 0);
}

const cell = (values: FactValue[]): ComparedCell => ({ values, share: null });
const shareOf = (amount: number | null, largest: number): number | null => (amount === null || largest === 0 ? null : amount / largest);

function rowOf(key: string, label: string, cells: ComparedCell[]): ComparedRow {
  const said = cells.map(({ values }) => values.map(({ text }) => text).join('\n'));
  return { key, label, cells, same: said.every((text) => text === said[0]) };
}
