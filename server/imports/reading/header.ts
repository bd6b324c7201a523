import { ImportRefused } from '../import-refused.js';
import type { FileForm } from '../import-kind.js';
import type { Encoding } from './inspect-file.js';
import type { Line } from './lines.js';
import { RecordReader, type Delimiter } from './records.js';

export interface Header {
  readonly form: FileForm;
  readonly delimiter: Delimiter;
  readonly width: number;
  /** Position of every column of the form. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns nobody asks for. */
  readonly ignored: readonly string[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/**
 * Understands the first line: which delimiter, which form of the kind, where which column stands.
 * @throws ImportRefused naming every column that is missing
 */
export function readHeader(line: Line, encoding: Encoding, forms: readonly FileForm[]): Header {
  const known = new Set(forms.flatMap((form) => Object.keys(form.columns)));
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, names: namesOf(line, encoding, delimiter) })).toSorted((left, right) => hits(right.names, known) - hits(left.names, known));
  if (!best || best.names.length === 0) throw new ImportRefused('Die erste Zeile ist keine Kopfzeile mit Spaltennamen.');
  const { delimiter, names } = best;
  const form = forms.find((candidate) => candidate.fits(names)) ?? forms[0];
  if (!form) throw new Error('a kind without a form');
  const wanted = Object.keys(form.columns);
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new ImportRefused(`${missing.length === 1 ? `Die Spalte ${missing[0]} fehlt` : `Diese Spalten fehlen: ${missing.join(', ')}`}. Für ${form.title} werden gebraucht: ${wanted.join(', ')}.`);
  }
  const doubled = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (doubled) throw new ImportRefused(`Die Spalte ${doubled} steht mehrmals in der Kopfzeile.`);
  return {
    form,
    delimiter,
    width: names.length,
    positions: new Map(wanted.map((name) => [name, names.indexOf(name)])),
    ignored: names.filter((name) => name !== '' && !wanted.includes(name)),
  };
}

function namesOf(line: Line, encoding: Encoding, delimiter: Delimiter): string[] {
  const reader = new RecordReader(encoding, delimiter);
  const [record] = [...reader.push(line), ...reader.end()];
  return record && 'cells' in record ? record.cells.map((cell) => cell.trim().toLowerCase()) : [];
}

const hits = (names: readonly string[], known: ReadonlySet<string>): number => names.filter((name) => known.has(name)).length;
