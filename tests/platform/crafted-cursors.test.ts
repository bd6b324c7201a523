import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { encodeCursor } from '../../server/platform/http/cursor.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

const ID = '0199d3c0-0000-7000-8000-000000000000';
let node: TestApplication;
let person: TestPerson;
beforeAll(async () => {
  node = await startApplication();
  person = await new World(node).person();
});
afterAll(() => node.close());

test.each([
  ['threads', ['0000-01-01T00:00:00Z', ID]],
  ['threads', [`2026-01-01T00:00:00.${'0'.repeat(150)}Z`, ID]],
  ['threads', ['\u0000', ID]],
])('a crafted cursor of %s is refused by name: %j', async (path, place) => {
  const answer = await person.client.get(`${path}?cursor=${encodeCursor(place)}`);
  expect([answer.status, answer.body.errors]).toEqual([400, [{ path: 'cursor', code: 'invalid_value' }]]);
});

test('an unusual one is answered', async () => {
  expect((await person.client.get(`threads?cursor=${encodeCursor(['2026-01-01T00:00:00.123456Z', ID])}`)).status).toBe(200);
});
