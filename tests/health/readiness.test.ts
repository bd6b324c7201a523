import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';

interface Health {
  status: string;
  checks: Record<string, string>;
}

let node: TestApplication;
let world: World;
beforeAll(async () => {
  node = await startApplication({ limits: 'read=1/60' });
  world = new World(node);
});
afterAll(() => node.close());

const get = (name: 'live' | 'ready') => world.guest().get<Health>(`health/${name}`);
// What was found a moment ago does not count any more.
beforeEach(() => node.clock.forward({ minutes: 1 }));

test('a hundred who ask at once cost the database hardly more than one question', async () => {
  let asked = 0;
  node.database.observer = (sql) => (asked += sql === 'select 1' ? 1 : 0);
  const answers = await Promise.all(Array.from({ length: 100 }, () => get('ready')));
  node.database.observer = null;
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  // What was found holds for a second, and a busy machine takes several for a hundred answers.
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(20);
});

test('a node that can work says so, to everybody and as often as asked', async () => {
  for (let count = 0; count < 5; count += 1) {
    expect([(await get('live')).body, (await get('ready')).body]).toEqual([
      { status: 'ok', checks: {} },
      { status: 'ok', checks: { database: 'ok', migrations: 'ok', search: 'limited' } },
    ]);
  }
  expect((await get('ready')).headers.get('cache-control')).toBe('private, no-store');
});

test('a migration that has not run makes a node not ready, and not dead', async () => {
  await node.database.rows(`update migration set name = 'andere' where name = '0001-foundation'`);
  const ready = await get('ready');
  expect([ready.status, ready.body]).toEqual([503, { status: 'failing', checks: { database: 'ok', migrations: 'failing', search: 'limited' } }]);
  expect(ready.headers.get('retry-after')).toBe('5');
  await node.database.rows(`update migration set name = '0001-foundation' where name = 'andere'`);
  node.clock.forward({ minutes: 1 });
  expect((await get('ready')).status).toBe(200);
});

test('a database that does not answer makes a node not ready, which is not waited for', async () => {
  const { connections } = node.database;
  const held = await Promise.all(Array.from({ length: connections.options.max ?? 10 }, () => connections.connect()));
  // The connections are held until the answer is there.
  const ready = await get('ready');
  expect([ready.status, ready.body.status, ready.body.checks.database]).toEqual([503, 'failing', 'failing']);
  expect((await get('live')).status).toBe(200);
  for (const client of held) client.release();
  node.clock.forward({ minutes: 1 });
  expect((await get('ready')).status).toBe(200);
});
