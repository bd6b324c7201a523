import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SOCKET } from '../../shared/events.js';
import { RealtimeGateway } from '../../server/platform/realtime/gateway.js';
import { LiveListener } from '../../server/platform/realtime/live-listener.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let reader: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  [asker, reader] = [await world.person(), await world.person()];
});
afterAll(() => node.close());

const ears = (): Promise<{ pid: number }[]> => node.database.rows(`select pid from pg_stat_activity where datname = current_database() and query ilike 'listen%'`);

test('a node that lost its ear gets a new one: who is connected reads afresh, later events arrive', async () => {
  const thread = await world.question(asker);
  const socket = await TestSocket.connect(reader.client);
  expect(await socket.subscribe(`thread:${thread}`)).toEqual({ ok: true });
  const [ear, ...others] = await ears();
  expect(others).toEqual([]);

  for (let round = 1; round <= 2; round += 1) {
    const [current] = await ears();
    await node.database.rows('select pg_terminate_backend($1)', [current?.pid]);
    await until('the sockets are told', () => socket.resyncs === round);
    const post = await world.post(asker, thread);
    await socket.next((event) => event.type === 'posts.created' && event.subject.id === post);
  }
  expect((await ears())[0]?.pid).not.toBe(ear?.pid);
  expect(await ears()).toHaveLength(1);
  socket.close();
});

test('a session that ended while nobody listened is disconnected after the return', async () => {
  const person = await world.person();
  const [kept, ended] = [await TestSocket.connect(reader.client), await TestSocket.connect(person.client)];
  const [ear] = await ears();
  await node.database.rows('delete from session where id = $1', [person.sessionId]);
  await node.database.rows('select pg_terminate_backend($1)', [ear?.pid]);
  await ended.ended();
  await until('the others are told', () => kept.resyncs === 1);
  expect(kept.socket.connected).toBe(true);
  expect(ended.events).toEqual([]);
  kept.close();
});

test('sockets that cannot be swept after the return cost no second ear: later events arrive once', async () => {
  const thread = await world.question(asker);
  const socket = await TestSocket.admitted(reader.client);
  await socket.subscribe(`thread:${thread}`);
  const [ear] = await ears();
  await node.database.rows('alter table session rename to session_away');
  await node.database.rows('select pg_terminate_backend($1)', [ear?.pid]);
  try {
    await until('the sockets are told', () => socket.resyncs === 1);
  } finally {
    await node.database.rows('alter table session_away rename to session');
  }
  const [first, second] = [await world.post(asker, thread), await world.post(asker, thread)];
  await socket.next((event) => event.type === 'posts.created' && event.subject.id === second);
  expect(socket.events.filter((event) => event.type === 'posts.created').map((event) => event.subject.id)).toEqual([first, second]);
  expect(await ears()).toHaveLength(1);
  socket.close();
});

test('an ear that died without a word is noticed at the next look and replaced', async () => {
  const socket = await TestSocket.connect(reader.client);
  const [ear] = await ears();
  const pid = ear?.pid ?? 0;
  process.kill(pid, 'SIGSTOP');
  try {
    await node.app.get(LiveListener).look();
    await until('the sockets are told', () => socket.resyncs === 1);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await until('the dead one is gone', async () => !(await ears()).some((other) => other.pid === pid));
  expect(await ears()).toHaveLength(1);
  socket.close();
}, 15_000);

test('a sweep asks once for all sockets and ends those of dead sessions alone', async () => {
  const people = await Promise.all([1, 2, 3].map(() => world.person()));
  const [suspended, signedOut] = people as [TestPerson, TestPerson, TestPerson];
  const sockets = await Promise.all([...people, ...people].map((person) => TestSocket.connect(person.client)));
  await node.database.rows(`update person set status = 'suspended' where id = $1`, [suspended.id]);
  await node.database.rows('delete from session where id = $1', [signedOut.sessionId]);
  const statements: string[] = [];
  node.database.observer = (sql) => void statements.push(sql);
  await node.app.get(RealtimeGateway).sweep();
  node.database.observer = null;
  expect(statements).toHaveLength(1);
  await Promise.all(sockets.filter((_, index) => index % 3 < 2).map((socket) => socket.ended()));
  expect(sockets.map(({ socket }) => socket.connected)).toEqual([false, false, true, false, false, true]);
  for (const socket of sockets) socket.close();
});

test('a browser that sends too much is told, then cut off; the others notice nothing', async () => {
  const [calm, wild] = [await TestSocket.connect(reader.client), await TestSocket.connect((await world.person()).client)];
  const answers = await Promise.all(Array.from({ length: 50 }, () => wild.subscribe('threads')));
  expect(answers.slice(0, 20)).toEqual(answers.slice(0, 20).map(() => ({ ok: true })));
  expect(answers.at(-1)).toEqual({ ok: false, error: 'rate_limited' });
  const cut = wild.ended();
  for (let count = 0; count < 50; count += 1) wild.socket.emit(SOCKET.subscribe, { topic: 'threads' });
  await cut;
  expect(await calm.subscribe('threads')).toEqual({ ok: true });
  calm.close();
});

test('leaving in floods is cut off like asking in floods', async () => {
  const wild = await TestSocket.connect((await world.person()).client);
  const cut = wild.ended();
  for (let count = 0; count < 100; count += 1) wild.socket.emit(SOCKET.unsubscribe, { topic: 'threads' });
  await cut;
});

test('while the database fails, who subscribes is told so and may try again', async () => {
  const socket = await TestSocket.admitted(reader.client);
  await node.database.rows('alter table session rename to session_away');
  try {
    expect(await socket.subscribe('threads')).toEqual({ ok: false, error: 'unavailable' });
  } finally {
    await node.database.rows('alter table session_away rename to session');
  }
  expect(await socket.subscribe('threads')).toEqual({ ok: true });
  socket.close();
});
