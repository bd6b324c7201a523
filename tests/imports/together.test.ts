import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { startApplication, type TestApplication } from '../support/application.js';
import { buildServer } from '../support/server-process.js';
import { until } from '../support/until.js';
import { BUNDLES } from './furniture.js';
import { Files, importing, type Importing } from './support.js';

const files = new Files();
let node: TestApplication;
let run: Importing;
let other: pg.Client;

beforeAll(buildServer, 120_000);
beforeEach(async () => {
  node = await startApplication();
  run = importing(node);
  other = new pg.Client(node.testDatabase.connection);
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await node.close();
});
afterAll(() => files.remove());

const count = async (table: string): Promise<number> => (await node.database.rows(`select 1 from ${table}`)).length;
/** Somebody holds the table: who writes it waits. */
const holdServices = async (): Promise<void> => void (await other.query('begin; lock table service in share mode'));
const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
const waits = () => until('the import waits in the middle of writing', async () => (await node.database.rows(`select 1 ${waiting}`)).length === 1);

test('two imports at once write one after the other, and the second finds nothing to change', async () => {
  await holdServices();
  const path = files.write(BUNDLES);
  const first = run('bundles', path, { write: true });
  await waits();
  let waited = false;
  const second = run('bundles', path, { write: true }, { waiting: () => void (waited = true) });
  await until('the second one waits', () => waited);
  await other.query('commit');
  expect((await first).counts).toMatchObject({ new: 3, unchanged: 0 });
  expect((await second).counts).toMatchObject({ new: 0, unchanged: 3 });
  expect([await count('ozg_bundle'), await count('service')]).toEqual([3, 3]);
});

test('a preview waits for nobody', async () => {
  await holdServices();
  const path = files.write(BUNDLES);
  const writing = run('bundles', path, { write: true });
  await waits();
  expect((await run('bundles', path)).counts).toMatchObject({ new: 3 });
  await other.query('commit');
  await writing;
});

test('killed in the middle of writing, it has written nothing, and the next one does it all', async () => {
  await holdServices();
  const path = files.write(BUNDLES);
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../dist/server/cli/import.js'), 'bundles', path, '--write'], {
    env: { PATH: process.env.PATH, DATABASE_URL: node.testDatabase.url, DATA_DIR: node.dataDir },
    stdio: 'ignore',
  });
  await waits();
  child.kill('SIGKILL');
  await once(child, 'close');
  await other.query('commit');
  await until('its connection is gone', async () => (await node.database.rows(`select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`)).length === 0);
  expect([await count('ozg_bundle'), await count('service'), await count('domain_event')]).toEqual([0, 0, 0]);
  expect((await run('bundles', path, { write: true })).counts.new).toBe(3);
});

test('when the database is lost in the middle, nothing is written', async () => {
  await holdServices();
  const path = files.write(BUNDLES);
  const writing = run('bundles', path, { write: true }).then(
    () => 'written',
    () => 'failed',
  );
  await waits();
  await node.database.rows(`select pg_terminate_backend(pid) ${waiting}`);
  expect(await writing).toBe('failed');
  await other.query('commit');
  expect([await count('ozg_bundle'), await count('service')]).toEqual([0, 0]);
});

test('a file that changes while it is read is refused', async () => {
  const path = files.write([...BUNDLES, ...Array.from({ length: 4_000 }, (_, index) => `${String(10_000 + index)},${'Name '.repeat(30)},,,,`)]);
  let changed = false;
  const reading = run('bundles', path, { write: true }, {
    progress: () => {
      if (!changed) appendFileSync(path, '99990,Dazwischen,,,,\n');
      changed = true;
    },
  });
  await expect(reading).rejects.toThrow('während des Lesens geändert');
  expect(await count('ozg_bundle')).toBe(0);
});

test('what somebody agreed to after a preview is what is written, or nothing', async () => {
  const path = files.write(BUNDLES);
  const preview = await run('bundles', path);
  appendFileSync(path, '99990,Dazwischen,,,,\n');
  await expect(run('bundles', path, { write: true, agreed: preview })).rejects.toThrow('seit der Vorschau geändert');
  const second = await run('bundles', path);
  await run('bundles', files.write(BUNDLES), { write: true });
  await expect(run('bundles', path, { write: true, agreed: second })).rejects.toThrow('Bestand geändert');
  expect(await count('ozg_bundle')).toBe(3);
});
