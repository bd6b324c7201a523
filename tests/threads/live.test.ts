import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LiveEvent, type LiveEventType } from '../../shared/events.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let first: TestApplication;
let second: TestApplication;
let world: World;
let asker: TestPerson;
let reader: TestPerson;
let thread: string;
let socket: TestSocket;

beforeAll(async () => {
  first = await startApplication();
  second = await startApplication({ database: first.testDatabase });
  world = new World(first);
});
afterAll(async () => {
  await second.close();
  await first.close();
});
beforeEach(async () => {
  asker = await world.person();
  reader = await world.person();
  thread = await world.question(asker);
  socket = await TestSocket.connect(reader.client.at(second.origin));
  expect(await socket.subscribe(`thread:${thread}`)).toEqual({ ok: true });
});
afterEach(() => socket.close());

const of = (type: LiveEventType) => (event: LiveEvent): boolean => event.type === type;

describe('a browser at another node learns of every act, by name and version alone', () => {
  const acts: [LiveEventType, (answer: string) => Promise<{ status: number }>][] = [
    ['posts.created', () => asker.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Streng vertraulich' })],
    ['posts.changed', (answer) => asker.client.patch(`posts/${answer}`, { text: 'Streng vertraulich 2' }, { version: 1 })],
    ['posts.deleted', (answer) => asker.client.delete(`posts/${answer}`, { version: 1 })],
    ['posts.helpful-changed', (answer) => reader.client.put(`posts/${answer}/helpful`)],
    ['solutions.marked', (answer) => asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] })],
    ['threads.changed', () => asker.client.patch(`threads/${thread}`, { title: 'Streng vertraulicher Titel' }, { version: 1 })],
    ['threads.affects-us-changed', () => reader.client.put(`threads/${thread}/affects-us`)],
  ];
  test.each(acts)('%s', async (type, act) => {
    const answer = await world.post(asker, thread);
    expect((await act(answer)).status).toBeLessThan(300);
    const event = await socket.next((seen) => seen.type === type && (type !== 'posts.created' || seen.subject.id !== answer));
    expect(LiveEvent.parse(event)).toEqual(event);
    expect(event.topic).toBe(`thread:${thread}`);
    expect(JSON.stringify(socket.events)).not.toContain('vertraulich');
    // What the event names is what a fresh page shows.
    const page = (await reader.client.get<ThreadPage>(`threads/${thread}`)).body;
    if (event.subject.kind === 'thread') expect(event.subject.version).toBe(page.version);
    else expect([...page.answers.items, ...page.solutionPosts].find((post) => post.id === event.subject.id)?.version).toBe(event.subject.version);
  });
});

test('lists and services learn of a new question', async () => {
  const service = await world.service();
  expect(await socket.subscribe('threads')).toEqual({ ok: true });
  expect(await socket.subscribe(`service:${service.id}`)).toEqual({ ok: true });
  const id = await world.question(asker, { serviceIds: [service.id] });
  await socket.next((event) => event.topic === 'threads' && event.subject.id === id);
  await socket.next((event) => event.topic === `service:${service.id}` && event.subject.id === id);
});

test('narrowing says gone, and nothing after it', async () => {
  await asker.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version: 1 });
  await socket.next(of('threads.gone'));
  expect(await socket.subscribe(`thread:${thread}`)).toEqual({ ok: false, error: 'not_found' });
  await world.post(asker, thread);
  // A later event of another thread proves that the line is alive.
  const other = await world.question(asker);
  await socket.subscribe(`thread:${other}`);
  await world.post(asker, other);
  await socket.next((event) => event.topic === `thread:${other}`);
  // That it was created may have been told just after coming in.
  const told = socket.events.filter((event) => event.topic === `thread:${thread}`).map((event) => event.type);
  expect(told.slice(told.indexOf('threads.gone'))).toEqual(['threads.gone']);
});

test('what one may not see cannot be listened to; names that are none neither', async () => {
  const inner = await world.question(asker, { visibility: 'organisation' });
  for (const topic of [`thread:${inner}`, 'thread:0199d3c0-0000-7000-8000-000000000000', 'thread:*', 'organisation:x', '__proto__', 'threads:x', 'thread', '']) {
    expect([topic, await socket.subscribe(topic)]).toEqual([topic, { ok: false, error: 'not_found' }]);
  }
});

test('without a session, from another origin, or by polling nobody connects', async () => {
  await expect(TestSocket.connect(world.guest())).rejects.toThrow('unauthorized');
  const { io } = await import('socket.io-client');
  const foreign = io(first.origin, { transports: ['websocket'], reconnection: false, extraHeaders: { Origin: 'https://evil.example', Cookie: reader.client.cookie ?? '' } });
  await expect(new Promise<void>((resolve, reject) => void foreign.once('connect', () => resolve()).once('connect_error', reject))).rejects.toThrow();
  expect((await fetch(`${first.origin}/socket.io/?EIO=4&transport=polling`, { headers: { Origin: first.origin, Cookie: reader.client.cookie ?? '' } })).status).toBeGreaterThanOrEqual(400);
});
