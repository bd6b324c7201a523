import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { until } from '../support/until.js';

let node: TestApplication;
let author: TestPerson;
let thread: string;
let holder: pg.Client;
let observer: pg.Client;

beforeAll(async () => {
  node = await startApplication();
  const world = new World(node);
  author = await world.person();
  thread = await world.question(author);
  [holder, observer] = [new pg.Client(node.testDatabase.connection), new pg.Client(node.testDatabase.connection)];
  await Promise.all([holder.connect(), observer.connect()]);
});
afterAll(async () => {
  await Promise.all([holder.end(), observer.end()]);
  await node.close();
});

const write = () => author.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Das macht der IT-Verbund.' });
const written = async (): Promise<number> => (await node.database.row<{ n: number }>(`select count(*) as n from post where thread_id = $1 and kind = 'answer'`, [thread]))?.n ?? -1;

test('transactions whose connection dies fail with "unavailable", and cost the pool nothing, however many there are', async () => {
  const { connections: pool } = node.database;
  const max = pool.options.max ?? 10;
  for (let round = 0; round < 2; round += 1) {
    await holder.query('begin');
    await holder.query('select 1 from thread where id = $1 for update', [thread]);
    // One connection is left for who asks who is calling.
    const doomed = Array.from({ length: max - 1 }, write);
    const blocked = `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`;
    await until('all wait for the thread', async () => (await observer.query(blocked)).rowCount === max - 1);
    await observer.query(`select pg_terminate_backend(pid) from (${blocked}) as waiting`);
    const answers = await Promise.all(doomed);
    await holder.query('rollback');
    expect(answers.map((answer) => [answer.status, answer.body.code, answer.headers.get('retry-after')])).toEqual(answers.map(() => [503, 'unavailable', '5']));
    await until('none is held any more', () => pool.totalCount === pool.idleCount && pool.waitingCount === 0);
  }
  expect(await written()).toBe(0);
  expect((await Promise.all(Array.from({ length: 2 * max }, write))).map((answer) => answer.status)).toEqual(Array.from({ length: 2 * max }, () => 201));
  expect(await written()).toBe(2 * max);
});
