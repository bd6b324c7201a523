import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ORGANISATION_KINDS } from '../../shared/vocabulary.js';
import { SystemClock } from '../kernel/clock.js';
import { openDatabase } from '../open-database.js';
import { readSettings, SettingsError } from '../platform/config/settings.js';
import { createAdmin, UsageError, type Given } from './create-admin.js';

const USAGE = `Legt eine Person mit Betriebsrechten an und gibt einen Link aus, mit dem sie ihr Passwort festlegt.
Gibt es die Person schon, erhält sie Betriebsrechte und einen neuen Link.

  npm run person -- --admin <E-Mail-Adresse> [--name "<Vor- und Nachname>"] [--organisation-key <Schlüssel>]
                    [--organisation-name "<Name>" --kind <Art>]

  --organisation-key    AGS, ARS oder ein eigener Schlüssel; gibt es die Verwaltung schon, genügt er
  --organisation-name   Name einer neuen Verwaltung
  --kind                ihre Art: ${ORGANISATION_KINDS.join(', ')}

Was fehlt, wird im Terminal erfragt.
`;

await main().catch((error: unknown) => {
  const expected = error instanceof UsageError || error instanceof SettingsError;
  process.stderr.write(`${expected ? `\n${(error as Error).message}\n\n${error instanceof UsageError ? USAGE : ''}` : `Das Anlegen ist fehlgeschlagen, es wurde nichts geändert: ${(error as Error).message}\n`}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const given = parameters();
  if (given.help) return void process.stdout.write(USAGE);
  const settings = readSettings(process.env);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const opened = await openDatabase(settings, { log: say, samples: false });
  try {
    const { mail, created, link } = await createAdmin(opened.database, settings, new SystemClock(), given, terminal && ((question) => terminal.question(question)));
    say(`\n${created ? `${mail} ist mit Betriebsrechten angelegt.` : `${mail} gab es schon und hat jetzt Betriebsrechte.`}`);
    say(`Link zum Festlegen des Passworts (24 Stunden gültig, einmal verwendbar):\n\n${link}\n`);
  } finally {
    terminal?.close();
    await opened.close();
  }
}

function parameters(): Given & { help?: boolean | undefined } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { admin: text, name: text, 'organisation-key': text, 'organisation-name': text, kind: text, help: { type: 'boolean', short: 'h' } } }).values;
  } catch {
    throw new UsageError(`Diese Angaben sind nicht zu verstehen: ${process.argv.slice(2).join(' ')}`);
  }
}
