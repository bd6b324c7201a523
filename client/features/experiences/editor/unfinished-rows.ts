import type { SectionContent, SectionName } from '../../../../shared/experiences/sections.js';
import { LIMITS } from '../../../../shared/text.js';

type Content = Record<string, unknown>;

/** One list of a section in which a row can be begun without being finished. */
interface Rows {
  field: string;
  /** The part without which the server takes no row. */
  required: string;
  isFinished: (row: Content) => boolean;
  isBlank: (row: Content) => boolean;
}

const SHORTEST = 3;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const hasTitle = ({ title }: Content): boolean => textOf(title).length >= SHORTEST && textOf(title).length <= LIMITS.titleMax;

const ROWS: Partial<Record<SectionName, Rows>> = {
  setup: { field: 'procedures', required: 'name', isFinished: ({ name }) => textOf(name) !== '', isBlank: ({ name, version }) => textOf(name) === '' && textOf(version) === '' },
  lessons: {
    field: 'rows',
    required: 'title',
    isFinished: hasTitle,
    isBlank: (row) => {
      const { title, text, phase, componentIds } = row as SectionContent<'lessons'>['rows'][number];
      return textOf(title) === '' && textOf(text) === '' && phase === null && componentIds.length === 0;
    },
  },
  // A row of a document has its file from the beginning, so it is never blank.
  documents: { field: 'rows', required: 'title', isFinished: hasTitle, isBlank: () => false },
};

const listOf = (content: Content, field: string): Content[] => (Array.isArray(content[field]) ? (content[field] as Content[]) : []);
const isKnown = (saved: Content, field: string, row: Content): boolean => 'id' in row && listOf(saved, field).some(({ id }) => id === row.id);

/** The rows that were begun and say nothing yet; what the server has already is none of them, even when it was emptied. */
function isLeftOut(rows: Rows, saved: Content, row: Content): boolean {
  return rows.isBlank(row) && !isKnown(saved, rows.field, row);
}

/** What of a section can be sent: rows in which nothing stands yet stay behind. Pure. */
export function withoutBlankRows(name: SectionName, content: Content, saved: Content): Content {
  const rows = ROWS[name];
  if (!rows) return content;
  const kept = listOf(content, rows.field).filter((row) => !isLeftOut(rows, saved, row));
  return kept.length === listOf(content, rows.field).length ? content : { ...content, [rows.field]: kept };
}

/** What came from the server, with the rows that were begun here and say nothing yet. Pure. */
export function withBlankRowsOf(name: SectionName, content: Content, here: Content): Content {
  const rows = ROWS[name];
  const blank = rows ? listOf(here, rows.field).filter((row) => isLeftOut(rows, content, row)) : [];
  return rows && blank.length > 0 ? { ...content, [rows.field]: [...listOf(content, rows.field), ...blank] } : content;
}

/** Paths of the fields without which a begun row cannot be saved: until they are filled, the section waits on the device. Pure. */
export function unfinishedFields(name: SectionName, content: Content, saved: Content): string[] {
  const rows = ROWS[name];
  if (!rows) return [];
  return listOf(content, rows.field).flatMap((row, index) => (rows.isFinished(row) || isLeftOut(rows, saved, row) ? [] : [`${rows.field}.${index}.${rows.required}`]));
}
