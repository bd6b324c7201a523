import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Listeners } from '../../server/platform/events/listeners.js';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Acted } from '../../shared/threads/acts.js';
import type { PostRevision, PostView, ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let thread: string;
let answer: string;

const TEXT = 'Rufen Sie 0431 4711 an.';
const CORRECTED = 'Rufen Sie die Leitstelle an.';
const REASON = 'Die Nummer gehört einer <b>Privatperson</b>.';
const TITLE = 'Wen rufen wir bei Ausfällen an?';

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [asker, helper] = [await world.person(), await world.person()];
  thread = await world.question(asker);
  answer = await world.post(helper, thread, TEXT);
});

type Refused = Acted & { code: string; conflict?: unknown };
const edit = (version: number, body: unknown = { text: CORRECTED, reason: REASON }, by = coordinator, post = answer) => by.client.post<Refused>(`posts/${post}/edit`, body, { version });
const retitle = (version: number, title = TITLE, by = coordinator) => by.client.post<Refused>(`threads/${thread}/retitle`, { title, reason: REASON }, { version });
const undo = (actId: string) => coordinator.client.post<Refused>(`audit/${actId}/undo`);
const page = async (): Promise<ThreadPage> => (await asker.client.get<ThreadPage>(`threads/${thread}`)).body;
const shown = async (): Promise<PostView> => (await page()).answers.items.find(({ id }) => id === answer) as PostView;
const revisions = async (): Promise<PostRevision[]> => (await asker.client.get<{ items: PostRevision[] }>(`posts/${answer}/revisions`)).body.items;
const told = async (person: TestPerson) => (await person.client.get<Page<NoticeView>>('notices')).body.items.map(({ kind, data }) => ({ kind, reason: data.reason }));

describe('a text that a coordinator corrects', () => {
  test('says so with the reason and the house, keeps the text before; its author is told, other browsers learn of it', async () => {
    const socket = await TestSocket.admitted(asker.client);
    await socket.subscribe(`thread:${thread}`);
    const done = await edit(1);
    expect([done.status, done.body.version]).toEqual([200, 2]);
    expect(await socket.next(({ type }) => type === 'posts.changed')).toMatchObject({ subject: { id: answer, version: 2 } });
    socket.close();
    expect(await shown()).toMatchObject({ text: CORRECTED, author: { name: helper.name }, editNote: { by: 'coordination', organisation: { id: coordinator.organisation.id }, reason: REASON } });
    expect(await revisions()).toEqual([{ version: 1, text: TEXT, writtenAt: expect.any(String), note: null }]);
    expect(await told(helper)).toEqual([{ kind: 'text_edited', reason: REASON }]);
    expect(await node.database.rows('select act, reason, data from audit_entry where subject_id = $1', [answer])).toEqual([{ act: 'texts.edited', reason: REASON, data: { version: 1 } }]);
  });

  test('carries the note no more when its author changes it again; the note stays at that earlier text', async () => {
    await edit(1);
    await coordinator.client.post(`posts/${answer}/grade`, { reason: REASON, grade: 'checked' }, { version: 2 });
    expect((await shown()).editNote).toMatchObject({ by: 'coordination' });
    await helper.client.patch(`posts/${answer}`, { text: 'Ganz anders.' }, { version: 3 });
    expect((await shown()).editNote).toBeNull();
    expect((await revisions()).map(({ text, note }) => [text, note?.by ?? null])).toEqual([[CORRECTED, 'coordination'], [TEXT, null]]);
  });

  test('loses its grade, as by own edits', async () => {
    await coordinator.client.post(`posts/${answer}/grade`, { reason: REASON, grade: 'checked' }, { version: 1 });
    await edit(2);
    expect((await shown()).grade).toBeNull();
  });

  test('stands as before after undoing, with both texts among the earlier ones; its author learns that too; once', async () => {
    const { body } = await edit(1);
    expect((await undo(body.actId)).status).toBe(200);
    expect(await shown()).toMatchObject({ text: TEXT, editNote: null });
    expect((await revisions()).map(({ text }) => text)).toEqual([CORRECTED, TEXT]);
    expect((await told(helper)).map(({ kind }) => kind)).toEqual(['text_put_back', 'text_edited']);
    expect((await undo(body.actId)).body.code).toBe('undone_already');
  });

  test('is not put back over what somebody wrote since, nor after ten minutes', async () => {
    const { body } = await edit(1);
    await helper.client.patch(`posts/${answer}`, { text: 'Ganz anders.' }, { version: 2 });
    expect((await undo(body.actId)).body.code).toBe('not_undoable');
    const again = await edit(3);
    node.clock.forward({ minutes: 11 });
    expect((await undo(again.body.actId)).body.code).toBe('undo_expired');
    node.clock.forward({ minutes: -11 });
  });

  test('leaves nothing when it is erased', async () => {
    await edit(1);
    await helper.client.delete(`posts/${answer}`, { version: 2 });
    await node.database.rows(`update post set deleted_at = deleted_at - interval '11 minutes' where id = $1`, [answer]);
    await node.app.get(Listeners).all.find(({ name }) => name === 'threads.erase-removed-post')?.run({ type: 'posts.deleted', subject: { kind: 'post', id: answer, version: 3 }, data: {} });
    expect(await node.database.rows('select 1 from post_edit_note where post_id = $1', [answer])).toEqual([]);
  });
});

describe('a title', () => {
  test('is changed everywhere, and put back; links that changed since stay', async () => {
    const done = await retitle(1);
    expect([done.status, (await page()).title]).toEqual([200, TITLE]);
    expect(await told(asker)).toEqual([{ kind: 'title_edited', reason: REASON }]);
    await coordinator.client.post(`threads/${thread}/move`, { phase: 7, reason: REASON }, { version: done.body.version });
    expect((await undo(done.body.actId)).status).toBe(200);
    expect(await page()).toMatchObject({ title: expect.not.stringContaining(TITLE), phase: 7 });
  });

  test('is not put back over another one', async () => {
    const { body } = await retitle(1);
    await asker.client.patch(`threads/${thread}`, { title: 'Ein dritter Titel der Frage' }, { version: body.version });
    expect((await undo(body.actId)).body.code).toBe('not_undoable');
  });

  test('that changed meanwhile is a conflict with both', async () => {
    const { title } = await page();
    await asker.client.patch(`threads/${thread}`, { title: 'Ein dritter Titel der Frage' }, { version: 1 });
    expect(await retitle(1)).toMatchObject({ status: 409, body: { conflict: { base: { title }, current: { title: 'Ein dritter Titel der Frage' }, version: 2 } } });
  });
});

describe('refused is', () => {
  test('a text that changed meanwhile, with both texts; the second of two at once', async () => {
    await helper.client.patch(`posts/${answer}`, { text: 'Ganz anders.' }, { version: 1 });
    expect(await edit(1)).toMatchObject({ status: 409, body: { code: 'conflict', conflict: { base: { text: TEXT }, current: { text: 'Ganz anders.' }, version: 2 } } });
    const both = await Promise.all([edit(2), edit(2, { text: 'Noch anders.', reason: REASON })]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });

  test('what is incomplete, unchanged, one’s own, or removed meanwhile', async () => {
    for (const body of [{ text: CORRECTED }, { text: CORRECTED, reason: 'ab' }, { text: ' ', reason: REASON }, { text: CORRECTED, reason: REASON, title: TITLE }]) expect((await edit(1, body)).status).toBe(400);
    expect((await edit(1, { text: TEXT, reason: REASON })).body.code).toBe('unchanged');
    expect((await retitle(1, (await page()).title)).body.code).toBe('unchanged');
    const own = await world.post(coordinator, thread);
    expect((await edit(1, undefined, coordinator, own)).body.code).toBe('own_post');
    await helper.client.delete(`posts/${answer}`, { version: 1 });
    expect((await edit(2)).body.code).toBe('post_removed');
    expect((await coordinator.client.post(`posts/${answer}/edit`, { text: CORRECTED, reason: REASON })).status).toBe(428);
  });

  test('whoever is not signed in, no coordinator, outside the mandate, or may not see it', async () => {
    expect((await world.guest().post(`posts/${answer}/edit`, { text: CORRECTED, reason: REASON }, { version: 1 })).status).toBe(401);
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    for (const person of [asker, helper, elsewhere, await world.person({ instanceRole: 'admin' })]) expect([(await edit(1, undefined, person)).status, (await retitle(1, TITLE, person)).status]).toEqual([403, 403]);
    thread = await world.question(asker, { visibility: 'organisation' });
    answer = await world.post(asker, thread);
    expect([(await edit(1)).status, (await retitle(1)).status]).toEqual([404, 404]);
  });
});
