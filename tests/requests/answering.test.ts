import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from '../../shared/pagination.js';
import type { ListedThread } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';
import { RequestWorld } from './support.js';

let node: TestApplication;
let world: RequestWorld;
let asker: TestPerson;
let helper: TestPerson;
let service: TestService;
let thread: string;
let request: string;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new RequestWorld(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  service = await world.service();
  thread = await world.question(asker, { serviceIds: [service.id] });
  helper = await world.ahead(service);
  request = await world.offered(asker, thread, helper.organisation);
});

const askedOfUs = async (by: TestPerson, more = ''): Promise<ListedThread[]> => (await by.client.get<Page<ListedThread>>(`threads?list=asked_of_us${more}`)).body.items;
const decline = (by: TestPerson, version = 1, reason: unknown = null) => by.client.put<{ state: string; version: number }>(`requests/${request}/declined`, { reason }, { version });
const undo = (by: TestPerson) => by.client.delete<{ state: string; version: number }>(`requests/${request}/declined`);
const stateOf = async (): Promise<string | undefined> => (await node.database.row<{ state: string }>('select state from question_request where id = $1', [request]))?.state;
const waiting = async (by: TestPerson): Promise<unknown> => (await by.client.get('requests/summary')).body;

describe('An uns gerichtet', () => {
  test('shows every member of the asked house what it was asked, the first due first, and nobody else anything', async () => {
    const colleague = await world.person({ organisation: helper.organisation });
    const later = await world.question(asker, { serviceIds: [service.id], phase: 7 });
    await world.offered(asker, later, helper.organisation);
    await node.database.rows(`update question_request set due_on = due_on + 7 where thread_id = $1`, [later]);
    expect((await askedOfUs(colleague)).map(({ id, request: own }) => [id, own?.version])).toEqual([[thread, 1], [later, 1]]);
    expect((await askedOfUs(colleague, '&phase=7')).map(({ id }) => id)).toEqual([later]);
    for (const other of [asker, await world.person(), await world.person({ instanceRole: 'coordinator' })]) expect(await askedOfUs(other)).toEqual([]);
    expect(await waiting(colleague)).toEqual({ askedOfUs: 2, contacts: 0, overdue: null });
    const first = await colleague.client.get<Page<ListedThread>>('threads?list=asked_of_us&limit=1');
    expect(first.body.items.map(({ id }) => id)).toEqual([thread]);
    expect((await askedOfUs(colleague, `&limit=1&cursor=${first.body.nextCursor}`)).map(({ id }) => id)).toEqual([later]);
  });

  test('leaves out what is solved, narrowed or deleted, at once', async () => {
    const answer = await world.post(await world.person(), thread);
    expect((await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] })).status).toBe(204);
    expect(await askedOfUs(helper)).toEqual([]);
    const second = await world.question(asker, { serviceIds: [service.id] });
    await world.offered(asker, second, helper.organisation);
    expect((await asker.client.patch(`threads/${second}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    expect(await askedOfUs(helper)).toEqual([]);
    expect((await helper.client.get(`threads/${second}/requests`)).status).toBe(404);
  });
});

describe('Können wir nicht beantworten', () => {
  test('is one click of anybody of the house, with a reason or without, and can be taken back for ten minutes', async () => {
    const colleague = await world.person({ organisation: helper.organisation });
    expect((await decline(helper, 1, 'no_time')).body).toEqual({ state: 'declined', version: 2 });
    expect(await askedOfUs(helper)).toEqual([]);
    expect((await world.requests(asker, thread)).asked[0]).toMatchObject({ state: 'declined', reason: 'no_time' });
    expect((await world.requests(await world.person(), thread)).asked[0]).toMatchObject({ state: null, reason: null });
    expect((await world.requests(colleague, thread)).ours).toMatchObject({ state: 'declined', can: { decline: false, undo: true } });
    expect((await undo(colleague)).body).toEqual({ state: 'open', version: 3 });
    expect((await undo(colleague)).body).toEqual({ state: 'open', version: 3 });
    expect((await askedOfUs(helper)).map(({ id }) => id)).toEqual([thread]);
    await decline(helper, 3);
    node.clock.forward({ minutes: 11 });
    expect((await world.requests(colleague, thread)).ours).toMatchObject({ can: { undo: false } });
    const late = await helper.client.delete(`requests/${request}/declined`);
    expect([late.status, late.body.code]).toEqual([422, 'undo_expired']);
  });

  test('is refused where it does not belong', async () => {
    for (const stranger of [asker, await world.person(), await world.person({ instanceRole: 'coordinator' })]) {
      expect([(await decline(stranger)).status, (await undo(stranger)).status]).toEqual([404, 404]);
    }
    expect((await decline(helper, 7)).status).toBe(409);
    const wrong = await helper.client.put(`requests/${request}/declined`, { reason: 'keine Lust' }, { version: 1 });
    expect([wrong.status, wrong.body.errors]).toEqual([400, [{ path: 'reason', code: 'invalid_value' }]]);
    expect((await helper.client.put(`requests/${request}/declined`, { reason: null })).status).toBe(428);
    expect((await world.guest().put(`requests/${request}/declined`, { reason: null }, { version: 1 })).status).toBe(401);
    expect(await stateOf()).toBe('open');
  });

  test('twice by a nervous hand says the same, and two at once end in one', async () => {
    expect((await decline(helper)).body).toEqual((await decline(helper)).body);
    await undo(helper);
    const answers = await Promise.all([decline(helper, 3), decline(helper, 3)]);
    expect(answers.map(({ body }) => body.version)).toEqual([4, 4]);
    const events = await node.database.rows(`select version from domain_event where subject_id = $1 and type = 'requests.changed' order by version`, [request]);
    expect(events).toEqual([{ version: 2 }, { version: 3 }, { version: 4 }]);
  });
});

describe('a request ends by itself', () => {
  test('when somebody of the house answers, also after it had declined', async () => {
    const colleague = await world.person({ organisation: helper.organisation });
    await decline(helper);
    await world.post(colleague, thread);
    await until('it is answered', async () => (await stateOf()) === 'answered');
    expect((await world.requests(asker, thread)).asked[0]).toMatchObject({ state: 'answered' });
    expect((await undo(helper)).status).toBe(422);
  });

  test('not when another house answers, or the house only comments', async () => {
    const answer = await world.post(await world.person(), thread);
    await world.post(helper, thread, 'Wir schauen nach.', answer);
    const second = await world.question(asker, { serviceIds: [service.id] });
    await world.offered(asker, second, helper.organisation);
    await world.post(helper, second);
    // The last job is done, so those before are.
    await until('the other one is answered', async () => (await askedOfUs(helper)).every(({ id }) => id !== second));
    expect(await stateOf()).toBe('open');
  });

  test('when the question is solved, and when it is narrowed', async () => {
    const answer = await world.post(await world.person(), thread);
    await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
    await until('it is closed', async () => (await stateOf()) === 'closed');
    const second = await world.question(asker, { serviceIds: [service.id] });
    request = await world.offered(asker, second, helper.organisation);
    await asker.client.patch(`threads/${second}`, { visibility: 'organisation' }, { version: 1 });
    await until('it is closed', async () => (await stateOf()) === 'closed');
  });

  test('when the question is deleted for good, not while that can be undone', async () => {
    expect((await asker.client.delete(`threads/${thread}`, { version: 1 })).status).toBe(204);
    const job = await node.database.row<{ later: boolean }>(`select run_at > now() + interval '9 minutes' as later from graphile_worker.jobs where task_identifier = 'requests.thread-deleted' and key = $1`, [`requests-thread-deleted:${thread}`]);
    expect(job).toEqual({ later: true });
    expect(await askedOfUs(helper)).toEqual([]);
    expect((await asker.client.post(`threads/${thread}/restore`)).status).toBe(200);
    expect((await askedOfUs(helper)).map(({ id }) => id)).toEqual([thread]);
    await asker.client.delete(`threads/${thread}`, { version: 3 });
    await node.database.rows(`select graphile_worker.reschedule_jobs(array[id], run_at := now()) from graphile_worker.jobs where key = $1`, [`requests-thread-deleted:${thread}`]);
    await until('it is closed', async () => (await stateOf()) === 'closed');
  });
});

test('the asked house hears of it at once, and of its end; everybody at the question does; nobody else hears anything of the house', async () => {
  const [sockets, reader] = [await TestSocket.connect(helper.client), await TestSocket.connect((await world.person()).client)];
  for (const socket of [sockets, reader]) for (const topic of ['house', `thread:${thread}`]) expect(await socket.subscribe(topic)).toEqual({ ok: true });
  const second = await world.question(asker, { serviceIds: [service.id] });
  const offered = await world.offered(asker, second, helper.organisation);
  expect(await sockets.next(({ type, topic }) => type === 'requests.offered' && topic === 'house')).toEqual({ type: 'requests.offered', topic: 'house', subject: { kind: 'request', id: offered, version: 1 }, parentId: second });
  await decline(helper);
  for (const socket of [sockets, reader]) await socket.next(({ type, topic, subject }) => type === 'requests.changed' && topic === `thread:${thread}` && subject.id === request && subject.version === 2);
  await sockets.next(({ type, topic }) => type === 'requests.changed' && topic === 'house');
  await world.post(helper, thread);
  await sockets.next(({ type, subject }) => type === 'requests.changed' && subject.version === 3);
  expect(reader.events.filter(({ topic }) => topic === 'house')).toEqual([]);
  for (const socket of [sockets, reader]) socket.close();
});

describe('what nobody answers in time', () => {
  const overdue = async (by: TestPerson): Promise<ListedThread[]> => {
    const answer = await by.client.get<Page<ListedThread>>(`threads?list=overdue&service=${service.id}`);
    expect(answer.status).toBe(200);
    return answer.body.items;
  };
  let coordinator: TestPerson;
  const makeDue = () => node.database.rows('update question_request set due_on = current_date - 1 where thread_id = $1', [thread]);
  beforeEach(async () => {
    coordinator = await world.person({ instanceRole: 'coordinator' });
  });

  test('stands on the coordinators’ list with whom it was offered to, and they offer it further', async () => {
    const another = await world.ahead(service);
    expect(await overdue(coordinator)).toEqual([]);
    await makeDue();
    const [row] = await overdue(coordinator);
    expect(row).toMatchObject({ id: thread, asked: [{ organisation: { id: helper.organisation.id }, state: 'open' }] });
    expect(await waiting(coordinator)).toMatchObject({ overdue: expect.any(Number) });
    expect((await world.offer(coordinator, thread, [another.organisation])).status).toBe(201);
    expect((await overdue(coordinator))[0]?.asked).toHaveLength(2);
  });

  test('also where all have declined; not where somebody answered', async () => {
    await decline(helper);
    await makeDue();
    expect(await overdue(coordinator)).toHaveLength(1);
    await world.post(await world.person(), thread);
    expect(await overdue(coordinator)).toEqual([]);
  });

  test('on the last day itself it is not overdue yet', async () => {
    await node.database.rows(`update question_request set due_on = (now() at time zone 'Europe/Berlin')::date where thread_id = $1`, [thread]);
    expect(await overdue(coordinator)).toEqual([]);
  });

  test('is there for coordinators alone, each within the mandate', async () => {
    await makeDue();
    const house = await node.database.row<{ district: string }>('select district from organisation where id = $1', [asker.organisation.id]);
    const see = async (mandate: Parameters<RequestWorld['person']>[0]): Promise<number> => (await overdue(await world.person({ instanceRole: 'coordinator', ...mandate }))).length;
    expect(await see({ mandate: { districts: [house?.district ?? ''] } })).toBe(1);
    expect(await see({ mandate: { districts: ['Kreis Anderswo'] } })).toBe(0);
    expect(await see({ mandate: { topicFields: ['Querschnitt'] } })).toBe(1);
    expect(await see({ mandate: { topicFields: ['Mobilität'] } })).toBe(0);
    expect(await see({ mandate: { districts: [house?.district ?? ''], topicFields: ['Mobilität'] } })).toBe(0);
    for (const person of [asker, helper, await world.person({ role: 'lead' }), await world.person({ instanceRole: 'admin' })]) {
      expect((await person.client.get('threads?list=overdue')).status).toBe(403);
      expect(await waiting(person)).toMatchObject({ overdue: null });
    }
  });
});
