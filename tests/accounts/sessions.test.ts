import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OwnSession } from '../../shared/accounts/contract.js';
import { openSession } from '../../server/accounts/sessions.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let other: TestApplication;
let world: World;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  other = await startApplication({ database: node.testDatabase });
  world = new World(node);
});
afterAll(async () => {
  await other.close();
  await node.close();
});
beforeEach(async () => {
  person = await world.person();
});

const change = (sql: string) => node.database.rows(`update session set ${sql} where id = $1`, [person.sessionId]);
const seen = async (): Promise<number> => {
  const row = await node.database.row<{ ago: number }>('select extract(epoch from now() - seen_at)::int as ago from session where id = $1', [person.sessionId]);
  return row?.ago ?? -1;
};

describe('a session is over', () => {
  test.each([
    ['at its absolute end', `expires_at = now() - interval '1 second'`],
    ['after two hours without an act', `seen_at = now() - interval '2 hours 1 second'`],
  ])('%s', async (_name, sql) => {
    expect((await person.client.get('me/sessions')).status).toBe(200);
    await change(sql);
    const answer = await person.client.get('me/sessions');
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthorized']);
    expect((await person.client.get<{ me: unknown }>('session')).body.me).toBeNull();
    await expect(TestSocket.connect(person.client)).rejects.toThrow('unauthorized');
  });

  test('at most twelve hours after signing in, however busy it is', async () => {
    await node.database.transaction(async () => openSession(node.database, person.id, 'Prüfgerät'));
    const [row] = await node.database.rows<{ hours: number }>('select extract(epoch from expires_at - created_at)::int / 3600 as hours from session where person_id = $1 and id <> $2', [person.id, person.sessionId]);
    expect(row?.hours).toBe(12);
  });
});

describe('an act', () => {
  test('keeps the session alive, noted every five minutes at most', async () => {
    await change(`seen_at = now() - interval '4 minutes'`);
    await person.client.get('components');
    expect(await seen()).toBeGreaterThanOrEqual(240);
    await change(`seen_at = now() - interval '119 minutes'`);
    expect((await person.client.get('components')).status).toBe(200);
    for (let wait = 0; wait < 50 && (await seen()) > 60; wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await seen()).toBeLessThan(60);
  });

  test('is not what an open page does by itself', async () => {
    const socket = await TestSocket.connect(person.client);
    await change(`seen_at = now() - interval '100 minutes'`);
    expect(await socket.subscribe('threads')).toEqual({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await seen()).toBeGreaterThan(5_000);
    socket.close();
  });
});

test('one statement finds out who acts', async () => {
  const statements: string[] = [];
  node.database.observer = (sql) => statements.push(sql);
  await person.client.get('phases');
  node.database.observer = null;
  expect(statements).toHaveLength(1);
});

test('own sessions are listed, this one first, ended ones not', async () => {
  const second = await world.session(person.id);
  const expired = await world.session(person.id);
  await node.database.rows('update session set expires_at = now() where id = $1', [expired.sessionId]);
  await world.person();
  const { body } = await second.client.get<{ items: OwnSession[] }>('me/sessions');
  expect(body.items.map((session) => [session.id, session.current])).toEqual([
    [second.sessionId, true],
    [person.sessionId, false],
  ]);
  expect(Object.keys(body.items[0] ?? {}).sort()).toEqual(['current', 'device', 'id', 'signedInAt']);
});

test('ending the other sessions ends them and their sockets on every node, at once', async () => {
  const second = await world.session(person.id);
  const stranger = await world.person();
  const [mine, theirs, foreign] = await Promise.all([TestSocket.connect(person.client), TestSocket.connect(second.client.at(other.origin)), TestSocket.connect(stranger.client)]);
  expect((await person.client.delete('me/sessions')).status).toBe(204);
  await theirs.ended();
  expect((await second.client.get('me/sessions')).status).toBe(401);
  expect((await person.client.get('me/sessions')).status).toBe(200);
  expect([mine.socket.connected, foreign.socket.connected]).toEqual([true, true]);
  for (const socket of [mine, foreign]) socket.close();
});

test('a browser whose signing out failed keeps its cookie', async () => {
  await node.database.rows(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no' using errcode = '57P01'; end $$`);
  await node.database.rows('create constraint trigger refuse after delete on session deferrable initially deferred for each row execute function refuse()');
  const failed = await person.client.delete('session');
  await node.database.rows('drop function refuse cascade');
  expect([failed.status, failed.headers.getSetCookie()]).toEqual([503, []]);
  expect((await person.client.get('me/sessions')).status).toBe(200);
});

test('signing out ends this session, its sockets and its cookie, and no other', async () => {
  const second = await world.session(person.id);
  const socket = await TestSocket.connect(person.client.at(other.origin));
  const answer = await person.client.delete('session');
  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^fahrwasser=; .*Expires=Thu, 01 Jan 1970/)]);
  await socket.ended();
  expect((await person.client.get('me/sessions')).status).toBe(401);
  expect((await person.client.delete('session')).status).toBe(401);
  expect((await second.client.get('me/sessions')).status).toBe(200);
});

test('without a session there is nothing to list or end', async () => {
  const guest = world.guest();
  for (const [method, path] of [['GET', 'me/sessions'], ['DELETE', 'me/sessions'], ['DELETE', 'session']] as const) {
    expect([(await guest.request(method, path)).status, path]).toEqual([401, path]);
  }
  for (const cookie of [`fahrwasser=${'x'.repeat(43)}`, "fahrwasser=' or 1=1 --", 'fahrwasser=', ';;', `fahrwasser=${'x'.repeat(4_000)}`]) {
    guest.cookie = cookie;
    expect((await guest.get('me/sessions')).status).toBe(401);
  }
});

test('status, role and house are those of now', async () => {
  await node.database.rows(`update person set status = 'suspended' where id = $1`, [person.id]);
  expect((await person.client.get('components')).status).toBe(401);
  const lead = await world.person({ role: 'lead' });
  expect((await lead.client.get(`organisations/${lead.organisation.key}/people`)).status).toBe(200);
  await node.database.rows(`update membership set role = 'member' where person_id = $1`, [lead.id]);
  expect((await lead.client.get(`organisations/${lead.organisation.key}/people`)).status).toBe(403);
  await node.database.rows('update membership set until = current_date where person_id = $1', [lead.id]);
  expect((await lead.client.get('components')).status).toBe(401);
});
