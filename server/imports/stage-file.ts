import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StagedMerge } from '../platform/database/staged-merge.js';
import type { FileForm, RowContext, StagedRow } from './import-kind.js';
import { ImportRefused } from './import-refused.js';
import type { Header } from './reading/header.js';
import type { InspectedFile } from './reading/inspect-file.js';
import { linesOf } from './reading/lines.js';
import { RecordReader, type CsvRecord } from './reading/records.js';
import type { Rejection, Rejections } from './report/rejections.js';

const BATCH = 1_000;

/** Reads every line behind the header, stages the rows that can be taken and notes why others cannot. */
export async function stageFile(file: InspectedFile, header: Header, to: { merge: StagedMerge; rejections: Rejections; context: RowContext; progress(bytes: number): void }): Promise<void> {
  const reader = new RecordReader(file.encoding, header.delimiter);
  const understand = rowReader(header, to.context);
  let waiting: StagedRow[] = [];
  const take = async (records: readonly CsvRecord[]): Promise<void> => {
    const refused: Rejection[] = [];
    for (const record of records) {
      const { row, rejections } = understand(record);
      if (row) waiting.push(row);
      refused.push(...rejections);
    }
    await to.rejections.add(refused);
    if (waiting.length < BATCH) return;
    await to.merge.add(waiting);
    waiting = [];
  };
  const hash = createHash('sha256');
  let bytes = 0;
  const see = (chunk: Buffer): void => {
    hash.update(chunk);
    bytes += chunk.length;
  };
  for await (const lines of linesOf(file.path, see)) {
    for (let start = 0; start < lines.length; start += BATCH) {
      await take(lines.slice(start, start + BATCH).flatMap((line) => (line.number === 1 ? [] : reader.push(line))));
    }
    to.progress(bytes);
  }
  await take(reader.end());
  await to.merge.add(waiting);
  if (hash.digest('hex') !== file.digest) throw new ImportRefused('Die Datei hat sich während des Lesens geändert. Es wurde nichts übernommen; bitte starten Sie den Import noch einmal.');
}

interface UnderstoodRow {
  row: StagedRow | null;
  rejections: Rejection[];
}

function rowReader({ form, positions, width }: Header, context: RowContext): (record: CsvRecord) => UnderstoodRow {
  const schema = z.object(form.columns);
  const columns = [...positions];
  return (record) => {
    const { line } = record;
    const rejected = (rejections: Omit<Rejection, 'line'>[]): UnderstoodRow => ({ row: null, rejections: rejections.map((rejection) => ({ line, ...rejection })) });
    if ('problem' in record) return rejected([{ column: null, value: null, reason: record.problem }]);
    const { cells } = record;
    if (cells.every((cell) => cell.trim() === '')) return { row: null, rejections: [] };
    if (cells.length !== width) return rejected([{ column: null, value: null, reason: `Die Zeile hat ${cells.length} statt ${width} Spalten.` }]);
    const given = Object.fromEntries(columns.map(([name, position]) => [name, cells[position] ?? '']));
    const parsed = schema.safeParse(given);
    if (!parsed.success) {
      return rejected(parsed.error.issues.map(({ path, message }) => ({ column: String(path[0]), value: given[String(path[0])] ?? '', reason: sentence(message) })));
    }
    const wrong = checked(form, parsed.data);
    if (wrong) return rejected([{ column: wrong.column, value: given[wrong.column] ?? '', reason: sentence(wrong.reason) }]);
    return { row: { line, ...form.toRow(parsed.data as never, context) }, rejections: [] };
  };
}

const checked = (form: FileForm, values: unknown) => form.check?.(values as never) ?? null;

const sentence = (reason: string): string => `Der Wert ${reason}.`;
