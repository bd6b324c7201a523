import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { Listeners } from '../../server/platform/events/listeners.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

const SECRET = 'Kassenzeichen-4711';
let node: TestApplication;
let world: World;
let asker: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [asker, other] = [await world.person(), await world.person()];
});

const page = async (person: TestPerson, id: string) => person.client.get<ThreadPage>(`threads/${id}`);
const erase = async (job: string, kind: 'post' | 'thread', id: string): Promise<void> => {
  const listener = node.app.get(Listeners).all.find((known) => known.name === job);
  await listener?.run({ type: 'posts.deleted', subject: { kind, id, version: 1 }, data: {} });
};

test('a removed opening is in no list and on no page, and back after undo', async () => {
  const thread = await world.question(asker, { text: `Unser ${SECRET} ist falsch.` });
  await world.post(other, thread);
  const { opening } = (await page(asker, thread)).body;
  expect((await other.client.get('threads')).text).toContain(SECRET);
  expect((await asker.client.delete(`posts/${opening.id}`, { version: 1 })).status).toBe(204);
  for (const path of ['threads', 'threads?list=open', `threads/${thread}`, `threads/${thread}/posts`]) expect((await other.client.get(path)).text).not.toContain(SECRET);
  expect((await other.client.get(`posts/${opening.id}/revisions`)).status).toBe(404);
  await asker.client.post(`posts/${opening.id}/restore`);
  expect((await other.client.get('threads')).text).toContain(SECRET);
});

test('undoing the removal of a solution brings the mark back', async () => {
  const thread = await world.question(asker);
  const answer = await world.post(other, thread);
  await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
  const before = (await page(asker, thread)).body.solutions;
  await other.client.delete(`posts/${answer}`, { version: 1 });
  expect((await page(asker, thread)).body.state).toBe('open');
  await other.client.post(`posts/${answer}/restore`);
  const after = (await page(asker, thread)).body;
  expect([after.state, after.answerCount, after.solutions]).toEqual(['solved', 1, before]);
});

test('what can no longer be brought back is erased: text, earlier versions, votes', async () => {
  const thread = await world.question(asker);
  const answer = await world.post(other, thread, SECRET);
  await other.client.patch(`posts/${answer}`, { text: `${SECRET}, neu` }, { version: 1 });
  await asker.client.put(`posts/${answer}/helpful`);
  await other.client.delete(`posts/${answer}`, { version: 2 });
  await expect(erase('threads.erase-removed-post', 'post', answer)).rejects.toThrow();
  await node.database.rows(`update post set deleted_at = deleted_at - interval '11 minutes' where id = $1`, [answer]);
  await erase('threads.erase-removed-post', 'post', answer);
  await erase('threads.erase-removed-post', 'post', answer);
  const left = await node.database.rows(
    `select text from post where id = $1 and text <> '' union all select text from post_revision where post_id = $1 union all select 'vote' from helpful where post_id = $1`,
    [answer],
  );
  expect(left).toEqual([]);
});

test('a removed question is erased whole', async () => {
  const thread = await world.question(asker, { title: `${SECRET} fehlt im Bescheid`, text: SECRET });
  await asker.client.patch(`threads/${thread}`, { title: `Doch nicht: ${SECRET}` }, { version: 1 });
  await asker.client.delete(`threads/${thread}`, { version: 2 });
  await node.database.rows(`update thread set deleted_at = deleted_at - interval '11 minutes' where id = $1`, [thread]);
  await erase('threads.erase-removed-thread', 'thread', thread);
  const dump = JSON.stringify([
    await node.database.rows('select * from thread where id = $1', [thread]),
    await node.database.rows('select * from thread_revision where thread_id = $1', [thread]),
    await node.database.rows('select * from post where thread_id = $1', [thread]),
  ]);
  expect(dump).not.toContain(SECRET);
});

test('nobody changes a thread by changing nothing', async () => {
  const thread = await world.question(asker);
  const same = await other.client.patch(`threads/${thread}`, { visibility: 'community' }, { version: 1 });
  expect(same.status).toBe(403);
  const nothing = await other.client.patch(`threads/${thread}`, {}, { version: 1 });
  expect([nothing.status, nothing.body.errors?.[0]?.code]).toEqual([400, 'required']);
  const asItIs = await asker.client.patch(`threads/${thread}`, { phase: 5 }, { version: 1 });
  expect(asItIs.body).toEqual({ version: 1 });
  expect((await page(asker, thread)).body.version).toBe(1);
});

test('the second to change a title gets what they started from and what stands there', async () => {
  const thread = await world.question(asker, { title: 'Der erste Titel der Frage' });
  await asker.client.patch(`threads/${thread}`, { title: 'Der zweite Titel der Frage' }, { version: 1 });
  const late = await asker.client.patch(`threads/${thread}`, { title: 'Der dritte Titel der Frage' }, { version: 1 });
  expect(late.body.conflict).toMatchObject({ base: { title: 'Der erste Titel der Frage' }, current: { title: 'Der zweite Titel der Frage' }, version: 2 });
});

test('whoever watches a service learns that a thread left it', async () => {
  const [before, after] = [await world.service(), await world.service()];
  const thread = await world.question(asker, { serviceIds: [before.id] });
  const socket = await TestSocket.connect(other.client);
  for (const service of [before, after]) await socket.subscribe(`service:${service.id}`);
  await asker.client.patch(`threads/${thread}`, { serviceIds: [after.id] }, { version: 1 });
  for (const service of [before, after]) await socket.next((event) => event.topic === `service:${service.id}` && event.type === 'threads.changed');
  socket.close();
});

test('a hostile text costs no more than another', async () => {
  for (const text of [`${'\n'.repeat(19_990)}x`, `${'|'.repeat(19_990)}x`, `${'['.repeat(19_990)}x`, `${'![a]('.repeat(3_000)}x`]) {
    const answer = await asker.client.post('threads', { kind: 'discussion', title: 'Ein Text voller Zeichen', text, visibility: 'community', serviceIds: [], componentIds: [], phase: null }, { headers: { Connection: 'close' } });
    expect(answer.status).toBe(201);
  }
});
