import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EntryPage, previewMerge } from '../../shared/catalogue/care.js';
import type { ServiceChoice, ServiceDetail } from '../../shared/catalogue/contract.js';
import type { ServiceVersionView } from '../../shared/catalogue/versions.js';
import type { ResponseOf } from '../../shared/route.js';
import type { RolloutView } from '../../shared/rollouts/contract.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let member: TestPerson;
let from: TestService;
let into: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  coordinator = await world.person({ instanceRole: 'coordinator' });
});
afterAll(() => node.close());
beforeEach(async () => {
  [from, into] = [await world.service(), await world.service()];
  member = await world.person();
});

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
    expect(items.map(({ id, current, of }) => [id, current, of?.id ?? null]).toSorted()).toEqual([[from.versionId, false, from.id], [into.versionId, true, null]].toSorted());
    expect((await member.client.get<ThreadPage>(`threads/${question}`)).body.solutions).toMatchObject([{ serviceVersion: { id: from.versionId, newer: '1.0' } }]);
  });

  test('of two stands of a house the further one is kept, as was said beforehand; what was read of the other is out of date', async () => {
    const [ahead, behind] = [await world.person(), await world.person()];
    for (const [who, first, second] of [[ahead, 9, 2], [behind, 2, 3]] as const) {
      await stand(who, from, first);
      await stand(who, into, second);
    }
    const { collisions } = await preview();
    expect(collisions.map(({ kept, dropped }) => [kept.phase, dropped.phase]).toSorted()).toEqual([[3, 2], [9, 2]]);
    await merged();
    expect([(await hub(into.slug, ahead)).ourRollout, (await hub(into.slug, behind)).ourRollout]).toMatchObject([{ phase: 9, version: 2 }, { phase: 3, version: 2 }]);
    expect((await ahead.client.put(`rollouts/${into.id}`, { state: 'active', phase: 10, goLiveOn: null }, { version: 1 })).status).toBe(409);
  });

  test('keys and bundle stand with the other, and no import makes it anew', async () => {
    await node.database.rows(`insert into ozg_bundle (ozg_id, name) values ('77001', 'Doppelte Leistung') on conflict do nothing`);
    await node.database.rows(`update service set ozg_id = '77001' where id = $1`, [from.id]);
    await node.database.rows(`insert into leika_key (id, key, name, ozg_id, valid_from) values (gen_random_uuid(), '99000000077001', 'Doppelt', '77001', '2026-01-01')`);
    await merged();
    expect(await hub()).toMatchObject({ id: into.id, ozgId: '77001', singles: [{ key: '99000000077001' }] });
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
    const answers = await Promise.all([merge(from.id, into.id), merge(into.id, from.id)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422]);
  });
});

test('what is written while it is merged names what it became', async () => {
  const [, question] = await Promise.all([merge(), world.question(member, { serviceIds: [from.id] }), stand(member, from, 3), member.client.put(`subscriptions/service/${from.id}`)]);
  expect((await member.client.get<ThreadPage>(`threads/${question}`)).body.services.map(({ id }) => id)).toEqual([into.id]);
  expect((await hub()).ourRollout?.phase).toBe(3);
  expect(await node.database.rows('select 1 from rollout where service_id = $1 union all select 1 from subscription where subject_id = $1', [from.id])).toEqual([]);
});
