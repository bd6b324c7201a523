import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hashPassword } from '../../server/accounts/passwords.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

const PASSWORD = 'Deich-und-Watt-2026';
const ORIGIN = 'https://fahrwasser.example';
let node: TestApplication;
let world: World;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication({ limits: 'sign-in=5/1800,sign-in-address=10/1800', environment: { PUBLIC_URL: ORIGIN, TRUSTED_PROXIES: '127.0.0.1' } });
  world = new World(node);
  person = await world.person({ passwordHash: await hashPassword(PASSWORD) });
});
afterAll(() => node.close());

const signIn = (mail: string, password: string, address: string) =>
  world.guest().post('session', { mail, password }, { headers: { Origin: ORIGIN, 'X-Forwarded-For': address } });

test('the cookie belongs to this host alone and never travels unencrypted', async () => {
  const answer = await signIn(person.mail, PASSWORD, '198.51.100.1');
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-fahrwasser=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    expect.stringMatching(/^__Host-fahrwasser-device=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ]);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const signedIn = world.guest();
  signedIn.cookie = cookie;
  expect((await signedIn.get('me/sessions')).status).toBe(200);
  // The name without the prefix, which a neighbouring host could set, is not looked at.
  signedIn.cookie = cookie.replace('__Host-', '');
  expect((await signedIn.get('me/sessions')).status).toBe(401);
});

test('trying one password at many accounts ends at the limit of the network, wherever else one claims to be', async () => {
  for (let count = 0; count < 10; count += 1) expect((await signIn(`konto-${count}@pruefhausen.example`, PASSWORD, `203.0.113.${count}, 198.51.100.7`)).status).toBe(401);
  expect((await signIn('konto-11@pruefhausen.example', PASSWORD, '203.0.113.99, 198.51.100.7')).status).toBe(429);
  expect((await signIn('konto-11@pruefhausen.example', PASSWORD, '198.51.100.8')).status).toBe(401);
});

test('a town hall behind one address signs in all day: only failures count', async () => {
  for (let count = 0; count < 15; count += 1) expect((await signIn(person.mail, PASSWORD, '198.51.100.20')).status).toBe(201);
});

test('a known device signs in though its network has used up all tries', async () => {
  const device = (await signIn(person.mail, PASSWORD, '198.51.100.30')).headers.getSetCookie()[1]?.split(';')[0] ?? '';
  for (let count = 0; count < 10; count += 1) expect((await signIn(`fremd-${count}@pruefhausen.example`, PASSWORD, '198.51.100.30')).status).toBe(401);
  expect((await signIn(person.mail, PASSWORD, '198.51.100.30')).status).toBe(429);
  const known = world.guest();
  known.cookie = device;
  const headers = { Origin: ORIGIN, 'X-Forwarded-For': '198.51.100.30' };
  expect((await known.post('session', { mail: person.mail, password: PASSWORD }, { headers })).status).toBe(201);
});

test('neither addresses nor mail are kept in the counters', async () => {
  const keys = await node.database.rows<{ key: string }>('select key from rate');
  expect(keys.length).toBeGreaterThan(0);
  for (const { key } of keys) expect(key).toMatch(/^(?:sign-in|sign-in-address):(?:mail:|device:)?[A-Za-z0-9_-]{32}$/);
});
