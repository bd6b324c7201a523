import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Acted } from '../../shared/threads/acts.js';
import type { ListedThread, ThreadPage } from '../../shared/threads/contract.js';
import { mayMarkDuplicate, type ThreadFacts } from '../../server/threads/threads.policy.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let service: TestService;
/** Repeats `original`. */
let copy: string;
let original: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [asker, helper] = [await world.person(), await world.person()];
  service = await world.service();
  copy = await world.question(asker, { title: 'Wie wird die Zahlungsplattform angebunden?', serviceIds: [service.id] });
  original = await world.question(helper);
});

const REASON = 'Dieselbe Frage gibt es schon.';
type Refused = Acted & { code: string };
const page = async (id: string, person = helper): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${id}`)).body;
const act = async (name: 'mark' | 'unmark', id: string, body: unknown, by = coordinator): Promise<Answer<Refused>> => by.client.post<Refused>(`threads/${id}/${name}-duplicate`, body, { version: (await page(id, by)).version ?? 1 });
const mark = (id = copy, of = original, by = coordinator) => act('mark', id, { of, reason: REASON }, by);
const unmark = (id = copy) => act('unmark', id, { reason: REASON });
const refuse = async (by = asker): Promise<Answer<Refused>> => by.client.post<Refused>(`threads/${copy}/refuse-duplicate`, undefined, { version: (await page(copy, by)).version });
const undo = (actId: string) => coordinator.client.post<Refused>(`audit/${actId}/undo`);
const merge = async (from: string, into: string) => coordinator.client.post<Refused>(`threads/${from}/merge`, { into, reason: REASON }, { version: (await page(from, coordinator)).version });
const hide = (id: string) => coordinator.client.post<{ act: string }>('moderation/hidden', { subject: { kind: 'thread', id }, reason: REASON });
const leads = async (id = copy, person = helper): Promise<string | null> => (await page(id, person)).duplicateOf?.id ?? null;
const repeats = async (id = original, person = helper): Promise<string[]> => (await page(id, person)).duplicates.map((one) => one.id);
const listed = async (list: string, person = helper): Promise<string[]> => (await person.client.get<Page<ListedThread>>(`threads?list=${list}&service=${service.id}`)).body.items.map(({ id }) => id);
const told = async (): Promise<NoticeView[]> => (await asker.client.get<Page<NoticeView>>('notices')).body.items.filter(({ kind }) => kind === 'thread_duplicate');

describe('a duplicate', () => {
  test('says what it repeats and why, the other one names it, and its asker is told; browsers of both learn of it', async () => {
    const socket = await TestSocket.admitted(helper.client);
    await socket.subscribe(`thread:${copy}`);
    await socket.subscribe(`thread:${original}`);
    expect((await mark()).status).toBe(200);
    for (const id of [copy, original]) expect(await socket.next(({ type, subject }) => type === 'threads.changed' && subject.id === id)).toMatchObject({ topic: `thread:${id}` });
    socket.close();
    const shown = await page(copy);
    expect(shown).toMatchObject({ state: 'duplicate', duplicateOf: { id: original, reason: REASON, title: (await page(original)).title } });
    expect(await repeats()).toEqual([copy]);
    expect(await told()).toMatchObject([{ subject: { kind: 'thread', id: copy }, data: { title: shown.title, reason: REASON } }]);
  });

  test('is answered by coordinators alone, commented on by all; what was typed meanwhile is refused with its reason', async () => {
    await mark();
    expect([(await page(copy)).can.answer, (await page(copy)).can.comment, (await page(copy, coordinator)).can.answer]).toEqual([false, true, true]);
    const late = await helper.client.post<Refused>(`threads/${copy}/posts`, { kind: 'answer', parentId: null, text: 'Das macht das Land.' });
    expect([late.status, late.body.code]).toEqual([403, 'thread_duplicate']);
    await world.post(helper, copy, 'Siehe dort.', (await page(copy)).opening.id);
    await world.post(coordinator, copy);
  });

  test('waits in no list for answers and is offered to nobody; the figures of its service agree with the lists', async () => {
    const ahead = await world.person();
    await node.database.rows(`insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) values (gen_random_uuid(), $1, $2, 'active', 10, '2026-01-01', '2026-02-01')`, [ahead.organisation.id, service.id]);
    expect([await listed('open'), await listed('help', ahead), await listed('asked', asker)]).toEqual([[copy], [copy], [copy]]);
    await mark();
    expect([await listed('open'), await listed('help', ahead), await listed('asked', asker), await listed('new')]).toEqual([[], [], [], [copy]]);
    const offered = await asker.client.post<Refused>(`threads/${copy}/requests`, { organisationIds: [ahead.organisation.id] });
    expect([offered.status, offered.body.code]).toEqual([422, 'not_open']);
    const figures = async () => (await helper.client.get<{ openCount: number; solvedCount: number }>(`services/${service.slug}`)).body;
    expect(await figures()).toMatchObject({ openCount: 0, solvedCount: 0 });
    await asker.client.put(`threads/${copy}/solutions/${await world.post(coordinator, copy)}`, { componentIds: [] });
    expect([await listed('solved'), (await figures()).solvedCount, (await page(copy)).state]).toEqual([[], 0, 'duplicate']);
  });

  test('leads on to the last one: no chains, no circles, and what repeated it follows', async () => {
    const third = await world.question(helper);
    await mark(copy, original);
    const followed = await mark(original, third);
    expect([await leads(copy), await leads(original), await repeats(third)]).toEqual([third, third, [copy, original].sort()]);
    const circle = await mark(third, copy);
    expect([circle.status, circle.body.code]).toEqual([422, 'duplicate_circle']);
    const again = await world.question(asker);
    await mark(again, copy);
    expect(await leads(again)).toBe(third);
    expect((await undo(followed.body.actId)).status).toBe(200);
    expect([await leads(copy), await leads(original), await leads(again)]).toEqual([original, null, third]);
  });
});

describe('who reads it can read what it repeats', () => {
  const facts = (visibility: ThreadFacts['visibility'], organisationId: string, id = `${visibility} ${organisationId}`): ThreadFacts & { id: string } => ({ id, kind: 'question', visibility, organisationId, authorId: 'p', deleted: false, locked: false, duplicate: false });

  test('as a rule', () => {
    const verdicts = [
      [facts('community', 'a'), facts('community', 'b')],
      [facts('organisation', 'a'), facts('community', 'b')],
      [facts('organisation', 'a'), facts('organisation', 'a', 'other')],
      [facts('community', 'a'), facts('organisation', 'a')],
      [facts('organisation', 'a'), facts('organisation', 'b')],
    ] as const;
    expect(verdicts.map(([thread, other]) => mayMarkDuplicate(thread, other).allowed)).toEqual([true, true, true, false, false]);
  });

  test('so what one house reads cannot stand for what all read; what the coordinator cannot read does not exist', async () => {
    const own = await world.question(coordinator, { visibility: 'organisation' });
    const widened = await mark(copy, own);
    expect([widened.status, widened.body.code]).toEqual([422, 'duplicate_widens']);
    const foreign = await world.question(helper, { visibility: 'organisation' });
    expect((await mark(copy, foreign)).status).toBe(404);
    expect((await mark(own, original)).status).toBe(200);
    expect([await repeats(), await repeats(original, coordinator)]).toEqual([[], [own]]);
  });

  test('hidden, removed or narrowed, the other one leaves no trace; back again, the mark stands again', async () => {
    await mark();
    const hidden = await hide(original);
    expect(hidden.status).toBe(201);
    expect(await page(copy)).toMatchObject({ state: 'open', duplicateOf: null, can: { answer: true } });
    expect(await listed('open')).toEqual([copy]);
    expect((await undo(hidden.body.act)).status).toBe(200);
    expect(await leads()).toBe(original);
    const { version } = await page(original);
    await helper.client.patch(`threads/${original}`, { visibility: 'organisation' }, { version });
    expect([await leads(), await leads(copy, helper), (await page(copy)).state]).toEqual([null, null, 'open']);
    await helper.client.patch(`threads/${original}`, { visibility: 'community' }, { version: version + 1 });
    await helper.client.delete(`threads/${original}`, { version: version + 2 });
    expect(await leads()).toBeNull();
    await helper.client.post(`threads/${original}/restore`);
    expect(await leads()).toBe(original);
  });
});

describe('merging', () => {
  test('what it repeats takes the mark along; undone, it leads back', async () => {
    const third = await world.question(helper);
    await mark();
    const merged = await merge(original, third);
    expect([await leads(), await repeats(third)]).toEqual([third, [copy]]);
    expect((await undo(merged.body.actId)).status).toBe(200);
    expect([await leads(), await repeats(third)]).toEqual([original, []]);
  });

  test('it into what it repeats, or that into it, ends the mark; undone, it stands again', async () => {
    await mark();
    const into = await merge(copy, original);
    expect(await repeats()).toEqual([]);
    expect((await undo(into.body.actId)).status).toBe(200);
    expect(await leads()).toBe(original);
    const back = await merge(original, copy);
    expect(await page(copy)).toMatchObject({ duplicateOf: null, state: 'answered' });
    expect((await undo(back.body.actId)).status).toBe(200);
    expect(await leads()).toBe(original);
  });
});

describe('taking back', () => {
  test('a coordinator undoes it within ten minutes, or ends it with a reason; undoing that brings the same mark back', async () => {
    const marked = await mark();
    expect((await undo(marked.body.actId)).status).toBe(200);
    expect(await leads()).toBeNull();
    expect((await mark()).status).toBe(200);
    const before = (await page(copy)).duplicateOf;
    const ended = await unmark();
    expect([ended.status, await leads()]).toEqual([200, null]);
    expect((await undo(ended.body.actId)).status).toBe(200);
    expect((await page(copy)).duplicateOf).toEqual(before);
  });

  test('the asker refuses at any time, and nobody else; it stands in the log and cannot be undone', async () => {
    const marked = await mark();
    expect([(await page(copy, asker)).can.refuseDuplicate, (await page(copy)).can.refuseDuplicate]).toEqual([true, false]);
    expect((await refuse(helper)).status).toBe(403);
    expect((await refuse()).status).toBe(200);
    expect([await leads(), (await refuse()).status]).toEqual([null, 409]);
    expect((await undo(marked.body.actId)).body.code).toBe('not_undoable');
    const log = await node.database.rows<{ id: string; act: string; reason: string | null }>('select id, act, reason from audit_entry where subject_id = $1 order by id', [copy]);
    expect(log.map(({ act: name, reason }) => [name, reason])).toEqual([['threads.marked-duplicate', REASON], ['threads.duplicate-refused', null]]);
    expect((await asker.client.post<Refused>(`audit/${log[1]?.id}/undo`)).status).not.toBe(200);
    expect((await mark()).status).toBe(200);
  });
});

describe('bad input', () => {
  test('no reason, no id, script as text, and of two at once one', async () => {
    for (const body of [{ of: original }, { of: original, reason: 'ab' }, { of: 'nirgends', reason: REASON }, { reason: REASON }]) expect((await act('mark', copy, body)).status).toBe(400);
    const script = '<script>alert(1)</script>';
    const { version } = await page(copy);
    const other = await world.person({ instanceRole: 'coordinator' });
    const both = await Promise.all([coordinator, other].map((by) => by.client.post(`threads/${copy}/mark-duplicate`, { of: original, reason: script }, { version })));
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
    expect((await page(copy)).duplicateOf?.reason).toBe(script);
  });

  test('outside the mandate it is refused, and undoing is', async () => {
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    expect((await mark(copy, original, elsewhere)).status).toBe(403);
    const { body } = await mark();
    expect((await elsewhere.client.post(`audit/${body.actId}/undo`)).status).toBe(403);
  });
});
