import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { migrateDatabase, MIGRATION_LOCK } from '../../server/platform/database/migrate.js';
import { openOrm } from '../../server/platform/database/orm.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/until.js';

let database: TestDatabase;
let other: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  other = new pg.Client(database.connection);
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await database.drop();
});

async function patience(kind: 'serving' | 'migrating'): Promise<unknown> {
  const orm = await openOrm(database.connection, { patience: kind });
  try {
    const [row] = await orm.em.execute(`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`);
    return row;
  } finally {
    await orm.close();
  }
}

test('statements of people end after 20 seconds, migrations take their time and wait for no table', async () => {
  expect(await patience('serving')).toEqual({ statement: '20s', lock: '0', idle: '30s' });
  expect(await patience('migrating')).toEqual({ statement: '0', lock: '3s', idle: '0' });
});

test('a node waits for another one that migrates, longer than for a table', async () => {
  await other.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  let ended: 'migrated' | Error | null = null;
  void migrateDatabase(database.connection).then(() => (ended = 'migrated'), (error: Error) => (ended = error));
  const waited = `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory' and now() - query_start > interval '3500 ms'`;
  await until('it has waited longer than 3 seconds', async () => ended ?? (await other.query(waited)).rowCount);
  expect(ended).toBe(null);
  await other.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  expect(await until('it has migrated', () => ended)).toBe('migrated');
});

test('a migration gives up soon on a table somebody holds', async () => {
  await other.query('begin; lock table migration in access exclusive mode');
  try {
    await expect(migrateDatabase(database.connection)).rejects.toThrow(/lock timeout/);
  } finally {
    await other.query('rollback');
  }
});
