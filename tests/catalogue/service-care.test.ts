import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { EntryPage, EntryRevision, ServiceFacts } from '../../shared/catalogue/care.js';
import type { ServiceChoice, ServiceDetail } from '../../shared/catalogue/contract.js';
import type { Mandate } from '../../shared/vocabulary.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { fillSearch } from '../support/search.js';
import { until } from '../support/until.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let member: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new World(node);
  [coordinator, member] = [await world.person({ instanceRole: 'coordinator' }), await world.person()];
});
afterAll(() => node.close());
beforeEach(async () => {
  service = await world.service();
});

const path = (id: string, rest = ''): string => `catalogue-entries/service/${id}${rest}`;
const page = async (id = service.id, by = coordinator): Promise<EntryPage & { facts: ServiceFacts }> => (await by.client.get<EntryPage & { facts: ServiceFacts }>(path(id))).body;
const change = async (changes: Partial<ServiceFacts>, by = coordinator) => {
  const { facts, version } = await page();
  return by.client.put(path(service.id), { ...facts, ...changes }, { version });
};
const hub = async (slug = service.slug, by = member): Promise<ServiceDetail> => (await by.client.get<ServiceDetail>(`services/${slug}`)).body;
const retire = async (id: string, successorId: string | null, by = coordinator) => by.client.put(path(id, '/retired'), { successorId, reason: 'Wird abgeschaltet.' }, { version: (await page(id)).version });

test('what a service is about changes in its hub at once, with a history field by field', async () => {
  const basic = await world.service();
  await node.database.rows(`update service set kind = 'basic' where id = $1`, [basic.id]);
  expect((await change({ summary: 'Was er tut.', availability: 'announced', provider: 'Land', requires: [basic.id] })).status).toBe(200);
  expect(await hub()).toMatchObject({ summary: 'Was er tut.', availability: 'announced', provider: 'Land', requires: [{ id: basic.id }], retired: null, viewer: { keeps: false } });
  expect((await hub(service.slug, coordinator)).viewer.keeps).toBe(true);
  const { items } = (await coordinator.client.get<{ items: EntryRevision[] }>(path(service.id, '/history'))).body;
  expect(items.map(({ act, changes }) => [act, changes.map(({ field }) => field)])).toEqual([['changed', ['summary', 'availability', 'provider', 'requires']], ['stood', []]]);
  expect((await change({ requires: [service.id] })).body).toMatchObject({ code: 'unknown_reference', errors: [{ path: 'requires' }] });
  expect((await change({ requires: [newId()] })).status).toBe(422);
});

test('a mandate for Themenfelder holds, and nothing is moved out of or into it', async () => {
  const mandated = (mandate: Mandate): Promise<TestPerson> => world.person({ instanceRole: 'coordinator', mandate });
  await change({ topicField: 'Bauen' });
  const [inside, outside, elsewhere] = [await mandated({ topicFields: ['Bauen'] }), await mandated({ topicFields: ['Familie'] }), await mandated({ districts: ['Kreis Anderswo'] })];
  expect([(await page(service.id, inside)).can.change, (await page(service.id, outside)).can.change, (await page(service.id, elsewhere)).can.change]).toEqual([true, false, true]);
  expect((await change({ summary: 'Von innen.' }, inside)).status).toBe(200);
  expect((await change({ topicField: 'Familie' }, inside)).status).toBe(403);
  expect((await change({ summary: 'Von außen.' }, outside)).status).toBe(403);
  expect((await retire(service.id, null, outside)).status).toBe(403);
  expect((await hub()).summary).toBe('Von innen.');
});

test('a retired service is marked where it is named and chosen, and found as the one that follows', async () => {
  const next = await world.service({ name: 'Laternenumzug anmelden' });
  await change({ name: 'Fackelzug anzeigen' });
  const threadId = await world.question(member, { serviceIds: [service.id] });
  await fillSearch(node);
  expect((await retire(service.id, next.id)).status).toBe(200);
  const mark = { successor: { slug: next.slug, name: 'Laternenumzug anmelden' } };
  expect((await hub()).retired).toEqual(mark);
  expect((await member.client.get<{ services: { retired?: unknown }[] }>(`threads/${threadId}`)).body.services[0]?.retired).toEqual(mark);
  const choices = (await member.client.get<{ items: ServiceChoice[] }>('services/choices')).body.items;
  expect(choices.find(({ id }) => id === service.id)?.retired).toEqual(mark);
  const found = async (): Promise<string[]> => (await member.client.get<{ items: { id: string }[] }>('search?kind=service&q=Fackelzug')).body.items.map(({ id }) => id);
  await until('its name finds the one that follows', async () => (await found()).join() === next.id);
  const { version } = await page();
  expect((await coordinator.client.delete(path(service.id, '/retired'), { version })).status).toBe(200);
  await until('its name finds it again', async () => (await found()).join() === service.id);
});

test('services are not made here; merging is offered, and one that does not exist is nothing to merge into', async () => {
  const { facts } = await page();
  expect((await coordinator.client.post('catalogue-entries', facts)).status).toBe(400);
  expect((await coordinator.client.post(path(service.id, '/merge'), { into: newId(), reason: 'Dasselbe.' }, { version: (await page()).version })).status).toBe(422);
  expect((await page()).can.merge).toBe(true);
});
