import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ServiceDetail } from '../../shared/catalogue/contract.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

const UNKNOWN = '0199d3c0-0000-7000-8000-000000000000';
let node: TestApplication;
let world: World;
let person: TestPerson;
let author: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [person, author, service] = [await world.person(), await world.person(), await world.service()];
});

const follow = (kind: string, id: string, by = person) => by.client.put(`subscriptions/${kind}/${id}`);
const unfollow = (kind: string, id: string, by = person) => by.client.delete(`subscriptions/${kind}/${id}`);
const kept = () => node.database.rows(`select 1 from domain_event where actor_id = $1`, [person.id]);
const rows = () => node.database.rows('select 1 from subscription where person_id = $1', [person.id]);

test('a service is followed and left again, as often as one likes', async () => {
  const follows = async (): Promise<boolean> => (await person.client.get<ServiceDetail>(`services/${service.slug}`)).body.viewer.follows;
  for (const [act, expected] of [[follow, true], [unfollow, false], [follow, true]] as const) {
    expect([(await act('service', service.id)).status, (await act('service', service.id)).status]).toEqual([204, 204]);
    expect(await follows()).toBe(expected);
  }
  // What somebody follows is theirs alone: the history keeps nothing of it.
  expect(await kept()).toHaveLength(0);
});

test('a thread of all members is followed by anybody, one of a house by that house alone', async () => {
  const open = await world.question(author);
  const inner = await world.question(author, { visibility: 'organisation' });
  const colleague = await world.person({ organisation: author.organisation });
  expect((await follow('thread', open)).status).toBe(204);
  expect((await person.client.get<ThreadPage>(`threads/${open}`)).body.viewer.follows).toBe(true);
  expect((await follow('thread', inner, colleague)).status).toBe(204);
  const [hidden, unknown] = [await follow('thread', inner), await follow('thread', UNKNOWN)];
  expect({ ...hidden.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  expect([hidden.status, unknown.status]).toEqual([404, 404]);
  expect(await node.database.rows('select 1 from subscription where person_id = $1 and subject_id = $2', [person.id, inner])).toEqual([]);
});

describe('there is nothing to follow', () => {
  test.each([
    ['service', UNKNOWN],
    ['thread', UNKNOWN],
    ['thread', 'keine-id'],
    ['person', UNKNOWN],
    ['__proto__', UNKNOWN],
  ])('%s/%s', async (kind, id) => {
    expect([(await follow(kind, id)).status, (await unfollow(kind, id)).status]).toEqual([404, 404]);
  });

  test('a service is no thread', async () => {
    expect((await follow('thread', service.id)).status).toBe(404);
  });

  test('for guests', async () => {
    expect((await world.guest().put(`subscriptions/service/${service.id}`)).status).toBe(401);
    expect((await world.guest().delete(`subscriptions/service/${service.id}`)).status).toBe(401);
  });
});

test('ten clicks at once follow once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => follow('service', service.id)));
  expect(answers.every((answer) => answer.status === 204)).toBe(true);
  expect(await rows()).toHaveLength(1);
});

test('one\'s own other browsers hear of it; nobody else does', async () => {
  const tablet = await world.session(person.id);
  const [mine, foreign] = await Promise.all([TestSocket.connect(tablet.client), TestSocket.connect(author.client)]);
  for (const socket of [mine, foreign]) expect(await socket.subscribe('me')).toEqual({ ok: true });
  await follow('service', service.id);
  expect(await mine.next(() => true)).toEqual({ type: 'subscriptions.changed', topic: 'me', subject: { kind: 'service', id: service.id, version: 1 } });
  await author.client.put(`subscriptions/service/${service.id}`);
  await foreign.next(() => true);
  expect([mine.events.length, foreign.events.length]).toEqual([1, 1]);
  for (const socket of [mine, foreign]) socket.close();
});
