import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSettings } from '../../server/platform/config/settings.js';
import type { Database } from '../../server/platform/database/database.js';
import { Limits } from '../../server/platform/http/limits.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { World, type TestPerson } from '../support/factories.js';
import { until } from '../support/until.js';

const answer = (person: TestPerson, thread: string, origin?: string): Promise<Answer<{ code?: string; retryAfter?: number }>> =>
  (origin ? person.client.at(origin) : person.client).post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Das macht der IT-Verbund.' });

describe('a limit of ten on two nodes', () => {
  let first: TestApplication;
  let second: TestApplication;
  let world: World;
  let thread: string;
  beforeAll(async () => {
    const limits = 'answer=10/600,comment=1/1,read=5/60,ask=1000/60';
    first = await startApplication({ limits });
    second = await startApplication({ limits, database: first.testDatabase });
    world = new World(first);
    thread = await world.question(await world.person());
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  test('lets exactly ten of a hundred at once pass, and tells the others when to come back', async () => {
    const person = await world.person();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => answer(person, thread, index % 2 ? first.origin : second.origin)));
    const refused = answers.filter((one) => one.status === 429);
    expect([answers.filter((one) => one.status === 201).length, refused.length]).toEqual([10, 90]);
    for (const one of refused) {
      expect(one.body.code).toBe('rate_limited');
      expect(Number(one.headers.get('retry-after'))).toBe(one.body.retryAfter);
      expect(one.body.retryAfter).toBeGreaterThan(500);
      expect(one.body.retryAfter).toBeLessThanOrEqual(600);
    }
    const written = await first.database.row<{ n: number }>('select count(*) as n from post where author_id = $1', [person.id]);
    expect(written?.n).toBe(10);
  });

  test('counts what was refused for another reason, too', async () => {
    const person = await world.person();
    for (let count = 0; count < 10; count += 1) expect((await answer(person, '0199d3c0-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await answer(person, thread)).status).toBe(429);
  });

  test('is each person’s own, and each act’s own', async () => {
    const [one, other] = [await world.person(), await world.person()];
    for (let count = 0; count < 11; count += 1) await answer(one, thread);
    expect((await answer(one, thread)).status).toBe(429);
    expect((await answer(other, thread)).status).toBe(201);
    const opening = await first.database.row<{ id: string }>(`select id from post where thread_id = $1 and kind = 'opening'`, [thread]);
    expect((await one.client.post(`threads/${thread}/posts`, { kind: 'comment', parentId: opening?.id, text: 'Danke' })).status).toBe(201);
  });

  test('ends with its window', async () => {
    const person = await world.person();
    const opening = await first.database.row<{ id: string }>(`select id from post where thread_id = $1 and kind = 'opening'`, [thread]);
    const comment = () => person.client.post(`threads/${thread}/posts`, { kind: 'comment', parentId: opening?.id, text: 'Danke' });
    const begun = performance.now();
    expect((await comment()).status).toBe(201);
    await until('the next window', async () => (await comment()).status === 201);
    expect(performance.now() - begun).toBeGreaterThan(900);
  });

  test('holds for reading, per person and for guests per address', async () => {
    const [one, other] = [await world.person(), await world.person()];
    const statuses = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await one.client.get(`threads/${thread}`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await one.client.get('threads');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await other.client.get('threads')).status).toBe(200);
    const guests = [];
    for (let count = 0; count < 6; count += 1) guests.push((await world.guest().get('session')).status);
    expect(guests).toEqual([200, 200, 200, 200, 200, 429]);
    // An address somebody claims to have is no address.
    expect((await world.guest().get('session', { headers: { 'X-Forwarded-For': '192.0.2.7' } })).status).toBe(429);
  });
});

test('guests of one IPv6 line count as one, however many addresses it has', async () => {
  const node = await startApplication({ limits: 'read=5/60', environment: { TRUSTED_PROXIES: '127.0.0.1' } });
  try {
    const read = async (address: string): Promise<number> => (await new World(node).guest().get('session', { headers: { 'X-Forwarded-For': address } })).status;
    const statuses = [];
    for (let count = 0; count < 6; count += 1) statuses.push(await read(`2001:db8:12:34::${count}`));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await read('2001:db8:12:35::1')).toBe(200);
  } finally {
    await node.close();
  }
});

test('of more readers than are remembered, the one who began first begins anew', () => {
  const limits = new Limits({} as Database, readSettings({ NODE_ENV: 'test', SECRET_KEY: 'x'.repeat(32), LIMITS: 'read=2/60' }));
  for (const who of ['first', 'first', 'second', 'second']) limits.countRead('read', who, 0);
  for (let count = 0; count < 19_999; count += 1) limits.countRead('read', `stranger ${count}`, 1);
  expect(() => limits.countRead('read', 'second', 2)).toThrow('rate_limited');
  expect(() => limits.countRead('read', 'first', 2)).not.toThrow();
});

test('300 people of town halls behind one address work as usual and meet no limit', async () => {
  const node = await startApplication({ limits: '' });
  try {
    const world = new World(node);
    const organisation = await world.organisation();
    const thread = await world.question(await world.person());
    const statuses: number[] = [];
    const morning = async (): Promise<void> => {
      const person = await world.person({ organisation });
      statuses.push((await world.guest().get('session')).status);
      for (const path of ['session', 'threads', `threads/${thread}`]) statuses.push((await person.client.get(path)).status);
      statuses.push((await answer(person, thread)).status);
    };
    const waiting = Array.from({ length: 300 }, () => morning);
    await Promise.all(
      Array.from({ length: 15 }, async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await next();
      }),
    );
    expect(statuses).toHaveLength(1_500);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  } finally {
    await node.close();
  }
}, 60_000);
