import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { OrganisationDetail } from '../../shared/organisations/contract.js';
import { stateComponents } from '../../server/organisations/organisations.face.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let house: TestOrganisation;
let editor: TestPerson;
let components: string[];

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  components = [await world.component(), await world.component(), await world.component()];
});
afterAll(() => node.close());
beforeEach(async () => {
  house = await world.organisation({ district: 'Kreis Eigenland' });
  editor = await world.person({ organisation: house, role: 'editor' });
});

const state = (by: TestPerson, componentIds: unknown, version = 1) => by.client.put<{ components: { id: string }[]; version: number }>(`organisations/${house.key}/components`, { componentIds }, { version });
const detail = async (by = editor): Promise<OrganisationDetail> => (await by.client.get<OrganisationDetail>(`organisations/${house.key}`)).body;
const idsOf = (list: { id: string }[]): string[] => list.map(({ id }) => id).sort();

describe('the components of an administration', () => {
  test('are stated all at once, and every change is in the history', async () => {
    const answer = await state(editor, [components[0], components[1], components[0]]);
    expect([answer.status, answer.body.version, idsOf(answer.body.components)]).toEqual([200, 2, idsOf([{ id: components[0] ?? '' }, { id: components[1] ?? '' }])]);
    expect((await state(editor, [components[2]], 2)).body.version).toBe(3);
    expect(await detail()).toMatchObject({ componentsVersion: 3, version: 1, components: [{ id: components[2] }], can: { stateComponents: true } });
    const events = await node.database.rows<{ version: number }>(`select version, actor_id as by from domain_event where type = 'organisations.components-stated' and subject_id = $1 order by version`, [house.id]);
    expect(events).toEqual([{ version: 2, by: editor.id }, { version: 3, by: editor.id }]);
  });

  test('are no new version where nothing changes, and can be taken back', async () => {
    await state(editor, [components[0]]);
    expect((await state(editor, [components[0]], 2)).body.version).toBe(2);
    expect((await state(editor, [], 2)).body).toEqual({ components: [], version: 3 });
  });

  test('that were stated meanwhile are shown, not overwritten', async () => {
    await state(editor, [components[0]]);
    await state(editor, [components[1]], 2);
    const { status, body } = await editor.client.put(`organisations/${house.key}/components`, { componentIds: [components[2]] }, { version: 2 });
    expect([status, body.code, body.conflict]).toEqual([409, 'conflict', { base: { componentIds: [components[0]] }, current: { componentIds: [components[1]] }, version: 3 }]);
    expect(idsOf((await detail()).components)).toEqual([components[1]]);
  });

  test('do not get in the way of whoever changes whom to ask', async () => {
    await state(editor, [components[0]]);
    const lead = await world.person({ organisation: house, role: 'lead' });
    expect((await lead.client.patch(`organisations/${house.key}`, { function: 'Hauptamt' }, { version: 1 })).status).toBe(200);
    const answer = await lead.client.patch(`organisations/${house.key}`, { function: 'Bauamt' }, { version: 1 });
    expect(answer.body.conflict).toEqual({ base: {}, current: expect.objectContaining({ function: 'Hauptamt' }), version: 2 });
  });

  test('are refused with a name for what is wrong', async () => {
    const unknown = await editor.client.put(`organisations/${house.key}/components`, { componentIds: [newId()] }, { version: 1 });
    expect([unknown.status, unknown.body.code, unknown.body.errors]).toEqual([422, 'unknown_reference', [{ path: 'componentIds', code: 'unknown_reference' }]]);
    const many = await editor.client.put(`organisations/${house.key}/components`, { componentIds: Array.from({ length: 101 }, () => newId()) }, { version: 1 });
    expect([many.status, many.body.errors]).toEqual([400, [{ path: 'componentIds', code: 'too_many', limit: 100 }]]);
    expect((await editor.client.put(`organisations/${house.key}/components`, { componentIds: [] })).status).toBe(428);
    expect((await editor.client.put('organisations/99999999/components', { componentIds: [] }, { version: 1 })).status).toBe(404);
    expect((await world.guest().put(`organisations/${house.key}/components`, { componentIds: [] }, { version: 1 })).status).toBe(401);
  });

  test('are stated by editors and leads of the house and by coordinators within their mandate', async () => {
    const may = async (facts: Parameters<World['person']>[0]): Promise<number> => (await state(await world.person(facts), [components[0]], (await detail()).componentsVersion)).status;
    expect(await may({ organisation: house })).toBe(403);
    expect(await may({ organisation: house, role: 'lead' })).toBe(200);
    expect(await may({ role: 'lead' })).toBe(403);
    expect(await may({ organisation: house, instanceRole: 'admin' })).toBe(403);
    expect(await may({ instanceRole: 'coordinator' })).toBe(200);
    expect(await may({ instanceRole: 'coordinator', mandate: { districts: ['Kreis Eigenland'] } })).toBe(200);
    expect(await may({ instanceRole: 'coordinator', mandate: { districts: ['Kreis Anderswo'] } })).toBe(403);
  });

  test('two at once: one is taken, the other is told', async () => {
    const answers = await Promise.all([state(editor, [components[0]]), state(editor, [components[1]])]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });

  test('that are stated elsewhere are added, once', async () => {
    await state(editor, [components[0]]);
    const add = (ids: readonly (string | undefined)[]) => node.database.transaction(() => stateComponents(node.database, house.id, ids.map((id) => id ?? '')));
    expect([await add([components[0], components[1]]), await add([components[1]]), await add([]), await add([newId()])]).toEqual([1, 0, 0, 0]);
    expect(await detail()).toMatchObject({ componentsVersion: 3 });
    expect(idsOf((await detail()).components)).toEqual(idsOf([{ id: components[0] ?? '' }, { id: components[1] ?? '' }]));
  });
});
