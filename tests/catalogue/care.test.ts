import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { EntryListItem, EntryPage, EntryRef, EntryRevision } from '../../shared/catalogue/care.js';
import type { Component } from '../../shared/catalogue/contract.js';
import type { ObstacleListItem } from '../../shared/experiences/contract.js';
import type { ThreadListItem } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

type Kept = EntryRef & { version: number };
type Kind = 'component' | 'obstacle';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  coordinator = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Bauen & Wohnen'] } });
  member = await world.person();
});
afterAll(() => node.close());

const facts = (kind: Kind, changes: Record<string, unknown> = {}) => ({ kind, name: 'Bezahlplattform', description: 'Nimmt Gebühren an.', ...(kind === 'obstacle' ? { phase: 5 } : {}), ...changes });
const create = async (kind: Kind = 'component', changes: Record<string, unknown> = {}): Promise<Kept> => (await coordinator.client.post<Kept>('catalogue-entries', facts(kind, changes))).body;
const path = (kind: string, id: string, rest = ''): string => `catalogue-entries/${kind}/${id}${rest}`;
const page = async (kind: Kind, id: string): Promise<EntryPage> => (await coordinator.client.get<EntryPage>(path(kind, id))).body;
const historyOf = async (kind: Kind, id: string): Promise<EntryRevision[]> => (await coordinator.client.get<{ items: EntryRevision[] }>(path(kind, id, '/history'))).body.items;
const merge = (from: Kept, into: string, { kind = 'component', by = coordinator, version = from.version }: { kind?: Kind; by?: TestPerson; version?: number } = {}) =>
  by.client.post<Kept>(path(kind, from.id, '/merge'), { into, reason: 'Zweimal dasselbe.' }, { version });
const retire = (entry: Kept, successorId: string | null, kind: Kind = 'component') => coordinator.client.put<Kept>(path(kind, entry.id, '/retired'), { successorId, reason: 'Wird abgeschaltet.' }, { version: entry.version });
const components = async (): Promise<Component[]> => (await member.client.get<{ items: Component[] }>('components')).body.items;
const errorsOf = (answer: { body: unknown }): [string, string][] => ((answer.body as { errors?: { path: string; code: string }[] }).errors ?? []).map((error) => [error.path, error.code]);
const actsOn = (id: string) => node.database.rows<{ act: string; area: string; reason: string | null }>('select act, area, reason from audit_entry where subject_id = $1 order by id', [id]);

describe('creating', () => {
  test('is offered in forms at once, is in the history and in the log', async () => {
    const entry = await create('component', { name: 'Straßenkonto' });
    expect(entry).toEqual({ id: expect.any(String), slug: 'strassenkonto', name: 'Straßenkonto', version: 1 });
    expect((await components()).find(({ id }) => id === entry.id)).toMatchObject({ slug: 'strassenkonto', aliases: [], retired: null });
    expect(await page('component', entry.id)).toMatchObject({ state: 'current', other: null, version: 1, can: { change: true, merge: true, retire: true, reinstate: false } });
    expect(await historyOf('component', entry.id)).toMatchObject([{ version: 1, act: 'created', changes: [] }]);
    expect(await actsOn(entry.id)).toEqual([{ act: 'catalogue.entry-created', area: 'catalogue', reason: null }]);
  });

  test('two of one name at once have two addresses; under one key there is one', async () => {
    const both = await Promise.all([create('component', { name: 'Doppelt genannt' }), create('component', { name: 'Doppelt genannt' })]);
    expect(both.map(({ slug }) => slug).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['doppelt-genannt', 'doppelt-genannt-2']);
    const key = newId();
    const [first, again] = [await coordinator.client.post<Kept>('catalogue-entries', facts('component'), { key }), await coordinator.client.post<Kept>('catalogue-entries', facts('component'), { key })];
    expect(again.body.id).toBe(first.body.id);
  });

  test.each([
    ['name', { name: 'x' }, 'too_short'],
    ['description', { description: '  ' }, 'required'],
    ['phase', { phase: 11 }, 'out_of_range'],
    ['slug', { slug: 'eigene' }, 'unknown_property'],
  ])('with a wrong %s is refused and the field is named', async (field, changes, code) => {
    const answer = await coordinator.client.post('catalogue-entries', facts('obstacle', changes));
    expect([answer.status, errorsOf(answer)]).toEqual([400, [[field, code]]]);
  });

  test('is for coordinators and operators', async () => {
    const by = async (client: TestPerson['client']): Promise<number> => (await client.post('catalogue-entries', facts('component'))).status;
    expect([await by(world.guest()), await by((await world.person({ role: 'lead' })).client), await by((await world.person({ instanceRole: 'admin' })).client)]).toEqual([401, 403, 201]);
    expect((await member.client.get('catalogue-entries?kind=term')).status).toBe(403);
  });
});

describe('changing', () => {
  let entry: Kept;
  const change = (changes: Record<string, unknown>, version = 1, kind: Kind = 'obstacle') => coordinator.client.put<Kept>(path(kind, entry.id), facts('obstacle', changes), { version });
  beforeEach(async () => {
    entry = await create('obstacle');
  });

  test('keeps the address, and the history says field by field what differs', async () => {
    expect((await change({ name: 'Bezahlen', phase: null })).body).toEqual({ ...entry, name: 'Bezahlen', version: 2 });
    expect((await change({ name: 'Bezahlen', phase: null }, 2)).body.version).toBe(2);
    expect(await historyOf('obstacle', entry.id)).toMatchObject([
      { version: 2, act: 'changed', changes: [{ field: 'name', before: 'Bezahlplattform', after: 'Bezahlen' }, { field: 'phase', before: 5, after: null }] },
      { version: 1, act: 'created' },
    ]);
    const first = await coordinator.client.get<{ items: EntryRevision[]; nextCursor: string }>(path('obstacle', entry.id, '/history?limit=1'));
    const second = await coordinator.client.get<{ items: EntryRevision[]; nextCursor: null }>(path('obstacle', entry.id, `/history?limit=1&cursor=${first.body.nextCursor}`));
    expect([first.body.items.length, second.body.items.map(({ version }) => version), second.body.nextCursor]).toEqual([1, [1], null]);
  });

  test('that somebody changed meanwhile is not overwritten: both texts come back', async () => {
    await change({ description: 'Nimmt Geld an.' });
    const answer = await change({ name: 'Anders' });
    expect([answer.status, (answer.body as { conflict?: unknown }).conflict]).toEqual([409, { base: facts('obstacle'), current: facts('obstacle', { description: 'Nimmt Geld an.' }), version: 2 }]);
    expect((await coordinator.client.put(path('obstacle', entry.id), facts('obstacle'))).status).toBe(428);
  });

  test('as another kind, or where there is none, it is refused', async () => {
    expect((await change({}, 1, 'component')).status).toBe(400);
    expect((await coordinator.client.put(path('obstacle', newId()), facts('obstacle'), { version: 1 })).status).toBe(404);
  });

  test('other browsers hear of it by name and version', async () => {
    const socket = await TestSocket.connect(member.client);
    expect(await socket.subscribe('catalogue')).toEqual({ ok: true });
    await change({ name: 'Bezahlen' });
    expect(await socket.next(({ type }) => type === 'catalogue.changed')).toEqual({ type: 'catalogue.changed', topic: 'catalogue', subject: { kind: 'obstacle', id: entry.id, version: 2 } });
    socket.close();
  });
});

describe('merging', () => {
  let from: Kept;
  let into: Kept;
  beforeEach(async () => {
    [from, into] = [await create('component', { name: 'Das eine' }), await create('component', { name: 'Das andere' })];
  });
  const named = async (threadId: string): Promise<string[]> => (await member.client.get<{ components: { id: string }[] }>(`threads/${threadId}`)).body.components.map(({ id }) => id);

  test('what points to the one points to the other, once, and its address leads there', async () => {
    const editor = await world.person({ role: 'editor' });
    const [one, both] = [await world.question(member, { componentIds: [from.id] }), await world.question(member, { componentIds: [into.id, from.id] })];
    await editor.client.put(`organisations/${editor.organisation.key}/components`, { componentIds: [from.id] }, { version: 1 });
    const reportId = await world.report(editor, { sections: { setup: { components: [{ componentId: from.id, version: '3' }], procedures: [], transport: null } } });
    const answerId = await world.post(await world.person(), one);
    expect((await member.client.put(`threads/${one}/solutions/${answerId}`, { componentIds: [from.id] })).status).toBe(204);
    const { status, body } = await merge(from, into.id);
    expect([status, body]).toEqual([200, { ...into, version: 2 }]);
    expect([await named(one), await named(both)]).toEqual([[into.id], [into.id]]);
    expect((await member.client.get<{ items: ThreadListItem[] }>(`threads?component=${into.id}`)).body.items.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([one, both].toSorted((a, b) => (a < b ? -1 : 1)));
    expect((await member.client.get<{ solutions: { components: { id: string }[] }[] }>(`threads/${one}`)).body.solutions[0]?.components.map(({ id }) => id)).toEqual([into.id]);
    expect((await member.client.get<{ components: { id: string }[] }>(`organisations/${editor.organisation.key}`)).body.components.map(({ id }) => id)).toEqual([into.id]);
    expect((await member.client.get<{ items: { id: string }[] }>(`experience-reports?component=${into.id}`)).body.items.map(({ id }) => id)).toEqual([reportId]);
    expect((await editor.client.get<{ content: { setup: { components: unknown[] } } }>(`experience-reports/${reportId}/draft`)).body.content.setup.components).toEqual([{ componentId: into.id, version: '3' }]);
    expect((await components()).filter(({ id }) => [from.id, into.id].includes(id))).toMatchObject([{ id: into.id, aliases: [from.slug] }]);
    expect(await page('component', from.id)).toMatchObject({ state: 'merged', other: { id: into.id }, can: { change: false, merge: false, retire: false, reinstate: false } });
    expect((await historyOf('component', into.id))[0]).toMatchObject({ act: 'absorbed', other: { id: from.id }, reason: 'Zweimal dasselbe.' });
    expect(await actsOn(from.id)).toMatchObject([{}, { act: 'catalogue.entry-merged', reason: 'Zweimal dasselbe.' }]);
  });

  test('goes on through a second merge in one step', async () => {
    const third = await create('component', { name: 'Das dritte' });
    const merged = (await merge(from, into.id)).body;
    await merge(merged, third.id);
    expect((await components()).find(({ id }) => id === third.id)?.aliases.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([into.slug, from.slug].toSorted((a, b) => (a < b ? -1 : 1)));
    expect((await page('component', from.id)).other?.id).toBe(third.id);
  });

  test('into itself, in a circle, into what is not there or not in use is refused and changes nothing', async () => {
    expect([(await merge(from, from.id)).status, (await merge(from, from.id)).body]).toMatchObject([422, { code: 'entry_itself' }]);
    expect(errorsOf(await merge(from, newId()))).toEqual([['into', 'unknown_reference']]);
    await merge(from, into.id);
    expect((await merge({ ...into, version: 2 }, from.id)).body).toMatchObject({ code: 'entry_not_current' });
    expect((await merge({ ...from, version: 2 }, into.id)).body).toMatchObject({ code: 'entry_not_current' });
    expect((await page('component', into.id)).state).toBe('current');
  });

  test('both ways at once one wins and the other is told', async () => {
    const answers = await Promise.all([merge(from, into.id), merge(into, from.id, { by: await world.person({ instanceRole: 'coordinator' }) })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)[0]).toBe(200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const states = [await page('component', from.id), await page('component', into.id)].map(({ state }) => state);
    expect(states.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['current', 'merged']);
  });

  test('while others ask with it, every question lands on the target', async () => {
    const asking = Array.from({ length: 12 }, (_, index) =>
      member.client.post<{ id: string }>('threads', { kind: 'question', title: `Wer weiß etwas darüber ${index}?`, text: 'Bei uns steht das an.', visibility: 'community', serviceIds: [], componentIds: [from.id], phase: null }),
    );
    const [merged, ...asked] = await Promise.all([merge(from, into.id), ...asking]);
    expect([merged.status, ...asked.map(({ status }) => status)]).toEqual([200, ...asking.map(() => 201)]);
    expect(await Promise.all(asked.map(({ body }) => named(body.id)))).toEqual(asking.map(() => [into.id]));
    expect(await node.database.rows('select 1 from thread_component where component_id = $1', [from.id])).toEqual([]);
  });

  test('obstacles: reports count for what it became, and the list leads there', async () => {
    const [one, other] = [await create('obstacle', { name: 'Ein Stein' }), await create('obstacle', { name: 'Derselbe Stein' })];
    const reportId = await world.report(await world.person({ role: 'editor' }), { sections: { obstacles: { rows: [{ obstacleId: one.id, weight: 3, remedy: '' }] } } });
    expect((await merge(one, other.id, { kind: 'obstacle' })).status).toBe(200);
    const listed = (await member.client.get<{ items: ObstacleListItem[] }>('obstacles')).body.items.filter(({ id }) => [one.id, other.id].includes(id));
    expect(listed).toMatchObject([{ id: other.id, reportCount: 1, aliases: [one.slug] }]);
    expect((await member.client.get<{ items: { id: string }[] }>(`experience-reports?obstacle=${other.id}`)).body.items.map(({ id }) => id)).toEqual([reportId]);
  });
});

describe('retiring', () => {
  test('what names it keeps it, marked, with what follows it', async () => {
    const [old, next] = [await create('component', { name: 'Altes Konto' }), await create('component', { name: 'Neues Konto' })];
    const threadId = await world.question(member, { componentIds: [old.id] });
    expect((await retire(old, next.id)).body).toEqual({ ...old, version: 2 });
    const mark = { successor: { slug: next.slug, name: next.name } };
    expect((await member.client.get<{ components: unknown[] }>(`threads/${threadId}`)).body.components).toEqual([{ id: old.id, slug: old.slug, name: old.name, retired: mark }]);
    expect((await components()).find(({ id }) => id === old.id)?.retired).toEqual(mark);
    expect((await coordinator.client.get<{ items: EntryListItem[] }>('catalogue-entries?kind=component&state=retired&q=altes')).body.items).toMatchObject([{ id: old.id, state: 'retired', other: { id: next.id } }]);
    expect(await page('component', old.id)).toMatchObject({ state: 'retired', can: { change: false, reinstate: true } });
  });

  test('a successor that is merged leads on; itself or a retired one is none', async () => {
    const [old, next, last] = [await create(), await create(), await create()];
    expect((await retire(old, old.id)).body).toMatchObject({ code: 'entry_itself' });
    await retire(old, next.id);
    expect((await retire(next, old.id)).body).toMatchObject({ code: 'entry_not_current' });
    await merge(next, last.id);
    expect((await page('component', old.id)).other?.id).toBe(last.id);
  });

  test('without a reason it is refused; it is taken back by hand or by the common undo, once', async () => {
    const entry = await create();
    const silent = await coordinator.client.put(path('component', entry.id, '/retired'), { successorId: null, reason: '' }, { version: 1 });
    expect([silent.status, errorsOf(silent).map(([field]) => field)]).toEqual([400, ['reason']]);
    const { version } = (await retire(entry, null)).body;
    expect((await coordinator.client.delete(path('component', entry.id, '/retired'), { version })).status).toBe(200);
    await retire({ ...entry, version: version + 1 }, null);
    const act = await node.database.row<{ id: string }>(`select id from audit_entry where subject_id = $1 and act = 'catalogue.entry-retired' order by id desc limit 1`, [entry.id]);
    expect((await coordinator.client.post(`audit/${act?.id}/undo`)).status).toBe(200);
    expect((await coordinator.client.post(`audit/${act?.id}/undo`)).body).toMatchObject({ code: 'undone_already' });
    expect((await page('component', entry.id)).state).toBe('current');
    expect((await historyOf('component', entry.id)).map((revision) => revision.act)).toEqual(['reinstated', 'retired', 'reinstated', 'retired', 'created']);
  });
});
