import { STORY_SECTIONS } from '../../../shared/experiences/sections.js';
import { t } from '../../i18n/index.js';
import { differenceOf, type ParagraphDifference } from '../../lib/text-difference.js';
import { phaseText } from '../rollouts/face.js';
import { factGroups, type ReadableReport } from './facts.js';
import { weightOf } from './report-badges.js';

/** One field that stands otherwise in the later edition, in words; an empty side: it was not said there. */
export interface FieldDifference {
  label: string;
  before: string[];
  after: string[];
  /** Of longer texts, what changed in them. */
  text?: ParagraphDifference[];
}

export interface DifferenceGroup {
  title: string;
  fields: FieldDifference[];
}

/** What changed from one edition to a later one, field by field in the order of reading; groups without a change are left out. */
export function differencesBetween(before: ReadableReport, after: ReadableReport): DifferenceGroup[] {
  const groups: DifferenceGroup[] = [
    {
      title: t('experiences.section.frame'),
      fields: [line(t('experiences.differences.title'), before.content.frame.title, after.content.frame.title), text(t('experiences.differences.summary'), before.content.frame.summary, after.content.frame.summary)].flat(),
    },
    ...factDifferences(before, after),
    ...STORY_SECTIONS.map((section) => ({ title: t(`experiences.section.${section}`), fields: text('', before.content[section].text, after.content[section].text) })),
    { title: t('experiences.section.obstacles'), fields: obstacleDifferences(before, after) },
    { title: t('experiences.section.lessons'), fields: lessonDifferences(before, after) },
    {
      title: t('experiences.section.documents'),
      fields: list(t('experiences.differences.documents'), documentsOf(before), documentsOf(after)),
    },
  ];
  return groups.filter(({ fields }) => fields.length > 0);
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((value, index) => value === other[index]);
const list = (label: string, before: string[], after: string[]): FieldDifference[] => (same(before, after) ? [] : [{ label, before, after }]);
const said = (value: string): string[] => (value.trim() === '' ? [] : [value]);
const line = (label: string, before: string, after: string): FieldDifference[] => list(label, said(before), said(after));
const text = (label: string, before: string, after: string): FieldDifference[] => (before === after ? [] : [{ label, before: said(before), after: said(after), text: differenceOf(before, after) }]);

function factDifferences(before: ReadableReport, after: ReadableReport): DifferenceGroup[] {
  const old = new Map(factGroups(before).flatMap(({ facts }) => facts.map((fact) => [fact.key, fact.values.map((value) => value.text)] as const)));
  return factGroups(after).map(({ name, facts }) => ({
    title: t(`experiences.facts.group.${name}`),
    fields: facts.flatMap(({ key, label, values }) => list(label, old.get(key) ?? [], values.map((value) => value.text))),
  }));
}

function obstacleDifferences(before: ReadableReport, after: ReadableReport): FieldDifference[] {
  const weight = (value: number): string => t(`experiences.words.weight.${weightOf(value)}`);
  return pairs(before.names.obstacles, after.names.obstacles, ({ id }) => id).flatMap(([old, now]) => {
    if (!old || !now) return whole((old ?? now)?.name ?? '', old && [weight(old.weight), old.remedy], now && [weight(now.weight), now.remedy]);
    return [...line(now.name, weight(old.weight), weight(now.weight)), ...text(t('experiences.differences.remedyOf', { name: now.name }), old.remedy, now.remedy)];
  });
}

function lessonDifferences(before: ReadableReport, after: ReadableReport): FieldDifference[] {
  const kind = (row: Lesson): string => t(`experiences.words.lessonKind.${row.kind}`);
  const phase = (row: Lesson): string[] => (row.phase === null ? [] : [phaseText(row.phase)]);
  const components = ({ names }: ReadableReport, row: Lesson): string[] => names.components.filter(({ id }) => row.componentIds.includes(id)).map(({ name }) => name);
  const facts = (report: ReadableReport, row: Lesson): string[] => [kind(row), ...phase(row), ...components(report, row)];
  return pairs(before.content.lessons.rows, after.content.lessons.rows, ({ id }) => id).flatMap(([old, now]) => {
    if (!old || !now) return whole((old ?? now)?.title ?? '', old && [...facts(before, old), old.text], now && [...facts(after, now), now.text]);
    return [
      ...line(t('experiences.differences.lessonTitle'), old.title, now.title),
      ...list(now.title, facts(before, old), facts(after, now)),
      ...text(t('experiences.differences.textOf', { name: now.title }), old.text, now.text),
    ];
  });
}
type Lesson = ReadableReport['content']['lessons']['rows'][number];

const documentsOf = (report: ReadableReport): string[] => report.content.documents.rows.map(({ title, kind }) => `${title} (${t(`experiences.words.documentKind.${kind}`)})`);

/** A row that came or went as a whole. */
const whole = (label: string, before: string[] | undefined, after: string[] | undefined): FieldDifference[] => [
  { label, before: (before ?? []).filter((value) => value.trim() !== ''), after: (after ?? []).filter((value) => value.trim() !== '') },
];

/** Rows of both sides by what names them: those of the later side in its order, then what went. */
function pairs<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): [Row | undefined, Row | undefined][] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Set(after.map(keyOf));
  return [...after.map((row): [Row | undefined, Row | undefined] => [old.get(keyOf(row)), row]), ...before.filter((row) => !now.has(keyOf(row))).map((row): [Row | undefined, Row | undefined] => [row, undefined])];
}
