import { runMigrations as migrateJobs } from 'graphile-worker';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Database } from './database.js';
import { openOrm, type DatabaseConnection } from './orm.js';

/** Advisory lock: two nodes starting at once migrate one after the other. Any constant of ours. */
export const MIGRATION_LOCK = 7_231_904;

/** Brings the database to the schema of this version: job queue first, then ours. Raises what PostgreSQL raises. */
export async function migrateDatabase(connection: DatabaseConnection): Promise<void> {
  const orm = await openOrm(connection, { poolSize: 4, patience: 'migrating' });
  try {
    const { connections } = await Database.of(orm);
    const holder = await connections.connect();
    try {
      // Another node migrates as long as it must.
      await holder.query('set lock_timeout = 0');
      await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await migrateJobs({ pgPool: connections });
      await orm.migrator.up();
    } finally {
      // The lock ends with its connection.
      holder.release(true);
    }
  } finally {
    await orm.close();
  }
}

/** Names of migrations this version has and the database has not. */
export async function pendingMigrations(orm: MikroORM): Promise<string[]> {
  return (await orm.migrator.getPending()).map((migration) => migration.name);
}
