import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Problem } from '../../shared/errors.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { pdf } from '../support/files.js';

const MEGABYTE = 1024 * 1024;
let nodes: TestApplication[];
let world: World;
let person: TestPerson;

beforeAll(async () => {
  const limits = 'upload=1000/60,upload-files=5/86400,upload-megabytes=4/86400';
  const first = await startApplication({ limits });
  nodes = [first, await startApplication({ limits, database: first.testDatabase })];
  world = new World(first);
});
afterAll(async () => {
  for (const node of nodes.toReversed()) await node.close();
});
beforeEach(async () => {
  person = await world.person();
});

test('so many files a day, exactly, also at two nodes at once; the rest is named', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => person.client.at(nodes[index % 2]?.origin ?? '').upload<Problem>('a.pdf', pdf(['x']))));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(7);
  for (const { body, headers } of refused) {
    expect([body.code, body.remaining?.files]).toEqual(['upload_quota', 0]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(80_000);
    expect(body.retryAfter).toBe(Number(headers.get('retry-after')));
  }
});

test('so many megabytes a day; what still fits is taken', async () => {
  expect((await person.client.upload('a.pdf', pdf(['x'], 3 * MEGABYTE))).status).toBe(201);
  const tooMuch = await person.client.upload<Problem>('b.pdf', pdf(['x'], 1.5 * MEGABYTE));
  expect([tooMuch.status, tooMuch.body.code, tooMuch.body.remaining?.files]).toEqual([429, 'upload_quota', 4]);
  expect(tooMuch.body.remaining?.bytes).toBeGreaterThan(0.9 * MEGABYTE);
  expect(tooMuch.body.remaining?.bytes).toBeLessThan(MEGABYTE);
  expect((await person.client.upload('c.pdf', pdf(['x'], 0.5 * MEGABYTE))).status).toBe(201);
});

test('what is refused for itself costs nothing, and others have their own', async () => {
  for (let round = 0; round < 8; round += 1) expect((await person.client.upload('a.pdf', Buffer.from('kein PDF, nur Text'))).status).toBe(415);
  for (let round = 0; round < 5; round += 1) expect((await person.client.upload('a.pdf', pdf(['x']))).status).toBe(201);
  expect((await person.client.upload('a.pdf', pdf(['x']))).status).toBe(429);
  expect((await (await world.person()).client.upload('a.pdf', pdf(['x']))).status).toBe(201);
});

test('a text that could not get its file is not touched by that', async () => {
  for (let round = 0; round < 6; round += 1) await person.client.upload('a.pdf', pdf(['x']));
  expect(await world.question(person)).toMatch(/^[0-9a-f-]{36}$/);
});

test('tries are limited, too', async () => {
  const strict = await startApplication({ limits: 'upload=3/600' });
  const somebody = await new World(strict).person();
  const statuses: number[] = [];
  for (let round = 0; round < 5; round += 1) statuses.push((await somebody.client.upload('a.pdf', Buffer.from('kein PDF, nur Text'))).status);
  expect(statuses).toEqual([415, 415, 415, 429, 429]);
  await strict.close();
});
