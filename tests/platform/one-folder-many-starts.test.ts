import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import type { TestPerson } from '../support/factories.js';
import { buildServer, embeddedDatabase, freePort, isAlive, newDataDir, postmasterOf, removeDataDir, ServerProcess, worldOf } from '../support/server-process.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';

// One installation's life, in order: each test goes on where the one before stopped.
const dataDir = newDataDir();
const servers: ServerProcess[] = [];
let ports: [number, number];
let person: TestPerson;
let thread: string;

beforeAll(async () => {
  await buildServer();
  ports = [await freePort(), await freePort()];
}, 120_000);
afterAll(async () => {
  for (const server of servers) await server.kill();
  await removeDataDir(dataDir);
});

function launch(port: number): ServerProcess {
  const server = new ServerProcess({ dataDir, port });
  servers.push(server);
  return server;
}
const ready = async (server: ServerProcess): Promise<number> => (await fetch(`${server.origin}/api/health/ready`)).status;
async function inDatabase<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await embeddedDatabase(dataDir);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
/** Ends it as Ctrl-C does, and says how long that took. */
async function interrupt(server: ServerProcess): Promise<void> {
  const begun = performance.now();
  server.signal('SIGINT');
  expect([(await server.exited).code, server.output]).toEqual([0, server.output]);
  process.stdout.write(`SIGINT: ended after ${Math.round(performance.now() - begun)} ms\n`);
}
let first: ServerProcess;
let second: ServerProcess;

test('two first starts at once make one installation', async () => {
  [first, second] = [launch(ports[0]), launch(ports[1])];
  await Promise.all([first.ready(), second.ready()]);
  expect(readFileSync(join(dataDir, 'secret-key'), 'utf8').length).toBeGreaterThanOrEqual(32);
  await inDatabase(async (client) => {
    const doubled = await client.query(`select title from thread group by title having count(*) > 1 union all select slug from service group by slug having count(*) > 1`);
    expect(doubled.rows).toEqual([]);
    const world = worldOf(first.origin, client);
    person = await world.person();
    thread = await world.question(person);
  });
  expect((await person.client.at(second.origin).get(`threads/${thread}`)).status).toBe(200);
}, 120_000);

test('a start on a port in use gives up and names it; who runs there notices nothing', async () => {
  const third = launch(ports[0]);
  expect((await third.exited).code).toBe(1);
  expect(third.output).toContain(`Der Anschluss ${ports[0]} ist schon belegt`);
  expect(third.output).toContain('PORT=3001 npm start');
  expect(third.output).not.toMatch(/^\s+at /m);
  expect([await ready(first), await ready(second)]).toEqual([200, 200]);
  expect((await person.client.get('threads')).status).toBe(200);
}, 60_000);

test('the first one ends, the other keeps its database', async () => {
  const postmaster = postmasterOf(dataDir);
  await interrupt(first);
  expect([await ready(second), postmasterOf(dataDir)]).toEqual([200, postmaster]);
  expect((await person.client.at(second.origin).get(`threads/${thread}`)).status).toBe(200);
}, 60_000);

test('the database is killed: requests are refused for a moment, then everything is there again', async () => {
  const before = postmasterOf(dataDir) ?? 0;
  const socket = await TestSocket.admitted(person.client.at(second.origin));
  process.kill(before, 'SIGKILL');
  const statuses = new Set<number>();
  await until(
    'reading works again',
    async () => {
      const { status } = await person.client.at(second.origin).get(`threads/${thread}`);
      statuses.add(status);
      return status === 200 && (postmasterOf(dataDir) ?? before) !== before;
    },
    30,
  );
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  await until('the browsers are told', () => socket.resyncs > 0, 60);
  socket.close();
  expect(second.output).toContain('läuft wieder');
}, 150_000);

test('Ctrl-C lets a running request finish, closes idle browsers, ends the database and leaves no process', async () => {
  const postmaster = postmasterOf(dataDir) ?? 0;
  const socket = await TestSocket.connect(person.client.at(second.origin));
  const client = await embeddedDatabase(dataDir);
  await client.query('begin');
  await client.query('select 1 from thread where id = $1 for update', [thread]);
  const running = person.client.at(second.origin).post<{ id: string }>(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Gerade noch rechtzeitig' });
  await until('the request waits', async () => (await client.query('select 1 from pg_locks where not granted')).rowCount);
  const ended = interrupt(second);
  await until('nobody new is let in', () => fetch(`${second.origin}/api/health/live`, { headers: { Connection: 'close' } }).then((answer) => answer.status === 503, () => true));
  await client.query('commit');
  await client.end();
  expect((await running).status).toBe(201);
  await ended;
  await socket.ended();
  await until('the database process is gone', () => !isAlive(postmaster), 30);
  expect(postmasterOf(dataDir)).toBeNull();
}, 120_000);

test('the next start has everything, and Ctrl-C while it starts leaves nothing running either', async () => {
  const begun = performance.now();
  first = launch(ports[0]);
  await first.ready();
  process.stdout.write(`second start: ready after ${Math.round(performance.now() - begun)} ms\n`);
  const texts = await inDatabase((client) => client.query(`select text from post where thread_id = $1 and kind = 'answer'`, [thread]));
  expect(texts.rows).toEqual([{ text: 'Gerade noch rechtzeitig' }]);
  await interrupt(first);

  const hasty = launch(ports[0]);
  const postmaster = await until('the database starts', () => postmasterOf(dataDir), 30);
  hasty.signal('SIGINT');
  await hasty.exited;
  await until('its database ends, too', () => !isAlive(postmaster), 20);
}, 120_000);

test('a terminal that is closed ends it like Ctrl-C', async () => {
  const server = launch(ports[0]);
  await server.ready();
  const postmaster = postmasterOf(dataDir) ?? 0;
  server.signal('SIGHUP');
  await server.exited;
  await until('its database ends, too', () => !isAlive(postmaster), 20);
}, 60_000);
