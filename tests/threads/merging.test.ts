import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from '../../shared/pagination.js';
import type { Acted } from '../../shared/threads/acts.js';
import type { ListedThread, ThreadPage } from '../../shared/threads/contract.js';
import { ThreadsIndex } from '../../server/threads/threads.index.js';
import { mayMerge, type ThreadFacts } from '../../server/threads/threads.policy.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { driftOf } from '../support/counters.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let other: TestPerson;
let helper: TestPerson;
/** Goes into `target`. */
let source: string;
let target: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [asker, other, helper] = [await world.person(), await world.person(), await world.person()];
  source = await world.question(asker, { title: 'Wie wird die Zahlungsplattform angebunden?', text: 'Wir fragen noch einmal.' });
  target = await world.question(other);
});

const REASON = 'Dieselbe Frage gibt es schon.';
const page = async (id: string, person = helper): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${id}`)).body;
const merge = async (from: string, into: string, by = coordinator) => by.client.post<Acted & { code: string }>(`threads/${from}/merge`, { into, reason: REASON }, { version: (await page(from, by)).version ?? 1 });
const undo = (actId: string) => coordinator.client.post<{ code: string }>(`audit/${actId}/undo`);
const drift = () => driftOf(node.database);
const solve = (thread: string, post: string) => coordinator.client.put(`threads/${thread}/solutions/${post}`, { componentIds: [] });

describe('two questions merged', () => {
  test('posts, votes, followers, affected houses and services stand in one; the opening says where it came from', async () => {
    const answer = await world.post(helper, source, 'Antwort');
    await world.post(asker, source, 'Danke', answer);
    await other.client.put(`posts/${answer}/helpful`);
    await solve(source, answer);
    await helper.client.put(`threads/${source}/affects-us`);
    await helper.client.put(`subscriptions/thread/${source}`);
    const before = await page(source);
    const merged = await merge(source, target);
    expect(merged.status).toBe(200);

    const together = await page(target);
    expect(together).toMatchObject({ id: target, state: 'solved', answerCount: 2, commentCount: 1, affectsUsCount: 2, viewer: { follows: true, affectsUs: true } });
    expect(together.services.map(({ id }) => id)).toContain(before.services[0]?.id);
    expect(together.solutionPosts[0]).toMatchObject({ id: answer, helpfulCount: 1, comments: [{ text: 'Danke' }], author: { name: helper.name } });
    expect(together.answers.items).toMatchObject([{ id: before.opening.id, kind: 'answer', text: 'Wir fragen noch einmal.', opened: { title: before.title }, author: { name: asker.name }, organisation: { id: asker.organisation.id } }]);
    expect(await drift()).toEqual([]);
  });

  test('the address of the one leads to the other, also after that was merged itself; lists show it no longer', async () => {
    await merge(source, target);
    expect((await page(source)).id).toBe(target);
    const third = await world.question(other);
    await merge(target, third);
    expect((await page(source)).id).toBe(third);
    expect((await page(target)).id).toBe(third);
    const further = await helper.client.get<Page<{ id: string }>>(`threads/${source}/posts`);
    expect(further.body.items).toHaveLength(2);
    const listed = (await helper.client.get<Page<ListedThread>>('threads?limit=100')).body.items.map(({ id }) => id);
    expect([source, target, third].filter((id) => listed.includes(id))).toEqual([third]);
    expect(await drift()).toEqual([]);
  });

  test('what is being written to the old address lands in the other', async () => {
    const { opening } = await page(source);
    const answer = await world.post(helper, source);
    await merge(source, target);
    await world.post(helper, source, 'Als Antwort geschrieben');
    await world.post(helper, source, 'Zur Frage geschrieben', opening.id);
    expect((await helper.client.put(`threads/${source}/affects-us`)).status).toBe(200);
    expect((await coordinator.client.put(`threads/${source}/solutions/${answer}`, { componentIds: [] })).status).toBe(204);
    const together = await page(target);
    expect(together.answers.items.map(({ text }) => text)).toContain('Als Antwort geschrieben');
    expect(together.answers.items.find(({ id }) => id === opening.id)?.comments.map(({ text }) => text)).toEqual(['Zur Frage geschrieben']);
    expect(together).toMatchObject({ state: 'solved', viewer: { affectsUs: true } });
    // Deleting or renaming by the old address would hit the other one.
    expect((await other.client.delete(`threads/${source}`, { version: (await page(target)).version })).status).toBe(404);
    expect((await other.client.patch(`threads/${source}`, { title: 'Ein anderer Titel' }, { version: 1 })).status).toBe(404);
    expect(await drift()).toEqual([]);
  });

  test('undoing restores both, with what was written since where it belongs', async () => {
    const answer = await world.post(helper, source, 'Antwort');
    const own = await world.post(helper, target, 'Eigene Antwort');
    await solve(source, answer);
    await solve(target, own);
    await helper.client.put(`subscriptions/thread/${source}`);
    await helper.client.put(`threads/${source}/affects-us`);
    const [before, beside] = [await page(source), await page(target)];
    const merged = await merge(source, target);
    expect((await page(target)).solutions.map(({ postId }) => postId)).toEqual([own]);
    await world.post(asker, target, 'Seither zur Antwort', answer);
    await world.post(asker, target, 'Seither zur Frage');
    await asker.client.patch(`posts/${before.opening.id}`, { text: 'Seither geändert' }, { version: 1 });
    expect((await undo(merged.body.actId)).status).toBe(200);

    const again = await page(source);
    expect(again).toMatchObject({ id: source, title: before.title, excerpt: 'Seither geändert', state: 'solved', answerCount: 1, commentCount: 1, affectsUsCount: 1, viewer: { follows: true } });
    expect(again.solutionPosts[0]).toMatchObject({ id: answer, comments: [{ text: 'Seither zur Antwort' }] });
    const left = await page(target);
    expect(left).toMatchObject({ services: beside.services, state: 'solved', answerCount: 2, affectsUsCount: 0, viewer: { follows: false } });
    expect(left.answers.items.map(({ text }) => text)).toEqual(['Seither zur Frage']);
    expect(await drift()).toEqual([]);
  });

  test('undoing what went on to a third one is refused until that is undone', async () => {
    const third = await world.question(other);
    const first = await merge(source, target);
    const second = await merge(target, third);
    const refused = await undo(first.body.actId);
    expect([refused.status, refused.body.code]).toEqual([422, 'not_undoable']);
    expect((await undo(second.body.actId)).status).toBe(200);
    expect((await page(source)).id).toBe(target);
    expect((await undo(first.body.actId)).status).toBe(200);
    expect([(await page(source)).id, (await page(target)).id]).toEqual([source, target]);
    expect(await drift()).toEqual([]);
  });
});

describe('a question and a discussion', () => {
  test('merged into the discussion everything is a comment, and an answer again after undoing', async () => {
    target = await world.question(other, { kind: 'discussion' });
    const answer = await world.post(helper, source, 'Antwort');
    await world.post(asker, source, 'Danke', answer);
    await solve(source, answer);
    const merged = await merge(source, target);
    const together = await page(target);
    expect(together).toMatchObject({ kind: 'discussion', answerCount: 0, commentCount: 3, solutions: [] });
    await world.post(helper, source, 'Als Antwort geschrieben');
    await world.post(helper, source, 'Zur Antwort geschrieben', answer);
    expect((await page(target)).opening.comments.map(({ text }) => text)).toEqual(['Wir fragen noch einmal.', 'Antwort', 'Danke', 'Als Antwort geschrieben', 'Zur Antwort geschrieben']);
    await undo(merged.body.actId);
    expect(await page(source)).toMatchObject({ kind: 'question', state: 'solved', answerCount: 1, commentCount: 1 });
    expect(await drift()).toEqual([]);
  });
});

describe('merging never lets anybody read more', () => {
  const facts = (visibility: 'community' | 'organisation', organisationId: string): ThreadFacts => ({ kind: 'question', visibility, organisationId, authorId: 'p', deleted: false, locked: false, duplicate: false });

  test('both must have the same readers, and be two', () => {
    const at = (id: string, visibility: 'community' | 'organisation', house: string) => ({ id, ...facts(visibility, house) });
    expect(mayMerge(at('a', 'community', 'x'), at('b', 'community', 'y'))).toEqual({ allowed: true });
    expect(mayMerge(at('a', 'organisation', 'x'), at('b', 'organisation', 'x'))).toEqual({ allowed: true });
    expect(mayMerge(at('a', 'organisation', 'x'), at('b', 'organisation', 'y'))).toEqual({ allowed: false, code: 'merge_widens' });
    expect(mayMerge(at('a', 'organisation', 'x'), at('b', 'community', 'x'))).toEqual({ allowed: false, code: 'merge_widens' });
    expect(mayMerge(at('a', 'community', 'x'), at('b', 'organisation', 'x'))).toEqual({ allowed: false, code: 'merge_widens' });
    expect(mayMerge(at('a', 'community', 'x'), at('a', 'community', 'x'))).toEqual({ allowed: false, code: 'merge_circle' });
  });

  test('is refused so, into itself, in a circle, and into what does not exist; nothing changes', async () => {
    const inner = await world.question(coordinator, { visibility: 'organisation' });
    const foreign = await world.question(other, { visibility: 'organisation' });
    expect((await merge(inner, target)).body.code).toBe('merge_widens');
    expect((await merge(source, inner)).body.code).toBe('merge_widens');
    expect((await merge(source, foreign)).status).toBe(404);
    expect((await merge(source, asker.id)).status).toBe(404);
    expect((await merge(source, source)).body.code).toBe('merge_circle');
    await merge(target, source);
    expect((await merge(source, target)).body.code).toBe('merge_circle');
    expect((await page(source)).id).toBe(source);
  });

  test('what was narrowed since is as narrow after undoing', async () => {
    const colleague = await world.person({ organisation: other.organisation });
    source = await world.question(colleague);
    const merged = await merge(source, target);
    expect((await other.client.patch(`threads/${target}`, { visibility: 'organisation' }, { version: (await page(target)).version })).status).toBe(200);
    const ours = await world.person({ organisation: other.organisation, instanceRole: 'coordinator' });
    expect((await undo(merged.body.actId)).status).toBe(404);
    expect((await ours.client.post(`audit/${merged.body.actId}/undo`)).status).toBe(200);
    expect((await helper.client.get(`threads/${source}`)).status).toBe(404);
    expect((await page(source, colleague)).visibility).toBe('organisation');
  });
});

test('a page that is open learns of it and is led to the other; lists drop it', async () => {
  const socket = await TestSocket.connect(helper.client);
  for (const topic of [`thread:${source}`, `thread:${target}`, 'threads']) expect(await socket.subscribe(topic)).toEqual({ ok: true });
  await merge(source, target);
  await socket.next((event) => event.topic === `thread:${source}` && event.type === 'threads.changed');
  await socket.next((event) => event.topic === 'threads' && event.type === 'threads.gone' && event.subject.id === source);
  await socket.next((event) => event.topic === `thread:${target}` && event.type === 'threads.changed');
  socket.close();
});

test('the other is found by what the one was called, until that text is removed', async () => {
  const { opening, title } = await page(source);
  await merge(source, target);
  const documents = () => node.app.get(ThreadsIndex).read([source, target]);
  expect(await documents()).toMatchObject([{ id: target, names: [title] }]);
  await asker.client.delete(`posts/${opening.id}`, { version: 1 });
  expect(await documents()).toMatchObject([{ id: target, names: [] }]);
});
