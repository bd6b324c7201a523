import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { germanDay } from '../kernel/day.js';
import { Database } from '../platform/database/database.js';
import { StagedMerge, type MergeCounts, type MergeExample } from '../platform/database/staged-merge.js';
import { History } from '../platform/events/history.js';
import type { Consequence, FileForm, ImportKind } from './import-kind.js';
import { ImportRefused } from './import-refused.js';
import { readHeader, type Header } from './reading/header.js';
import { inspectFile, type Encoding, type InspectedFile } from './reading/inspect-file.js';
import { linesOf } from './reading/lines.js';
import type { Delimiter } from './reading/records.js';
import { Rejections, type Rejection } from './report/rejections.js';
import { stageFile } from './stage-file.js';

export interface ImportOptions {
  /** Otherwise it is only told what would happen. */
  readonly write: boolean;
  /** Take the valid rows although others were rejected. */
  readonly acceptValid: boolean;
  /** The file does not name everything: nothing is missing in it. */
  readonly partial: boolean;
  /** Mark rows as missing even where they are many. */
  readonly manyMissing: boolean;
  /** From when on new keys are valid, `2026-01-01`; today without it. */
  readonly validFrom?: string | undefined;
  /** What a preview has shown and somebody agreed to: anything else is refused. */
  readonly agreed?: Pick<ImportOutcome, 'digest' | 'counts'> | undefined;
  /** What messages call the file; its path without it. */
  readonly name?: string | undefined;
  /** Who imports; nobody who is signed in without it. */
  readonly actor?: Actor | undefined;
}

/** What somebody who waits learns meanwhile. */
export interface ImportObserver {
  progress?(bytes: number, size: number): void;
  /** Another import is writing; this one begins when that ends. */
  waiting?(): void;
  /** Every rejection by line, in batches. */
  rejected?(rejections: readonly Rejection[]): Promise<void> | void;
}

export interface ImportOutcome {
  readonly title: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly ignoredColumns: readonly string[];
  readonly counts: MergeCounts;
  readonly rejected: { readonly lines: number; readonly reasons: number };
  readonly examples: readonly MergeExample[];
  readonly consequence: Consequence | null;
  /** Whether rows that the file does not name count as missing. */
  readonly complete: boolean;
  /** Why nothing was or would be written. */
  readonly refusal: 'rejected' | 'many_missing' | null;
  readonly written: boolean;
  /** What the history calls this import; null where nothing was changed. */
  readonly id: string | null;
  readonly digest: string;
}

/** Advisory lock: imports write one after the other. Any constant of ours. */
const IMPORT_LOCK = 7_231_911;

const AGAIN = 'Es wurde nichts übernommen; bitte starten Sie den Import noch einmal.';

/** Above this share of what was there, a file is more likely cut off than right. */
const MOST_MISSING = 0.2;

/** Imports one file in one transaction: whole or not at all. */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws ImportRefused for a file that cannot be imported as a whole */
  async execute(kind: ImportKind, path: string, options: ImportOptions, observer: ImportObserver = {}): Promise<ImportOutcome> {
    const file = await inspectFile(path, options.name);
    if (options.agreed && options.agreed.digest !== file.digest) throw new ImportRefused(`Die Datei hat sich seit der Vorschau geändert. ${AGAIN}`, 'file');
    const header = await headerOf(file, kind);
    return this.database.transaction(async () => {
      // The file decides how long it takes, not the patience of a page.
      await this.database.rows('set local statement_timeout = 0');
      if (options.write) await this.lock(observer);
      return this.run(kind, file, header, options, observer);
    });
  }

  private async run(kind: ImportKind, file: InspectedFile, header: Header, options: ImportOptions, observer: ImportObserver): Promise<ImportOutcome> {
    const { form } = header;
    const today = germanDay(this.clock.now());
    const merge = new StagedMerge(this.database, form.merge);
    const rejections = new Rejections(this.database);
    await merge.open();
    await rejections.open();
    const context = { validFrom: options.validFrom ?? today };
    await stageFile(file, header, { merge, rejections, context, progress: (bytes) => observer.progress?.(bytes, file.size) });
    await refuseStaged(form, merge, rejections);
    const rejected = await rejections.count();
    if (observer.rejected) for await (const batch of rejections.inOrder()) await observer.rejected(batch);
    // A rejected line may be the one that names what otherwise seems missing.
    const complete = !options.partial && rejected.lines === 0;
    const counts = await merge.compare(complete);
    if (rejected.lines === 0 && changesOf(counts, null) === counts.missing && counts.unchanged === 0) throw new ImportRefused('Die Datei enthält außer der Kopfzeile keine Zeilen.');
    if (options.agreed && !isDeepStrictEqual(options.agreed.counts, counts)) throw new ImportRefused(`Seit der Vorschau hat sich der Bestand geändert. ${AGAIN}`, 'stock');
    const refusal = refusalOf(counts, rejected.lines, options);
    const written = options.write && refusal === null;
    const examples = await merge.examples();
    const consequence = (await form.follow?.(merge, written, this.clock.now())) ?? null;
    const id = written ? await this.write(kind, merge, counts, consequence, { rejected: rejected.lines, today, actor: options.actor ?? null }) : null;
    const { delimiter, ignored } = header;
    return { title: form.title, encoding: file.encoding, delimiter, ignoredColumns: ignored, counts, rejected, examples, consequence, complete, refusal, written, id, digest: file.digest };
  }

  private async write(kind: ImportKind, merge: StagedMerge, counts: MergeCounts, consequence: Consequence | null, { rejected, today, actor }: { rejected: number; today: string; actor: Actor | null }): Promise<string | null> {
    if (changesOf(counts, consequence) === 0) return null;
    await merge.write(today);
    const id = newId();
    await this.history.record(actor, {
      type: 'imports.applied',
      subject: { kind: 'import', id, version: 1 },
      data: { kind: kind.name, ...counts, rejected, ...(consequence ? { services: { new: consequence.new, changed: consequence.changed } } : {}) },
    });
    return id;
  }

  private async lock(observer: ImportObserver): Promise<void> {
    const free = await this.database.row<{ locked: boolean }>('select pg_try_advisory_xact_lock($1) as locked', [IMPORT_LOCK]);
    if (free?.locked) return;
    observer.waiting?.();
    await this.database.rows('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
  }
}

/** How many rows differ afterwards. */
export const changesOf = (counts: MergeCounts, consequence: Consequence | null): number =>
  counts.new + counts.changed + counts.returned + counts.missing + (consequence ? consequence.new + consequence.changed : 0);

function refusalOf(counts: MergeCounts, rejected: number, options: ImportOptions): ImportOutcome['refusal'] {
  if (rejected > 0 && !options.acceptValid) return 'rejected';
  const before = counts.changed + counts.unchanged + counts.missing;
  return counts.missing > before * MOST_MISSING && !options.manyMissing ? 'many_missing' : null;
}

async function headerOf(file: InspectedFile, kind: ImportKind): Promise<Header> {
  for await (const [first] of linesOf(file.path, () => undefined)) {
    if (first?.bytes) return readHeader(first, file.encoding, kind.forms);
    if (first) break;
  }
  throw new ImportRefused('Die erste Zeile ist keine Kopfzeile mit Spaltennamen.');
}

// What only shows when all rows are there: repeated keys, references.
async function refuseStaged({ keyColumn, references }: FileForm, merge: StagedMerge, rejections: Rejections): Promise<void> {
  if (keyColumn !== null) {
    await rejections.addStaged(`select line, '${keyColumn}', identity, 'Der Schlüssel steht schon in Zeile ' || first || '.' from (${merge.repeated}) r`);
  }
  if (!references) return;
  if (references.resolve) await merge.database.rows(references.resolve);
  await rejections.addStaged(references.unresolved);
}
