import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { OrganisationView } from '../../shared/organisations/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { AnnouncementWorld, inDays } from './support.js';

let node: TestApplication;
let world: AnnouncementWorld;
let coordinator: TestPerson;
let service: TestService;
let one: TestPerson;
let two: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new AnnouncementWorld(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [coordinator, service] = [await world.person({ instanceRole: 'coordinator' }), await world.service()];
  [one, two] = [await world.introducing(service, 5), await world.introducing(service, 5)];
});

const confirm = (by: TestPerson, id: string, version = 1) => by.client.put<{ confirmedOn: string }>(`announcements/${id}/confirmed`, undefined, { version });
const houses = async (id: string, state: string): Promise<{ organisation: OrganisationView; confirmedOn: string | null }[]> =>
  (await coordinator.client.get<Page<{ organisation: OrganisationView; confirmedOn: string | null }>>(`announcements/kept/${id}/houses?state=${state}`)).body.items;

test('a house confirms once, by anybody in it; the day is kept and nobody\'s name', async () => {
  const colleague = await world.person({ organisation: one.organisation });
  const { id } = await world.announced(coordinator, { serviceId: service.id });
  expect((await world.listed(one, '&list=open')).map((item) => item.id)).toContain(id);
  const today = inDays(node, 0);
  expect((await confirm(one, id)).body).toEqual({ confirmedOn: today });
  expect((await confirm(colleague, id)).status).toBe(200);
  expect((await world.shownTo(colleague, id))?.confirmedOn).toBe(today);
  expect((await world.listed(colleague, '&list=open')).map((item) => item.id)).not.toContain(id);
  expect(await world.kept(coordinator, id)).toMatchObject({ reached: 2, confirmed: 1 });
  expect(await houses(id, 'confirmed')).toEqual([{ organisation: expect.objectContaining({ id: one.organisation.id }), confirmedOn: today }]);
  expect(await houses(id, 'open')).toEqual([{ organisation: expect.objectContaining({ id: two.organisation.id }), confirmedOn: null }]);
  const kept = await node.database.rows<{ actor_id: string | null; text: string }>(`select actor_id, e::text as text from domain_event e where subject_id = $1 and type = 'announcements.confirmed'`, [id]);
  expect(kept.map(({ actor_id, text }) => [actor_id, text.includes(one.id)])).toEqual([[null, false]]);
});

test('ten clicks of a house at once count once, and the last two houses at once tell the author once', async () => {
  const { id } = await world.announced(coordinator, { serviceId: service.id, title: 'Neue Fassung der Schnittstelle' });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => confirm(index % 2 ? one : two, id)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await world.kept(coordinator, id)).toMatchObject({ reached: 2, confirmed: 2 });
  const told = (await coordinator.client.get<Page<NoticeView>>('notices')).body.items;
  expect(told).toEqual([expect.objectContaining({ kind: 'announcement_confirmed', subject: { kind: 'announcement', id, path: null }, data: { title: 'Neue Fassung der Schnittstelle', count: 2 }, seen: false })]);
});

test('what was changed after it was read is not confirmed', async () => {
  const { id } = await world.announced(coordinator, { serviceId: service.id });
  await coordinator.client.patch(`announcements/${id}`, { text: 'Ganz anders.' }, { version: 1 });
  const answer = await confirm(one, id);
  expect([answer.status, (answer.body as { conflict?: unknown }).conflict]).toEqual([409, { base: {}, current: {}, version: 2 }]);
  expect((await one.client.put(`announcements/${id}/confirmed`)).status).toBe(428);
  expect((await confirm(one, id, 2)).status).toBe(200);
  expect((await one.client.put('announcements/keine-id/confirmed', undefined, { version: 1 })).status).toBe(404);
});

test('nobody confirms what asks for nothing', async () => {
  const { id } = await world.announced(coordinator, { serviceId: service.id, asksConfirmation: false });
  expect((await confirm(one, id)).body).toMatchObject({ code: 'confirmation_not_asked', status: 422 });
  expect((await world.listed(one, '&list=open')).map((item) => item.id)).not.toContain(id);
});

describe('what is new', () => {
  test('is counted for each person alone until seen; what is unconfirmed for the house', async () => {
    const colleague = await world.person({ organisation: one.organisation });
    expect(await world.summary(one)).toEqual({ notices: 0, announcements: 0, unconfirmed: 0 });
    const [first, second] = [await world.announced(coordinator, { serviceId: service.id }), await world.announced(coordinator, { serviceId: service.id, asksConfirmation: false })];
    expect(await world.summary(one)).toEqual({ notices: 0, announcements: 2, unconfirmed: 1 });
    expect((await one.client.put('announcements/seen', { ids: [first.id, second.id] })).status).toBe(204);
    await confirm(one, first.id);
    expect([await world.summary(one), await world.summary(colleague)]).toEqual([
      { notices: 0, announcements: 0, unconfirmed: 0 },
      { notices: 0, announcements: 2, unconfirmed: 0 },
    ]);
    expect((await one.client.put('announcements/seen', { ids: [] })).status).toBe(400);
    expect((await world.guest().put('announcements/seen', { ids: [first.id] })).status).toBe(401);
  });
});
