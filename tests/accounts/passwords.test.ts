import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SignIn } from '../../server/accounts/commands/sign-in.js';
import { hashPassword } from '../../server/accounts/passwords.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

const PASSWORD = 'Deich-und-Watt-2026';
const NEXT = 'Ebbe-und-Flut-2027';
let node: TestApplication;
let other: TestApplication;
let world: World;
let passwordHash: string;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication({ limits: 'sign-in=5/1800' });
  other = await startApplication({ database: node.testDatabase });
  world = new World(node);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => {
  await other.close();
  await node.close();
});
beforeEach(async () => {
  person = await world.person({ passwordHash });
});

const signsIn = async (password: string): Promise<boolean> => (await world.guest().post('session', { mail: person.mail, password })).status === 201;
const change = (current: string, next: string, client = person.client) => client.put('me/password', { current, next });

test('changing the password ends all other sessions and sockets, and is in the history', async () => {
  const second = await world.session(person.id);
  const socket = await TestSocket.connect(second.client.at(other.origin));
  expect((await change(PASSWORD, NEXT)).status).toBe(204);
  await socket.ended();
  expect((await second.client.get('me/sessions')).status).toBe(401);
  expect((await person.client.get('me/sessions')).status).toBe(200);
  expect([await signsIn(PASSWORD), await signsIn(NEXT)]).toEqual([false, true]);
  const events = await node.database.rows('select type, actor_id, version, data from domain_event where subject_id = $1', [person.id]);
  expect(events).toEqual([{ type: 'passwords.changed', actor_id: person.id, version: 2, data: {} }]);
});

test('who does not know the current password changes nothing', async () => {
  const answer = await change('geraten', NEXT);
  expect([answer.status, answer.body.code, answer.body.errors]).toEqual([401, 'wrong_credentials', [{ path: 'current', code: 'invalid_value' }]]);
  expect(await signsIn(PASSWORD)).toBe(true);
});

test('an open browser cannot be used to guess the password', async () => {
  for (let count = 0; count < 5; count += 1) expect((await change('geraten', NEXT)).status).toBe(401);
  const answer = await change(PASSWORD, NEXT);
  expect([answer.status, answer.body.code]).toEqual([429, 'rate_limited']);
  // The tries of whoever sits there do not lock the owner out.
  expect(await signsIn(PASSWORD)).toBe(true);
});

test('of two changes at once one holds', async () => {
  const answers = await Promise.all([change(PASSWORD, `${NEXT}-eins`), change(PASSWORD, `${NEXT}-zwei`)]);
  expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([204, 401]);
});

describe('bad input', () => {
  test.each([
    ['too short', { current: PASSWORD, next: 'kurz' }, [{ path: 'next', code: 'too_short', limit: 12 }]],
    ['too long', { current: PASSWORD, next: 'x'.repeat(201) }, [{ path: 'next', code: 'too_long', limit: 200 }]],
    ['nothing', {}, [{ path: 'current', code: 'required' }, { path: 'next', code: 'required' }]],
    ['more than asked for', { current: PASSWORD, next: NEXT, instanceRole: 'admin' }, [{ path: 'instanceRole', code: 'unknown_property' }]],
  ])('%s', async (_name, body, errors) => {
    const answer = await person.client.put('me/password', body);
    expect([answer.status, answer.body.errors]).toEqual([400, errors]);
  });

  test('without a session', async () => {
    expect((await change(PASSWORD, NEXT, world.guest())).status).toBe(401);
  });
});

test('a session opened with a password that is being replaced does not outlive it', async () => {
  const signIn = node.app.get(SignIn, { strict: false });
  // Between verifying and opening, the password changes: the seam of the command itself, without its timing.
  const open = Reflect.get(signIn, 'open') as (personId: string, hash: string, cookie: undefined, agent: undefined) => Promise<string | null>;
  expect(await open.call(signIn, person.id, passwordHash, undefined, undefined)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect((await change(PASSWORD, NEXT)).status).toBe(204);
  expect(await open.call(signIn, person.id, passwordHash, undefined, undefined)).toBeNull();
});
