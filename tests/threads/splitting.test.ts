import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Split } from '../../shared/threads/acts.js';
import type { ListedThread, ThreadPage } from '../../shared/threads/contract.js';
import { ThreadsIndex } from '../../server/threads/threads.index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { driftOf } from '../support/counters.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let other: TestPerson;
let service: TestService;
let thread: string;
let answer: string;
let comment: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [asker, helper, other] = [await world.person(), await world.person(), await world.person()];
  service = await world.service();
  thread = await world.question(asker, { serviceIds: [service.id] });
  answer = await world.post(helper, thread, 'Und wer bezahlt das?');
  comment = await world.post(other, thread, 'Das wüssten wir auch gern.', answer);
});

const TITLE = 'Wer bezahlt die Zahlungsplattform?';
const page = async (id: string, person = other): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${id}`)).body;
const place = async (id: string): Promise<string> => (await other.client.get<{ threadId: string }>(`posts/${id}`)).body.threadId;
const draftOf = (postIds: string[], more: object = {}): object => ({ postIds, kind: 'question', title: TITLE, serviceIds: [service.id], componentIds: [], phase: null, reason: 'Das ist eine andere Frage.', ...more });
const split = async (postIds: string[], more: object = {}, by = coordinator) =>
  by.client.post<Split & { code: string; errors: { path: string }[] }>(`threads/${thread}/split`, draftOf(postIds, more), { version: (await page(thread, by)).version });
const undo = (actId: string, by = coordinator) => by.client.post<{ code: string }>(`audit/${actId}/undo`);
const drift = () => driftOf(node.database);
const solve = (at: string, post: string, scope: object = {}) => coordinator.client.put(`threads/${at}/solutions/${post}`, { componentIds: [], ...scope });

describe('answers and comments split off', () => {
  test('stand in a thread of their own: the first opens it, authors, houses, times and votes stay, the rest stays behind', async () => {
    const stays = await world.post(other, thread, 'Das macht die Landeskasse.');
    const later = await world.post(asker, thread, 'Bei uns der Kreis.', stays);
    await other.client.put(`posts/${answer}/helpful`);
    const written = (await page(thread)).answers.items[0];
    const done = await split([answer, later], { phase: 2 });
    expect(done.status).toBe(201);

    const part = await page(done.body.threadId);
    expect(part).toMatchObject({ kind: 'question', title: TITLE, phase: 2, excerpt: 'Und wer bezahlt das?', visibility: 'community', services: [{ id: service.id }], answerCount: 0, commentCount: 2, state: 'open' });
    expect(part).toMatchObject({ organisation: { id: helper.organisation.id }, createdAt: written?.createdAt, splitFrom: { id: thread } });
    expect(part.opening).toMatchObject({ id: answer, kind: 'opening', author: { name: helper.name }, organisation: { id: helper.organisation.id }, createdAt: written?.createdAt, helpfulCount: 1 });
    expect(part.opening.comments.map(({ id }) => id)).toEqual([comment, later]);
    expect(await page(part.id, helper)).toMatchObject({ viewer: { follows: true }, can: { editTitle: true } });
    const left = await page(thread);
    expect(left).toMatchObject({ version: done.body.version, answerCount: 1, commentCount: 0, splitFrom: null });
    expect(left.answers.items).toMatchObject([{ id: stays, commentCount: 0 }]);
    expect(await drift()).toEqual([]);
  });

  test('a comment can open it, and in a discussion all are comments', async () => {
    const second = await world.post(asker, thread, 'Das zahlt der Bund.');
    const done = await split([comment, second], { kind: 'discussion', serviceIds: [] });
    const part = await page(done.body.threadId);
    expect(part).toMatchObject({ kind: 'discussion', opening: { id: comment, author: { name: other.name } }, answerCount: 0, commentCount: 1 });
    expect(part.opening.comments.map(({ id }) => id)).toEqual([second]);
    expect(await page(thread)).toMatchObject({ answerCount: 1, commentCount: 0 });
    expect(await drift()).toEqual([]);
  });

  test('addresses of the posts lead there for good, also through a second split and a merge', async () => {
    const second = await world.post(asker, thread, 'Bei uns der Kreis.');
    const first = (await split([answer, second])).body.threadId;
    expect([await place(answer), await place(comment), await place(second)]).toEqual([first, first, first]);
    const again = await coordinator.client.post<Split>(`threads/${first}/split`, draftOf([second]), { version: (await page(first)).version });
    const target = await world.question(other);
    await coordinator.client.post(`threads/${again.body.threadId}/merge`, { into: target, reason: 'Dieselbe Frage.' }, { version: 1 });
    expect(await place(second)).toBe(target);
    // What was being written below it by the oldest address lands with it, and a mark is set there.
    expect((await other.client.post(`threads/${thread}/posts`, { kind: 'comment', parentId: second, text: 'Noch dazu' })).status).toBe(201);
    expect((await solve(thread, second)).status).toBe(204);
    expect(await page(target)).toMatchObject({ state: 'solved', solutionPosts: [{ id: second, comments: [{ text: 'Noch dazu' }] }] });
    // An address that never was its own still is none.
    const elsewhere = await world.question(other);
    expect((await other.client.post(`threads/${elsewhere}/posts`, { kind: 'comment', parentId: second, text: 'Noch dazu' })).status).toBe(404);
    expect(await drift()).toEqual([]);
  });

  test('marks as solution go along where they make sense, and end elsewhere', async () => {
    const [kept, foreign] = [await world.post(helper, thread, 'So ist es gelöst.'), await world.post(helper, thread, 'So bei der neuen Fassung.')];
    await solve(thread, answer, { componentIds: [await world.component()] });
    await solve(thread, kept);
    await solve(thread, foreign, { serviceVersionId: service.versionId });
    const beside = await world.service();
    const done = await split([answer, kept, foreign], { serviceIds: [beside.id] });
    const part = await page(done.body.threadId);
    expect([part.opening.id, part.solutions.map(({ postId }) => postId), part.answers.items.map(({ id }) => id)]).toEqual([answer, [kept], [foreign]]);
    expect(await page(thread)).toMatchObject({ state: 'open', solutions: [] });
    expect(await drift()).toEqual([]);
    await undo(done.body.actId);
    expect((await page(thread)).solutions.map(({ postId }) => postId).sort()).toEqual([answer, kept, foreign].sort());
    expect(await drift()).toEqual([]);
  });

  test('authors are told once, search finds both by their own words, open pages and lists hear of it', async () => {
    const second = await world.post(helper, thread, 'Bei uns zahlt das der Kreis.');
    const socket = await TestSocket.connect(other.client);
    for (const topic of [`thread:${thread}`, 'threads']) expect(await socket.subscribe(topic)).toEqual({ ok: true });
    const { threadId } = (await split([answer, second])).body;
    await socket.next((event) => event.topic === `thread:${thread}` && event.type === 'threads.changed');
    await socket.next((event) => event.topic === 'threads' && event.type === 'threads.created' && event.subject.id === threadId);
    socket.close();
    const told = (await helper.client.get<Page<NoticeView>>('notices')).body.items;
    expect(told).toMatchObject([{ kind: 'thread_moved', subject: { kind: 'thread', id: threadId } }]);
    const documents = await node.app.get(ThreadsIndex).read([thread, threadId]);
    expect(new Map(documents.map(({ id, texts }) => [id, texts.join().includes('wer bezahlt das')]))).toEqual(new Map([[thread, false], [threadId, true]]));
    const listed = (await other.client.get<Page<ListedThread>>('threads?limit=100')).body.items.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining([thread, threadId]));
  });
});

describe('undoing', () => {
  test('puts all back, with what was written since, and the address of the new one leads to the old one', async () => {
    const before = await page(thread);
    const done = await split([answer]);
    const part = done.body.threadId;
    const since = await world.post(asker, part, 'Seither geantwortet');
    await world.post(asker, part, 'Seither dazu', since);
    await world.post(asker, part, 'Seither zur Frage', answer);
    await other.client.put(`subscriptions/thread/${part}`);
    expect((await undo(done.body.actId)).status).toBe(200);

    const again = await page(part);
    expect(again).toMatchObject({ id: thread, title: before.title, answerCount: 2, commentCount: 3 });
    expect(again.answers.items.map(({ id, comments }) => [id, comments.map(({ text }) => text)])).toEqual([
      [answer, ['Das wüssten wir auch gern.', 'Seither zur Frage']],
      [since, ['Seither dazu']],
    ]);
    expect(await page(thread)).toMatchObject({ viewer: { follows: true } });
    expect(await page(thread, helper)).toMatchObject({ viewer: { follows: false } });
    // What is still being written to its address lands here.
    await world.post(other, part, 'Zu spät geschrieben');
    expect((await page(thread)).answerCount).toBe(3);
    const listed = (await other.client.get<Page<ListedThread>>('threads?limit=100')).body.items.map(({ id }) => id);
    expect([thread, part].filter((id) => listed.includes(id))).toEqual([thread]);
    expect(await node.app.get(ThreadsIndex).read([part])).toEqual([]);
    expect(await drift()).toEqual([]);
  });

  test('brings everything into what has become a discussion as comments', async () => {
    const done = await split([comment]);
    await world.post(asker, done.body.threadId, 'Seither geantwortet');
    await world.post(asker, done.body.threadId, 'Seither zur Frage', comment);
    await coordinator.client.post(`threads/${thread}/move`, { kind: 'discussion', reason: 'Das ist ein Gespräch.' }, { version: done.body.version });
    expect((await undo(done.body.actId)).status).toBe(200);
    expect(await page(thread)).toMatchObject({ kind: 'discussion', answerCount: 0, commentCount: 4 });
    expect(await drift()).toEqual([]);
  });

  test('is refused where either has gone on, was removed or has other readers since; nothing changes', async () => {
    const merged = await split([answer]);
    const target = await world.question(other);
    await coordinator.client.post(`threads/${merged.body.threadId}/merge`, { into: target, reason: 'Dieselbe Frage.' }, { version: 1 });
    const refused = await undo(merged.body.actId);
    expect([refused.status, refused.body.code]).toEqual([422, 'not_undoable']);
    expect(await place(answer)).toBe(target);

    const second = await world.post(helper, thread, 'Das bleibt in unserem Haus.');
    const narrowed = await split([second]);
    expect((await helper.client.patch(`threads/${narrowed.body.threadId}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    const ours = await world.person({ organisation: helper.organisation, instanceRole: 'coordinator' });
    expect((await undo(narrowed.body.actId, ours)).body.code).toBe('not_undoable');
    expect((await other.client.get(`posts/${second}`)).status).toBe(404);

    const third = await world.post(helper, thread, 'Noch eine Antwort.');
    const removed = await split([third]);
    expect((await helper.client.delete(`threads/${removed.body.threadId}`, { version: 1 })).status).toBe(204);
    expect((await undo(removed.body.actId)).body.code).toBe('not_undoable');
    expect(await drift()).toEqual([]);
  });
});

test('what one house keeps to itself stays with it', async () => {
  const ours = await world.person({ organisation: asker.organisation, instanceRole: 'coordinator' });
  const colleague = await world.person({ organisation: asker.organisation });
  thread = await world.question(asker, { visibility: 'organisation', serviceIds: [service.id] });
  const inner = await world.post(colleague, thread, 'Nur für uns.');
  expect((await coordinator.client.post<{ code: string }>(`threads/${thread}/split`, draftOf([inner]), { version: 1 })).status).toBe(404);
  const done = await split([inner], {}, ours);
  expect(await page(done.body.threadId, asker)).toMatchObject({ visibility: 'organisation', organisation: { id: asker.organisation.id }, splitFrom: { id: thread } });
  for (const path of [`threads/${done.body.threadId}`, `posts/${inner}`]) expect((await other.client.get(path)).status).toBe(404);
});

test('the new one names what it was a part of only to whoever may read that', async () => {
  const done = await split([answer]);
  expect((await asker.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version: done.body.version })).status).toBe(200);
  expect((await page(done.body.threadId)).splitFrom).toBeNull();
  expect((await page(done.body.threadId, asker)).splitFrom).toMatchObject({ id: thread });
});

describe('is refused', () => {
  test('with fields named: no post, no title, a question without a link, no reason', async () => {
    const fields = async (postIds: string[], more: object): Promise<unknown[]> => {
      const refused = await split(postIds, more);
      return [refused.status, refused.body.errors.map(({ path }) => path)];
    };
    expect(await fields([], {})).toEqual([400, ['postIds']]);
    expect(await fields([answer], { title: 'Kurz' })).toEqual([400, ['title']]);
    expect(await fields([answer], { serviceIds: [] })).toEqual([400, ['serviceIds']]);
    expect(await fields([answer], { reason: '' })).toEqual([400, ['reason']]);
  });

  test('for the opening, what was removed, what stands elsewhere, an old version, and whoever may not; nothing changes', async () => {
    const { opening } = await page(thread);
    const elsewhere = await world.post(helper, await world.question(other));
    const gone = await world.post(helper, thread, 'Ein Versehen');
    await helper.client.delete(`posts/${gone}`, { version: 1 });
    const before = await page(thread);
    const codeOf = async (postIds: string[], by = coordinator): Promise<unknown[]> => {
      const refused = await split(postIds, {}, by);
      return [refused.status, refused.body.code];
    };
    expect(await codeOf([answer, opening.id])).toEqual([422, 'split_opening']);
    expect(await codeOf([answer, gone])).toEqual([422, 'post_removed']);
    expect(await codeOf([answer, elsewhere])).toEqual([404, 'not_found']);
    expect(await codeOf([answer], helper)).toEqual([403, 'forbidden']);
    expect(await codeOf([answer], await world.person({ instanceRole: 'coordinator', mandate: { districts: ['Nirgendwo'] } }))).toEqual([403, 'forbidden']);
    const stale = await coordinator.client.post<{ code: string }>(`threads/${thread}/split`, draftOf([answer]), { version: 99 });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    expect((await world.guest().post(`threads/${thread}/split`, draftOf([answer]), { version: 1 })).status).toBe(401);
    expect(await page(thread)).toEqual(before);
  });
});
