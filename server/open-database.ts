import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { seedCatalogue } from './catalogue/catalogue.seed.js';
import { entities } from './entities.js';
import { seedGlossary } from './glossary/glossary.seed.js';
import { SystemClock } from './kernel/clock.js';
import type { Settings } from './platform/config/settings.js';
import { Database } from './platform/database/database.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { openOrm, type DatabaseConnection } from './platform/database/orm.js';
import { loadSamples } from './samples/load-samples.js';

export interface OpenedDatabase {
  database: Database;
  connection: DatabaseConnection;
  embedded: boolean;
  /** Closes connections, then stops the embedded server if nobody else uses it. */
  close(): Promise<void>;
}

/** Opens the configured database, or the embedded one; migrated, with catalogue and glossary and, where wanted, the sample world. */
export async function openDatabase(settings: Settings, options: { log: (line: string) => void; samples: boolean }): Promise<OpenedDatabase> {
  const embedded = settings.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: join(settings.dataDir, 'postgres'), log: options.log }) : null;
  let orm: MikroORM | undefined;
  // Connections first: a server in use is left running.
  const close = async (): Promise<void> => {
    await orm?.close();
    await embedded?.stop();
  };
  try {
    const connection = connectionOf(settings, embedded);
    await migrateDatabase(connection);
    orm = await openOrm(connection, { entities });
    const database = await Database.of(orm);
    const clock = new SystemClock();
    await seedCatalogue(database, clock);
    await seedGlossary(database);
    if (options.samples) await loadSamples(database, clock);
    return { database, connection, embedded: embedded !== null, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

function connectionOf(settings: Settings, embedded: EmbeddedPostgres | null): DatabaseConnection {
  if (settings.databaseUrl !== null) return { connectionString: settings.databaseUrl };
  if (!embedded) throw new Error('no database');
  return embedded.connection;
}
