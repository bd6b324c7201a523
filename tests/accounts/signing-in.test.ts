import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SessionState } from '../../shared/accounts/contract.js';
import type { Problem } from '../../shared/errors.js';
import { hashPassword } from '../../server/accounts/passwords.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer, TestClient } from '../support/client.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

const PASSWORD = 'Deich-und-Watt-2026';
const WRONG = 'ganz bestimmt falsch';
let node: TestApplication;
let world: World;
let passwordHash: string;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication({ limits: 'sign-in=5/1800,sign-in-address=100000/1800' });
  world = new World(node);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => node.close());
beforeEach(async () => {
  person = await world.person({ passwordHash, role: 'editor' });
});

const signIn = (client: TestClient, mail: string, password: string) => client.post<SessionState & Problem>('session', { mail, password });
const cookies = (answer: Answer<unknown>): string[] => answer.headers.getSetCookie();
const value = (answer: Answer<unknown>, name: string): string => cookies(answer).map((cookie) => cookie.split(';')[0] ?? '').find((pair) => pair.startsWith(`${name}=`)) ?? '';

async function failing(client: TestClient, mail: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) expect((await signIn(client, mail, WRONG)).body.code).toBe('wrong_credentials');
}

test('mail and password open a session that says who one is', async () => {
  const answer = await signIn(world.guest(), ` ${person.mail.toUpperCase()} `, PASSWORD);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ sampleWorld: false, me: { id: person.id, name: person.name, mail: person.mail, role: 'editor', instanceRole: null, organisation: { key: person.organisation.key, sizeBand: '10_20' } } });
  const client = world.guest();
  client.cookie = value(answer, 'fahrwasser');
  const session = await client.get<SessionState>('session');
  expect(session.body).toEqual(answer.body);
  expect(session.body.version).toMatch(/^\d+\.\d+\.\d+/);
});

test('who is not signed in is told so, without an error', async () => {
  expect((await world.guest().get<SessionState>('session')).body).toMatchObject({ me: null, sampleWorld: false });
});

test('the session cookie is out of reach for scripts and other sites, and nowhere else', async () => {
  const answer = await signIn(world.guest(), person.mail, PASSWORD);
  const [session, device] = [cookies(answer).find((cookie) => cookie.startsWith('fahrwasser=')), cookies(answer).find((cookie) => cookie.startsWith('fahrwasser-device='))];
  expect(session).toMatch(/^fahrwasser=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(device).toMatch(/; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(cookies(answer)).toHaveLength(2);
  expect(answer.text).not.toContain(value(answer, 'fahrwasser').slice('fahrwasser='.length));
  const stored = await node.database.rows<{ all: string }>('select s::text as all from session s where person_id = $1', [person.id]);
  expect(JSON.stringify(stored)).not.toContain(value(answer, 'fahrwasser').slice('fahrwasser='.length));
});

describe('the answer does not tell why', () => {
  test.each([
    ['a wrong password', async () => signIn(world.guest(), person.mail, WRONG)],
    ['an unknown address', async () => signIn(world.guest(), 'niemand@pruefhausen.example', PASSWORD)],
    [
      'a suspended person with the right password',
      async () => {
        await node.database.rows(`update person set status = 'suspended' where id = $1`, [person.id]);
        return signIn(world.guest(), person.mail, PASSWORD);
      },
    ],
    ['a person without a password', async () => signIn(world.guest(), (await world.person()).mail, PASSWORD)],
    [
      'a person who has left every house',
      async () => {
        await node.database.rows('update membership set until = current_date where person_id = $1', [person.id]);
        return signIn(world.guest(), person.mail, PASSWORD);
      },
    ],
  ])('%s', async (_name, attempt) => {
    const answer = await attempt();
    expect(answer.status).toBe(401);
    expect({ ...answer.body, requestId: '' }).toEqual({ type: 'urn:fahrwasser:fehler:wrong_credentials', title: 'E-Mail-Adresse oder Passwort stimmt nicht.', status: 401, code: 'wrong_credentials', requestId: '' });
    expect(cookies(answer)).toEqual([]);
  });
});

test('known and unknown addresses take the same time', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => world.person({ passwordHash })));
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 4; round += 1) {
    for (const [index, known] of people.entries()) {
      for (const [kind, mail] of [['known', known.mail], ['unknown', `niemand-${index}@pruefhausen.example`]] as const) {
        const start = performance.now();
        expect((await signIn(world.guest(), mail, WRONG)).status).toBe(401);
        times[kind].push(performance.now() - start);
      }
    }
  }
  const median = (list: number[]): number => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
  // Without the dummy hash the unknown take a fraction; the machine is shared, so only the size of the difference counts.
  expect(median(times.unknown)).toBeGreaterThan(median(times.known) * 0.5);
  expect(median(times.unknown)).toBeLessThan(median(times.known) * 2);
});

test('the sixth wrong password within half an hour is refused, and so is the right one, with the time to wait', async () => {
  await failing(world.guest(), person.mail, 5);
  for (const password of [WRONG, PASSWORD]) {
    const answer = await signIn(world.guest(), person.mail, password);
    expect(answer.status).toBe(429);
    expect(answer.body.code).toBe('rate_limited');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(1_700);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(1_800);
  }
  await node.database.rows(`update rate set until = now() where key like 'sign-in:%'`);
  expect((await signIn(world.guest(), person.mail, PASSWORD)).status).toBe(201);
});

test('unknown addresses are limited alike', async () => {
  await failing(world.guest(), 'gibt-es-nicht@pruefhausen.example', 5);
  expect((await signIn(world.guest(), 'gibt-es-nicht@pruefhausen.example', WRONG)).status).toBe(429);
});

test('a success forgets the failures before it', async () => {
  for (let round = 0; round < 2; round += 1) {
    await failing(world.guest(), person.mail, 4);
    expect((await signIn(world.guest(), person.mail, PASSWORD)).status).toBe(201);
  }
});

test('twenty tries at once are counted exactly', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(world.guest(), person.mail, WRONG)));
  expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([...Array<number>(5).fill(401), ...Array<number>(15).fill(429)]);
});

test('a stranger cannot lock out somebody who signs in where they did before', async () => {
  const browser = world.guest();
  browser.cookie = value(await signIn(browser, person.mail, PASSWORD), 'fahrwasser-device');
  await failing(world.guest(), person.mail, 5);
  expect((await signIn(world.guest(), person.mail, PASSWORD)).status).toBe(429);
  // The known device has tries of its own, not unlimited ones.
  expect((await signIn(browser, person.mail, PASSWORD)).status).toBe(201);
  await failing(browser, person.mail, 5);
  expect((await signIn(browser, person.mail, PASSWORD)).status).toBe(429);
});

test('a device is known only to the people who signed in on it', async () => {
  const other = await world.person({ passwordHash });
  const browser = world.guest();
  browser.cookie = value(await signIn(browser, person.mail, PASSWORD), 'fahrwasser-device');
  await failing(world.guest(), other.mail, 5);
  expect((await signIn(browser, other.mail, PASSWORD)).status).toBe(429);
  await node.database.rows('delete from rate');
  // Both at the shared browser: both are known to it.
  browser.cookie = value(await signIn(browser, other.mail, PASSWORD), 'fahrwasser-device');
  await failing(world.guest(), other.mail, 5);
  await failing(world.guest(), person.mail, 5);
  expect((await signIn(browser, other.mail, PASSWORD)).status).toBe(201);
  expect((await signIn(browser, person.mail, PASSWORD)).status).toBe(201);
});

test('signing in gives a new session and ends the one the browser came with', async () => {
  const old = await world.session(person.id);
  const socket = await TestSocket.connect(old.client);
  const answer = await signIn(old.client, person.mail, PASSWORD);
  expect(answer.status).toBe(201);
  expect(value(answer, 'fahrwasser')).not.toBe(old.client.cookie);
  await socket.ended();
  expect((await old.client.get('me/sessions')).status).toBe(401);
});

test('a session id chosen by somebody else is never taken over', async () => {
  const browser = world.guest();
  browser.cookie = `fahrwasser=${'A'.repeat(43)}`;
  const answer = await signIn(browser, person.mail, PASSWORD);
  expect(answer.status).toBe(201);
  expect(value(answer, 'fahrwasser')).not.toBe(browser.cookie);
  expect((await browser.get('me/sessions')).status).toBe(401);
});

describe('bad input', () => {
  test.each([
    ['no mail', { password: PASSWORD }, [{ path: 'mail', code: 'required' }]],
    ['no address', { mail: 'kein Mail', password: PASSWORD }, [{ path: 'mail', code: 'invalid_value' }]],
    ['an empty password', { mail: 'a@b.example', password: '' }, [{ path: 'password', code: 'required' }]],
    ['a password of a megabyte', { mail: 'a@b.example', password: 'x'.repeat(201) }, [{ path: 'password', code: 'too_long', limit: 200 }]],
    ['an operator', { mail: { $ne: null }, password: PASSWORD }, [{ path: 'mail', code: 'invalid_type' }]],
    ['more than asked for', { mail: 'a@b.example', password: PASSWORD, role: 'admin' }, [{ path: 'role', code: 'unknown_property' }]],
  ])('%s', async (_name, body, errors) => {
    const answer = await world.guest().post('session', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual(errors);
  });

  test('another site cannot sign anybody in', async () => {
    for (const Origin of ['https://evil.example', 'null', `${node.origin}.evil.example`]) {
      const answer = await world.guest().post('session', { mail: person.mail, password: PASSWORD }, { headers: { Origin } });
      expect([answer.status, answer.body.code]).toEqual([403, 'csrf']);
    }
    expect(await node.database.rows('select 1 from session where person_id = $1', [person.id])).toHaveLength(1);
  });
});
