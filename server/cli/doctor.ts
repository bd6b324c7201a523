import { createApplication } from '../application.js';
import { Sealing } from '../audit/audit.face.js';
import { openDatabase } from '../open-database.js';
import { readSettings, SettingsError } from '../platform/config/settings.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const count = (number: number, one: string, many: string): string => `${number.toLocaleString('de-DE')} ${number === 1 ? one : many}`;

/** Looks whether what must never be changed is unchanged: the audit log under its seals. Ends with 1 where it is not. */
async function main(): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
  const opened = await openDatabase(settings, { log: say, samples: false });
  const app = await createApplication({ settings, database: opened.database, connection: opened.connection });
  try {
    const sealing = app.get(Sealing);
    // What is not sealed yet could still be changed unnoticed; so it is sealed first.
    await sealing.seal();
    const { faults, seals, sealed, newest } = await sealing.verify();
    say(`Protokoll: ${count(sealed, 'Eintrag', 'Einträge')} unter ${count(seals, 'Siegel', 'Siegeln')}.`);
    if (newest) say(`Letztes Siegel: ${seals} ${newest}\nBewahren Sie diese Zeile außerhalb der Datenbank auf: Mit ihr fällt auch auf, wenn das Ende des Protokolls fehlt.`);
    for (const { seal, kind } of faults) say(kind === 'missing' ? `FEHLER: Vor oder bei Siegel ${seal} fehlt ein Siegel.` : `FEHLER: Unter Siegel ${seal} wurde ein Eintrag geändert, entfernt oder eingefügt.`);
    if (faults.length > 0) process.exitCode = 1;
    else say('Das Protokoll ist unverändert.');
  } finally {
    await app.close();
    await opened.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof SettingsError || error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
