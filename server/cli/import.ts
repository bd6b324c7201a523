import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { changesOf, ImportRefused, requireFile, RunImport, type ImportOptions, type ImportOutcome } from '../imports/imports.face.js';
import { SystemClock } from '../kernel/clock.js';
import { openDatabase } from '../open-database.js';
import { readSettings, SettingsError } from '../platform/config/settings.js';
import { History } from '../platform/events/history.js';
import { Listeners } from '../platform/events/listeners.js';
import { refillElsewhere } from '../platform/search/search.listeners.js';
import { CallError, readCall, USAGE, type ImportCall } from './import-call.js';
import { showOutcome, WorkShown } from './import-output.js';
import { RejectionReport } from './import-report.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

// The server, running or started later, makes the documents of what was imported.
function listeners(): Listeners {
  const known = new Listeners();
  known.add(refillElsewhere);
  return known;
}

async function main(): Promise<number> {
  const call = readCall(process.argv.slice(2));
  if (call === null) {
    say(USAGE);
    return 0;
  }
  await requireFile(call.file);
  const opened = await openDatabase(readSettings(process.env), { log: say, samples: false });
  try {
    const clock = new SystemClock();
    const importer = new RunImport(opened.database, new History(opened.database, listeners(), clock), clock);
    const asks = !call.write && process.stdin.isTTY;
    const preview = await runOnce(importer, call, { ...call.options, write: call.write }, asks);
    if (!asks || preview.refusal !== null || changesOf(preview.counts, preview.consequence) === 0 || !(await agreed())) return codeOf(preview);
    return codeOf(await runOnce(importer, call, { ...call.options, write: true, agreed: preview }, asks));
  } finally {
    await opened.close();
  }
}

async function runOnce(importer: RunImport, call: ImportCall, options: ImportOptions, asks: boolean): Promise<ImportOutcome> {
  const report = new RejectionReport(call.report, call.file);
  const shown = new WorkShown(say);
  try {
    const outcome = await importer.execute(call.kind, call.file, options, {
      progress: (bytes, size) => shown.progress(bytes, size),
      waiting: () => say('Ein anderer Import läuft gerade; dieser beginnt danach …'),
      rejected: (rejections) => report.add(rejections),
    });
    shown.end();
    if (outcome.rejected.lines === 0) await report.removeOld();
    showOutcome(say, call.kind, outcome, report, { write: options.write, asks });
    return outcome;
  } finally {
    shown.end();
    await report.close();
  }
}

const codeOf = (outcome: ImportOutcome): number => (outcome.rejected.lines > 0 || outcome.refusal !== null ? 1 : 0);

async function agreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    // Who ends the input instead of answering has not agreed.
    const ended = once(terminal, 'close').then(() => '');
    const answer = await Promise.race([terminal.question('So übernehmen? (j/N) ').catch(() => ''), ended]);
    return /^(?:j|ja)$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

const UNREACHABLE = /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|ENOENT|57P0\d|08\d{3}|timeout|terminated unexpectedly/;

function messageOf(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  return UNREACHABLE.test(`${code} ${message}`) ? `Die Datenbank ist nicht erreichbar (${code || message}).` : message;
}

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof CallError) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  const expected = error instanceof ImportRefused || error instanceof SettingsError;
  process.stderr.write(expected ? `${(error as Error).message}\n` : `Der Import ist fehlgeschlagen, es wurde nichts geändert: ${messageOf(error)}\n`);
  return 1;
});
