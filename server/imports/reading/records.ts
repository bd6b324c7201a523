import { isUtf8 } from 'node:buffer';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Encoding } from './inspect-file.js';
import { LINE_LIMIT, type Line } from './lines.js';

/** One row of the file, or why its line is none. */
export type CsvRecord = { readonly line: number; readonly cells: string[] } | { readonly line: number; readonly problem: string };

export type Delimiter = ',' | ';' | '\t';

/** A cell may hold line breaks; a quote that is open for more lines than this has been forgotten. */
const MOST_LINES = 20;

const NOT_CLOSED = 'Ein Anführungszeichen wird nicht geschlossen.';
const MISPLACED = 'Ein Anführungszeichen steht an einer Stelle, an der es nicht stehen darf.';

/**
 * Puts lines together to rows. A whole-file parser reads on behind a forgotten quote; here a broken line costs only
 * itself, and reading goes on with the next one.
 */
export class RecordReader {
  private pending: { line: number; text: string }[] = [];
  private readonly decoder: InstanceType<typeof TextDecoder>;

  constructor(
    private readonly encoding: Encoding,
    private readonly delimiter: Delimiter,
  ) {
    this.decoder = new TextDecoder(encoding);
  }

  /** The rows that end with this line; empty lines are none. */
  push(line: Line): CsvRecord[] {
    if (line.bytes === null) return [...this.end(), { line: line.number, problem: `Die Zeile ist länger als ${LINE_LIMIT / 1024} kB.` }];
    if (this.encoding === 'utf-8' && !isUtf8(line.bytes)) return [...this.end(), { line: line.number, problem: 'Die Zeile enthält Zeichen, die kein gültiges UTF-8 sind.' }];
    return this.append(line.number, this.decoder.decode(line.bytes));
  }

  /** What is left when there are no more lines. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.pending.length > 0) records.push(...this.reject(NOT_CLOSED));
    return records;
  }

  private append(line: number, text: string): CsvRecord[] {
    if (this.pending.length === 0) {
      if (text === '') return [];
      if (!text.includes('"')) return [{ line, cells: text.split(this.delimiter) }];
    }
    this.pending.push({ line, text });
    const whole = this.pending.map((part) => part.text).join('\n');
    try {
      const [cells] = parse(whole, { delimiter: this.delimiter, recordDelimiter: '\n', relaxColumnCount: true, bom: false }) as string[][];
      const first = this.pending[0]?.line ?? line;
      this.pending = [];
      return [{ line: first, cells: cells ?? [] }];
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return this.reject(MISPLACED);
      return this.pending.length < MOST_LINES && whole.length < LINE_LIMIT ? [] : this.reject(NOT_CLOSED);
    }
  }

  // Only the line that opened the quote is broken: those behind it are read anew.
  private reject(problem: string): CsvRecord[] {
    const [broken, ...rest] = this.pending;
    this.pending = [];
    const records: CsvRecord[] = broken ? [{ line: broken.line, problem }] : [];
    for (const { line, text } of rest) records.push(...this.append(line, text));
    return records;
  }
}
