import type { SectionName } from '../../../../shared/experiences/sections.js';
import { t } from '../../../i18n/index.js';
import { mergeTexts, type MergeMarks } from '../../../lib/merge.js';
import { sameJson as same } from '../../../lib/same.js';

type Content = Record<string, unknown>;
type Row = Record<string, unknown>;

export interface SectionMerge {
  content: Content;
  /** Fields, or paragraphs, that both changed: of fields the own value stands, of paragraphs both. */
  overlaps: number;
}

const textOf = ({ text }: Content): string => (typeof text === 'string' ? text : '');
const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
// What tells rows of one list apart.
const keyOf = (row: Row): string => String(row.id ?? row.obstacleId ?? row.componentId ?? row.serviceId ?? row.fileId ?? row.phase ?? row.role ?? row.name);

/** Marks where both changed the same paragraph of a text. */
export const marks = (): MergeMarks => ({
  current: t('threads.page.conflict.marks.current'),
  mine: t('threads.page.conflict.marks.mine'),
  end: t('threads.page.conflict.marks.end'),
  removed: t('threads.page.conflict.marks.removed'),
});

/** Joins two savings of one section: texts by paragraph, lists by row, everything else by field. Nothing either added is dropped. Pure. */
export function mergeSections(section: SectionName, base: Content, current: Content, mine: Content): SectionMerge {
  if (typeof mine.text === 'string' && Object.keys(mine).length === 1) {
    const merged = mergeTexts(textOf(base), textOf(current), mine.text, marks());
    return { content: { text: merged.text }, overlaps: merged.conflicts };
  }
  let overlaps = 0;
  const content: Content = {};
  for (const field of Object.keys(mine)) {
    if (same(mine[field], base[field])) content[field] = current[field];
    else if (same(current[field], base[field]) || same(current[field], mine[field])) content[field] = mine[field];
    else if (isRows(mine[field]) && isRows(current[field])) {
      const rows = mergeRows(isRows(base[field]) ? base[field] : [], current[field], mine[field]);
      content[field] = rows.rows;
      overlaps += rows.overlaps;
    } else {
      content[field] = mine[field];
      overlaps += 1;
    }
  }
  return { content, overlaps };
}

function mergeRows(base: Row[], current: Row[], mine: Row[]): { rows: Row[]; overlaps: number } {
  const [before, theirs] = [new Map(base.map((row) => [keyOf(row), row])), new Map(current.map((row) => [keyOf(row), row]))];
  const kept = new Set(mine.map(keyOf));
  let overlaps = 0;
  const rows = mine.flatMap((row): Row[] => {
    const key = keyOf(row);
    const [was, other] = [before.get(key), theirs.get(key)];
    // They removed what I left as it was; what I changed stays.
    if (!other) return was && same(was, row) ? [] : [row];
    if (same(row, was)) return [other];
    if (!same(other, was) && !same(other, row)) overlaps += 1;
    return [row];
  });
  const added = current.filter((row) => !kept.has(keyOf(row)) && (!before.has(keyOf(row)) || !same(before.get(keyOf(row)), row)));
  return { rows: [...rows, ...added], overlaps };
}
