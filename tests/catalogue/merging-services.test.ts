import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { EntryPage, previewMerge } from '../../shared/catalogue/care.js';
import type { ServiceChoice, ServiceDetail } from '../../shared/catalogue/contract.js';
import type { ServiceVersionView } from '../../shared/catalogue/versions.js';
import type { ResponseOf } from '../../shared/route.js';
import type { RolloutView } from '../../shared/rollouts/contract.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { fillSearch } from '../support/search.js';
import { until } from '../support/until.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let member: TestPerson;
let from: TestService;
let into: TestService;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new World(node);
  coordinator = await world.person({ instanceRole: 'coordinator' });
});
afterAll(() => node.close());
beforeEach(async () => {
  [from, into] = [await world.service({ name: unusual() }), await world.service({ name: unusual() })];
  member = await world.person();
});

// A name that no other service is found by.
const unusual = (): string => `Q${newId().replaceAll(/\d|-/g, (digit) => 'kwzxvjyhbg'[Number(digit)] ?? '')}`;
const path = (id: string, rest = ''): string => `catalogue-entries/service/${id}${rest}`;
const page = async (id: string): Promise<EntryPage> => (await coordinator.client.get<EntryPage>(path(id))).body;
const merge = async (one = from.id, other = into.id, by = coordinator) => by.client.post<{ code?: string }>(path(one, '/merge'), { into: other, reason: 'Zweimal dasselbe.' }, { version: (await page(one)).version });
const merged = async (): Promise<void> => expect((await merge()).status).toBe(200);
const preview = async () => (await coordinator.client.get<ResponseOf<typeof previewMerge>>(path(from.id, `/merge?into=${into.id}`))).body;
const hub = async (slug = from.slug, by = member): Promise<ServiceDetail> => (await by.client.get<ServiceDetail>(`services/${slug}`)).body;
const stand = (by: TestPerson, service: TestService, phase: number, goLiveOn: string | null = null) => by.client.put(`rollouts/${service.id}`, { state: 'active', phase, goLiveOn });
const idsAt = async (address: string): Promise<string[]> => (await member.client.get<{ items: { id: string }[] }>(address)).body.items.map(({ id }) => id);

describe('what named the one names the other', () => {
  test('threads, reports, stands, followers, pilot projects and announcements; the old address leads there', async () => {
    const both = await world.question(member, { serviceIds: [from.id, into.id] });
    const one = await world.question(member, { serviceIds: [from.id] });
    await stand(member, from, 4);
    await member.client.put(`subscriptions/service/${from.id}`);
    const pilot = await world.pilot({ lead: member.organisation, participants: [member.organisation], services: [from] });
    expect(await preview()).toEqual({ threads: 2, reports: 0, rollouts: 1, pilots: 1, announcements: 0, versions: 1, collisions: [] });
    await merged();
    expect(await hub()).toMatchObject({ id: into.id, slug: into.slug, questionCount: 2, ourRollout: { phase: 4 }, viewer: { follows: true }, versionCount: 2 });
    expect((await member.client.get<ThreadPage>(`threads/${both}`)).body.services.map(({ id }) => id)).toEqual([into.id]);
    for (const id of [from.id, into.id]) expect((await idsAt(`threads?service=${id}`)).toSorted()).toEqual([both, one].toSorted());
    expect(await idsAt(`pilot-projects?service=${from.id}`)).toEqual([pilot.id]);
    expect((await member.client.get<{ items: RolloutView[] }>(`rollouts?service=${from.slug}`)).body.items).toHaveLength(1);
    const choices = (await member.client.get<{ items: (ServiceChoice & { aliases: string[] })[] }>('services/choices')).body.items;
    expect([choices.some(({ id }) => id === from.id), choices.find(({ id }) => id === into.id)?.aliases]).toEqual([false, [from.slug]]);
    expect((await page(from.id)).state).toBe('merged');
  });

  test('a published report, whose frozen edition is read with what the service became; a working copy points there', async () => {
    const editor = await world.person({ role: 'editor' });
    const report = await world.report(editor, { serviceIds: [from.id] });
    await merged();
    expect((await member.client.get<{ names: { services: unknown[] } }>(`experience-reports/${report}`)).body.names.services).toMatchObject([{ slug: into.slug }]);
    expect(await idsAt(`experience-reports?service=${from.id}`)).toEqual([report]);
    expect((await editor.client.get<{ content: { frame: { services: unknown[] } } }>(`experience-reports/${report}/draft`)).body.content.frame.services).toMatchObject([{ serviceId: into.id }]);
  });

  test('its versions stand among the former ones under its name; solutions for them hold, and say which holds now', async () => {
    const question = await world.question(member, { serviceIds: [from.id] });
    const answer = await world.post(member, question);
    await member.client.put(`threads/${question}/solutions/${answer}`, { serviceVersionId: from.versionId, componentIds: [] });
    await merged();
    const { items } = (await member.client.get<{ items: ServiceVersionView[] }>(`services/${into.slug}/versions`)).body;
    expect(items).toHaveLength(2);
    expect(items.map(({ id, current, of }) => [id, current, of?.id ?? null])).toEqual(expect.arrayContaining([[from.versionId, false, from.id], [into.versionId, true, null]]));
    expect((await member.client.get<ThreadPage>(`threads/${question}`)).body.solutions).toMatchObject([{ serviceVersion: { id: from.versionId, newer: '1.0' } }]);
  });

  test('of two stands of a house the further one is kept, as was said beforehand; what was read of the other is out of date', async () => {
    const [ahead, behind] = [await world.person(), await world.person()];
    for (const [who, first, second] of [[ahead, 9, 2], [behind, 2, 3]] as const) {
      await stand(who, from, first);
      await stand(who, into, second);
    }
    const { collisions } = await preview();
    expect(collisions.map(({ kept, dropped }) => `${kept.phase} statt ${dropped.phase}`).toSorted()).toEqual(['3 statt 2', '9 statt 2']);
    await merged();
    expect([(await hub(into.slug, ahead)).ourRollout, (await hub(into.slug, behind)).ourRollout]).toMatchObject([{ phase: 9, version: 2 }, { phase: 3, version: 2 }]);
    expect((await ahead.client.put(`rollouts/${into.id}`, { state: 'active', phase: 10, goLiveOn: null }, { version: 1 })).status).toBe(409);
  });

  test('keys stand with the other, and the bundle where it had none', async () => {
    await node.database.rows(`insert into ozg_bundle (ozg_id, name) values ('77001', 'Doppelte Leistung') on conflict do nothing`);
    await node.database.rows(`update service set ozg_id = case when id = $1 then '77001' end where id = any($2::uuid[])`, [from.id, [from.id, into.id]]);
    await node.database.rows(`insert into leika_key (id, key, name, ozg_id, valid_from) values (gen_random_uuid(), '99000000077001', 'Doppelt', '77001', '2026-01-01')`);
    await merged();
    expect(await hub()).toMatchObject({ id: into.id, ozgId: '77001', singles: [{ key: '99000000077001' }] });
  });

  test('keys of both stand with the one that stays, under its own bundle; search finds it by both names', async () => {
    await world.bundle(into, [{ key: '99000000077002', name: 'Bleibt' }]);
    await world.bundle(from, [{ key: '99000000077003', name: 'Kommt dazu' }]);
    const { ozgId, name } = await hub(into.slug);
    const former = (await page(from.id)).name;
    const found = (word: string): Promise<string[]> => idsAt(`search?kind=service&q=${encodeURIComponent(word)}`);
    await fillSearch(node);
    await until('both are found', async () => (await found(former)).includes(from.id) && (await found(name)).includes(into.id));
    await merged();
    const after = await hub();
    expect([after.ozgId, after.name, after.singles.map(({ key }) => key ?? '').toSorted()]).toEqual([ozgId, name, ['99000000077002', '99000000077003']]);
    expect(await found(former)).not.toContain(from.id);
    await until('the one that stays is found by the name of the other', async () => (await found(former)).includes(into.id));
  });

  test('pinned threads and frequent questions stand with it, once; their acts are undone there, and its old id names it', async () => {
    const [mine, both] = [await world.question(member, { serviceIds: [from.id] }), await world.question(member, { serviceIds: [from.id, into.id] })];
    const answer = await world.post(member, mine);
    const threadVersion = async (id: string): Promise<number> => (await coordinator.client.get<ThreadPage>(`threads/${id}`)).body.version ?? 1;
    const pin = async (id: string, serviceId: string) => coordinator.client.post<{ actId: string }>(`threads/${id}/pin`, { reason: 'Das fragen viele.', serviceId, until: null }, { version: await threadVersion(id) });
    const pinned = await pin(mine, from.id);
    for (const { id } of [from, into]) expect((await pin(both, id)).status).toBe(200);
    expect((await coordinator.client.post(`posts/${answer}/reference`, { reason: 'Das fragen viele.', serviceId: from.id }, { version: 1 })).status).toBe(200);
    await merged();
    const first = async (id: string): Promise<string[]> => (await member.client.get<{ items: { id: string; pinned: unknown }[] }>(`threads?service=${id}`)).body.items.filter((item) => item.pinned).map((item) => item.id).toSorted();
    for (const { id } of [from, into]) expect([await first(id), await idsAt(`reference-answers?service=${id}`)]).toEqual([[mine, both].toSorted(), [answer]]);
    expect((await coordinator.client.post(`audit/${pinned.body.actId}/undo`)).status).toBe(200);
    expect(await first(into.id)).toEqual([both]);
    expect((await pin(mine, from.id)).status).toBe(200);
    expect(await first(into.id)).toEqual([mine, both].toSorted());
  });

  test('desks answer for it, once; a draft of the one is a draft of the other', async () => {
    const desk = { name: 'Support', kind: 'provider', organisationId: null, mail: null, phone: null, website: null, note: '' };
    const { id } = (await coordinator.client.post<{ id: string }>('desks', { ...desk, serviceIds: [from.id, into.id] })).body;
    const draft = await coordinator.client.post<{ id: string }>('service-versions', { serviceId: from.id, label: '2.0', releasedOn: '2026-05-01', news: [] });
    expect(draft.status).toBe(201);
    await merged();
    const read = (await coordinator.client.get<{ services: { id: string }[]; version: number }>(`desks/${id}`)).body;
    expect([read.services.map((service) => service.id), read.version]).toEqual([[into.id], 1]);
    expect((await coordinator.client.put(`desks/${id}`, { ...desk, note: 'Neu.', serviceIds: [from.id] }, { version: 1 })).status).toBe(200);
    expect((await coordinator.client.get<{ services: { id: string }[] }>(`desks/${id}`)).body.services.map((service) => service.id)).toEqual([into.id]);
    const { items } = (await coordinator.client.get<{ items: ServiceVersionView[] }>(`services/${into.slug}/versions`)).body;
    expect(items.filter(({ state }) => state === 'draft').map((version) => version.id)).toEqual([draft.body.id]);
    expect((await coordinator.client.get<{ service: { id: string } }>(`service-versions/${draft.body.id}`)).body.service.id).toBe(into.id);
  });

  test('cases, announcements and calls are about it; of two open calls of the same two the agreed one stands', async () => {
    const other = await world.person();
    const ask = (service: TestService) => member.client.post<{ id: string }>('contact-requests', { serviceId: service.id, organisationId: other.organisation.id, note: 'Wie macht ihr das?', times: [2, 3, 4].map((days) => new Date(Date.now() + days * 86_400_000).toISOString()) });
    const [one, two] = [await ask(from), await ask(into)];
    expect([one.status, two.status]).toEqual([201, 201]);
    const thread = await world.question(member, { serviceIds: [from.id] });
    for (const { id } of [from, into]) expect((await coordinator.client.put(`publication-checks/services/${id}`, { on: true, reason: 'Viel Werbung.' })).status).toBe(200);
    expect((await other.client.post('flags', { subject: { kind: 'thread', id: thread }, reason: 'other', note: 'Steht hier falsch.' })).status).toBeLessThan(300);
    const announced = await coordinator.client.post<{ id: string }>('announcements', { title: 'Wartung am Samstag', text: 'Dann ist er nicht erreichbar.', audience: { serviceId: from.id, phases: [] }, endsOn: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10), asksConfirmation: false });
    await merged();
    expect(await node.database.rows('select service_id as id from announcement where id = $1', [announced.body.id])).toEqual([{ id: into.id }]);
    expect((await coordinator.client.get<{ services: { service: { id: string } }[] }>('publication-checks')).body.services.map(({ service }) => service.id)).toEqual([into.id]);
    const calls = await node.database.rows<{ service: string; state: string }>('select service_id as service, state from contact_request where id = any($1::uuid[]) order by state', [[one.body.id, two.body.id]]);
    expect(calls).toEqual([{ service: into.id, state: 'cancelled' }, { service: into.id, state: 'proposed' }]);
    for (const { id } of [from, into]) expect((await coordinator.client.get<{ items: { services: { id: string }[] }[] }>(`moderation/cases?service=${id}`)).body.items.flatMap(({ services }) => services.map((service) => service.id))).toEqual([into.id]);
  });

  test('services that need a basic one need what it became; the other does not need itself', async () => {
    await node.database.rows(`update service set kind = 'basic' where id = any($1::uuid[])`, [[from.id, into.id]]);
    const third = await world.service();
    await node.database.rows('update service set requires = array[$1]::uuid[] where id = any($2::uuid[])', [from.id, [third.id, into.id]]);
    await merged();
    expect([(await hub(third.slug)).requires.map(({ id }) => id), (await hub(into.slug)).requires]).toEqual([[into.id], []]);
  });
});

describe('is refused', () => {
  test('to guests, members and for what does not exist, before and with the act', async () => {
    const read = async (by: Pick<TestPerson, 'client'>, one: string, other: string): Promise<number> => (await by.client.get(path(one, `/merge?into=${other}`))).status;
    expect([await read({ client: world.guest() }, from.id, into.id), await read(member, from.id, into.id), await read(coordinator, newId(), into.id), await read(coordinator, from.id, newId())]).toEqual([401, 403, 404, 404]);
    expect([await read(coordinator, from.id, 'kein-dienst'), await read(coordinator, from.id, from.id)]).toEqual([400, 422]);
    const send = async (by: Pick<TestPerson, 'client'>, one: string, other: string): Promise<number> => (await by.client.post(path(one, '/merge'), { into: other, reason: 'Zweimal dasselbe.' }, { version: 1 })).status;
    expect([await send({ client: world.guest() }, from.id, into.id), await send(member, from.id, into.id), await send(coordinator, newId(), into.id), await send(coordinator, from.id, newId())]).toEqual([401, 403, 404, 422]);
    expect((await page(from.id)).state).toBe('current');
  });

  test('with itself, with one of another kind, with what is merged or retired, and outside the mandate', async () => {
    const codes = async (answer: Promise<{ body: { code?: string } }>): Promise<string | undefined> => (await answer).body.code;
    expect(await codes(merge(from.id, from.id))).toBe('entry_itself');
    const basic = await world.service();
    await node.database.rows(`update service set kind = 'basic' where id = $1`, [basic.id]);
    expect(await codes(merge(from.id, basic.id))).toBe('entry_other_kind');
    const mandated = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Anderswo'] } });
    expect(await codes(merge(from.id, into.id, mandated))).toBe('forbidden');
    await merged();
    expect(await codes(merge(into.id, from.id))).toBe('entry_not_current');
    expect(await codes(merge(from.id, into.id))).toBe('entry_not_current');
  });

  test('for the second of two that go in opposite directions at once', async () => {
    const [one, other] = [(await page(from.id)).version, (await page(into.id)).version];
    const send = (id: string, target: string, version: number) => coordinator.client.post<{ code?: string }>(path(id, '/merge'), { into: target, reason: 'Zweimal dasselbe.' }, { version });
    const answers = await Promise.all([send(from.id, into.id, one), send(into.id, from.id, other)]);
    expect(answers.map(({ status, body }) => [status, body.code]).toSorted(([first], [second]) => Number(first) - Number(second))).toEqual([[200, undefined], [409, 'conflict']]);
  });
});

test('what is written while it is merged names what it became', async () => {
  const [, question] = await Promise.all([merge(), world.question(member, { serviceIds: [from.id] }), stand(member, from, 3), member.client.put(`subscriptions/service/${from.id}`)]);
  expect((await member.client.get<ThreadPage>(`threads/${question}`)).body.services.map(({ id }) => id)).toEqual([into.id]);
  expect((await hub()).ourRollout?.phase).toBe(3);
  expect(await node.database.rows('select 1 from rollout where service_id = $1 union all select 1 from subscription where subject_id = $1', [from.id])).toEqual([]);
});
