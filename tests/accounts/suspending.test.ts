import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ManagedPerson } from '../../shared/organisations/contract.js';
import { resetLink } from '../../server/accounts/one-time.js';
import { hashPassword } from '../../server/accounts/passwords.js';
import { RealtimeGateway } from '../../server/platform/realtime/gateway.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

const PASSWORD = 'Deich-und-Watt-2026';
let first: TestApplication;
let second: TestApplication;
let world: World;
let house: TestOrganisation;
let lead: TestPerson;
let person: TestPerson;
let passwordHash: string;

beforeAll(async () => {
  first = await startApplication();
  second = await startApplication({ database: first.testDatabase });
  world = new World(first);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => {
  await second.close();
  await first.close();
});
beforeEach(async () => {
  await first.database.rows(`update person set instance_role = null`);
  house = await world.organisation();
  lead = await world.person({ organisation: house, role: 'lead' });
  person = await world.person({ organisation: house, passwordHash });
});
afterEach(() => {
  first.app.get(RealtimeGateway).beforeEntry = null;
});

const suspend = (id: string, by = lead) => by.client.put(`people/${id}/suspension`);
const reinstate = (id: string, by = lead) => by.client.delete(`people/${id}/suspension`);

test('access ends at once on every node and device: requests, sockets, signing in', async () => {
  const tablet = await world.session(person.id);
  const sockets = await Promise.all([TestSocket.connect(person.client), TestSocket.connect(tablet.client.at(second.origin))]);
  await sockets[1]?.subscribe('threads');
  expect((await suspend(person.id)).status).toBe(204);
  await Promise.all(sockets.map((socket) => socket.ended()));
  for (const client of [person.client, tablet.client.at(second.origin)]) {
    expect((await client.get('components')).status).toBe(401);
    await expect(TestSocket.connect(client)).rejects.toThrow('unauthorized');
  }
  expect((await world.guest().post('session', { mail: person.mail, password: PASSWORD })).body.code).toBe('wrong_credentials');
  const events = await first.database.rows('select type, actor_id, version from domain_event where subject_id = $1', [person.id]);
  expect(events).toEqual([{ type: 'people.suspended', actor_id: lead.id, version: 2 }]);
});

test('a handshake that is just being made does not slip through', async () => {
  const entered = await TestSocket.connect(person.client);
  const gateway = first.app.get(RealtimeGateway);
  let atTheDoor: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (atTheDoor = resolve));
  let admit: () => void = () => undefined;
  const suspended = new Promise<void>((resolve) => (admit = resolve));
  gateway.beforeEntry = async () => {
    atTheDoor();
    await suspended;
  };
  const connecting = TestSocket.connect(person.client);
  await waiting;
  expect((await suspend(person.id, lead)).status).toBe(204);
  // The notice has been here and found the new socket not yet entered: only a second look at the session ends it.
  await entered.ended();
  admit();
  await (await connecting).ended();
});

test('forty handshakes during a suspension leave no socket alive', async () => {
  const gateway = first.app.get(RealtimeGateway);
  gateway.beforeEntry = () => new Promise((resolve) => setTimeout(resolve, 60));
  const attempts = Array.from({ length: 40 }, () => TestSocket.connect(person.client).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await suspend(person.id);
  const admitted = (await Promise.all(attempts)).filter((socket) => socket !== null);
  await Promise.all(admitted.map((socket) => socket.ended()));
  expect(admitted.filter((socket) => socket.socket.connected)).toEqual([]);
});

test('what was suspended comes back: signing in works again, old sessions do not', async () => {
  await suspend(person.id);
  expect((await suspend(person.id)).status).toBe(204);
  expect((await reinstate(person.id)).status).toBe(204);
  expect((await reinstate(person.id)).status).toBe(204);
  expect((await person.client.get('components')).status).toBe(401);
  expect((await world.guest().post('session', { mail: person.mail, password: PASSWORD })).status).toBe(201);
  const events = await first.database.rows<{ type: string }>('select type from domain_event where subject_id = $1 order by id', [person.id]);
  expect(events.map((event) => event.type)).toEqual(['people.suspended', 'people.reinstated']);
});

test('links that were sent before the suspension are worthless after it', async () => {
  const link = await first.database.transaction(async () => resetLink(first.database, first.settings, person.id, 30));
  await suspend(person.id);
  await reinstate(person.id);
  const answer = await world.guest().post('password-resets/redeem', { token: link.split('#')[1], password: PASSWORD });
  expect(answer.body.code).toBe('token_invalid');
});

describe('who may', () => {
  test('members and editors of the house may not; other houses, and nobody, find nobody there', async () => {
    const foreign = await world.person({ role: 'lead', instanceRole: 'admin' });
    const unknown = '0199d3c0-0000-7000-8000-000000000000';
    for (const act of [suspend, reinstate]) {
      for (const role of ['member', 'editor'] as const) expect((await act(person.id, await world.person({ organisation: house, role }))).body.code).toBe('forbidden');
      const [notTheirs, notThere, noId] = [await act(person.id, foreign), await act(unknown), await act('keine-id')];
      for (const answer of [notTheirs, notThere, noId]) expect({ ...answer.body, requestId: '' }).toEqual({ ...notThere.body, requestId: '' });
      expect(notThere.status).toBe(404);
      expect((await world.guest().put(`people/${person.id}/suspension`)).status).toBe(401);
    }
    expect((await person.client.get('components')).status).toBe(200);
  });

  test('coordinators and admins may in their own house', async () => {
    for (const instanceRole of ['coordinator', 'admin'] as const) {
      const by = await world.person({ organisation: house, instanceRole });
      expect((await suspend(person.id, by)).status).toBe(204);
      expect((await reinstate(person.id, by)).status).toBe(204);
    }
  });

  test('nobody can suspend themselves, and the list says so', async () => {
    expect((await suspend(lead.id)).body.code).toBe('forbidden');
    const { body } = await lead.client.get<{ items: ManagedPerson[] }>(`organisations/${house.key}/people`);
    expect(Object.fromEntries(body.items.map((item) => [item.id, item.can.suspend]))).toEqual({ [lead.id]: false, [person.id]: true });
  });
});

describe('the last person with rights of the operator', () => {
  test('cannot be suspended, and the list says so', async () => {
    const admin = await world.person({ organisation: house, instanceRole: 'admin' });
    expect((await suspend(admin.id)).body).toMatchObject({ status: 422, code: 'last_admin' });
    const { body } = await lead.client.get<{ items: ManagedPerson[] }>(`organisations/${house.key}/people`);
    expect(body.items.find((item) => item.id === admin.id)?.can.suspend).toBe(false);
    await world.person({ instanceRole: 'admin' });
    expect((await suspend(admin.id)).status).toBe(204);
  });

  test('stays when two admins suspend each other at the same moment', async () => {
    const admins = await Promise.all([1, 2].map(() => world.person({ organisation: house, instanceRole: 'admin' })));
    const [one, two] = admins as [TestPerson, TestPerson];
    const answers = await Promise.all([suspend(one.id, two), suspend(two.id, { ...one, client: one.client.at(second.origin) })]);
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
    const [left] = await first.database.rows<{ count: number }>(`select count(*) from person where instance_role = 'admin' and status = 'active'`);
    expect(left?.count).toBe(1);
  });
});

test('nothing of what managers see tells when somebody was there', async () => {
  const { body } = await lead.client.get<{ items: ManagedPerson[] }>(`organisations/${house.key}/people`);
  expect(Object.keys(body.items[0] ?? {}).sort()).toEqual(['can', 'id', 'instanceRole', 'mail', 'name', 'role', 'suspended']);
});

test('a lead suspends twenty times in ten minutes at most', async () => {
  const node = await startApplication({ database: first.testDatabase, limits: '' });
  try {
    const by = lead.client.at(node.origin);
    for (let count = 0; count < 10; count += 1) expect([(await by.put(`people/${person.id}/suspension`)).status, (await by.delete(`people/${person.id}/suspension`)).status]).toEqual([204, 204]);
    expect((await by.put(`people/${person.id}/suspension`)).body.code).toBe('rate_limited');
  } finally {
    await node.close();
  }
});
