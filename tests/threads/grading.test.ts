import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Acted } from '../../shared/threads/acts.js';
import type { ListedThread, PostView, ThreadPage } from '../../shared/threads/contract.js';
import { isSourceLink } from '../../shared/threads/grade.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { driftOf } from '../support/counters.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let thread: string;
let answer: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [asker, helper] = [await world.person(), await world.person()];
  thread = await world.question(asker);
  answer = await world.post(helper, thread);
});

const REASON = 'Mit dem Land abgestimmt.';
const CHECKED = { reason: REASON, grade: 'checked' };
const SOURCE = { body: 'Innenministerium des Landes', sourceTitle: 'Erlass vom 3. Mai', sourceLink: 'https://land.example/erlass', validFrom: '2026-12-01' };
const BINDING = { reason: REASON, grade: 'binding', ...SOURCE };

type Refused = Acted & { code: string; errors?: { path: string }[] };
const grade = (body: unknown, version: number, by = coordinator, post = answer): Promise<Answer<Refused>> => by.client.post<Refused>(`posts/${post}/grade`, body, { version });
const revoke = (version: number, by = coordinator): Promise<Answer<Refused>> => by.client.post<Refused>(`posts/${answer}/revoke-grade`, { reason: REASON }, { version });
const undo = (actId: string, by = coordinator) => by.client.post<Refused>(`audit/${actId}/undo`);
const page = async (person = asker, id = thread): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${id}`)).body;
const shown = async (id = answer): Promise<PostView> => {
  const { answers, solutionPosts } = await page();
  const found = [...answers.items, ...solutionPosts].find((post) => post.id === id);
  if (!found) throw new Error('the answer is gone');
  return found;
};
const log = async (): Promise<[string, string | null][]> =>
  (await node.database.rows<{ act: string; reason: string | null }>('select act, reason from audit_entry where subject_id = $1 order by id', [answer])).map(({ act, reason }) => [act, reason]);
const told = async (): Promise<NoticeView['data'][]> => (await helper.client.get<Page<NoticeView>>('notices')).body.items.filter(({ kind }) => kind === 'answer_graded').map(({ data }) => data);

describe('an answer', () => {
  test('nobody has graded is experience', async () => {
    expect((await shown()).grade).toBeNull();
  });

  test('is checked, for whoever reads it, with the house and the time; other browsers learn of it, its author is told', async () => {
    const socket = await TestSocket.admitted(asker.client);
    await socket.subscribe(`thread:${thread}`);
    const done = await grade(CHECKED, 1);
    expect([done.status, done.body.version]).toEqual([200, 2]);
    expect(await socket.next(({ type }) => type === 'posts.changed')).toMatchObject({ subject: { kind: 'post', id: answer, version: 2 }, parentId: thread });
    socket.close();
    expect(await shown()).toMatchObject({ version: 2, editedAt: null, grade: { grade: 'checked', by: { id: coordinator.organisation.id }, at: expect.any(String) } });
    expect(await told()).toMatchObject([{ grade: 'checked', reason: REASON, title: (await page()).title }]);
    expect(await log()).toEqual([['answers.graded', REASON]]);
  });

  test('is binding with the body, the source and its first day, as solution as well; a link is not needed, markup is text', async () => {
    expect((await grade(BINDING, 1)).status).toBe(200);
    expect((await shown()).grade).toMatchObject({ grade: 'binding', ...SOURCE });
    await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
    expect((await page()).solutionPosts[0]?.grade).toMatchObject({ grade: 'binding' });
    const [body, sourceTitle] = ['<b>Ministerium</b>', '[Erlass](javascript:alert(1))'];
    expect((await grade({ ...BINDING, body, sourceTitle, sourceLink: null }, 2)).status).toBe(200);
    expect((await shown()).grade).toMatchObject({ body, sourceTitle, sourceLink: null });
  });

  test('that is removed or hidden shows no grade; it comes back with the text', async () => {
    const { body } = await grade(BINDING, 1);
    await helper.client.delete(`posts/${answer}`, { version: body.version });
    expect(await shown()).toMatchObject({ removed: true, grade: null });
    const refused = await revoke((await shown()).version);
    expect([refused.status, refused.body.code]).toEqual([422, 'post_removed']);
    await helper.client.post(`posts/${answer}/restore`);
    expect((await shown()).grade).toMatchObject({ grade: 'binding' });
  });

  test('whose text changes loses the grade, which stands in the log; undoing brings nothing back, and it can be graded anew', async () => {
    const graded = await grade(BINDING, 1);
    const late = await helper.client.patch<Refused>(`posts/${answer}`, { text: 'Doch anders.' }, { version: 1 });
    expect([late.status, (await shown()).grade === null]).toEqual([409, false]);
    await helper.client.patch(`posts/${answer}`, { text: 'Doch anders.' }, { version: 2 });
    expect(await shown()).toMatchObject({ text: 'Doch anders.', grade: null });
    expect(await log()).toEqual([['answers.graded', REASON], ['answers.grade-lost', null]]);
    const refused = await undo(graded.body.actId);
    expect([refused.status, refused.body.code]).toEqual([422, 'not_undoable']);
    expect((await grade(CHECKED, 3)).status).toBe(200);
    await helper.client.patch(`posts/${await world.post(helper, thread)}`, { text: 'Ohne Einstufung geändert.' }, { version: 1 });
    expect(await node.database.rows(`select 1 from audit_entry where act = 'answers.grade-lost' and actor_id = $1`, [helper.id])).toHaveLength(1);
  });

  test('keeps its grade where its question is merged into another one, and as a comment where that becomes a discussion', async () => {
    await grade(CHECKED, 1);
    const target = await world.question(asker);
    await coordinator.client.post(`threads/${thread}/merge`, { into: target, reason: REASON }, { version: (await page()).version });
    expect((await page(asker, target)).answers.items.find(({ id }) => id === answer)?.grade).toMatchObject({ grade: 'checked' });
    const { version } = await page(asker, target);
    await coordinator.client.post(`threads/${target}/move`, { kind: 'discussion', reason: REASON }, { version });
    const comment = (await page(asker, target)).opening.comments.find(({ id }) => id === answer);
    expect(comment?.grade).toMatchObject({ grade: 'checked' });
    const refused = await grade(BINDING, comment?.version ?? 0);
    expect([refused.status, refused.body.code]).toEqual([422, 'not_a_question']);
    expect((await revoke(comment?.version ?? 0)).status).toBe(200);
  });
});

describe('lists', () => {
  const best = async (id = thread): Promise<string | null> => (await page(asker, id)).bestGrade;

  test('show what the best answer that stands is worth, and none where it goes, is hidden or changes', async () => {
    const other = await world.post(asker, thread, 'Oder so.');
    expect(await best()).toBeNull();
    await grade(CHECKED, 1);
    expect(await best()).toBe('checked');
    const second = await grade(BINDING, 1, coordinator, other);
    expect([await best(), (await helper.client.get<Page<ListedThread>>(`threads?list=mine`)).body.items, (await asker.client.get<Page<ListedThread>>('threads?list=mine')).body.items.find(({ id }) => id === thread)?.bestGrade]).toEqual(['binding', [], 'binding']);
    await asker.client.delete(`posts/${other}`, { version: second.body.version });
    expect(await best()).toBe('checked');
    await asker.client.post(`posts/${other}/restore`);
    expect(await best()).toBe('binding');
    expect((await undo(second.body.actId)).status).toBe(200);
    const hidden = await coordinator.client.post<{ act: string }>('moderation/hidden', { subject: { kind: 'post', id: answer }, reason: REASON });
    expect(await best()).toBeNull();
    await undo(hidden.body.act);
    expect(await best()).toBe('checked');
    await helper.client.patch(`posts/${answer}`, { text: 'Doch anders.' }, { version: (await shown()).version });
    expect(await best()).toBeNull();
    expect(await driftOf(node.database)).toEqual([]);
  });

  test('follow the text where it is split off, merged and brought back', async () => {
    const other = await world.post(helper, thread, 'Wir fragen das auch.');
    await grade(BINDING, 1);
    const acted = async (id: string, name: string, body: object) => (await coordinator.client.post<Acted & { threadId: string }>(`threads/${id}/${name}`, { reason: REASON, ...body }, { version: (await page(asker, id)).version })).body;
    // Below the other one it stays an answer there.
    const split = await acted(thread, 'split', { postIds: [answer, other], kind: 'question', title: 'Wer legt das eigentlich an?', serviceIds: [(await page()).services[0]?.id], componentIds: [], phase: null });
    expect([await best(), await best(split.threadId)]).toEqual([null, null]);
    expect((await undo(split.actId)).status).toBe(200);
    expect([await best(), (await shown()).grade?.grade]).toEqual(['binding', 'binding']);
    const target = await world.question(asker);
    const merged = await acted(thread, 'merge', { into: target });
    expect(await best(target)).toBe('binding');
    const again = await acted(target, 'split', { postIds: [other], kind: 'question', title: 'Wer legt das eigentlich an?', serviceIds: [(await page(asker, target)).services[0]?.id], componentIds: [], phase: null });
    expect([await best(target), await best(again.threadId)]).toEqual(['binding', null]);
    expect((await undo(again.actId)).status).toBe(200);
    expect((await undo(merged.actId)).status).toBe(200);
    expect([await best(), await best(target), (await shown()).grade?.grade]).toEqual(['binding', null, 'binding']);
    expect(await driftOf(node.database)).toEqual([]);
  });
});

describe('taking back', () => {
  test('a grade is revoked with a reason, and that is undone: the same grade stands again', async () => {
    await grade(BINDING, 1);
    const before = (await shown()).grade;
    const revoked = await revoke(2);
    expect([revoked.status, (await shown()).grade]).toEqual([200, null]);
    expect((await undo(revoked.body.actId)).status).toBe(200);
    expect((await shown()).grade).toEqual(before);
    expect(await log()).toEqual([['answers.graded', REASON], ['answers.grade-revoked', REASON], ['answers.graded', null]]);
    expect((await told()).map((data) => data.grade)).toEqual(['binding', 'none', 'binding']);
  });

  test('undoing a grade lets the one before stand again, or none; once', async () => {
    const first = await grade(CHECKED, 1);
    const second = await grade(BINDING, 2);
    expect((await undo(first.body.actId)).body.code).toBe('not_undoable');
    expect((await shown()).grade).toMatchObject({ grade: 'binding' });
    expect((await undo(second.body.actId)).status).toBe(200);
    expect((await shown()).grade).toMatchObject({ grade: 'checked' });
    expect((await undo(second.body.actId)).body.code).toBe('undone_already');
    expect((await undo(first.body.actId)).status).toBe(200);
    expect((await shown()).grade).toBeNull();
  });

  test('a revocation is not undone over a newer grade', async () => {
    await grade(CHECKED, 1);
    const revoked = await revoke(2);
    await grade(BINDING, 3);
    expect((await undo(revoked.body.actId)).body.code).toBe('not_undoable');
    expect((await shown()).grade).toMatchObject({ grade: 'binding' });
  });
});

describe('refused is', () => {
  test('what is not said wholly, with the field', async () => {
    const wrong: [path: string, part: Record<string, unknown>][] = [
      ['reason', { reason: 'ab' }],
      ['body', { body: 'x' }],
      ['body', { body: undefined }],
      ['body', { body: 'Zwei\nZeilen' }],
      ['sourceTitle', { sourceTitle: ' ' }],
      ['sourceTitle', { sourceTitle: 'x'.repeat(301) }],
      ['sourceLink', { sourceLink: 'http://land.example/erlass' }],
      ['sourceLink', { sourceLink: 'javascript:alert(1)' }],
      ['sourceLink', { sourceLink: 'https://land.example@boese.example/' }],
      ['validFrom', { validFrom: '2026-02-30' }],
      ['validFrom', { validFrom: undefined }],
    ];
    for (const [path, part] of wrong) {
      const refused = await grade({ ...BINDING, ...part }, 1);
      expect([part, refused.status, refused.body.errors?.map((error) => error.path)]).toEqual([part, 400, [path]]);
    }
    expect((await grade({ ...CHECKED, body: 'Ministerium' }, 1)).status).toBe(400);
    expect((await grade({ reason: REASON, grade: 'experience' }, 1)).status).toBe(400);
    expect((await shown()).grade).toBeNull();
  });

  test('a link that is none to another host over https', () => {
    expect(['https://www.gesetze.example/ozg/§3', 'https://land.example:8443/a?b=c#d'].map(isSourceLink)).toEqual([true, true]);
    expect(['', 'land.example', '//land.example', 'ftp://land.example', 'data:text/html,x', 'https://', 'https://name:wort@land.example/', 'https:land.example@boese.example', 'https:/land.example@boese.example/', 'https:\\\\land.example@boese.example/'].map(isSourceLink)).toEqual(Array.from({ length: 10 }, () => false));
  });

  test('whoever is not signed in, no coordinator, outside the mandate, or may not see it', async () => {
    expect((await world.guest().post(`posts/${answer}/grade`, CHECKED, { version: 1 })).status).toBe(401);
    for (const person of [asker, helper]) expect((await grade(CHECKED, 1, person)).status).toBe(403);
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    expect((await grade(CHECKED, 1, elsewhere)).status).toBe(403);
    const { body } = await grade(CHECKED, 1);
    expect([(await revoke(2, elsewhere)).status, (await undo(body.actId, elsewhere)).status]).toEqual([403, 403]);
    thread = await world.question(asker, { visibility: 'organisation' });
    expect((await grade(CHECKED, 1, coordinator, await world.post(asker, thread))).status).toBe(404);
  });

  test('the second of two at once, and revoking what is not graded', async () => {
    const done = await Promise.all([grade(CHECKED, 1), grade(BINDING, 1, await world.person({ instanceRole: 'coordinator' }))]);
    expect(done.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
    expect((await revoke(2)).status).toBe(200);
    const refused = await revoke(3);
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
  });

  test('whatever is no answer to a question', async () => {
    const { opening } = await page();
    expect((await grade(CHECKED, 1, coordinator, opening.id)).body.code).toBe('not_an_answer');
    expect((await grade(CHECKED, 1, coordinator, await world.post(asker, thread, 'Danke.', answer))).body.code).toBe('not_an_answer');
    const talk = await page(asker, await world.question(asker, { kind: 'discussion' }));
    const refused = await grade(CHECKED, 1, coordinator, talk.opening.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'not_a_question']);
  });
});
