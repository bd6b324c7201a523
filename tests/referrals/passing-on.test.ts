import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';
import { inDays, REASON, ReferralWorld, type Done } from './support.js';

let node: TestApplication;
let world: ReferralWorld;
let coordinator: TestPerson;
let elsewhere: TestPerson;
let desk: string;
let asker: TestPerson;
let reader: TestPerson;
let thread: string;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new ReferralWorld(node);
  coordinator = await world.coordinator();
  elsewhere = await world.coordinator({ districts: ['Kreis Anderswo'] });
  desk = await world.desk(coordinator);
  reader = await world.person();
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  thread = await world.question(asker);
});

const code = async (answer: Promise<{ status: number; body: { code?: string } }>): Promise<[number, string | undefined]> => {
  const { status, body } = await answer;
  return [status, body.code];
};
const log = async (id: string): Promise<[string, string | null][]> =>
  (await node.database.rows<{ act: string; reason: string | null }>('select act, reason from audit_entry where subject_id = $1 order by id', [id])).map(({ act, reason }) => [act, reason]);

describe('a question', () => {
  test('that is passed on says so to all readers, without how the desk is reached; the asker is told, other browsers hear of it', async () => {
    const socket = await TestSocket.admitted(reader.client);
    await socket.subscribe(`thread:${thread}`);
    const { status, body } = await world.pass(coordinator, thread, desk, { followUpOn: inDays(14) });
    expect([status, body.version]).toEqual([201, 1]);
    expect(await socket.next(({ type }) => type === 'referrals.changed')).toMatchObject({ subject: { kind: 'referral', id: body.id, version: 1 }, parentId: thread });
    socket.close();
    const shown = await world.shown(reader, thread);
    expect(shown).toEqual({ items: [{ id: body.id, desk: { name: 'IT-Verbund Prüfland', kind: 'it_verbund' }, state: 'passed_on', passedOn: inDays(0), reference: null, endedOn: null, answerId: null }], wish: null, can: { wish: false, takeBack: false, passOn: false } });
    expect(JSON.stringify(shown)).not.toContain('itv.example');
    expect(await world.told(asker)).toMatchObject([{ kind: 'question_passed_on', subject: { kind: 'thread', id: thread }, data: { desk: 'IT-Verbund Prüfland' } }]);
    expect(await log(body.id)).toEqual([['referrals.passed-on', REASON]]);
    expect(await world.referral(coordinator, body.id)).toMatchObject({ state: 'passed_on', text: 'Wer legt den Mandanten bei ePayBL an?', desk: { mail: 'anfragen@itv.example' }, about: { kind: 'thread', id: thread }, can: { change: true, end: true, answer: true, passOn: false, decline: false } });
  });

  test('lies once with a desk at a time, also when two pass it on at once, and may lie with another one', async () => {
    const second = await world.coordinator();
    const both = await Promise.all([world.pass(coordinator, thread, desk), world.pass(second, thread, desk)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('already_passed_on');
    expect((await world.pass(coordinator, thread, await world.desk(coordinator, { name: 'Anbieter' }))).status).toBe(201);
    expect((await world.shown(reader, thread)).items).toHaveLength(2);
  });

  test('goes nowhere where one house keeps it, as a discussion, outside the mandate, or to a desk that is none', async () => {
    const house = await world.coordinator();
    const own = await world.question(house, { visibility: 'organisation' });
    expect(await code(world.pass(house, own, desk))).toEqual([422, 'not_shared']);
    expect(await code(world.pass(coordinator, own, desk))).toEqual([404, 'not_found']);
    expect(await code(world.pass(coordinator, await world.question(asker, { kind: 'discussion' }), desk))).toEqual([422, 'not_a_question']);
    expect(await code(world.pass(elsewhere, thread, desk))).toEqual([403, 'forbidden']);
    expect(await code(world.pass(asker, thread, desk))).toEqual([403, 'forbidden']);
    expect(await code(world.pass(coordinator, thread, newId()))).toEqual([422, 'unknown_reference']);
    const retired = await world.desk(coordinator, { name: 'Frühere Stelle' });
    await coordinator.client.put(`desks/${retired}/retired`, { reason: 'Aufgelöst.' }, { version: 1 });
    expect(await code(world.pass(coordinator, thread, retired))).toEqual([422, 'entry_not_current']);
    expect((await world.shown(reader, thread)).items).toEqual([]);
  });

  test.each([
    ['nothing to say', { text: 'kurz' }, 'text'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['a long number', { reference: 'x'.repeat(61) }, 'reference'],
    ['a day that is over', { followUpOn: '2020-01-01' }, 'followUpOn'],
    ['a day far ahead', { followUpOn: '2999-01-01' }, 'followUpOn'],
  ])('with %s is refused', async (_what, facts, path) => {
    const answer = await world.pass(coordinator, thread, desk, facts);
    expect([answer.status, answer.body.errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });

  test('keeps markup in reasons and texts as text', async () => {
    const text = '<script>alert(1)</script> Wer legt an?';
    const { body } = await world.pass(coordinator, thread, desk, { text, reason: '<img src=x onerror=alert(1)>' });
    expect((await world.referral(coordinator, body.id)).text).toBe(text);
  });
});

describe('a referral', () => {
  let passed: Done;
  beforeEach(async () => {
    passed = (await world.pass(coordinator, thread, desk)).body;
  });
  const change = (by: TestPerson, version: number, facts: object) => by.client.patch<Done>(`referrals/${passed.id}`, { reason: 'Eingangsbestätigung.', reference: null, followUpOn: null, ...facts }, { version });

  test('gets its number, which all readers see; undone, it has none again', async () => {
    const changed = await change(coordinator, 1, { reference: 'INC-4711', followUpOn: inDays(7) });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect((await world.shown(reader, thread)).items[0]).toMatchObject({ state: 'in_progress', reference: 'INC-4711' });
    expect(await world.referral(coordinator, passed.id)).toMatchObject({ followUpOn: inDays(7), overdue: false });
    expect((await world.undo(coordinator, changed.body.actId)).status).toBe(200);
    expect(await world.referral(coordinator, passed.id)).toMatchObject({ state: 'passed_on', reference: null, followUpOn: null, version: 3 });
  });

  test('that has changed since is refused, and what was done before no longer undone', async () => {
    const first = await change(coordinator, 1, { reference: 'A-1' });
    const late = await change(coordinator, 1, { reference: 'A-2' });
    expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: 'conflict', conflict: expect.objectContaining({ version: 2, current: expect.objectContaining({ reference: 'A-1' }) }) })]);
    await change(coordinator, 2, { reference: 'A-3' });
    expect(await code(world.undo(coordinator, first.body.actId))).toEqual([422, 'not_undoable']);
  });

  test('exists for coordinators within the mandate alone', async () => {
    expect(await code(elsewhere.client.get(`referrals/${passed.id}`))).toEqual([404, 'not_found']);
    expect(await code(change(elsewhere, 1, { reference: 'X' }))).toEqual([404, 'not_found']);
    expect(await code(world.end(elsewhere, passed, 'ended'))).toEqual([404, 'not_found']);
    expect(await code(world.reply(elsewhere, passed))).toEqual([404, 'not_found']);
    expect((await world.list(elsewhere)).map(({ id }) => id)).not.toContain(passed.id);
    expect(await code(reader.client.get(`referrals/${passed.id}`))).toEqual([403, 'forbidden']);
    const near = await world.coordinator({ districts: ['Kreis Prüfland'] });
    expect((await world.list(near)).map(({ id }) => id)).toContain(passed.id);
  });

  test('ends without a reply, with a reason the asker reads, and once; undone, it lies there again', async () => {
    const ended = await world.end(coordinator, passed, 'ended', 'Der Verbund ist nicht zuständig.');
    expect(ended.status).toBe(200);
    expect((await world.shown(reader, thread)).items).toMatchObject([{ state: 'ended', endedOn: inDays(0) }]);
    expect((await world.told(asker))[0]).toMatchObject({ kind: 'referral_ended', data: { reason: 'Der Verbund ist nicht zuständig.' } });
    expect(await code(world.end(coordinator, ended.body, 'withdrawn'))).toEqual([422, 'referral_closed']);
    expect(await code(change(coordinator, ended.body.version, {}))).toEqual([422, 'referral_closed']);
    expect((await world.undo(coordinator, ended.body.actId)).status).toBe(200);
    expect(await world.referral(coordinator, passed.id)).toMatchObject({ state: 'passed_on', closedAt: null, endedBecause: null });
  });

  test('that was withdrawn is shown to nobody and can be passed on again; then it is not undone', async () => {
    const ended = await world.end(coordinator, passed, 'withdrawn');
    expect((await world.shown(reader, thread)).items).toEqual([]);
    expect((await world.pass(coordinator, thread, desk)).status).toBe(201);
    expect(await code(world.undo(coordinator, ended.body.actId))).toEqual([422, 'not_undoable']);
  });

  test('is taken back for ten minutes', async () => {
    node.clock.forward({ minutes: 11 });
    expect(await code(world.undo(coordinator, passed.actId))).toEqual([422, 'undo_expired']);
    node.clock.forward({ minutes: -11 });
    expect((await world.undo(coordinator, passed.actId)).status).toBe(200);
    expect((await world.shown(reader, thread)).items).toEqual([]);
    expect((await world.told(asker)).map(({ kind }) => kind)).toEqual(['referral_ended', 'question_passed_on']);
    expect(await code(world.undo(coordinator, passed.actId))).toEqual([422, 'undone_already']);
  });

  test('goes along when its question is merged', async () => {
    const target = await world.question(reader);
    await coordinator.client.post(`threads/${thread}/merge`, { reason: 'Dieselbe Frage.', into: target }, { version: 1 });
    expect((await world.shown(reader, target)).items).toMatchObject([{ id: passed.id }]);
    expect((await world.shown(reader, thread)).items).toMatchObject([{ id: passed.id }]);
    expect(await world.referral(coordinator, passed.id)).toMatchObject({ about: { kind: 'thread', id: target } });
    expect(await code(world.pass(coordinator, target, desk))).toEqual([409, 'already_passed_on']);
  });

  test('of a question that one house keeps to itself by now exists for no other, and ends by itself', async () => {
    const house = await world.coordinator();
    const own = await world.question(house);
    const { body } = await world.pass(house, own, desk);
    expect((await house.client.patch(`threads/${own}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    expect(await code(coordinator.client.get(`referrals/${body.id}`))).toEqual([404, 'not_found']);
    expect((await world.list(coordinator, '&list=all')).map(({ id }) => id)).not.toContain(body.id);
    await until('it has ended', async () => (await world.referral(house, body.id)).state === 'withdrawn');
  });

  test('of a question that is hidden shows coordinators neither title nor text', async () => {
    await coordinator.client.post('moderation/hidden', { subject: { kind: 'thread', id: thread }, reason: 'Nennt einen Bürger.' });
    expect(await world.referral(coordinator, passed.id)).toMatchObject({ about: { title: null }, text: null, question: null, can: { answer: false, end: true } });
    expect((await world.list(coordinator)).find(({ id }) => id === passed.id)?.about.title).toBeNull();
    expect(await code(reader.client.get(`threads/${thread}/referrals`))).toEqual([404, 'not_found']);
    expect((await world.end(coordinator, passed, 'withdrawn')).status).toBe(200);
  });
});

describe('the wish of the asker', () => {
  test('waits first in the list of coordinators within the mandate, live, and is seen by nobody else', async () => {
    const socket = await TestSocket.admitted(coordinator.client);
    await socket.subscribe('moderation');
    const { status, body } = await world.wish(asker, thread, 'Wir haben dort niemanden erreicht.');
    expect([status, body.version]).toEqual([201, 1]);
    expect(await socket.next(({ type, subject }) => type === 'referrals.changed' && subject.id === body.id)).toMatchObject({ topic: 'moderation' });
    socket.close();
    expect((await world.list(coordinator, '&state=wished')).map(({ id }) => id)).toContain(body.id);
    expect((await world.list(elsewhere)).map(({ id }) => id)).not.toContain(body.id);
    expect(await world.referral(coordinator, body.id)).toMatchObject({ state: 'wished', desk: null, note: 'Wir haben dort niemanden erreicht.', can: { passOn: true, decline: true, answer: false, change: false } });
    expect(await world.shown(asker, thread)).toMatchObject({ wish: { id: body.id, mine: true }, can: { wish: false, takeBack: true } });
    expect(await world.shown(coordinator, thread)).toMatchObject({ wish: { id: body.id, mine: false }, can: { passOn: true, takeBack: false } });
    for (const other of [reader, elsewhere]) expect((await world.shown(other, thread)).wish).toBeNull();
    expect((await coordinator.client.get<{ wished: number }>('referrals/summary')).body.wished).toBeGreaterThan(0);
    expect(await code(world.wish(asker, thread))).toEqual([409, 'already_passed_on']);
    expect(await code(world.wish(reader, thread))).toEqual([403, 'forbidden']);
  });

  test('is met by passing the question on; undone, it waits again', async () => {
    const { body } = await world.wish(asker, thread, 'Bitte an den Verbund.');
    const passed = await world.pass(coordinator, thread, desk);
    expect([passed.body.id, passed.body.version]).toEqual([body.id, 2]);
    expect(await world.shown(asker, thread)).toMatchObject({ items: [{ id: body.id }], wish: null, can: { takeBack: false } });
    expect((await world.undo(coordinator, passed.body.actId)).status).toBe(200);
    expect(await world.referral(coordinator, body.id)).toMatchObject({ state: 'wished', desk: null, text: '', note: 'Bitte an den Verbund.' });
    expect((await world.shown(reader, thread)).items).toEqual([]);
  });

  test('is declined with a reason the asker reads, and can be undone', async () => {
    const { body } = await world.wish(asker, thread);
    expect(await code(world.end(coordinator, body, 'ended'))).toEqual([422, 'referral_closed']);
    const declined = await world.end(coordinator, body, 'declined', 'Das steht schon im Handbuch.');
    expect((await world.told(asker))[0]).toMatchObject({ kind: 'referral_declined', data: { reason: 'Das steht schon im Handbuch.' } });
    expect((await world.shown(reader, thread)).items).toEqual([]);
    expect((await world.undo(coordinator, declined.body.actId)).status).toBe(200);
    expect((await world.referral(coordinator, body.id)).state).toBe('wished');
  });

  test('is taken back, also twice; and ends by itself when the question is solved', async () => {
    const { body } = await world.wish(asker, thread);
    for (let time = 1; time <= 2; time += 1) expect((await asker.client.delete(`threads/${thread}/referral-wish`)).status).toBe(204);
    expect((await world.referral(coordinator, body.id)).state).toBe('withdrawn');
    const again = await world.wish(asker, thread);
    const answer = await world.post(reader, thread);
    await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
    await until('the wish has ended', async () => (await world.referral(coordinator, again.body.id)).state === 'withdrawn');
    expect(await code(world.wish(asker, thread))).toEqual([422, 'not_open']);
  });
});

describe('the list', () => {
  test('shows what is overdue first, then by day, then what has none; it can be narrowed and walked', async () => {
    const own = await world.desk(coordinator, { name: 'Stelle der Liste' });
    const threads = await Promise.all([1, 2, 3, 4].map(() => world.question(asker)));
    const [none, later, soon, past] = await Promise.all(threads.map(async (id, index) => (await world.pass(coordinator, id, own, { followUpOn: [null, inDays(9), inDays(2), inDays(0)][index] ?? null })).body.id));
    await node.database.rows('update referral set follow_up_on = $2 where id = $1', [past, inDays(-1)]);
    const listed: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await coordinator.client.get(`referrals?limit=1&desk=${own}${cursor ? `&cursor=${cursor}` : ''}`);
      listed.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(listed).toEqual([past, soon, later, none]);
    expect((await world.list(coordinator, `&desk=${own}`)).map(({ overdue }) => overdue)).toEqual([true, false, false, false]);
    await world.end(coordinator, { id: String(soon), version: 1 }, 'ended');
    await world.end(coordinator, { id: String(later), version: 1 }, 'withdrawn');
    expect((await world.list(coordinator, `&desk=${own}&list=closed`)).map(({ id }) => id)).toEqual([later, soon]);
    expect((await world.list(coordinator, `&desk=${own}&list=closed&state=ended`)).map(({ id }) => id)).toEqual([soon]);
    expect(await code(coordinator.client.get('referrals?cursor=abc'))).toEqual([400, 'invalid_input']);
  });
});
