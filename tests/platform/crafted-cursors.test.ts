import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { encodeCursor } from '../../server/platform/http/cursor.js';
import type { OrganisationView } from '../../shared/organisations/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

const ID = '0199d3c0-0000-7000-8000-000000000000';
let node: TestApplication;
let world: World;
let person: TestPerson;
beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  person = await world.person();
});
afterAll(() => node.close());

test.each([
  ['organisations', ['\u0000', ID]],
  ['organisations', ['\ud800', ID]],
  ['threads', ['0000-01-01T00:00:00Z', ID]],
  ['threads', [`2026-01-01T00:00:00.${'0'.repeat(150)}Z`, ID]],
  ['threads', ['\u0000', ID]],
])('a crafted cursor of %s is refused by name: %j', async (path, place) => {
  const answer = await person.client.get(`${path}?cursor=${encodeCursor(place)}`);
  expect([answer.status, answer.body.errors]).toEqual([400, [{ path: 'cursor', code: 'invalid_value' }]]);
});

test.each([
  ['organisations', ['Stadt "Prüf" \\u0000 🌊', ID]],
  ['threads', ['2026-01-01T00:00:00.123456Z', ID]],
])('an unusual one is answered: %s %j', async (path, place) => {
  expect((await person.client.get(`${path}?cursor=${encodeCursor(place)}`)).status).toBe(200);
});

test('the longest name of a house is no end of the list', async () => {
  await world.organisation({ name: 'Amt-äö…'.repeat(17) });
  const first = await person.client.get<Page<OrganisationView>>('organisations?limit=1');
  expect([first.status, first.body.items.map((item) => item.name.length)]).toEqual([200, [119]]);
  const second = await person.client.get<Page<OrganisationView>>(`organisations?limit=1&cursor=${first.body.nextCursor}`);
  expect([second.status, second.body.items.map((item) => item.name), second.body.nextCursor]).toEqual([200, [person.organisation.name], null]);
});
