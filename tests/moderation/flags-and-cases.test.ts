import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CaseListItem } from '../../shared/moderation/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { ModerationWorld, REASON, type Done } from './support.js';

let node: TestApplication;
let world: ModerationWorld;
let author: TestPerson;
let flagger: TestPerson;
let coordinator: TestPerson;
let elsewhere: TestPerson;
let service: TestService;
let thread: string;
let answer: string;

beforeAll(async () => {
  node = await startApplication();
  world = new ModerationWorld(node);
  coordinator = await world.coordinator();
  elsewhere = await world.coordinator({ districts: ['Kreis Anderswo'] });
});
afterAll(() => node.close());
beforeEach(async () => {
  [author, flagger] = [await world.person(), await world.person()];
  service = await world.service();
  thread = await world.question(await world.person(), { serviceIds: [service.id] });
  answer = await world.post(author, thread);
});

describe('flags on one subject', () => {
  test('form one case, which tells who flagged by house alone', async () => {
    const second = await world.person();
    expect((await world.flag(flagger, 'post', answer, 'unobjective', 'Sehr abfällig.')).status).toBe(201);
    expect((await world.flag(second, 'post', answer, 'personal_data')).status).toBe(201);
    const row = await world.caseOf(coordinator, answer);
    expect(row).toMatchObject({ subject: { kind: 'post', id: answer, title: 'Wer legt den Mandanten bei ePayBL an?' }, reasons: ['personal_data', 'unobjective'], urgent: true, flagCount: 2, claimedBy: null, services: [{ id: service.id }] });
    const page = await world.page(coordinator, row.id);
    expect(page.flags.map(({ reason, note, organisation }) => [reason, note, organisation.id])).toEqual([
      ['unobjective', 'Sehr abfällig.', flagger.organisation.id],
      ['personal_data', null, second.organisation.id],
    ]);
    expect(JSON.stringify(page)).not.toContain(flagger.name);
    expect(page.content).toMatchObject({ state: 'shown', path: `/fragen/${thread}`, author: { name: author.name } });
    expect(page.content.before).toHaveLength(1);
  });

  test('of one person replace each other while the case is open, and open a new one afterwards', async () => {
    const first = await world.flag(flagger, 'post', answer);
    const again = await world.flag(flagger, 'post', answer, 'advertising');
    expect(again.body.id).toBe(first.body.id);
    const row = await world.caseOf(coordinator, answer);
    expect(row).toMatchObject({ flagCount: 1, reasons: ['advertising', 'unobjective'] });
    expect((await world.act(coordinator, row, 'close', { outcome: 'no_breach', reason: REASON })).status).toBe(200);
    await world.flag(flagger, 'post', answer);
    expect((await world.caseOf(coordinator, answer)).id).not.toBe(row.id);
  });

  test('at the same moment meet in one case', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => world.person()));
    const answers = await Promise.all(people.map((person) => world.flag(person, 'post', answer)));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
    expect(await world.caseOf(coordinator, answer)).toMatchObject({ flagCount: 8 });
  });

  test('stand for the thread on an opening, and name the file they are about', async () => {
    const opening = await node.database.row<{ id: string }>(`select id from post where thread_id = $1 and kind = 'opening'`, [thread]);
    await world.flag(flagger, 'post', String(opening?.id));
    expect((await world.caseOf(coordinator, thread)).subject.kind).toBe('thread');
  });

  test('are refused where there is nothing to flag, with the field named where the input is wrong', async () => {
    expect((await world.flag(author, 'post', answer)).body).toMatchObject({ status: 403, code: 'own_post' });
    expect((await world.guest().post('flags', { subject: { kind: 'post', id: answer }, reason: 'other', note: 'x' })).status).toBe(401);
    expect((await world.flag(flagger, 'post', answer, 'other')).body).toMatchObject({ status: 400, errors: [{ path: 'note', code: 'required' }] });
    expect((await world.flag(flagger, 'post', answer, 'boring')).body).toMatchObject({ status: 400, errors: [{ path: 'reason', code: 'invalid_value' }] });
    expect((await world.flag(flagger, 'post', answer, 'other', 'x'.repeat(1_001))).body).toMatchObject({ status: 400, errors: [{ path: 'note', code: 'too_long' }] });
    const hidden = await world.question(author, { visibility: 'organisation' });
    expect((await world.flag(flagger, 'thread', hidden)).status).toBe(404);
  });

  test('of one person are bounded by the hour', async () => {
    const limited = await startApplication({ limits: 'flag=2/3600', database: node.testDatabase });
    const own = new ModerationWorld(limited);
    const eager = await own.person();
    const statuses = [];
    for (let number = 0; number < 4; number += 1) statuses.push((await own.flag(eager, 'thread', await own.question(author))).status);
    await limited.close();
    expect(statuses).toEqual([201, 201, 429, 429]);
  });
});

describe('the queue', () => {
  test('has urgent cases first, then the oldest, page by page, and is narrowed by kind, reason and service', async () => {
    const only = await world.service();
    const threads: string[] = [];
    for (let number = 0; number < 4; number += 1) threads.push(await world.question(author, { serviceIds: [only.id] }));
    for (const id of threads) await world.flag(flagger, 'thread', id, id === threads[2] ? 'personal_data' : 'advertising');
    const expected = [threads[2], threads[0], threads[1], threads[3]];
    const ofService = `&service=${only.id}`;
    expect((await world.queue(coordinator, ofService)).map(({ subject }) => subject.id)).toEqual(expected);
    const seen: string[] = [];
    for (let cursor = ''; seen.length < 10; ) {
      const { body } = await coordinator.client.get<Page<CaseListItem>>(`moderation/cases?limit=1${ofService}${cursor}`);
      seen.push(...body.items.map(({ subject }) => subject.id));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(expected);
    expect((await world.queue(coordinator, `${ofService}&reason=personal_data`)).map(({ subject }) => subject.id)).toEqual([threads[2]]);
    expect(await world.queue(coordinator, `${ofService}&kind=report`)).toEqual([]);
  });

  test('is live for those whose mandate covers a case, and silent for others', async () => {
    const [near, far] = [await TestSocket.connect(coordinator.client), await TestSocket.connect(elsewhere.client)];
    for (const socket of [near, far]) expect(await socket.subscribe('moderation')).toEqual({ ok: true });
    await world.flag(flagger, 'post', answer);
    const opened = await near.next(({ type }) => type === 'cases.opened');
    const row = await world.caseOf(coordinator, answer);
    expect(opened.subject).toEqual({ kind: 'case', id: row.id, version: row.version });
    // A case of everywhere's house comes last, for both: nothing came before it to the one outside.
    const there = await world.person({ organisation: await world.organisation({ district: 'Kreis Anderswo' }) });
    const theirs = await world.question(there, { serviceIds: [service.id] });
    await world.flag(flagger, 'thread', theirs);
    await far.next(({ type }) => type === 'cases.opened');
    expect(far.events.filter(({ type }) => type.startsWith('cases.'))).toHaveLength(1);
    for (const socket of [near, far]) socket.close();
  });

  test('counts for the navigation what waits within the mandate', async () => {
    const empty = await world.coordinator({ topicFields: ['Weltraum'] });
    expect((await empty.client.get('moderation/summary')).body).toEqual({ open: 0, urgent: 0, mine: 0 });
    const special = await world.service({ topicField: 'Weltraum' });
    await world.flag(flagger, 'thread', await world.question(author, { serviceIds: [special.id] }), 'personal_data');
    const [row] = await world.queue(empty);
    await empty.client.put(`moderation/cases/${row?.id}/claim`, undefined, { version: row?.version ?? 0 });
    expect((await empty.client.get('moderation/summary')).body).toEqual({ open: 1, urgent: 1, mine: 1 });
    expect((await world.queue(empty, '&list=mine')).map(({ id }) => id)).toEqual([row?.id]);
  });
});

describe('two coordinators', () => {
  test('at once: the second one learns what the first one did, and nothing is half done', async () => {
    const colleague = await world.coordinator();
    await world.flag(flagger, 'post', answer);
    const row = await world.caseOf(coordinator, answer);
    const both = await Promise.all([world.act(coordinator, row, 'hide'), world.act(colleague, row, 'close', { outcome: 'no_breach', reason: REASON })]);
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body as unknown as { conflict: { current: { closedBy: string; outcome: string } } };
    const winner = both[0].status === 200 ? coordinator : colleague;
    expect(refused.conflict.current).toMatchObject({ closedBy: winner.name, outcome: winner === coordinator ? 'hidden' : 'no_breach' });
    expect((await world.page(colleague, row.id)).content.state).toBe(winner === coordinator ? 'hidden' : 'shown');
  });

  test('leave each other what one has claimed, and may release it for somebody who is away', async () => {
    const colleague = await world.coordinator();
    await world.flag(flagger, 'post', answer);
    const row = await world.caseOf(coordinator, answer);
    const claimed = await coordinator.client.put<Done>(`moderation/cases/${row.id}/claim`, undefined, { version: row.version });
    expect((await world.queue(colleague, `&service=${service.id}`))[0]?.claimedBy).toEqual({ name: coordinator.name, mine: false });
    const { version } = claimed.body;
    expect((await world.act(colleague, { id: row.id, version }, 'hide')).body).toMatchObject({ status: 409, code: 'case_claimed' });
    expect((await colleague.client.delete(`moderation/cases/${row.id}/claim`, { version })).status).toBe(200);
    expect((await world.act(colleague, { id: row.id, version: version + 1 }, 'hide')).status).toBe(200);
  });
});

describe('a case shows its coordinator', () => {
  test('what only the house itself may read, and only within the mandate and the case', async () => {
    const own = await world.question(author, { visibility: 'organisation', serviceIds: [service.id], text: 'Frau Beispiel wohnt in der Musterstraße.' });
    const colleague = await world.person({ organisation: author.organisation });
    expect((await coordinator.client.get(`threads/${own}`)).status).toBe(404);
    await world.flag(colleague, 'thread', own, 'personal_data');
    const row = await world.caseOf(coordinator, own);
    expect((await world.page(coordinator, row.id)).content).toMatchObject({ text: 'Frau Beispiel wohnt in der Musterstraße.', path: null, visibility: 'organisation' });
    expect((await coordinator.client.get(`threads/${own}`)).status).toBe(404);
    expect((await elsewhere.client.get(`moderation/cases/${row.id}`)).status).toBe(404);
    expect((await world.act(elsewhere, row, 'hide')).status).toBe(404);
    expect((await world.act(coordinator, row, 'hide')).status).toBe(200);
    expect((await colleague.client.get(`threads/${own}`)).status).toBe(404);
  });

  test('that its author removed it meanwhile', async () => {
    await world.flag(flagger, 'post', answer);
    const row = await world.caseOf(coordinator, answer);
    expect((await author.client.delete(`posts/${answer}`, { version: 1 })).status).toBe(204);
    const page = await world.page(coordinator, row.id);
    expect([page.content.state, page.content.text, page.can.hide, page.can.close]).toEqual(['removed', null, false, true]);
    expect((await world.act(coordinator, page, 'hide')).body).toMatchObject({ status: 422, code: 'post_removed' });
  });

  test('notes of colleagues, which nobody else reads', async () => {
    await world.flag(flagger, 'post', answer);
    const row = await world.caseOf(coordinator, answer);
    const hostile = '<script>alert(1)</script> 🙂';
    expect((await coordinator.client.post(`moderation/cases/${row.id}/notes`, { text: hostile })).status).toBe(201);
    expect((await world.page(coordinator, row.id)).notes).toMatchObject([{ author: coordinator.name, text: hostile }]);
    expect((await coordinator.client.post(`moderation/cases/${row.id}/notes`, { text: ' ' })).body).toMatchObject({ status: 400, errors: [{ path: 'text', code: 'required' }] });
    expect((await flagger.client.get(`moderation/cases/${row.id}`)).status).toBe(403);
  });
});
