import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Checks } from '../../shared/contributions/checks.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { HoldingWorld, WHY } from './support.js';

let node: TestApplication;
let world: HoldingWorld;
let coordinator: TestPerson;
let member: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new HoldingWorld(node);
  [coordinator, member] = [await world.coordinator(), await world.person()];
});
afterAll(() => node.close());
beforeEach(async () => {
  service = await world.service({ topicField: 'Bauen' });
});

const checks = async (by = coordinator): Promise<Checks> => (await by.client.get<Checks>('publication-checks')).body;
const mine = async (by = member): Promise<{ all: boolean; serviceIds: string[] }> => (await by.client.get<{ all: boolean; serviceIds: string[] }>('publication-checks/mine')).body;
const change = (by: TestPerson, on: boolean, reason = WHY) => by.client.put<{ act: string; code?: string }>(`publication-checks/services/${service.id}`, { on, reason });

describe('a service', () => {
  test('is checked from the moment it is switched, and forms know it beforehand', async () => {
    expect((await change(coordinator, true)).status).toBe(200);
    expect((await checks()).services.find((row) => row.service.id === service.id)).toMatchObject({ reason: WHY, can: { end: true } });
    expect((await checks()).open.map(({ id }) => id)).not.toContain(service.id);
    expect(await mine()).toEqual({ all: false, serviceIds: expect.arrayContaining([service.id]) });
    expect(await mine(coordinator)).toEqual({ all: false, serviceIds: [] });
    HoldingWorld.held(await world.ask(member, [service.id]));
    await change(coordinator, false);
    expect((await world.ask(member, [service.id])).body).not.toHaveProperty('held');
    // What waits already goes on waiting.
    expect(await world.own(member)).not.toEqual([]);
  });

  test('is switched by whoever’s mandate covers it, and by nobody else; what is so already is a conflict', async () => {
    const [field, other, district] = await Promise.all([{ topicFields: ['Bauen'] }, { topicFields: ['Soziales'] }, { districts: ['Kreis Prüfland'] }].map((mandate) => world.coordinator(mandate)));
    for (const by of [member, other, district, await world.person({ role: 'lead' }), await world.person({ instanceRole: 'admin' })]) expect((await change(by as TestPerson, true)).status).toBe(403);
    expect((await world.guest().put(`publication-checks/services/${service.id}`, { on: true, reason: WHY })).status).toBe(401);
    expect((await change(field as TestPerson, true)).status).toBe(200);
    expect((await change(coordinator, true)).body.code).toBe('conflict');
    expect((await checks(other)).services.find((row) => row.service.id === service.id)?.can).toEqual({ end: false });
    expect((await coordinator.client.put('publication-checks/services/019a0000-0000-7000-8000-000000000000', { on: true, reason: WHY })).status).toBe(404);
    expect((await change(coordinator, false, '')).status).toBe(400);
    for (const reader of [member, await world.person({ role: 'lead' })]) expect((await reader.client.get('publication-checks')).status).toBe(403);
  });

  test('can be switched back within ten minutes, once, with the reason that stood there', async () => {
    await change(coordinator, true, 'Der erste Grund.');
    const off = await change(coordinator, false, 'Nicht mehr nötig.');
    expect((await world.undo(coordinator, off.body.act)).status).toBe(200);
    expect((await checks()).services.find((row) => row.service.id === service.id)?.reason).toBe('Der erste Grund.');
    expect((await world.undo(coordinator, off.body.act)).body).toMatchObject({ code: 'undone_already' });
    const again = await change(coordinator, false);
    node.clock.forward({ minutes: 11 });
    expect((await world.undo(coordinator, again.body.act)).body).toMatchObject({ code: 'undo_expired' });
  });

  test('is not switched back after somebody has switched it since', async () => {
    const on = await change(coordinator, true);
    await change(await world.coordinator(), false);
    expect((await world.undo(coordinator, on.body.act)).body).toMatchObject({ code: 'conflict' });
  });
});

test('first contributions are switched by coordinators without limits and by operators, with a way back', async () => {
  const admin = await world.person({ instanceRole: 'admin' });
  const limited = await world.coordinator({ topicFields: ['Bauen'] });
  const set = (by: TestPerson, on: boolean) => by.client.put<{ act: string }>('publication-checks/first', { on, reason: WHY });
  for (const by of [member, limited]) expect((await set(by, true)).status).toBe(403);
  expect((await checks(limited)).can.first).toBe(false);
  const on = await set(admin, true);
  expect(on.status).toBe(200);
  expect(await checks(admin)).toMatchObject({ first: { reason: WHY }, open: [], can: { first: true } });
  expect((await mine(await world.person())).all).toBe(true);
  expect((await set(coordinator, true)).status).toBe(409);
  expect((await world.undo(limited, on.body.act)).status).toBe(403);
  expect((await world.undo(coordinator, on.body.act)).status).toBe(200);
  expect((await checks()).first).toBeNull();
});
