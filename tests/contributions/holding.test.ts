import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FileUpkeep } from '../../server/files/file-upkeep.js';
import type { Page } from '../../shared/pagination.js';
import type { ListedThread, ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { pdf } from '../support/files.js';
import { HoldingWorld } from './support.js';

let node: TestApplication;
let world: HoldingWorld;
let coordinator: TestPerson;
let author: TestPerson;
let asker: TestPerson;
let service: TestService;
let thread: string;

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
});

const page = async (by = asker): Promise<ThreadPage> => (await by.client.get<ThreadPage>(`threads/${thread}`)).body;
const listed = async (by: TestPerson): Promise<string[]> => (await by.client.get<Page<ListedThread>>(`threads?service=${service.id}`)).body.items.map(({ title }) => title);

describe('at a checked service', () => {
  test('a question waits in the queue, is its author’s alone, and nothing of it is a thread', async () => {
    const id = HoldingWorld.held(await world.ask(author, [service.id], { title: 'Wie lange dauert die Anbindung?' }));
    expect(await listed(author)).toEqual(['Wer legt den Mandanten bei ePayBL an?']);
    expect((await author.client.get(`threads/${id}`)).status).toBe(404);
    expect(await world.own(author)).toMatchObject([{ id, state: 'waiting', kind: 'question', title: 'Wie lange dauert die Anbindung?', threadId: null, services: [{ id: service.id }], reason: null, keptUntil: null }]);
    expect(await world.own(asker)).toEqual([]);
    const waiting = await world.caseOf(coordinator, id);
    expect(waiting).toMatchObject({ subject: { kind: 'contribution', title: 'Wie lange dauert die Anbindung?' }, organisation: { name: author.organisation.name }, services: [{ id: service.id }], flagCount: 0 });
    expect(await world.page(coordinator, waiting.id)).toMatchObject({ content: { state: 'waiting', text: 'Wir stehen vor der Anbindung.', author: { name: author.name } }, can: { decide: true, close: false, hide: false, claim: true, warn: true } });
  });

  test('an answer and a comment wait too, with the conversation around them in the case', async () => {
    const answer = HoldingWorld.held(await world.answer(author, thread));
    const comment = HoldingWorld.held(await world.answer(author, thread, 'Danke!', (await page()).opening.id));
    expect(await page()).toMatchObject({ answerCount: 0, commentCount: 0, answers: { items: [] } });
    expect((await world.own(author)).map(({ id, kind, threadId }) => [id, kind, threadId])).toEqual([[comment, 'comment', thread], [answer, 'answer', thread]]);
    const { content } = await world.page(coordinator, (await world.caseOf(coordinator, answer)).id);
    expect(content.before.map(({ text }) => text)).toEqual(['Wir stehen vor der technischen Anbindung.']);
    expect(content.path).toBe(`/fragen/${thread}`);
  });

  test('what is refused anyway is refused at once and does not wait', async () => {
    expect((await world.ask(author, ['019a0000-0000-7000-8000-000000000000', service.id])).body.code).toBe('unknown_reference');
    const text = 'Siehe [Satzung](/api/files/019a0000-0000-7000-8000-000000000000)';
    expect((await world.ask(author, [service.id], { text })).body.code).toBe('unknown_file');
    await coordinator.client.post(`threads/${thread}/lock`, { reason: 'Bitte erst einmal sammeln.' }, { version: 1 });
    expect((await world.answer(author, thread)).body.code).toBe('thread_locked');
    expect(await world.own(author)).toEqual([]);
  });

  test('nothing waits that the own house writes for itself, nor what coordinators and operators write', async () => {
    const inside = await world.ask(author, [service.id], { visibility: 'organisation' });
    expect(inside.body).not.toHaveProperty('held');
    expect((await world.answer(author, inside.body.id)).body).not.toHaveProperty('held');
    for (const person of [coordinator, await world.person({ instanceRole: 'admin' })]) expect((await world.answer(person, thread)).body).not.toHaveProperty('held');
    for (const role of ['editor', 'lead'] as const) HoldingWorld.held(await world.answer(await world.person({ role }), thread));
  });

  test('a thread of the own house does not come before all members by being widened', async () => {
    const { body } = await world.ask(author, [service.id], { visibility: 'organisation' });
    const refused = await author.client.patch<{ code: string }>(`threads/${body.id}`, { visibility: 'community' }, { version: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'widening_checked']);
    // Nor by leaving the service in the same breath and coming back.
    const elsewhere = await world.service();
    expect((await author.client.patch(`threads/${body.id}`, { visibility: 'community', serviceIds: [elsewhere.id, service.id] }, { version: 1 })).status).toBe(422);
    await world.check(coordinator, service.id, false);
    expect((await author.client.patch(`threads/${body.id}`, { visibility: 'community' }, { version: 1 })).status).toBe(200);
  });

  test('sent twice with one key it waits once', async () => {
    const send = () => author.client.post<{ id: string }>(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Einmal.' }, { key: 'einmal-und-nicht-oefter' });
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect(await world.own(author)).toHaveLength(1);
  });

  test('a question on a report waits as well, and then stands on its page', async () => {
    const report = await world.report(await world.person({ role: 'editor' }));
    const id = HoldingWorld.held(await author.client.post(`experience-reports/${report}/threads`, { kind: 'question', title: 'Wie lange hat das gedauert?', text: 'Bei uns ist wenig Zeit.', visibility: 'community', serviceIds: [service.id], componentIds: [], phase: null }));
    expect((await author.client.get<Page<ListedThread>>(`experience-reports/${report}/threads`)).body.items).toEqual([]);
    expect((await world.decide(coordinator, id, 'publish')).status).toBe(200);
    expect((await author.client.get<Page<ListedThread>>(`experience-reports/${report}/threads`)).body.items.map(({ title }) => title)).toEqual(['Wie lange hat das gedauert?']);
  });
});

describe('the first contribution of a person', () => {
  let open: string;
  beforeEach(async () => {
    open = await world.question(asker);
    await world.checkFirst(coordinator);
  });
  // Switched for the whole instance: the other tests go without.
  const after = (): Promise<void> => world.checkFirst(coordinator, false);

  test('waits until one of theirs is published, and not longer', async () => {
    expect((await author.client.get('publication-checks/mine')).body).toMatchObject({ all: true });
    // What one wrote in one's own house has come before nobody else.
    await world.question(author, { visibility: 'organisation' });
    const id = HoldingWorld.held(await world.answer(author, open));
    HoldingWorld.held(await world.answer(author, open, 'Noch etwas.'));
    await world.decide(coordinator, id, 'publish');
    expect((await author.client.get('publication-checks/mine')).body).toMatchObject({ all: false });
    expect((await world.answer(author, open, 'Und noch etwas.')).body).not.toHaveProperty('held');
    await after();
  });

  test('of editors and leads does not wait, nor that of somebody who has written before', async () => {
    for (const person of [await world.person({ role: 'editor' }), await world.person({ role: 'lead' }), asker]) expect((await world.answer(person, open)).body).not.toHaveProperty('held');
    await after();
  });
});

describe('files of what waits', () => {
  const readable = async (file: string): Promise<number[]> => Promise.all([author, coordinator, asker, await world.coordinator({ districts: ['Kreis Anderswo'] })].map(async ({ client }) => (await client.get(`files/${file}`)).status));

  test('are kept, for its author and the coordinators of its case; once published for whoever reads it', async () => {
    const { body: file } = await author.client.upload('Satzung.pdf', pdf(['Satzung']));
    const id = HoldingWorld.held(await world.answer(author, thread, `Siehe [Satzung](/api/files/${file.id})`));
    expect(await readable(file.id)).toEqual([200, 200, 404, 404]);
    node.clock.forward({ days: 2 });
    await node.app.get(FileUpkeep).collect();
    expect(await readable(file.id)).toEqual([200, 200, 404, 404]);
    expect((await world.own(author))[0]?.files.map(({ name }) => name)).toEqual(['Satzung.pdf']);
    await world.decide(coordinator, id, 'publish');
    expect(await readable(file.id)).toEqual([200, 200, 200, 200]);
  });

  test('are their author’s alone once it was refused, and gone when it is withdrawn', async () => {
    const { body: file } = await author.client.upload('Satzung.pdf', pdf(['Satzung']));
    const id = HoldingWorld.held(await world.answer(author, thread, `Siehe [Satzung](/api/files/${file.id})`));
    await world.decide(coordinator, id, 'refuse');
    expect(await readable(file.id)).toEqual([200, 404, 404, 404]);
    expect((await author.client.delete(`contributions/${id}`, { version: 2 })).status).toBe(204);
    expect(await readable(file.id)).toEqual([404, 404, 404, 404]);
  });
});
