import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ERRORS } from '../../shared/errors.js';
import type { Answer } from '../support/client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import type { TestPerson, World } from '../support/factories.js';
import { buildServer, freePort, newDataDir, removeDataDir, ServerProcess, worldOf } from '../support/server-process.js';
import { insist } from '../support/insist.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';

/** Milliseconds in which an answer comes even from a very busy machine; without a limit of its own it would never come. */
const PATIENCE = 20_000;

const dataDir = newDataDir();
let database: TestDatabase;
let proxy: DatabaseProxy;
let server: ServerProcess;
let direct: pg.Client;
let world: World;
let author: TestPerson;
let thread: string;

beforeAll(async () => {
  await buildServer();
  database = await createTestDatabase();
  proxy = new DatabaseProxy(database);
  await proxy.mend();
  server = await ServerProcess.start({ dataDir, port: await freePort(), environment: { DATABASE_URL: proxy.url } });
  direct = new pg.Client(database.connection);
  await direct.connect();
  world = worldOf(server.origin, direct);
  author = await world.person();
  thread = await world.question(author);
}, 120_000);
afterEach(() => proxy.mend());
afterAll(async () => {
  await direct?.end();
  await server?.kill();
  await proxy?.cut();
  await database?.drop();
  await removeDataDir(dataDir);
});

async function timed<Body>(request: Promise<Answer<Body>>): Promise<Answer<Body> & { took: number }> {
  const begun = performance.now();
  const answer = await request;
  return { ...answer, took: performance.now() - begun };
}

const write = (key: string = randomUUID()) => author.client.post<{ id: string }>(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: `Geschrieben ${key}` }, { key });
const count = async (text: string): Promise<number> => (await direct.query('select 1 from post where text = $1', [text])).rowCount ?? -1;
const health = (name: 'live' | 'ready') => world.guest().get<{ status: string; checks: Record<string, string> }>(`health/${name}`);

async function expectUnavailable(): Promise<void> {
  const asked = await Promise.all([author.client.get('threads'), author.client.get(`threads/${thread}`), write(), author.client.post('threads', {})].map((request) => timed(request as Promise<Answer<{ title?: string; code?: string }>>)));
  for (const answer of asked) {
    expect(answer.body).toMatchObject({ status: 503, code: 'unavailable', title: ERRORS.unavailable.title });
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([503, '5', 'application/problem+json; charset=utf-8']);
    expect(answer.took).toBeLessThan(PATIENCE);
  }
  const ready = await untilNotReady();
  expect([ready.status, ready.body.status, ready.headers.get('retry-after')]).toEqual([503, 'failing', '5']);
  const live = await health('live');
  expect([live.status, live.body.status]).toEqual([200, 'ok']);
}

/** What the node found out a moment ago may still be told. */
const untilNotReady = () =>
  until(
    'the node says it is not ready',
    async () => {
      const ready = await timed(health('ready'));
      expect(ready.took).toBeLessThan(PATIENCE);
      return ready.status === 503 && ready.body.checks.database === 'failing' ? ready : null;
    },
    PATIENCE / 1_000,
  );

async function expectAllWell(): Promise<void> {
  await until('ready again', async () => (await health('ready')).status === 200);
  expect([(await author.client.get('threads')).status, (await write()).status]).toEqual([200, 201]);
}

describe('a database that goes away while we run', () => {
  test('gone: everybody is told soon and in German; back: everything works as before, in the same process', async () => {
    const { pid } = server;
    const reader = await world.person();
    const socket = await TestSocket.connect(reader.client);
    expect(await socket.subscribe(`thread:${thread}`)).toEqual({ ok: true });

    await proxy.cut();
    await expectUnavailable();
    expect(socket.socket.connected).toBe(true);
    await proxy.mend();
    await expectAllWell();

    // Listening: who was connected refetches and learns of what happens from now on.
    await until('the browsers are told', () => socket.resyncs > 0);
    const written = await write();
    await socket.next((event) => event.subject.id === written.body.id);
    socket.close();
    // Jobs: a mail goes out.
    const guest = world.guest();
    expect((await guest.post('password-resets', { mail: author.mail })).status).toBe(204);
    await until('the job is done', async () => (await direct.query('select 1 from one_time where person_id = $1', [author.id])).rowCount);
    expect([server.running, server.pid]).toEqual([true, pid]);
  });

  test('gone in the middle of fifty writes, three times: each is there once or never was, and the pool recovers', async () => {
    for (let round = 0; round < 3; round += 1) {
      const keys = Array.from({ length: 50 }, () => randomUUID());
      const holder = await direct.query(`begin; select 1 from thread where id = '${thread}' for update`);
      expect(holder).toBeDefined();
      const sent = keys.map((key) => write(key));
      await until('some hold a connection', async () => ((await direct.query('select pid from pg_locks where not granted')).rowCount ?? 0) > 0);
      await proxy.cut();
      const answers = await Promise.all(sent);
      await direct.query('rollback');
      expect(answers.map((answer) => answer.status)).toEqual(keys.map(() => 503));
      await proxy.mend();
      await until('ready again', async () => (await health('ready')).status === 200);
      const again = await Promise.all(keys.map((key) => insist(() => write(key))));
      expect(again.map((answer) => answer.status)).toEqual(keys.map(() => 201));
      for (const key of keys) expect([key, await count(`Geschrieben ${key}`)]).toEqual([key, 1]);
    }
  }, 60_000);

  test('silent: a node that gets no answer says it is not ready, and goes on where it was once the wire is mended', async () => {
    expect((await author.client.get('threads')).status).toBe(200);
    proxy.stall();
    const waiting = author.client.get('threads');
    await untilNotReady();
    expect((await health('live')).status).toBe(200);
    await proxy.mend();
    expect((await waiting).status).toBe(200);
    await expectAllWell();
  });

  test('ending all its connections disturbs nobody for long', async () => {
    const socket = await TestSocket.admitted(author.client);
    await direct.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    await until('the browsers are told', () => socket.resyncs > 0);
    await expectAllWell();
    socket.close();
  });
});
