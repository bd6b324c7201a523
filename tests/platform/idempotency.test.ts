import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { until } from '../support/until.js';

let first: TestApplication;
let second: TestApplication;
let world: World;
let person: TestPerson;
let thread: string;
let key: string;

beforeAll(async () => {
  first = await startApplication();
  second = await startApplication({ database: first.testDatabase });
  world = new World(first);
  person = await world.person();
});
afterAll(async () => {
  await second.close();
  await first.close();
});
beforeEach(async () => {
  thread = await world.question(await world.person());
  key = randomUUID();
});

const send = (origin: string, text = 'Das macht der IT-Verbund.') =>
  person.client.at(origin).post<{ id: string; code?: string }>(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text }, { key });
const written = async (): Promise<number> => (await first.database.row<{ n: number }>(`select count(*) as n from post where thread_id = $1 and kind = 'answer'`, [thread]))?.n ?? 0;

test('fifty at once on two nodes write one answer and all learn of it', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => send(index % 2 ? first.origin : second.origin)));
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(49);
  expect(await written()).toBe(1);
});

test('while the first takes its time the second waits five seconds, then says when to try again; later it gets the first answer', async () => {
  const holder = new pg.Client(first.testDatabase.connection);
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from thread where id = $1 for update', [thread]);
  const slow = send(first.origin);
  await until('the first one waits for the thread', async () => (await holder.query(`select 1 from pg_locks where not granted`)).rowCount);

  const begun = performance.now();
  const impatient = await send(second.origin);
  const waited = performance.now() - begun;
  expect([impatient.status, impatient.body.code, impatient.headers.get('retry-after')]).toEqual([503, 'unavailable', '5']);
  expect(waited).toBeGreaterThan(4_500);

  const patient = send(second.origin);
  await holder.query('rollback');
  await holder.end();
  const [one, two, three] = [await slow, await patient, await send(second.origin)];
  expect([one.status, two.status, three.status]).toEqual([201, 201, 201]);
  expect([two.body.id, three.body.id]).toEqual([one.body.id, one.body.id]);
  expect([one, two, three].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true', 'true']);
  expect(await written()).toBe(1);
});

test('when the first fails, the second does the work', async () => {
  const holder = new pg.Client(first.testDatabase.connection);
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from thread where id = $1 for update', [thread]);
  const doomed = send(first.origin);
  const blocked = await until('the first one waits for the thread', async () => (await holder.query<{ pid: number }>('select pid from pg_locks where not granted')).rows[0]?.pid);
  const next = send(second.origin);
  await until('the second one waits for the key', async () => (await holder.query('select 1 from pg_locks where not granted')).rowCount === 2);
  // Ended before the thread is free: otherwise it might still get through.
  await holder.query('select pg_terminate_backend($1, 5000)', [blocked]);
  await holder.query('rollback');
  await holder.end();
  expect((await doomed).status).toBe(503);
  const answer = await next;
  expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
  expect(await written()).toBe(1);
});

test('an act without content in its answer is repeated without effect, too', async () => {
  const asker = await world.person();
  const own = await world.question(asker);
  const post = await world.post(person, own);
  const mark = () => asker.client.put(`threads/${own}/solutions/${post}`, { componentIds: [] }, { key });
  const once = await mark();
  const events = (await first.database.rows(`select 1 from domain_event where type = 'solutions.marked'`)).length;
  await asker.client.delete(`threads/${own}/solutions/${post}`);
  const twice = await mark();
  expect([once.status, once.text, twice.status, twice.text, twice.headers.get('idempotency-replayed')]).toEqual([204, '', 204, '', 'true']);
  expect(await first.database.rows(`select 1 from domain_event where type = 'solutions.marked'`)).toHaveLength(events);
});

test.each(['kurz', 'x'.repeat(101), 'mit Leerzeichen', '12345678;--'])('a key that cannot be one is refused: %s', async (bad) => {
  key = bad;
  const answer = await person.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Ja' }, { key });
  expect([answer.status, answer.body.errors]).toEqual([400, [{ path: 'Idempotency-Key', code: 'invalid_value' }]]);
  expect(await written()).toBe(0);
});
