import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Acted } from '../../shared/threads/acts.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { driftOf } from '../support/counters.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let service: TestService;
let thread: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [asker, helper] = [await world.person(), await world.person()];
  service = await world.service();
  thread = await world.question(asker, { serviceIds: [service.id] });
});

const REASON = 'Das gehört zum anderen Dienst.';
const page = async (): Promise<ThreadPage> => (await asker.client.get<ThreadPage>(`threads/${thread}`)).body;
const move = (version: number, body: object) => coordinator.client.post<Acted & { code: string }>(`threads/${thread}/move`, { reason: REASON, ...body }, { version });
const undo = (actId: string) => coordinator.client.post<{ code: string }>(`audit/${actId}/undo`);
const drift = () => driftOf(node.database);

describe('a question moved to another service and phase', () => {
  test('stands there, and is heard of on both; undoing puts it back', async () => {
    const other = await world.service();
    const socket = await TestSocket.connect(helper.client);
    for (const { id } of [service, other]) expect(await socket.subscribe(`service:${id}`)).toEqual({ ok: true });
    const moved = await move(1, { serviceIds: [other.id], phase: 7 });
    expect(moved.status).toBe(200);
    for (const { id } of [service, other]) await socket.next((event) => event.topic === `service:${id}` && event.subject.id === thread);
    socket.close();
    expect(await page()).toMatchObject({ services: [{ id: other.id }], phase: 7, kind: 'question', version: moved.body.version });
    expect((await undo(moved.body.actId)).status).toBe(200);
    expect(await page()).toMatchObject({ services: [{ id: service.id }], phase: 5 });
  });

  test('keeps at least one link, and knows what it is moved to', async () => {
    const lost = await move(1, { serviceIds: [], componentIds: [] });
    expect([lost.status, lost.body.code]).toEqual([400, 'invalid_input']);
    const unknown = await move(1, { serviceIds: [thread] });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown_reference']);
    expect((await move(2, { phase: 3 })).status).toBe(409);
    expect(await page()).toMatchObject({ services: [{ id: service.id }], version: 1 });
  });
});

describe('a question made a discussion', () => {
  test('loses no text: answers and their comments become comments; undoing restores answers and solution', async () => {
    const first = await world.post(helper, thread, 'Erste Antwort');
    await world.post(asker, thread, 'Danke', first);
    await world.post(helper, thread, 'Zweite Antwort');
    await asker.client.put(`threads/${thread}/solutions/${first}`, { componentIds: [] });
    const moved = await move(1, { kind: 'discussion' });
    expect(moved.status).toBe(200);
    const discussion = await page();
    expect(discussion).toMatchObject({ kind: 'discussion', answerCount: 0, commentCount: 3, solutions: [] });
    expect(discussion.opening.comments.map(({ text }) => text)).toEqual(['Erste Antwort', 'Danke', 'Zweite Antwort']);
    await world.post(helper, thread, 'Seither geschrieben', discussion.opening.id);
    expect(await drift()).toEqual([]);
    expect((await undo(moved.body.actId)).status).toBe(200);
    const question = await page();
    expect(question).toMatchObject({ kind: 'question', state: 'solved', answerCount: 2, commentCount: 2 });
    expect(question.solutionPosts[0]).toMatchObject({ id: first, comments: [{ text: 'Danke' }] });
    expect(question.opening.comments.map(({ text }) => text)).toEqual(['Seither geschrieben']);
    expect(await drift()).toEqual([]);
  });

  test('takes what was being written as an answer, or as a comment on one, as a comment', async () => {
    const first = await world.post(helper, thread);
    await move(1, { kind: 'discussion' });
    await world.post(helper, thread, 'Als Antwort geschrieben');
    await world.post(asker, thread, 'Als Kommentar geschrieben', first);
    const discussion = await page();
    expect(discussion.opening.comments.map(({ text, kind }) => [text, kind]).slice(1)).toEqual([
      ['Als Antwort geschrieben', 'comment'],
      ['Als Kommentar geschrieben', 'comment'],
    ]);
    expect(await drift()).toEqual([]);
  });

  test('a discussion that never was a question still takes no answers', async () => {
    thread = await world.question(asker, { kind: 'discussion' });
    const refused = await helper.client.post<{ code: string }>(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Antwort' });
    expect(refused.body.code).toBe('not_a_question');
  });

  test('a mark whose answer was removed before comes back with it only to a question', async () => {
    const answer = await world.post(helper, thread);
    await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
    await helper.client.delete(`posts/${answer}`, { version: 1 });
    await move((await page()).version, { kind: 'discussion' });
    expect((await helper.client.post(`posts/${answer}/restore`)).status).toBe(200);
    expect(await page()).toMatchObject({ kind: 'discussion', solutions: [], commentCount: 1 });
    expect(await drift()).toEqual([]);
  });
});

test('a discussion made a question keeps its comments as comments, and is a discussion again after undoing, with what was answered', async () => {
  thread = await world.question(asker, { kind: 'discussion' });
  const { opening } = await page();
  await world.post(helper, thread, 'Kommentar', opening.id);
  const moved = await move(1, { kind: 'question' });
  await world.post(helper, thread, 'Antwort');
  expect(await page()).toMatchObject({ kind: 'question', answerCount: 1, commentCount: 1 });
  await undo(moved.body.actId);
  const back = await page();
  expect(back).toMatchObject({ kind: 'discussion', answerCount: 0, commentCount: 2 });
  expect(back.opening.comments.map(({ text }) => text)).toEqual(['Kommentar', 'Antwort']);
  expect(await drift()).toEqual([]);
});
