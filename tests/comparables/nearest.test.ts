import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ComparableOrganisation } from '../../shared/comparables/contract.js';
import type { RolloutView } from '../../shared/rollouts/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let reader: TestPerson;
let twin: TestOrganisation;
let neighbour: TestOrganisation;
let county: TestOrganisation;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  const house = await world.organisation({ name: 'Amt Eigen', kind: 'amt', inhabitants: 9_000, district: 'Kreis West' });
  reader = await world.person({ organisation: house, role: 'editor' });
  county = await world.organisation({ name: 'Kreis Ost', kind: 'kreis', inhabitants: 200_000 });
  neighbour = await world.organisation({ name: 'Stadt Neben', kind: 'stadt', inhabitants: 12_000, district: 'Kreis West' });
  twin = await world.organisation({ name: 'Amt Zwilling', kind: 'amt', inhabitants: 8_000, district: 'Kreis West' });
  await world.organisation({ name: 'IT-Verbund', kind: 'it_verbund' });
  const gone = await world.organisation({ name: 'Amt Aufgelöst', kind: 'amt', inhabitants: 9_000, district: 'Kreis West' });
  await node.database.rows('update organisation set missing_since = current_date where id = $1', [gone.id]);
});
afterAll(() => node.close());

const nearest = async (key = reader.organisation.key): Promise<ComparableOrganisation[]> => (await reader.client.get<{ items: ComparableOrganisation[] }>(`organisations/${key}/comparable`)).body.items;

test('the nearest stand first, each with its reason; what is no administration, gone, or itself is not there', async () => {
  expect((await nearest()).map(({ organisation, distance, reason }) => [organisation.name, distance, reason])).toEqual([
    ['Amt Zwilling', 10, { kind: 'same', sizeBand: 'same', sameDistrict: true, components: [] }],
    ['Stadt Neben', 40, { kind: 'related', sizeBand: 'neighbour', sameDistrict: true, components: [] }],
    ['Kreis Ost', 90, { kind: 'other', sizeBand: 'different', sameDistrict: false, components: [] }],
  ]);
});

test('common components bring nearer and are named', async () => {
  const [first, second] = [await world.component(), await world.component()];
  for (const [house, components] of [[reader.organisation, [first, second]], [county, [first, second]], [twin, [second]]] as const) {
    await node.database.rows('insert into organisation_component (organisation_id, component_id) select $1, unnest($2::uuid[])', [house.id, components]);
  }
  const items = await nearest();
  expect(items.map(({ organisation, distance }) => [organisation.id, distance])).toEqual([[twin.id, 10], [neighbour.id, 40], [county.id, 80]]);
  expect(items.map(({ reason }) => reason.components.length)).toEqual([1, 0, 2]);
});

test('at most ten are named, in one statement', async () => {
  for (let number = 0; number < 12; number += 1) await world.organisation({ kind: 'amt' });
  const statements: string[] = [];
  node.database.observer = (sql) => statements.push(sql);
  expect(await nearest()).toHaveLength(10);
  node.database.observer = null;
  expect(statements.filter((sql) => sql.includes('organisation_component'))).toHaveLength(1);
});

test('who stands where with a service says how near each is to the reader', async () => {
  const service = await world.service();
  for (const [house, stand] of [[twin, { state: 'active', phase: 5, goLiveOn: null }], [county, { state: 'active', phase: 10, goLiveOn: '2026-03-01' }]] as const) {
    expect((await (await world.person({ organisation: house })).client.put(`rollouts/${service.id}`, stand)).status).toBe(200);
  }
  const { body } = await reader.client.get<{ items: RolloutView[] }>(`rollouts?service=${service.slug}`);
  expect(body.items.map(({ organisation, distance, reason }) => [organisation.id, distance, reason.kind])).toEqual([[county.id, 80, 'other'], [twin.id, 10, 'same']]);
});

test('an unknown administration is not found, and a guest is sent away', async () => {
  expect((await reader.client.get('organisations/99999999/comparable')).status).toBe(404);
  expect((await reader.client.get('organisations/NICHT-SO/comparable')).status).toBe(404);
  expect((await world.guest().get(`organisations/${twin.key}/comparable`)).status).toBe(401);
});
