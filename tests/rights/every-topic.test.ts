import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIVE_EVENT_TYPES, LiveEvent, SOCKET } from '../../shared/events.js';
import { RealtimeGateway } from '../../server/platform/realtime/gateway.js';
import { Topics } from '../../server/platform/realtime/topics.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestSocket } from '../support/sockets.js';
import { COLUMNS, hasNoSession, houseOf } from './actors.js';
import { actOn } from './acts.js';
import { Cast } from './cast.js';
import { Listeners, patiently } from './listeners.js';
import { cellsOf, type Cell } from './rights-table.js';
import { Scenes, type Scene } from './scenes.js';
import { HEARD, JOINS } from './table/topics.js';

let node: TestApplication;
let cast: Cast;
let scenes: Scenes;
let listeners: Listeners;
/** A second socket each: one alone may not be in as many rooms as there are scenes. */
let reportListeners: Listeners;

beforeAll(async () => {
  node = await startApplication();
  cast = await Cast.gather(node);
  scenes = await Scenes.prepare(node, cast);
  [listeners, reportListeners] = [await Listeners.connect(cast), await Listeners.connect(cast)];
});
afterAll(async () => {
  listeners.close();
  reportListeners.close();
  await node.close();
});

const describeCell = ({ route, act, visibility, state, column, expected }: Cell, got: string): string => `${route} ${act} ${visibility ?? ''} ${state} for ${column}: expected ${expected}, got ${got}`;

test('every topic is in the table, and every topic of the table exists', () => {
  expect(node.app.get(Topics).all.map(({ name }) => name).sort()).toEqual(Object.keys(JOINS).sort());
});

test('sockets can only subscribe and unsubscribe', () => {
  const messages = Object.values(Object.getOwnPropertyDescriptors(RealtimeGateway.prototype))
    .map(({ value }): unknown => (typeof value === 'function' ? Reflect.getMetadata('message', value as object) : undefined))
    .filter((message) => message !== undefined);
  expect(new Set(messages)).toEqual(new Set([SOCKET.subscribe, SOCKET.unsubscribe]));
});

test('without a living session there is no connection', () => {
  expect([...listeners.refused]).toEqual(COLUMNS.filter(hasNoSession).map((column) => [column, 'unauthorized']));
});

test('whoever may see may join, and for all others the topic does not exist', async () => {
  const cells = cellsOf(JOINS);
  const placed = cells.map((cell) => ({ cell, scene: scenes.read({ visibility: cell.visibility ?? 'community', state: cell.state, column: cell.column }) }));
  await scenes.write();
  const wrong: string[] = [];
  // A socket is in a bounded number of rooms: what is joined here is left with it.
  const joining = await Listeners.connect(cast);
  await Promise.all(COLUMNS.map(async (column) => {
    const socket = joining.sockets.get(column);
    for (const { cell, scene } of placed.filter((one) => one.cell.column === column)) {
      const answer = socket ? await patiently(socket, topicOf(cell, scene)) : null;
      const got = answer === null ? '401' : answer.ok ? 'ok' : answer.error === 'not_found' ? '404' : answer.error;
      if (got !== cell.expected) wrong.push(describeCell(cell, got));
    }
  }));
  joining.close();
  console.log(`Rechtematrix: ${cells.length} Zellen (Themen)`);
  expect(wrong).toEqual([]);
}, 180_000);

function topicOf({ route, act }: Cell, scene: Scene): string {
  const id = route === 'service' ? scene.service.id : route === 'thread' ? scene.threadId : route === 'report' ? scene.reportId : route === 'pilot' ? scene.pilotId : '';
  const topic = id ? `${route}:${id}` : route;
  if (act === 'audience') return `${topic}@community`;
  if (act === 'no-id') return route;
  return act === 'id' ? `${route}:${cast.somebody.own.id}` : topic;
}

test.each(['*', '', '__proto__', 'constructor', 'threads@organisation', 'threads:', 'thread:*', ':', 'me:', 'thread:__proto__'])('»%s« is no topic', async (topic) => {
  const socket = await TestSocket.connect(cast.player('other coordinator').client);
  for (const name of [topic, `${topic}${cast.own.id}`]) expect(await socket.subscribe(name)).toEqual({ ok: false, error: 'not_found' });
  for (const room of [`organisation:${cast.own.id}`, `person:${cast.somebody.own.id}`, `session:${cast.somebody.own.sessionId}`, `threads@organisation:${cast.own.id}`]) {
    expect(await socket.subscribe(room)).toEqual({ ok: false, error: 'not_found' });
  }
  socket.close();
});

describe('after an act', () => {
  const heard = cellsOf(HEARD);
  let placed: Map<string, Scene>;
  const keyOf = ({ route, visibility, state }: Cell): string => [route, visibility, state].join(' ');

  // Everybody asks for every thread, its service, the lists and themselves; then every act happens once.
  beforeAll(async () => {
    // Without the rooms of before: a socket has only so many.
    listeners.close();
    listeners = await Listeners.connect(cast);
    const places = new Map(heard.map((cell) => [keyOf(cell), cell]));
    placed = new Map([...places].map(([key, { visibility, state }]) => [key, scenes.fresh({ visibility: visibility ?? 'community', state, column: 'own member', ownService: true })]));
    await scenes.write();
    // A removed thread is nobody's to join; it was joined before it was removed.
    await node.database.rows('update thread set deleted_at = null where id = any($1::uuid[])', [removed()]);
    const [reports, threads] = [true, false].map((report) => [...placed.values()].filter(({ shape }) => (shape.report !== undefined) === report)) as [Scene[], Scene[]];
    await listeners.subscribe(['threads', 'me', ...threads.flatMap(({ threadId, service }) => [`thread:${threadId}`, `service:${service.id}`]), `thread:${scenes.elsewhere.threadId}`]);
    await reportListeners.subscribe(['reports', 'me', ...reports.flatMap(({ reportId, service }) => [`report:${reportId}`, `service:${service.id}`]), `thread:${scenes.elsewhere.threadId}`]);
    await node.database.rows('update thread set deleted_at = now() where id = any($1::uuid[])', [removed()]);
    for (const [key, scene] of placed) placed.set(key, await actOn(key.split(' ')[0] ?? '', scene, cast));
    await cast.world.post(cast.somebody.own, scenes.elsewhere.threadId);
    await Promise.all([listeners, reportListeners].map((all) => all.allHave(`thread:${scenes.elsewhere.threadId}`)));
  }, 300_000);

  const removed = (): string[] => [...placed.values()].filter(({ shape }) => shape.removed).map(({ threadId }) => threadId);

  test('whoever may read hears of it, and nobody else hears anything on any topic', () => {
    const wrong = heard.flatMap((cell) => {
      const scene = placed.get(keyOf(cell));
      const events = scene?.shape.report ? reportListeners.eventsOf(cell.column, scene.reportId) : listeners.eventsOf(cell.column, scene?.threadId ?? '');
      const got = hasNoSession(cell.column) ? '401' : events.length === 0 ? 'out' : events.some((event) => event.type === cell.route) ? 'ok' : events.map(({ type }) => type).join();
      return got === cell.expected ? [] : [describeCell(cell, got)];
    });
    console.log(`Rechtematrix: ${heard.length} Zellen (Ereignisse)`);
    expect(wrong).toEqual([]);
  });

  test('an event says what changed by name and version, and nothing more', () => {
    const all = [...listeners.sockets.values(), ...reportListeners.sockets.values()].flatMap((socket) => socket.events);
    expect(all.length).toBeGreaterThan(500);
    for (const event of all) expect(LiveEvent.strict().parse(event)).toEqual(event);
  });

  test('every kind of event about threads and reports has its rows', () => {
    const elsewhere = new Set(['threads.gone', 'reports.gone', 'rollouts.changed', 'subscriptions.changed', 'contacts.changed', 'pilots.begun', 'pilots.changed', 'pilots.removed', 'cases.opened', 'cases.changed', 'contributions.changed', 'notices.told', 'notices.seen', 'announcements.published', 'announcements.changed', 'announcements.withdrawn', 'announcements.confirmed', 'announcements.seen', 'catalogue.changed', 'desks.changed', 'services.version-published', 'services.version-changed', 'suggestions.made', 'suggestions.changed']);
    expect(LIVE_EVENT_TYPES.filter((type) => !HEARD[type] && !elsewhere.has(type))).toEqual([]);
  });
});

test('what concerns one person reaches that person alone', async () => {
  const { client } = cast.player('own member');
  await listeners.subscribe(['me']);
  for (const socket of listeners.sockets.values()) socket.events.length = 0;
  expect((await client.put(`subscriptions/thread/${scenes.elsewhere.threadId}`)).status).toBe(204);
  expect((await client.put(`rollouts/${scenes.elsewhere.service.id}`, { state: 'active', phase: 5, goLiveOn: null })).status).toBe(200);
  await listeners.subscribe([`service:${scenes.elsewhere.service.id}`]);
  expect((await client.put(`rollouts/${scenes.elsewhere.service.id}`, { state: 'active', phase: 6, goLiveOn: null }, { version: 1 })).status).toBe(200);
  // The stand of a house is for all members; it comes last and proves that the rest has come.
  await Promise.all([...listeners.sockets.values()].map((socket) => socket.next(({ type, topic }) => type === 'rollouts.changed' && topic === `service:${scenes.elsewhere.service.id}`)));
  for (const [column, socket] of listeners.sockets) {
    expect([column, socket.events.some(({ topic }) => topic === 'me')]).toEqual([column, column === 'own member']);
  }
});

describe('when a thread is narrowed to the own house', () => {
  let threadId: string;
  const topic = (): string => `thread:${threadId}`;
  const others = COLUMNS.filter((column) => houseOf(column) === 'other' && !hasNoSession(column));
  const own = COLUMNS.filter((column) => houseOf(column) === 'own' && !hasNoSession(column));
  const fence = async (): Promise<void> => {
    const id = await cast.world.question(cast.somebody.own, { serviceIds: [scenes.elsewhere.service.id] });
    await Promise.all([...listeners.sockets.values()].map((socket) => socket.next((event) => event.topic === 'threads' && event.subject.id === id)));
  };

  beforeAll(async () => {
    threadId = await cast.world.question(cast.somebody.own, { serviceIds: [scenes.elsewhere.service.id] });
    await listeners.subscribe(['threads', `service:${scenes.elsewhere.service.id}`, topic()]);
    for (const socket of listeners.sockets.values()) socket.events.length = 0;
    expect((await cast.somebody.own.client.patch(`threads/${threadId}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    await cast.world.post(cast.somebody.own, threadId);
    await fence();
  }, 180_000);

  test('the other house gets one »gone« and nothing afterwards', async () => {
    for (const column of others) {
      const events = listeners.eventsOf(column, threadId);
      for (const watched of [topic(), 'threads', `service:${scenes.elsewhere.service.id}`]) {
        expect([column, watched, ...events.filter((event) => event.topic === watched).map(({ type }) => type)]).toEqual([column, watched, 'threads.gone']);
      }
    }
    await Promise.all(others.map(async (column) => {
      const socket = listeners.sockets.get(column);
      expect([column, socket && (await patiently(socket, topic()))]).toEqual([column, { ok: false, error: 'not_found' }]);
    }));
  });

  test('the own house asks anew and goes on', async () => {
    await Promise.all(own.map(async (column) => {
      const socket = listeners.sockets.get(column);
      expect([column, socket && (await patiently(socket, topic()))]).toEqual([column, { ok: true }]);
    }));
    for (const socket of listeners.sockets.values()) socket.events.length = 0;
    await cast.world.post(cast.somebody.own, threadId);
    await fence();
    for (const column of own) expect([column, listeners.eventsOf(column, threadId).map((event) => event.topic).sort()]).toEqual([column, ['threads', `service:${scenes.elsewhere.service.id}`, topic()].sort()]);
    for (const column of others) expect([column, listeners.eventsOf(column, threadId)]).toEqual([column, []]);
  });

  test('raised again, it is there for all', async () => {
    const version = 2;
    expect((await cast.somebody.own.client.patch(`threads/${threadId}`, { visibility: 'community' }, { version })).status).toBe(200);
    await listeners.subscribe([topic()]);
    for (const socket of listeners.sockets.values()) socket.events.length = 0;
    await cast.world.post(cast.somebody.own, threadId);
    await fence();
    for (const column of [...own, ...others]) expect([column, listeners.eventsOf(column, threadId).filter((event) => event.topic === topic()).length]).toEqual([column, 1]);
  });
});

test('a suspended person is cut off at once and cannot come back', async () => {
  const person = await cast.world.person({ organisation: cast.own });
  const socket = await TestSocket.connect(person.client);
  expect(await socket.subscribe('threads')).toEqual({ ok: true });
  const ended = socket.ended();
  expect((await cast.player('own lead').client.put(`people/${person.id}/suspension`)).status).toBe(204);
  await ended;
  await expect(TestSocket.connect(person.client)).rejects.toThrow('unauthorized');
});
