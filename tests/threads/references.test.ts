import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Acted } from '../../shared/threads/acts.js';
import type { PostView, ThreadPage } from '../../shared/threads/contract.js';
import { REFERENCES_PER_PLACE, type ReferenceAnswer } from '../../shared/threads/references.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { statementsDuring } from '../support/statements.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let service: TestService;
let thread: string;
let answer: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  await node.database.rows('update reference_answer set ended_at = now() where ended_at is null');
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [asker, helper] = [await world.person(), await world.person()];
  service = await world.service();
  thread = await world.question(asker, { serviceIds: [service.id] });
  answer = await world.post(helper, thread);
});

const REASON = 'Das fragen viele.';
type Refused = Acted & { code: string; errors?: { path: string }[] };
type Place = { serviceId?: string; phase?: number };
const page = async (id = thread, person = asker): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${id}`)).body;
const shown = async (id = answer): Promise<PostView | undefined> => (await page()).answers.items.find((post) => post.id === id);
const versionOf = async (id: string): Promise<number> => (await node.database.row<{ version: number }>('select version from post where id = $1', [id]))?.version ?? 1;
const send = async (name: 'reference' | 'end-reference', id: string, place: Place, by: TestPerson): Promise<Answer<Refused>> => by.client.post<Refused>(`posts/${id}/${name}`, { reason: REASON, ...place }, { version: await versionOf(id) });
const choose = (place: Place = { serviceId: service.id }, id = answer, by = coordinator) => send('reference', id, place, by);
const end = (place: Place = { serviceId: service.id }, id = answer) => send('end-reference', id, place, coordinator);
const undo = (actId: string) => coordinator.client.post<Refused>(`audit/${actId}/undo`);
const list = async (query = `service=${service.id}`, person = asker): Promise<ReferenceAnswer[]> => (await person.client.get<{ items: ReferenceAnswer[] }>(`reference-answers?${query}`)).body.items;
const ids = async (query?: string, person?: TestPerson): Promise<string[]> => (await list(query, person)).map(({ id }) => id);
const hide = (kind: string, id: string) => coordinator.client.post<{ act: string }>('moderation/hidden', { subject: { kind, id }, reason: REASON });

describe('an answer among the frequent questions', () => {
  test('of a service stands there with its question and what it is worth; its author is told', async () => {
    await coordinator.client.post(`posts/${answer}/grade`, { reason: REASON, grade: 'checked' }, { version: 1 });
    const done = await choose();
    expect([done.status, done.body.version]).toEqual([200, 3]);
    expect(await list()).toMatchObject([{ id: answer, threadId: thread, title: (await page()).title, text: 'Das macht der IT-Verbund.', grade: { grade: 'checked' }, organisation: { id: helper.organisation.id } }]);
    expect((await shown())?.references).toMatchObject([{ service: { id: service.id }, phase: null }]);
    const told = (await helper.client.get<Page<NoticeView>>('notices')).body.items.filter(({ kind }) => kind === 'answer_chosen');
    expect(told).toMatchObject([{ subject: { id: answer }, data: { reason: REASON } }]);
    const log = await node.database.rows<{ act: string; reason: string }>(`select act, reason from audit_entry where subject_id = $1 order by id`, [answer]);
    expect(log.map(({ act }) => act)).toEqual(['answers.graded', 'answers.made-reference']);
  });

  test('of a phase stands there, narrowed to a service of its question too; in the order they were chosen', async () => {
    const later = await world.post(helper, thread, 'Oder so.');
    await choose({ phase: 7 }, later);
    await choose({ phase: 7 });
    expect(await ids('phase=7')).toEqual([later, answer]);
    expect([await ids(`phase=7&service=${service.id}`), await ids(`phase=7&service=${(await world.service()).id}`), await ids('phase=6'), await ids()]).toEqual([[later, answer], [], [], []]);
  });

  test('takes one statement to read, however many there are', async () => {
    await choose();
    const one = await statementsDuring(node, () => asker.client.get(`reference-answers?service=${service.id}`));
    await choose(undefined, await world.post(helper, thread, 'Oder so.'));
    const two = await statementsDuring(node, () => asker.client.get(`reference-answers?service=${service.id}`));
    expect([two.statements.length, two.statements.length <= 2]).toEqual([one.statements.length, true]);
  });

  test('of a question of one house is there for that house alone', async () => {
    const own = await world.question(coordinator, { visibility: 'organisation', serviceIds: [service.id] });
    const reply = await world.post(coordinator, own, 'Bei uns macht das die Kasse.');
    const colleague = await world.person({ organisation: coordinator.organisation });
    expect((await choose(undefined, reply)).status).toBe(200);
    expect([await ids(undefined, colleague), await ids()]).toEqual([[reply], []]);
  });

  test('shows the text as it is now, leaves with it and comes back with it', async () => {
    await choose();
    await helper.client.patch(`posts/${answer}`, { text: 'Das macht jetzt das Land.' }, { version: await versionOf(answer) });
    expect((await list())[0]?.text).toBe('Das macht jetzt das Land.');
    await helper.client.delete(`posts/${answer}`, { version: await versionOf(answer) });
    expect([await ids(), (await shown())?.references]).toEqual([[], []]);
    await helper.client.post(`posts/${answer}/restore`);
    expect(await ids()).toEqual([answer]);
    const hidden = await hide('post', answer);
    expect(await ids()).toEqual([]);
    await undo(hidden.body.act);
    const whole = await hide('thread', thread);
    expect(await ids()).toEqual([]);
    await undo(whole.body.act);
    expect(await ids()).toEqual([answer]);
  });

  test('follows where its question is moved, split or merged, and comes back when that is undone', async () => {
    await choose();
    const acted = async (name: string, body: object) => coordinator.client.post<Acted>(`threads/${thread}/${name}`, { reason: REASON, ...body }, { version: (await page()).version });
    const moved = await acted('move', { serviceIds: [(await world.service()).id] });
    expect(await ids()).toEqual([]);
    await undo(moved.body.actId);
    expect(await ids()).toEqual([answer]);
    const talk = await acted('move', { kind: 'discussion' });
    expect(await ids()).toEqual([]);
    await undo(talk.body.actId);
    const target = await world.question(asker);
    const merged = await acted('merge', { into: target });
    expect(await list()).toMatchObject([{ id: answer, threadId: target }]);
    await undo(merged.body.actId);
    expect(await list()).toMatchObject([{ id: answer, threadId: thread }]);
    // As the opening of what was split off it is no answer any more.
    const split = await acted('split', { postIds: [answer], kind: 'question', title: 'Wer macht das eigentlich bei euch?', serviceIds: [service.id], componentIds: [], phase: null });
    expect(await ids()).toEqual([]);
    await undo(split.body.actId);
    expect(await ids()).toEqual([answer]);
  });
});

describe('taking back', () => {
  test('choosing and ending are undone, once', async () => {
    const chosen = await choose();
    expect((await undo(chosen.body.actId)).status).toBe(200);
    expect(await ids()).toEqual([]);
    await choose();
    const ended = await end();
    expect([ended.status, await ids()]).toEqual([200, []]);
    expect((await undo(ended.body.actId)).status).toBe(200);
    expect(await ids()).toEqual([answer]);
    expect((await undo(ended.body.actId)).body.code).toBe('undone_already');
    expect((await undo(chosen.body.actId)).body.code).toBe('undone_already');
  });

  test('what has ended since is not undone, nor an ending over a newer choice', async () => {
    const chosen = await choose();
    const ended = await end();
    expect((await undo(chosen.body.actId)).body.code).toBe('not_undoable');
    await choose();
    expect((await undo(ended.body.actId)).body.code).toBe('not_undoable');
  });
});

describe('bad input', () => {
  test('no place, two places, a service that is not its own, twice, and of two at once one', async () => {
    for (const place of [{}, { serviceId: service.id, phase: 5 }, { phase: 11 }, { serviceId: 'x' }]) expect((await choose(place)).status).toBe(400);
    expect((await asker.client.get('reference-answers')).status).toBe(400);
    const foreign = await choose({ serviceId: (await world.service()).id });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'unknown_reference']);
    const other = await world.person({ instanceRole: 'coordinator' });
    const both = await Promise.all([choose(), choose(undefined, answer, other)]);
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
    expect((await choose()).status).toBe(409);
    expect((await choose({ phase: 5 }, answer, asker)).status).toBe(403);
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    expect((await choose({ phase: 5 }, answer, elsewhere)).status).toBe(403);
  });

  test('ten stand in a place and no more', async () => {
    for (let number = 0; number < REFERENCES_PER_PLACE; number += 1) expect((await choose({ phase: 3 }, await world.post(helper, thread, `Antwort ${number}`))).status).toBe(200);
    const refused = await choose({ phase: 3 });
    expect([refused.status, refused.body.code]).toEqual([422, 'references_full']);
    expect(await ids('phase=3')).toHaveLength(REFERENCES_PER_PLACE);
  });
});
