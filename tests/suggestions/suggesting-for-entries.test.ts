import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { EntryPage, EntryRevision } from '../../shared/catalogue/care.js';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Beginning, SuggestionListItem, SuggestionPage } from '../../shared/suggestions/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let member: TestPerson;
let id: string;

const REASON = 'Heißt seit Januar anders.';

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  member = await world.person();
  id = newId();
  await node.database.rows(`insert into component (id, slug, name, description) values ($1::uuid, $1::text, 'Nachrichtenbroker', 'Reicht weiter.')`, [id]);
});

type Refused = { id: string; code: string; version: number };
const better = { kind: 'component', name: 'Nachrichtenbroker', description: 'Reicht Anträge weiter.' };
const begin = (by = member, kind = 'component') => by.client.get<Beginning>(`suggestions/begin/${kind}/${id}`);
const suggest = (by = member, version = 1, content: unknown = better) => by.client.post<Refused>('suggestions', { subjectId: id, content, reason: REASON }, { version });
const accept = (suggestion: string, version: number, content: unknown = better, by = coordinator) => by.client.post<Refused>(`suggestions/${suggestion}/accept`, { content }, { version });
const entry = async (): Promise<EntryPage> => (await coordinator.client.get<EntryPage>(`catalogue-entries/component/${id}`)).body;
const history = async (): Promise<EntryRevision[]> => (await coordinator.client.get<Page<EntryRevision>>(`catalogue-entries/component/${id}/history`)).body.items;
const listed = async (by: TestPerson): Promise<boolean> => (await by.client.get<Page<SuggestionListItem>>(`suggestions?within=${id}`)).body.items.length > 0;

describe('a suggestion on an entry', () => {
  test('starts from what stands there, waits for those who keep entries, and is nobody’s else', async () => {
    expect((await begin()).body).toMatchObject({ title: 'Nachrichtenbroker', version: 1, content: { kind: 'component', description: 'Reicht weiter.' }, can: { suggest: true } });
    expect((await begin(coordinator)).body.can).toEqual({ suggest: false });
    const { status, body } = await suggest();
    expect(status).toBe(201);
    const admin = await world.person({ instanceRole: 'admin' });
    for (const [person, sees] of [[member, true], [coordinator, true], [admin, true], [await world.person(), false]] as const) expect(await listed(person)).toBe(sees);
    expect((await coordinator.client.get<SuggestionPage>(`suggestions/${body.id}`)).body).toMatchObject({ proposed: better, can: { decide: true, needsReason: false } });
    expect((await suggest(coordinator)).body.code).toBe('may_edit');
  });

  test('taken up changes the entry, with credit to the house in its history; whoever made it is told; undone, both are as before', async () => {
    const { body } = await suggest();
    expect((await accept(body.id, 1)).body).toEqual({ version: 2 });
    expect((await entry()).facts).toEqual(better);
    expect((await history()).map(({ version, credit }) => [version, credit?.id ?? null])).toEqual([[2, member.organisation.id], [1, null]]);
    expect((await member.client.get<Page<NoticeView>>('notices')).body.items.map(({ kind, subject }) => [kind, subject?.path])).toEqual([['suggestion_accepted', `/bausteine#${id}`]]);
    expect((await coordinator.client.post(`suggestions/${body.id}/undo`)).status).toBe(204);
    expect((await entry()).facts).toMatchObject({ description: 'Reicht weiter.' });
    expect([(await history())[1]?.credit, await listed(member)]).toEqual([null, true]);
  });

  test('is not taken up over another version, nor once the entry is retired; undone over nothing newer', async () => {
    const { body } = await suggest();
    await coordinator.client.put(`catalogue-entries/component/${id}`, { ...better, name: 'Broker' }, { version: 1 });
    expect(await accept(body.id, 1)).toMatchObject({ status: 409, body: { code: 'conflict', conflict: { base: { description: 'Reicht weiter.' }, current: { name: 'Broker' }, version: 2 } } });
    expect((await accept(body.id, 2)).status).toBe(200);
    await coordinator.client.put(`catalogue-entries/component/${id}`, { ...better, name: 'Broker' }, { version: 3 });
    expect((await coordinator.client.post<Refused>(`suggestions/${body.id}/undo`)).body.code).toBe('not_undoable');
    const next = (await suggest(member, 4, { ...better, name: 'Vermittler' })).body.id;
    await coordinator.client.put(`catalogue-entries/component/${id}/retired`, { successorId: null, reason: REASON }, { version: 4 });
    expect([(await member.client.get(`suggestions/${next}`)).status, (await accept(next, 5)).status, await listed(member), (await begin()).status]).toEqual([404, 404, false, 404]);
  });

  test('says what its kind says, and nothing of another', async () => {
    expect((await suggest(member, 1, { ...better, phase: 3 })).status).toBe(400);
    expect((await suggest(member, 1, { kind: 'obstacle', name: 'X-Y', description: 'Z', phase: null })).status).toBe(404);
    expect((await suggest(member, 1, { kind: 'component', name: 'Nachrichtenbroker', description: 'Reicht weiter.' })).body.code).toBe('unchanged');
    const { body } = await suggest();
    expect((await accept(body.id, 1, { kind: 'post', text: 'Text' })).status).toBe(400);
  });
});

test('a service and a term as well; a mandate for other Themenfelder decides on no service', async () => {
  const service = await world.service();
  const [{ facts, version }, elsewhere] = [(await coordinator.client.get<EntryPage>(`catalogue-entries/service/${service.id}`)).body, await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } })];
  const made = await member.client.post<Refused>('suggestions', { subjectId: service.id, content: { ...facts, summary: 'Für alle.' }, reason: REASON }, { version });
  expect([made.status, (await elsewhere.client.get(`suggestions/${made.body.id}`)).status, (await coordinator.client.get(`suggestions/${made.body.id}`)).status]).toEqual([201, 404, 200]);
  const created = await coordinator.client.post<{ id: string; version: number }>('catalogue-entries', { kind: 'term', term: 'Prüfbegriff', abbreviation: null, synonyms: [], explanation: 'Zum Prüfen.', see: [], hinted: true });
  const term = { kind: 'term', term: 'Prüfbegriff', abbreviation: 'PB', synonyms: [], explanation: 'Zum Prüfen.', see: ['gibt-es-nicht'], hinted: true };
  const wrong = await member.client.post<Refused>('suggestions', { subjectId: created.body.id, content: term, reason: REASON }, { version: created.body.version });
  expect(wrong.body.code).toBe('unknown_reference');
  const right = await member.client.post<Refused>('suggestions', { subjectId: created.body.id, content: { ...term, see: [] }, reason: REASON }, { version: created.body.version });
  expect((await accept(right.body.id, created.body.version, { ...term, see: [] })).status).toBe(200);
  expect((await member.client.get('glossary')).text).toContain('"abbreviation":"PB"');
});
