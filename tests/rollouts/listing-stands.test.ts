import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RolloutView } from '../../shared/rollouts/contract.js';
import { moves, plausibleGoLive } from '../../server/rollouts/rollouts.policy.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

let node: TestApplication;
let world: World;
let reader: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  [reader, service] = [await world.person(), await world.service()];
});
afterAll(() => node.close());

const list = (slug: string, client = reader.client) => client.get<{ items: RolloutView[] }>(`rollouts?service=${slug}`);

test('a service nobody introduces has an empty list', async () => {
  const { status, body } = await list((await world.service()).slug);
  expect([status, body.items]).toEqual([200, []]);
});

test('who is live stands first, then the furthest; one\'s own is marked', async () => {
  const stands: [TestPerson, object][] = [
    [await world.person(), { state: 'not_planned', phase: null, goLiveOn: null }],
    [reader, { state: 'active', phase: 3, goLiveOn: null }],
    [await world.person(), { state: 'active', phase: 8, goLiveOn: null }],
    [await world.person(), { state: 'active', phase: 10, goLiveOn: '2026-03-01' }],
  ];
  for (const [person, stand] of stands) expect((await person.client.put(`rollouts/${service.id}`, stand)).status).toBe(200);
  const { body } = await list(service.slug);
  expect(body.items.map((item) => [item.organisation.id, item.own])).toEqual([3, 2, 1, 0].map((index) => [stands[index]?.[0].organisation.id, index === 1]));
  expect(body.items[0]).toMatchObject({ state: 'active', phase: 10, goLiveOn: '2026-03-01', version: 1, organisation: { sizeBand: '10_20' } });
});

test('an unknown service is not found, a missing one named, a guest sent away', async () => {
  expect((await list('gibt-es-nicht')).status).toBe(404);
  expect((await reader.client.get('rollouts')).body.errors).toEqual([{ path: 'service', code: 'required' }]);
  expect((await reader.client.get('rollouts?service=Kein%20Slug')).status).toBe(400);
  expect((await list(service.slug, world.guest())).status).toBe(401);
});

test('a rollout moves when its state or phase changes', () => {
  const before = { state: 'active', phase: 5 };
  expect(moves(before, { state: 'active', phase: 5, goLiveOn: null })).toBe(false);
  expect(moves(before, { state: 'active', phase: 6, goLiveOn: null })).toBe(true);
  expect(moves(before, { state: 'deferred', phase: null, goLiveOn: null })).toBe(true);
});

test('a go-live date lies between the law and a year from now', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(['2017-08-17', '2017-08-18', '2026-11-23', '2027-11-23', '2027-11-24'].map((day) => plausibleGoLive(day, now))).toEqual([false, true, true, true, false]);
});
