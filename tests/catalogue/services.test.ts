import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Component, ServiceChoice, ServiceDetail, ServiceListItem } from '../../shared/catalogue/contract.js';
import { PHASES } from '../../shared/vocabulary.js';
import { germanDay } from '../../server/kernel/day.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let reader: TestPerson;
let author: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  [reader, author] = [await world.person(), await world.person()];
});
afterAll(() => node.close());
beforeEach(async () => {
  service = await world.service();
});

const stand = (house: TestOrganisation, facts: { state?: string; phase?: number | null; goLiveOn?: string | null } = {}) =>
  node.database.rows(`insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) values (gen_random_uuid(), $1, $2, $3, $4, '2026-02-01', $5)`, [
    house.id,
    service.id,
    facts.state ?? 'active',
    facts.phase === undefined ? 5 : facts.phase,
    facts.goLiveOn ?? null,
  ]);
const listed = async (client = reader.client): Promise<ServiceListItem | undefined> => (await client.get<{ items: ServiceListItem[] }>('services')).body.items.find((item) => item.id === service.id);
const detail = async (client = reader.client): Promise<ServiceDetail> => (await client.get<ServiceDetail>(`services/${service.slug}`)).body;
const day = (days: number): string => germanDay(new Date(Date.now() + days * 86_400_000));

describe('who stands where', () => {
  test('is counted: live from the day itself on, before that in progress', async () => {
    const houses = await Promise.all(Array.from({ length: 7 }, () => world.organisation()));
    await stand(houses[0] as TestOrganisation, { phase: 10, goLiveOn: '2026-01-01' });
    await stand(houses[1] as TestOrganisation, { phase: 9, goLiveOn: day(0) });
    await stand(houses[2] as TestOrganisation, { phase: 9, goLiveOn: day(2) });
    await stand(houses[3] as TestOrganisation, { phase: 5 });
    await stand(houses[4] as TestOrganisation, { phase: 5 });
    await stand(houses[5] as TestOrganisation, { state: 'deferred', phase: null });
    await stand(houses[6] as TestOrganisation, { state: 'not_planned', phase: null });
    expect(await listed()).toMatchObject({ liveCount: 2, inProgressCount: 3, ourRollout: null });
    expect(await detail()).toMatchObject({ liveCount: 2, inProgressCount: 3, sameStepCount: 0, ourRollout: null });
  });

  test('at our own step is counted without us', async () => {
    await stand(reader.organisation);
    for (let count = 0; count < 2; count += 1) await stand(await world.organisation());
    await stand(await world.organisation(), { phase: 6 });
    expect(await detail()).toMatchObject({ sameStepCount: 2, ourRollout: { state: 'active', phase: 5, since: '2026-02-01', goLiveOn: null, version: 1 } });
    expect((await listed())?.ourRollout).toEqual({ state: 'active', phase: 5, goLiveOn: null });
    expect((await listed(author.client))?.ourRollout).toBeNull();
  });
});

describe('questions', () => {
  test('are counted as far as the reader may see them; discussions and removed ones are not', async () => {
    const serviceIds = [service.id];
    const open = await world.question(author, { serviceIds });
    const solved = await world.question(author, { serviceIds });
    const inner = await world.question(author, { serviceIds, visibility: 'organisation' });
    await world.question(author, { serviceIds, kind: 'discussion' });
    const removed = await world.question(author, { serviceIds });
    expect((await author.client.delete(`threads/${removed}`, { version: 1 })).status).toBe(204);
    const answer = await world.post(reader, solved);
    expect((await author.client.put(`threads/${solved}/solutions/${answer}`, { componentIds: [] })).status).toBe(204);
    expect(open && inner).toBeTruthy();

    for (const read of [listed, detail]) {
      expect(await read(reader.client)).toMatchObject({ questionCount: 2, solvedCount: 1 });
      expect(await read(author.client)).toMatchObject({ questionCount: 3, solvedCount: 1 });
    }
    expect([(await detail()).openCount, (await detail(author.client)).openCount]).toEqual([1, 2]);
  });
});

describe('reports', () => {
  test('are counted as far as the reader may see them; drafts and withdrawn ones are not', async () => {
    const editor = await world.person({ organisation: author.organisation, role: 'editor' });
    const serviceIds = [service.id];
    await world.report(editor, { serviceIds });
    await world.report(editor, { serviceIds, visibility: 'organisation' });
    await world.draft(editor, { frame: { title: 'Noch ein Entwurf', summary: '', services: [{ serviceId: service.id, versionId: null }], contact: '' } });
    const withdrawn = await world.report(editor, { serviceIds });
    for (const read of [listed, detail]) expect([(await read())?.reportCount, (await read(author.client))?.reportCount]).toEqual([2, 3]);
    expect((await editor.client.post(`experience-reports/${withdrawn}/withdraw`, { reason: 'Nicht mehr richtig' }, { version: 2 })).status).toBe(200);
    for (const read of [listed, detail]) expect([(await read())?.reportCount, (await read(author.client))?.reportCount]).toEqual([1, 2]);
  });
});

describe('one service', () => {
  test('shows the version that holds, what it requires and whether one follows it', async () => {
    const basic = await world.service({ name: 'Servicekonto' });
    await node.database.rows(`update service set requires = array[$2::uuid] where id = $1`, [service.id, basic.id]);
    const newer = await node.database.row<{ id: string }>(`insert into service_version (id, service_id, label, valid_from) values (gen_random_uuid(), $1, '2.0', '2026-05-01') returning id`, [service.id]);
    await reader.client.put(`rollouts/${basic.id}`, { state: 'active', phase: 3, goLiveOn: null });
    expect(await detail()).toMatchObject({
      slug: service.slug,
      kind: 'online',
      availability: 'available',
      summary: 'Zum Prüfen.',
      situation: null,
      provider: null,
      singles: [],
      typing: [],
      missingSince: null,
      currentVersion: { id: newer?.id, label: '2.0', validFrom: '2026-05-01' },
      requires: [{ id: basic.id, slug: basic.slug, name: 'Servicekonto', ourRollout: { state: 'active', phase: 3, goLiveOn: null } }],
      viewer: { follows: false },
    });
    await reader.client.put(`subscriptions/service/${service.id}`);
    expect((await detail()).viewer.follows).toBe(true);
    expect((await detail(author.client)).viewer.follows).toBe(false);
  });

  test('that nobody has described and that has no version says what the catalogue knows of it', async () => {
    await node.database.rows('delete from service_version where service_id = $1', [service.id]);
    const describe = async (situation: string | null): Promise<string> => {
      await node.database.rows(`update service set summary = '', ozg_id = '99123', situation = $2 where id = $1`, [service.id, situation]);
      return (await detail()).summary;
    };
    const single = (until: string | null) => node.database.rows(`insert into leika_key (id, name, ozg_id, valid_from, valid_until) values (gen_random_uuid(), 'Einzelleistung', '99123', '2026-01-01', $1)`, [until]);
    expect(await describe(null)).toBe('OZG-Leistung.');
    await single('2026-02-01');
    await single(null);
    expect(await describe('Umzug')).toBe('OZG-Leistung mit einer Einzelleistung in der Lage »Umzug«.');
    await single(null);
    expect(await describe(null)).toBe('OZG-Leistung mit 2 Einzelleistungen.');
    expect((await detail()).currentVersion).toBeNull();
  });

  test('shows its single services, valid ones first, how they are typed, and since when the catalogue no longer has it', async () => {
    await world.bundle(
      service,
      [
        { key: '99000000000001', name: 'Hundesteuer Anmeldung', typing: '5', validUntil: '2026-03-01' },
        { key: '99000000000003', name: 'Hundesteuer Festsetzung', typing: '5', laws: 'KAG' },
        { name: 'Hundemarke', typing: '4' },
      ],
      { typing: '4:1|5:11|unlesbar', missingSince: '2026-06-01' },
    );
    const { singles, typing, missingSince } = await detail();
    expect(singles.map(({ id: _, ...single }) => single)).toEqual([
      { key: null, name: 'Hundemarke', typing: '4', laws: null, validFrom: '2026-01-01', validUntil: null },
      { key: '99000000000003', name: 'Hundesteuer Festsetzung', typing: '5', laws: 'KAG', validFrom: '2026-01-01', validUntil: null },
      { key: '99000000000001', name: 'Hundesteuer Anmeldung', typing: '5', laws: null, validFrom: '2026-01-01', validUntil: '2026-03-01' },
    ]);
    expect([typing, missingSince]).toEqual([[{ type: '4', count: 1 }, { type: '5', count: 11 }], '2026-06-01']);
  });

  test.each(['gibt-es-nicht', 'Kein Slug', '__proto__'])('%s does not exist', async (slug) => {
    expect((await reader.client.get(`services/${encodeURIComponent(slug)}`)).status).toBe(404);
  });
});

test('the pages of the catalogue take one statement beside the session, however much there is', async () => {
  for (const path of ['services', `services/${service.slug}`, 'components']) {
    const statements: string[] = [];
    node.database.observer = (sql) => statements.push(sql);
    await reader.client.get(path);
    node.database.observer = null;
    expect([path, statements.length]).toEqual([path, 2]);
  }
});

test('a picker gets names and the own stand, in the order of the list, and no thread is looked at', async () => {
  const statements: string[] = [];
  node.database.observer = (sql) => statements.push(sql);
  const choices = await reader.client.get<{ items: ServiceChoice[] }>('services/choices');
  node.database.observer = null;
  const list = await reader.client.get<{ items: ServiceListItem[] }>('services');
  expect(choices.body.items).toEqual(list.body.items.map(({ id, slug, name, ozgId, availability, ourRollout, retired }) => ({ id, slug, name, ozgId, availability, ourRollout, retired, aliases: [] })));
  expect(statements.filter((sql) => /\bthread/.test(sql))).toEqual([]);
});

test('components are listed by name, who keeps them is told so, phases are known to everybody', async () => {
  const id = await world.component();
  const { body } = await reader.client.get<{ items: Component[] }>('components');
  expect(body.items.find((item) => item.id === id)).toEqual({ id, slug: expect.any(String), name: expect.any(String), description: 'Zum Prüfen.', aliases: [], retired: null });
  const keeper = await world.person({ instanceRole: 'coordinator' });
  const may = async (path: string, { client }: Pick<TestPerson, 'client'>): Promise<unknown> => (await client.get<{ can: unknown }>(path)).body.can;
  for (const path of ['components', 'obstacles']) expect([await may(path, reader), await may(path, keeper)]).toEqual([{ keep: false }, { keep: true }]);
  expect(await may('obstacles', { client: world.guest() })).toEqual({ keep: false });
  expect((await world.guest().get<{ items: unknown }>('phases')).body.items).toEqual(PHASES);
});

test('guests see neither services nor components, and filters that do not exist are named', async () => {
  for (const path of ['services', `services/${service.slug}`, 'components']) expect((await world.guest().get(path)).status).toBe(401);
  const answer = await reader.client.get('services?provider=x');
  expect([answer.status, answer.body.errors]).toEqual([400, [{ path: 'provider', code: 'unknown_property' }]]);
});

test('who watches a service hears what all members may know and what the own house may, not what another house may', async () => {
  const colleague = await world.person({ organisation: author.organisation });
  const sockets = await Promise.all([reader, colleague].map((person) => TestSocket.connect(person.client)));
  const [outside, inside] = sockets as [TestSocket, TestSocket];
  for (const socket of sockets) expect(await socket.subscribe(`service:${service.id}`)).toEqual({ ok: true });
  expect(await outside.subscribe('service:0199d3c0-0000-7000-8000-000000000000')).toEqual({ ok: false, error: 'not_found' });
  const inner = await world.question(author, { serviceIds: [service.id], visibility: 'organisation' });
  await inside.next((event) => event.subject.id === inner);
  const open = await world.question(author, { serviceIds: [service.id] });
  await outside.next((event) => event.subject.id === open);
  expect(outside.events.some((event) => event.subject.id === inner)).toBe(false);
  for (const socket of sockets) socket.close();
});
