import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OwnRollout } from '../../shared/catalogue/contract.js';
import type { Problem } from '../../shared/errors.js';
import { germanDay } from '../../server/kernel/day.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let person: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [person, service] = [await world.person(), await world.service()];
});

type Stand = Pick<OwnRollout, 'state' | 'phase' | 'goLiveOn'>;
const PHASE_5: Stand = { state: 'active', phase: 5, goLiveOn: null };
const set = (stand: object, version?: number, by = person) => by.client.put<OwnRollout & Problem>(`rollouts/${service.id}`, stand, version === undefined ? {} : { version });
const today = (): string => germanDay(node.clock.now());
const inDays = (days: number): string => germanDay(new Date(node.clock.now().getTime() + days * 86_400_000));

test('the first stand needs no version, every later one the version one has seen', async () => {
  const first = await set(PHASE_5);
  expect([first.status, first.body]).toEqual([200, { ...PHASE_5, since: today(), version: 1 }]);
  const without = await set({ ...PHASE_5, phase: 6 });
  expect([without.status, without.body.code]).toEqual([428, 'version_required']);
  const second = await set({ ...PHASE_5, phase: 6 }, 1);
  expect(second.body).toMatchObject({ phase: 6, version: 2 });
});

test('a colleague\'s stand is not overwritten unseen: both are shown', async () => {
  const colleague = await world.person({ organisation: person.organisation });
  await set(PHASE_5);
  await set({ ...PHASE_5, phase: 6 }, 1, colleague);
  const answer = await set({ state: 'deferred', phase: null, goLiveOn: null }, 1);
  expect(answer.status).toBe(409);
  expect(answer.body.conflict).toEqual({ base: { state: 'active', phase: 5, goLiveOn: null }, current: { state: 'active', phase: 6, goLiveOn: null, since: today() }, version: 2 });
  expect((await set({ state: 'deferred', phase: null, goLiveOn: null }, 2)).body).toMatchObject({ state: 'deferred', version: 3 });
});

test('of colleagues who set it at once one wins, and the others learn of it', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => world.person({ organisation: person.organisation })));
  const first = await Promise.all(people.map((by) => set(PHASE_5, undefined, by)));
  expect(first.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([200, 428, 428, 428, 428, 428]);
  const later = await Promise.all(people.map((by, index) => set({ ...PHASE_5, phase: index }, 1, by)));
  expect(later.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([200, 409, 409, 409, 409, 409]);
});

test('since tells when the rollout last moved, not when somebody touched it', async () => {
  await set({ state: 'active', phase: 9, goLiveOn: null });
  await node.database.rows(`update rollout set since = '2026-01-15' where service_id = $1`, [service.id]);
  expect((await set({ state: 'active', phase: 9, goLiveOn: inDays(10) }, 1)).body.since).toBe('2026-01-15');
  expect((await set({ state: 'active', phase: 10, goLiveOn: inDays(10) }, 2)).body.since).toBe(today());
});

describe('what does not go together is refused by name', () => {
  test.each<[string, object, Problem['errors']]>([
    ['active without a phase', { state: 'active', phase: null, goLiveOn: null }, [{ path: 'phase', code: 'required' }]],
    ['deferred with a phase', { state: 'deferred', phase: 5, goLiveOn: null }, [{ path: 'phase', code: 'invalid_value' }]],
    ['live before phase 9', { state: 'active', phase: 8, goLiveOn: '2026-03-01' }, [{ path: 'goLiveOn', code: 'invalid_value' }]],
    ['a phase that does not exist', { state: 'active', phase: 11, goLiveOn: null }, [{ path: 'phase', code: 'out_of_range', limit: 10 }]],
    ['a day that does not exist', { state: 'active', phase: 9, goLiveOn: '2026-02-30' }, [{ path: 'goLiveOn', code: 'invalid_value' }]],
    ['a year that does not exist', { state: 'active', phase: 9, goLiveOn: '0000-02-01' }, [{ path: 'goLiveOn', code: 'invalid_value' }]],
    ['a state that does not exist', { state: 'live', phase: 9, goLiveOn: null }, [{ path: 'state', code: 'invalid_value' }]],
    ['more than there is', { ...PHASE_5, since: '2020-01-01' }, [{ path: 'since', code: 'unknown_property' }]],
    ['somebody else\'s house', { ...PHASE_5, organisationId: 'x' }, [{ path: 'organisationId', code: 'unknown_property' }]],
    ['a date before the law', { state: 'active', phase: 10, goLiveOn: '2017-08-17' }, [{ path: 'goLiveOn', code: 'out_of_range' }]],
  ])('%s', async (_name, stand, errors) => {
    const answer = await set(stand);
    expect([answer.status, answer.body.errors]).toEqual([400, errors]);
    expect(await node.database.rows('select 1 from rollout where service_id = $1', [service.id])).toEqual([]);
  });

  test('a date too far ahead to be a plan', async () => {
    expect((await set({ state: 'active', phase: 9, goLiveOn: inDays(367) })).body.errors).toEqual([{ path: 'goLiveOn', code: 'out_of_range' }]);
    expect((await set({ state: 'active', phase: 9, goLiveOn: inDays(364) })).status).toBe(200);
  });

  test('a version that is no number', async () => {
    const answer = await person.client.put(`rollouts/${service.id}`, PHASE_5, { headers: { 'If-Match': '*' } });
    expect([answer.status, answer.body.errors]).toEqual([400, [{ path: 'If-Match', code: 'invalid_value' }]]);
  });
});

test('a service that does not exist has no stand, and guests set none', async () => {
  for (const id of ['0199d3c0-0000-7000-8000-000000000000', 'wohngeld']) expect((await person.client.put(`rollouts/${id}`, PHASE_5)).status).toBe(404);
  expect((await world.guest().put(`rollouts/${service.id}`, PHASE_5)).status).toBe(401);
});

test('one act with one key happens once', async () => {
  const options = { key: 'einmal-nur-einmal' };
  const answers = await Promise.all([1, 2, 3].map(() => person.client.put(`rollouts/${service.id}`, PHASE_5, options)));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(2);
  expect(await node.database.rows(`select 1 from domain_event where type = 'rollouts.changed' and data ->> 'phase' = '5' and actor_id = $1`, [person.id])).toHaveLength(1);
});

test('who watches the service hears of it, by id and version', async () => {
  const stranger = await world.person();
  const socket = await TestSocket.connect(stranger.client);
  await socket.subscribe(`service:${service.id}`);
  await set(PHASE_5);
  const event = await socket.next(({ type }) => type === 'rollouts.changed');
  expect(event).toEqual({ type: 'rollouts.changed', topic: `service:${service.id}`, subject: { kind: 'rollout', id: expect.any(String), version: 1 }, parentId: service.id });
  socket.close();
});
