import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';

import {
  type EmbeddedPostgres, EmbeddedPostgresProblem, startEmbeddedPostgres,
} from '../../server/platform/database/embedded-postgres.js';

/** Copying the binaries is the slowest part: the first test does it, the others use its copy. */
const binaries = mkdtempSync(join(tmpdir(), 'fahrwasser-pg-'));
chmodSync(binaries, 0o711);
afterAll(() => rmSync(binaries, { recursive: true, force: true }));

let folder: string;
let dataDir: string;
let opened: EmbeddedPostgres[];
let helpers: ChildProcess[];
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fahrwasser-pg-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'postgres');
  mkdirSync(dataDir);
  for (const name of readdirSync(binaries)) symlinkSync(join(binaries, name), join(dataDir, name));
  opened = [];
  helpers = [];
  lines = [];
});

afterEach(async () => {
  for (const helper of helpers) helper.kill('SIGKILL');
  for (const server of opened) await server.stop();
  if (isRunning()) process.kill(postmaster(), 'SIGKILL');
  for (const name of existsSync(dataDir) ? readdirSync(dataDir) : []) {
    if (name.startsWith('native-') && !existsSync(join(binaries, name))) renameSync(join(dataDir, name), join(binaries, name));
  }
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line), fast: true });
  opened.push(server);
  return server;
}

/** Starts another process that uses the same folder. */
async function startElsewhere(): Promise<{ process: ChildProcess; adopted: boolean }> {
  const helper = spawn(process.execPath, [resolve('tests/support/hold-postgres.mjs'), dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  helpers.push(helper);
  const [line] = (await once(createInterface({ input: helper.stdout }), 'line')) as [string];
  return { process: helper, adopted: (JSON.parse(line) as { adopted: boolean }).adopted };
}

async function query(server: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const postmaster = () => Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
const isRunning = () => existsSync(join(dataDir, 'cluster', 'postmaster.pid'));

test('keeps its data over a second start, listens on no port and brings the extensions we need', async () => {
  const first = await start();
  expect(first.adopted).toBe(false);
  await query(first, 'create table note (text text)');
  await query(first, "insert into note values ('bleibt')");
  expect(await query(first, "select current_setting('listen_addresses')")).toEqual(['']);
  await query(first, 'create extension unaccent');
  await query(first, 'create extension pg_trgm');
  expect(await query(first, "select unaccent('Müll'), 'Zoo' > 'Äpfel'")).toEqual(['Mull', true]);
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  expect(isRunning()).toBe(false);

  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await query(second, 'select text from note')).toEqual(['bleibt']);
  expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['cluster', 'postgres.log']));
  expect(existsSync(join(dataDir, 'start.lock'))).toBe(false);
});

test('is shared by whoever comes later, and ended by the last one out', async () => {
  const first = await start();
  const second = await start();
  expect(second.adopted).toBe(true);
  expect(second.socketDir).toBe(first.socketDir);

  await first.stop();
  expect(await query(second, 'select 1')).toEqual([1]);
  expect(lines).toEqual([expect.stringContaining('läuft weiter')]);
  await second.stop();
  expect(isRunning()).toBe(false);
});

test('outlives its killed starter, and the next start adopts it', async () => {
  const starter = await startElsewhere();
  expect(starter.adopted).toBe(false);
  const pid = postmaster();
  starter.process.kill('SIGKILL');
  await once(starter.process, 'exit');

  const next = await start();
  expect(next.adopted).toBe(true);
  expect(postmaster()).toBe(pid);
  await next.stop();
  expect(isRunning()).toBe(false);
});

test('survives that many first starts at once create one database', async () => {
  const starts = await Promise.all([startElsewhere(), startElsewhere(), start()]);
  expect(starts.filter(({ adopted }) => !adopted)).toHaveLength(1);
  expect(await query(starts[2], 'select current_database()')).toEqual(['fahrwasser']);
});

test('comes back when the server is killed while in use', async () => {
  const server = await start();
  await query(server, 'create table note (text text)');
  // The fast mode of tests acknowledges before it writes.
  await query(server, 'checkpoint');
  const pid = postmaster();
  process.kill(pid, 'SIGKILL');
  const deadline = Date.now() + 20_000;
  while (!lines.some((line) => line.includes('läuft wieder')) && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await query(server, 'select count(*)::int from note')).toEqual([0]);
  expect(postmaster()).not.toBe(pid);
});

test('takes over after a process that died while starting', async () => {
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  writeFileSync(join(dataDir, 'start.lock'), JSON.stringify({ pid: ended.pid, host: hostname(), token: 'old' }));
  expect((await start()).adopted).toBe(false);
});

test('refuses the data of another PostgreSQL and leaves them alone', async () => {
  mkdirSync(join(dataDir, 'cluster'), { recursive: true });
  writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
  const failure = start();
  await expect(failure).rejects.toThrow(EmbeddedPostgresProblem);
  await expect(failure).rejects.toThrow(/enthält eine Datenbank von PostgreSQL 17.*bringt PostgreSQL 18 mit/);
  expect(readFileSync(join(dataDir, 'cluster', 'PG_VERSION'), 'utf8')).toBe('17\n');
});

test('explains a place it cannot write to', async () => {
  writeFileSync(join(folder, 'file'), '');
  dataDir = join(folder, 'file', 'postgres');
  // A file in the place of a folder: works for root too, who may write everywhere.
  await expect(start()).rejects.toThrow(/Die mitgelieferte Datenbank im Ordner .*file\/postgres kann nicht starten/);
});
