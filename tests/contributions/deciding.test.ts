import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Listeners } from '../../server/platform/events/listeners.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { AuditEntryView } from '../../shared/audit/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { HoldingWorld } from './support.js';

let node: TestApplication;
let world: HoldingWorld;
let coordinator: TestPerson;
let author: TestPerson;
let asker: TestPerson;
let service: TestService;
let thread: string;
let held: string;
const REASON = 'Bitte ohne den Namen der Sachbearbeiterin.';

beforeAll(async () => {
  node = await startApplication();
  world = new HoldingWorld(node);
  coordinator = await world.coordinator();
});
afterAll(() => node.close());
beforeEach(async () => {
  [asker, author] = [await world.person(), await world.person()];
  service = await world.service();
  thread = await world.question(asker, { serviceIds: [service.id] });
  await world.check(coordinator, service.id);
  held = HoldingWorld.held(await world.answer(author, thread));
});

const page = async (id = thread): Promise<ThreadPage> => (await asker.client.get<ThreadPage>(`threads/${id}`)).body;
const log = async (caseId: string): Promise<AuditEntryView[]> => (await coordinator.client.get<Page<AuditEntryView>>(`audit?case=${caseId}`)).body.items;

describe('published', () => {
  test('it is a post like any other, by its author, from this moment on', async () => {
    const reader = await TestSocket.connect(asker.client);
    await reader.subscribe(`thread:${thread}`);
    const before = Date.now() - 1_000;
    const waiting = await world.caseOf(coordinator, held);
    expect((await world.act(coordinator, waiting, 'publish', undefined)).status).toBe(200);
    const [post] = (await page()).answers.items;
    expect(post).toMatchObject({ text: 'Das macht der IT-Verbund.', author: { name: author.name }, organisation: { name: author.organisation.name } });
    expect(Date.parse(post?.createdAt ?? '')).toBeGreaterThan(before);
    await reader.next(({ type }) => type === 'posts.created');
    reader.close();
    expect(await world.own(author)).toEqual([]);
    expect(await world.told(author)).toMatchObject([{ kind: 'contribution_published', subject: { kind: 'thread', path: `/fragen/${thread}#beitrag-${post?.id}` } }]);
    const closed = await world.caseOf(coordinator, held, 'closed');
    expect(closed.outcome).toBe('published');
    expect(await world.page(coordinator, closed.id)).toMatchObject({ content: { state: 'shown', path: `/fragen/${thread}`, text: 'Das macht der IT-Verbund.' }, can: { decide: false, close: false, reopen: false } });
    expect((await log(closed.id)).map(({ act, can }) => [act, can.undo])).toEqual([['contributions.released', false]]);
  });

  test('a new question can be read, found in its list and answered', async () => {
    const id = HoldingWorld.held(await world.ask(author, [service.id], { title: 'Wie lange dauert die Anbindung?' }));
    await world.decide(coordinator, id, 'publish');
    const found = (await asker.client.get<Page<{ id: string; title: string }>>(`threads?service=${service.id}`)).body.items.find(({ title }) => title === 'Wie lange dauert die Anbindung?');
    expect(await page(found?.id)).toMatchObject({ organisation: { name: author.organisation.name }, can: { answer: true } });
  });

  test('twice at once it is there once', async () => {
    const waiting = await world.caseOf(coordinator, held);
    const second = await world.coordinator();
    const answers = await Promise.all([coordinator, second].map((by) => world.act(by, waiting, 'publish', undefined)));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect((await page()).answerCount).toBe(1);
  });

  test('after its question was merged it stands where the others are', async () => {
    const target = await world.question(coordinator, { serviceIds: [service.id] });
    expect((await coordinator.client.post(`threads/${thread}/merge`, { into: target, reason: 'Dieselbe Frage.' }, { version: 1 })).status).toBe(200);
    expect(await world.own(author)).toMatchObject([{ threadId: target }]);
    expect((await world.decide(coordinator, held, 'publish')).status).toBe(200);
    expect((await page(target)).answers.items.map(({ text }) => text)).toContain('Das macht der IT-Verbund.');
  });

  test.each([
    ['its author may only read', 'author_may_not_write', () => node.database.rows(`update person set read_only_until = now() + interval '1 day' where id = $1`, [author.id])],
    ['its author is suspended', 'author_may_not_write', () => node.database.rows(`update person set status = 'suspended' where id = $1`, [author.id])],
    ['its author has gone over to another house', 'author_may_not_write', async () => node.database.rows('update membership set organisation_id = $2 where person_id = $1', [author.id, (await world.organisation()).id])],
    ['its thread was removed', 'place_gone', () => asker.client.delete(`threads/${thread}`, { version: 1 })],
    ['its thread is for one house alone now', 'place_gone', () => asker.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version: 1 })],
    ['its thread was locked', 'thread_locked', () => coordinator.client.post(`threads/${thread}/lock`, { reason: 'Bitte erst einmal sammeln.' }, { version: 1 })],
    [
      'its question is a duplicate now',
      'thread_duplicate',
      async () => {
        const original = await world.question(coordinator, { serviceIds: [service.id] });
        return coordinator.client.post(`threads/${thread}/mark-duplicate`, { of: original, reason: 'Dieselbe Frage.' }, { version: 1 });
      },
    ],
  ])('not while %s: said clearly, and nothing is lost', async (_what, code, meanwhile) => {
    await meanwhile();
    const refused = await world.decide(coordinator, held, 'publish');
    expect((refused.body as unknown as { code: string }).code).toBe(code);
    const waiting = await world.caseOf(coordinator, held);
    expect(await world.page(coordinator, waiting.id)).toMatchObject({ content: { state: 'waiting', text: 'Das macht der IT-Verbund.' }, can: { decide: true } });
    // Sent back it is its author's again, whatever became of the place.
    expect((await world.decide(coordinator, held, 'refuse')).status).toBe(200);
    await node.database.rows(`update person set status = 'active' where id = $1`, [author.id]);
    expect(await world.own(author)).toMatchObject([{ state: 'refused', text: 'Das macht der IT-Verbund.' }]);
  });
});

describe('refused', () => {
  test('it goes back to its author with the reason; coordinators read it no more', async () => {
    const socket = await TestSocket.connect(author.client);
    await socket.subscribe('me');
    await world.decide(coordinator, held, 'refuse', REASON);
    await socket.next(({ type }) => type === 'contributions.changed');
    await socket.next(({ type }) => type === 'notices.told');
    socket.close();
    expect(await world.told(author)).toMatchObject([{ kind: 'contribution_refused', data: { reason: REASON }, subject: { path: '/fragen/wartend' } }]);
    const [own] = await world.own(author);
    expect(own).toMatchObject({ id: held, state: 'refused', text: 'Das macht der IT-Verbund.', reason: REASON, threadId: thread });
    expect(Date.parse(own?.keptUntil ?? '') - Date.now()).toBeGreaterThan(89 * 86_400_000);
    const closed = await world.caseOf(coordinator, held, 'closed');
    expect(closed).toMatchObject({ outcome: 'refused', subject: { title: '' } });
    expect((await world.page(coordinator, closed.id)).content).toMatchObject({ state: 'refused', text: null, before: [] });
  });

  test('for ten minutes that can be taken back: it waits again', async () => {
    const { body } = await world.decide(coordinator, held, 'refuse');
    expect((await world.undo(coordinator, body.act)).status).toBe(200);
    expect(await world.own(author)).toMatchObject([{ state: 'waiting', reason: null }]);
    const again = await world.decide(coordinator, held, 'refuse');
    node.clock.forward({ minutes: 11 });
    expect((await world.undo(coordinator, again.body.act)).body).toMatchObject({ code: 'undo_expired' });
  });

  test('its author sends it anew, with other words, and takes it back from the one who undoes too late', async () => {
    const { body } = await world.decide(coordinator, held, 'refuse');
    expect((await author.client.post(`contributions/${held}/resubmit`, { title: null, text: 'Ohne Namen.' }, { version: 1 })).status).toBe(409);
    const again = HoldingWorld.held(await author.client.post(`contributions/${held}/resubmit`, { title: null, text: 'Ohne Namen.' }, { version: 2 }));
    expect((await world.own(author)).map(({ id, state, text }) => [id, state, text])).toEqual([[again, 'waiting', 'Ohne Namen.']]);
    expect((await world.undo(coordinator, body.act)).body).toMatchObject({ code: 'not_undoable' });
    await world.decide(coordinator, again, 'publish');
    expect((await page()).answers.items.map(({ text }) => text)).toEqual(['Ohne Namen.']);
  });

  test('is published when sent anew after checking has ended; a new question needs its title', async () => {
    const id = HoldingWorld.held(await world.ask(author, [service.id]));
    await world.decide(coordinator, id, 'refuse');
    await world.check(coordinator, service.id, false);
    const send = (title: string | null) => author.client.post<{ id: string; code?: string }>(`contributions/${id}/resubmit`, { title, text: 'Ohne Namen.' }, { version: 2 });
    expect((await send(null)).body.code).toBe('invalid_input');
    const { body } = await send('Wer legt den zweiten Mandanten an?');
    expect(await page(body.id)).toMatchObject({ title: 'Wer legt den zweiten Mandanten an?', services: [{ id: service.id }] });
    expect((await world.own(author)).map(({ kind }) => kind)).toEqual(['answer']);
  });

  test('what waits is not sent anew, and what is somebody else’s does not exist', async () => {
    const send = (by: TestPerson) => by.client.post<{ code: string }>(`contributions/${held}/resubmit`, { title: null, text: 'Neu.' }, { version: 1 });
    expect((await send(author)).body.code).toBe('not_refused');
    for (const other of [asker, coordinator]) {
      expect((await send(other)).status).toBe(404);
      expect((await other.client.delete(`contributions/${held}`, { version: 1 })).status).toBe(404);
    }
    expect(await world.caseOf(coordinator, held)).toMatchObject({ closedAt: null });
  });

  test('is erased after ninety days, and not before', async () => {
    await world.decide(coordinator, held, 'refuse');
    const erase = async (): Promise<void> => node.app.get(Listeners).chores.find(({ name }) => name === 'contributions.erase-old')?.run();
    node.clock.forward({ days: 89 });
    await erase();
    expect(await world.own(author)).toHaveLength(1);
    node.clock.forward({ days: 2 });
    await erase();
    await erase();
    expect(await world.own(author)).toEqual([]);
    expect((await world.page(coordinator, (await world.caseOf(coordinator, held, 'closed')).id)).content).toMatchObject({ state: 'removed', text: null });
  });
});

describe('in its case', () => {
  test('it is withdrawn by its author, which ends the case; whoever decides then is told', async () => {
    const waiting = await world.caseOf(coordinator, held);
    expect((await author.client.delete(`contributions/${held}`, { version: 1 })).status).toBe(204);
    expect(await world.own(author)).toEqual([]);
    expect((await world.act(coordinator, waiting, 'publish', undefined)).status).toBe(409);
    expect((await world.page(coordinator, waiting.id)).outcome).toBe('withdrawn');
  });

  test('a colleague’s claim is respected, and it is neither closed nor reopened without a decision', async () => {
    const waiting = await world.caseOf(coordinator, held);
    const colleague = await world.coordinator();
    const claimed = await colleague.client.put<{ version: number }>(`moderation/cases/${waiting.id}/claim`, undefined, { version: waiting.version });
    const { version } = claimed.body;
    for (const what of ['publish', 'refuse']) expect((await world.act(coordinator, { id: waiting.id, version }, what)).body).toMatchObject({ code: 'case_claimed' });
    expect((await world.act(colleague, { id: waiting.id, version }, 'close', { outcome: 'handled', reason: REASON })).body).toMatchObject({ code: 'awaits_decision' });
    const refused = await world.act(colleague, { id: waiting.id, version }, 'refuse');
    expect((await world.act(colleague, { id: waiting.id, version: refused.body.version }, 'reopen')).body).toMatchObject({ code: 'not_undoable' });
    expect((await world.act(colleague, { id: waiting.id, version: refused.body.version }, 'publish')).body).toMatchObject({ code: 'not_waiting' });
  });

  test('it lies in the mandates for the thread’s Kreis and Themenfeld, and a reason is needed to refuse', async () => {
    const [near, far, field, other] = await Promise.all([{ districts: ['Kreis Prüfland'] }, { districts: ['Kreis Anderswo'] }, { topicFields: ['Querschnitt'] }, { topicFields: ['Bauen'] }].map((mandate) => world.coordinator(mandate)));
    const sees = async (by: TestPerson | undefined): Promise<boolean> => by !== undefined && (await world.queue(by)).some(({ subject }) => subject.id === held);
    expect([await sees(near), await sees(far), await sees(field), await sees(other)]).toEqual([true, false, true, false]);
    const waiting = await world.caseOf(coordinator, held);
    expect((await world.act(far as TestPerson, waiting, 'publish', undefined)).status).toBe(404);
    for (const reason of ['', 'x', '\u0000Nein']) expect((await world.act(coordinator, waiting, 'refuse', { reason })).status).toBe(400);
  });
});
