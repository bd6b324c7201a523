import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let first: TestApplication;
let second: TestApplication;
let world: World;
let person: TestPerson;
let serviceIds: string[];

beforeAll(async () => {
  first = await startApplication({ limits: '' });
  second = await startApplication({ limits: '', database: first.testDatabase });
  world = new World(first);
  serviceIds = [(await world.service()).id];
});
afterAll(async () => {
  await second.close();
  await first.close();
});
beforeEach(async () => {
  person = await world.person();
});

const ask = (key: string, origin = first.origin, title = 'Wer legt den Mandanten an?') =>
  person.client.at(origin).post<{ id: string }>('threads', { kind: 'question', title, text: 'Wir fangen an.', visibility: 'community', serviceIds, componentIds: [], phase: 5 }, { key });
const written = async (): Promise<number> => (await first.database.row<{ n: number }>('select count(*) as n from thread where author_id = $1', [person.id]))?.n ?? 0;

test('fifty repetitions at once on two nodes are one question of six', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(key, index % 2 ? first.origin : second.origin)));
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(49);
  expect(await written()).toBe(1);
});

test('after the limit, what was written is told again, and nothing else passes', async () => {
  const key = randomUUID();
  const once = await ask(key);
  for (let count = 0; count < 20; count += 1) expect((await ask(key, second.origin)).body.id).toBe(once.body.id);
  for (let count = 0; count < 5; count += 1) expect((await ask(randomUUID())).status).toBe(201);
  expect((await ask(randomUUID())).status).toBe(429);
  const again = await ask(key);
  expect([again.status, again.body.id, again.headers.get('idempotency-replayed')]).toEqual([201, once.body.id, 'true']);
  expect((await ask(key, first.origin, 'Etwas anderes?')).status).toBe(429);
  expect(await written()).toBe(6);
});
