import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { socketUrl, template, type TestPostgres } from './postgres.js';

/** An empty, migrated database of one test file. */
export interface TestDatabase {
  name: string;
  /** Usable as DATABASE_URL. */
  url: string;
  connection: { host: string; user: string; database: string };
  /** Ends all connections to it and removes it. */
  drop(): Promise<void>;
}

/** Copies the migrated template. Raises when the tests were not started through Jest's global set-up. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testPostgres();
  const name = `t_${randomBytes(8).toString('hex')}`;
  await administer(server, `create database ${name} template ${template}`);
  return {
    name,
    url: socketUrl(server, name),
    connection: { ...server, database: name },
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

function testPostgres(): TestPostgres {
  const text = process.env.TEST_POSTGRES;
  if (!text) throw new Error('TEST_POSTGRES is missing: run the tests with "npm test".');
  return JSON.parse(text) as TestPostgres;
}

async function administer(server: TestPostgres, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
