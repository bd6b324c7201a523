import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { startEmbeddedMeilisearch, type EmbeddedMeilisearch } from '../../server/platform/search/embedded-meilisearch.js';
import { meilisearchClient } from '../../server/platform/search/meilisearch-client.js';
import { INDEX } from '../../server/platform/search/meilisearch-engine.js';
import { describeWithMeilisearch } from '../support/meilisearch.js';
import { isAlive, meilisearchOf } from '../support/server-process.js';
import { until } from '../support/until.js';

jest.setTimeout(60_000);

interface Helper {
  readonly process: ChildProcess;
  readonly adopted: boolean;
  readonly url: string;
}

describeWithMeilisearch('the embedded Meilisearch', () => {
  let folder: string;
  let dataDir: string;
  let opened: EmbeddedMeilisearch[] = [];
  let helpers: ChildProcess[] = [];
  let lines: string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fahrwasser-search-'));
    chmodSync(folder, 0o711);
    dataDir = join(folder, 'meilisearch');
  });
  beforeEach(() => {
    opened = [];
    helpers = [];
    lines = [];
  });
  afterEach(async () => {
    for (const helper of helpers) helper.kill('SIGKILL');
    for (const server of opened) await server.stop();
    const pid = meilisearchOf(folder);
    if (pid !== null) process.kill(pid, 'SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));

  async function start(): Promise<EmbeddedMeilisearch> {
    const server = await startEmbeddedMeilisearch({ dataDir, log: (line) => lines.push(line) });
    if (!server) throw new Error(lines.join(' '));
    opened.push(server);
    return server;
  }
  /** Starts another process that uses the same folder. */
  async function startElsewhere(): Promise<Helper> {
    const helper = spawn(process.execPath, [resolve('tests/support/hold-meilisearch.mjs'), dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
    helpers.push(helper);
    const [line] = (await once(createInterface({ input: helper.stdout }), 'line')) as [string];
    return { process: helper, ...(JSON.parse(line) as Omit<Helper, 'process'>) };
  }
  const health = ({ url, key }: { url: string; key: string }): Promise<unknown> => meilisearchClient({ url, key }, 5_000).index(INDEX).search('');
  const gone = (pid: number): Promise<unknown> => until('Meilisearch has ended', () => !isAlive(pid));

  test('starts, reachable on this machine alone, and ends with its only user', async () => {
    const server = await start();
    expect([server.adopted, server.connection.url]).toEqual([false, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)]);
    const pid = meilisearchOf(folder) as number;
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    expect(words).toEqual(expect.arrayContaining(['--no-analytics', '--env', 'production', '--max-indexing-memory']));
    const master = readFileSync(join(dataDir, 'master-key'), 'utf8');
    expect([words.join(' ').includes(master), statSync(join(dataDir, 'master-key')).mode & 0o777]).toEqual([false, 0o600]);
    await server.stop();
    await gone(pid);
    // Asked twice, nothing happens.
    await server.stop();
  });

  test('gives a key for its own index and no more', async () => {
    const { connection } = await start();
    const client = meilisearchClient(connection, 5_000);
    await client.createIndex(INDEX, { primaryKey: 'key' }).waitTask();
    await client.index(INDEX).addDocuments([{ key: 'thread_1', title: 'Kennwort vergessen' }]).waitTask();
    expect((await client.index(INDEX).search('kennwort')).hits).toHaveLength(1);
    const refused = { cause: expect.objectContaining({ status: 403, code: 'invalid_api_key' }) };
    await expect(client.getKeys()).rejects.toMatchObject(refused);
    await expect(client.createDump()).rejects.toMatchObject(refused);
    await expect(client.createIndex('anderes')).rejects.toMatchObject(refused);
    await expect(health({ url: connection.url, key: 'falsch-falsch-falsch' })).rejects.toMatchObject(refused);
  });

  test('started again it has the same key and what was in it', async () => {
    const first = await start();
    await first.stop();
    const second = await start();
    expect([second.adopted, second.connection.key]).toEqual([false, first.connection.key]);
    expect((await meilisearchClient(second.connection, 5_000).index(INDEX).search('kennwort')).hits).toHaveLength(1);
  });

  test('two starts at once share one; the last one out ends it', async () => {
    const [here, there] = await Promise.all([start(), startElsewhere()]);
    expect(Number(here.adopted) + Number(there.adopted)).toBe(1);
    expect(there.url).toBe(here.connection.url);
    const pid = meilisearchOf(folder) as number;
    await here.stop();
    expect([isAlive(pid), lines]).toEqual([true, ['Die mitgelieferte Suche läuft weiter, weil ein anderer Prozess sie verwendet.']]);
    there.process.stdin?.end();
    await once(there.process, 'exit');
    await gone(pid);
  });

  test('is taken over after kill -9 of whoever started it, who then counts no more', async () => {
    const there = await startElsewhere();
    const pid = meilisearchOf(folder) as number;
    there.process.kill('SIGKILL');
    await once(there.process, 'exit');
    expect(isAlive(pid)).toBe(true);
    const here = await start();
    expect([here.adopted, here.connection.url, meilisearchOf(folder)]).toEqual([true, there.url, pid]);
    await here.stop();
    await gone(pid);
  });

  test('is brought back at the same address when it died', async () => {
    const { connection } = await start();
    const pid = meilisearchOf(folder) as number;
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    await connection.revive?.();
    expect(meilisearchOf(folder)).not.toBe(pid);
    expect((await meilisearchClient(connection, 5_000).index(INDEX).search('kennwort')).hits).toHaveLength(1);
  });

  test('a process that got its number by chance is not taken for it', async () => {
    writeFileSync(join(dataDir, 'server.json'), JSON.stringify({ ...JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')), pid: process.pid }));
    const server = await start();
    expect([server.adopted, meilisearchOf(folder) === process.pid]).toEqual([false, false]);
  });

  test('one that does not answer keeps nobody from leaving', async () => {
    const server = await start();
    const pid = meilisearchOf(folder) as number;
    process.kill(pid, 'SIGSTOP');
    const reviving = server.connection.revive?.().catch(() => undefined);
    // For as long as it is held it would not end by itself: that this comes back at all is what is tested.
    await server.stop();
    await reviving;
    await gone(pid);
  });

  test('where it cannot start there is none, and one line says so', async () => {
    const broken = join(folder, 'kaputt');
    mkdirSync(broken);
    writeFileSync(join(broken, 'meilisearch'), 'eine Datei, kein Ordner');
    expect(await startEmbeddedMeilisearch({ dataDir: join(broken, 'meilisearch'), log: (line) => lines.push(line) })).toBeNull();
    expect(lines).toEqual([expect.stringContaining('Fahrwasser sucht ohne sie')]);
  });

  test('leaves no half copies behind', () => {
    expect(existsSync(dataDir) && readdirSync(dataDir).filter((name) => /^meilisearch-[\d.]+\.[0-9a-f]{8}$/.test(name))).toEqual([]);
  });
});
