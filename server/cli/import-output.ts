import { SingleBar } from 'cli-progress';
import { changesOf, shownExamples, type ImportKind, type ImportOutcome } from '../imports/imports.face.js';
import type { RejectionReport } from './import-report.js';

type Say = (text: string) => void;

const number = new Intl.NumberFormat('de-DE');
const tenths = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${number.format(Math.ceil(bytes / 1_000))} kB` : `${tenths.format(bytes / 1_000_000)} MB`);

/** How far reading is: a bar on a terminal, a line now and then elsewhere. */
export class WorkShown {
  private readonly bar = process.stdout.isTTY ? new SingleBar({ format: 'Lesen |{bar}| {percentage} %', hideCursor: true, clearOnComplete: false }) : null;
  private started = false;
  private told = 0;

  constructor(private readonly say: Say) {}

  progress(bytes: number, size: number): void {
    if (this.bar) {
      if (!this.started) this.bar.start(size, 0);
      this.bar.update(bytes);
    } else if (bytes === size || bytes - this.told >= 20_000_000) {
      this.told = bytes;
      this.say(`Gelesen: ${sizeOf(bytes)} von ${sizeOf(size)}`);
    }
    this.started = true;
  }

  end(): void {
    if (this.started) this.bar?.stop();
    this.started = false;
  }
}

const ACTIONS = { new: 'neu', changed: 'geändert', returned: 'wieder da', missing: 'fehlt', unchanged: 'unverändert' } as const;

/** Says what a file would change or has changed, with examples, and what was rejected. */
export function showOutcome(say: Say, kind: ImportKind, outcome: ImportOutcome, report: RejectionReport, wanted: { write: boolean; asks: boolean }): void {
  const { counts, consequence, rejected } = outcome;
  const how = { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator' }[outcome.delimiter];
  say(`\n${outcome.title} (${outcome.encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252'}, ${how})`);
  if (outcome.ignoredColumns.length > 0) say(`Nicht verwendete Spalten: ${outcome.ignoredColumns.join(', ')}`);
  const line = (name: string, count: number): void => say(`  ${name.padEnd(16)}${number.format(count).padStart(8)}`);
  for (const [action, name] of Object.entries(ACTIONS)) line(name, counts[action as keyof typeof ACTIONS]);
  line('abgelehnt', rejected.lines);
  if (consequence) say(`${consequence.title}: ${number.format(consequence.new)} neu, ${number.format(consequence.changed)} geändert`);
  if (!outcome.complete) say(rejected.lines > 0 ? 'Weil Zeilen abgelehnt sind, gilt nichts als fehlend.' : 'Die Datei ist nicht vollständig (--partial): nichts gilt als fehlend.');
  showExamples(say, kind, outcome);
  showRejected(say, outcome, report);
  say(`\n${conclusion(outcome, wanted)}`);
}

function showExamples(say: Say, kind: ImportKind, { examples }: ImportOutcome): void {
  if (examples.length > 0) say('\nBeispiele:');
  for (const { action, line, name, changes } of shownExamples(kind, examples)) {
    say(`  ${ACTIONS[action]}${line === null ? '' : ` (Zeile ${line})`}: ${name}`);
    for (const { label, before, after } of changes) say(`    ${label}: ${shown(before)} → ${shown(after)}`);
  }
}

const shown = (value: string | number | null): string => (value === null ? '–' : `»${value}«`);

function showRejected(say: Say, { rejected }: ImportOutcome, report: RejectionReport): void {
  if (rejected.reasons === 0) return;
  say('\nAbgelehnt:');
  for (const { line, column, value, reason } of report.first) {
    say(`  Zeile ${line}${column ? `, ${column}` : ''}${value ? ` »${value}«` : ''}: ${reason}`);
  }
  const more = rejected.reasons - report.first.length;
  if (more > 0) say(`  … und ${number.format(more)} weitere`);
  say(`Vollständiger Bericht: ${report.path}`);
}

function conclusion(outcome: ImportOutcome, { write, asks }: { write: boolean; asks: boolean }): string {
  const would = write ? 'Es wurde nichts übernommen' : 'So würde nichts übernommen';
  if (outcome.refusal === 'rejected') return `${would}, weil Zeilen abgelehnt sind. Mit --accept-valid werden die gültigen übernommen.`;
  if (outcome.refusal === 'many_missing') return `${would}: Es fehlt mehr als ein Fünftel dessen, was da ist. Ist die Datei vollständig, dann mit --many-missing; ist sie ein Auszug, dann mit --partial.`;
  if (changesOf(outcome.counts, outcome.consequence) === 0) return 'Es gibt nichts zu ändern (0 Änderungen).';
  if (outcome.written) return 'Übernommen.';
  return `Das war die Vorschau: Es wurde nichts geändert.${asks ? '' : ' Mit --write wird es übernommen.'}`;
}
