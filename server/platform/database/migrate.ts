import { runMigrations as migrateJobs } from 'graphile-worker';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Database } from './database.js';
import { openOrm, type DatabaseConnection } from './orm.js';

/** Advisory lock: two nodes starting at once migrate one after the other. Any constant of ours. */
const MIGRATION_LOCK = 7_231_904;

/** Brings the database to the schema of this version: job queue first, then ours. Raises what PostgreSQL raises. */
export async function migrateDatabase(connection: DatabaseConnection): Promise<void> {
  const orm = await openOrm(connection, { poolSize: 4 });
  try {
    await migrate(orm);
  } finally {
    await orm.close();
  }
}

/** The same on an open ORM. */
export async function migrate(orm: MikroORM): Promise<void> {
  const database = await Database.of(orm);
  const client = await database.connections.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateJobs({ pgPool: database.connections });
    await orm.migrator.up();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

/** Names of migrations this version has and the database has not. */
export async function pendingMigrations(orm: MikroORM): Promise<string[]> {
  return (await orm.migrator.getPending()).map((migration) => migration.name);
}
