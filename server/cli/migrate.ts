import { readSettings } from '../platform/config/settings.js';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { join } from 'node:path';

/** `npm run migrate`: brings the database to this version's schema, as a step of a release before nodes start. */
const settings = readSettings(process.env);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  if (settings.databaseUrl !== null) await migrateDatabase({ connectionString: settings.databaseUrl });
  else {
    const embedded = await startEmbeddedPostgres({ dataDir: join(settings.dataDir, 'postgres'), log: say });
    try {
      await migrateDatabase(embedded.connection);
    } finally {
      await embedded.stop();
    }
  }
  say('Das Datenbankschema ist auf dem Stand dieser Version.');
} catch (error) {
  process.stderr.write(`Die Migration ist fehlgeschlagen, es wurde nichts geändert: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
