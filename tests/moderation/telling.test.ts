import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { ModerationWorld, REASON } from './support.js';

let node: TestApplication;
let world: ModerationWorld;
let coordinator: TestPerson;
let author: TestPerson;
let flagger: TestPerson;
let thread: string;
let answer: string;

beforeAll(async () => {
  node = await startApplication();
  world = new ModerationWorld(node);
  coordinator = await world.coordinator();
});
afterAll(() => node.close());
beforeEach(async () => {
  [author, flagger] = [await world.person(), await world.person()];
  thread = await world.question(await world.person());
  answer = await world.post(author, thread);
  expect((await world.flag(flagger, 'post', answer)).status).toBe(201);
});

test('whoever flagged learns the outcome, and the author the reason, at once and nobody else', async () => {
  const socket = await TestSocket.connect(author.client);
  await socket.subscribe('me');
  const row = await world.caseOf(coordinator, answer);
  const done = await world.act(coordinator, row, 'hide');
  await socket.next(({ type }) => type === 'notices.told');
  socket.close();
  expect((await world.told(flagger)).map(({ kind, data }) => [kind, data.outcome, data.reason])).toEqual([['flag_closed', 'acted', undefined]]);
  expect((await world.told(author)).map(({ kind, data }) => [kind, data.reason])).toEqual([['text_hidden', REASON]]);
  expect(await world.told(await world.person())).toEqual([]);
  // Who flagged it stands in no word the author gets.
  expect(JSON.stringify(await world.told(author))).not.toContain(flagger.name);
  await world.undo(coordinator, done.body.act);
  expect((await world.told(author)).map(({ kind }) => kind)).toEqual(['text_restored', 'text_hidden']);
});

test('a flag that needs nothing done is answered too, and its author hears nothing of it', async () => {
  await world.act(coordinator, await world.caseOf(coordinator, answer), 'close', { outcome: 'no_breach', reason: REASON });
  expect((await world.told(flagger)).map(({ kind, data }) => [kind, data.outcome])).toEqual([['flag_closed', 'dismissed']]);
  expect(await world.told(author)).toEqual([]);
});

test('a warning and a restriction say why and how long', async () => {
  const row = await world.caseOf(coordinator, answer);
  const warned = await world.act(coordinator, row, 'warn');
  const restricted = await world.act(coordinator, { id: row.id, version: warned.body.version }, 'restrict', { kind: 'read_only', days: 7, reason: REASON });
  expect(restricted.status).toBe(200);
  const until = new Date(node.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  expect((await world.told(author)).map(({ kind, data }) => [kind, data.measure, data.reason, data.until?.slice(0, 10)])).toEqual([
    ['warned', 'read_only', REASON, until],
    ['warned', 'warned', REASON, undefined],
  ]);
});

test('what failed tells nobody', async () => {
  const row = await world.caseOf(coordinator, answer);
  expect((await world.act(coordinator, { id: row.id, version: row.version + 5 }, 'hide')).status).toBe(409);
  expect([await world.told(author), await world.told(flagger)]).toEqual([[], []]);
});

test('whoever opened a thread learns that it was locked, moved and merged, and why; of one’s own act nobody is told', async () => {
  const asker = await world.person();
  const service = await world.service();
  const [one, other] = [await world.question(asker, { title: 'Wer legt den Mandanten an?', serviceIds: [service.id] }), await world.question(author, { serviceIds: [service.id] })];
  const act = async (by: TestPerson, id: string, name: string, more: object = {}): Promise<void> => {
    const { version } = (await by.client.get<{ version: number }>(`threads/${id}`)).body;
    expect((await by.client.post(`threads/${id}/${name}`, { reason: REASON, ...more }, { version })).status).toBe(200);
  };
  await act(coordinator, one, 'lock');
  await act(coordinator, one, 'move', { phase: 6 });
  await act(coordinator, one, 'merge', { into: other });
  expect((await world.told(asker)).map(({ kind, subject, data }) => [kind, subject?.id, data.title, data.reason])).toEqual([
    ['thread_merged', other, 'Wer legt den Mandanten an?', REASON],
    // The title is no longer to be seen where its page is gone.
    ['thread_moved', undefined, undefined, REASON],
    ['thread_locked', undefined, undefined, REASON],
  ]);
  const own = await world.question(coordinator);
  await act(coordinator, own, 'lock');
  expect((await world.told(coordinator)).filter(({ kind }) => kind === 'thread_locked')).toEqual([]);
});
