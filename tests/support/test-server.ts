import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/database/embedded-postgres.js';
import { migrateDatabase } from '../../server/platform/database/migrate.js';
import { template } from './postgres.js';

let running: { server: EmbeddedPostgres; folder: string } | undefined;

/** Starts one PostgreSQL for the whole run, migrates the template database and names both in the environment. */
export async function startTestServer(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fahrwasser-test-'));
  // Started by root, PostgreSQL runs under another account, which has to pass through here.
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'pg'), log: () => {}, fast: true });
  running = { server, folder };
  try {
    const { host, user } = server.connection;
    const client = new pg.Client({ host, user, database: 'postgres' });
    await client.connect();
    await client.query(`create database ${template}`);
    await client.end();
    await migrateDatabase({ host, user, database: template });
    process.env.TEST_POSTGRES = JSON.stringify({ host, user });
  } catch (error) {
    // Jest does not run the teardown when the set-up fails.
    await stopTestServer();
    throw error;
  }
}

/** Ends that PostgreSQL and deletes its data. */
export async function stopTestServer(): Promise<void> {
  await running?.server.stop();
  if (running) await rm(running.folder, { recursive: true, force: true });
  running = undefined;
}
