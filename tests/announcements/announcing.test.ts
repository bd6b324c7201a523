import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { KeptAnnouncement } from '../../shared/announcements/contract.js';
import type { AuditEntryView } from '../../shared/audit/contract.js';
import type { Problem } from '../../shared/errors.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { AnnouncementWorld, inDays } from './support.js';

const UNKNOWN = '0199d3c0-0000-7000-8000-000000000000';
let node: TestApplication;
let world: AnnouncementWorld;
let coordinator: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new AnnouncementWorld(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [coordinator, member] = [await world.person({ instanceRole: 'coordinator' }), await world.person()];
});

const fields = (body: unknown): string[] => (body as Problem).errors?.map(({ path, code }) => `${path} ${code}`) ?? [];
const acts = async (id: string): Promise<AuditEntryView[]> => (await coordinator.client.get<Page<AuditEntryView>>(`audit?subject=${id}`)).body.items;

describe('announcing', () => {
  test('reaches every house in which somebody takes part, and stands in the log', async () => {
    const empty = await world.organisation();
    const before = (await coordinator.client.get<{ reached: number }>('announcements/reach')).body.reached;
    const { id, reached } = await world.announced(coordinator, { text: '**Bitte** lesen.' });
    expect(reached).toBe(before);
    const shown = await world.shownTo(member, id);
    expect(shown).toMatchObject({ title: 'Wartung der Bezahlplattform', text: '**Bitte** lesen.', service: null, phases: [], asksConfirmation: true, confirmedOn: null, changed: false, seen: false, version: 1 });
    expect(shown?.organisation.id).toBe(coordinator.organisation.id);
    expect((await coordinator.client.get<Page<{ organisation: { id: string } }>>(`announcements/kept/${id}/houses?state=open&limit=100`)).body.items.map(({ organisation }) => organisation.id)).not.toContain(empty.id);
    expect((await acts(id)).map(({ act, subject }) => [act, subject.title])).toEqual([['announcements.published', 'Wartung der Bezahlplattform']]);
  });

  test.each([
    ['a title too short', { title: 'Kurz' }, ['title too_short']],
    ['no text', { text: '  ' }, ['text required']],
    ['a last day that is over', { endsOn: '2020-01-01' }, ['endsOn out_of_range']],
    ['a last day too far away', { endsOn: '2999-01-01' }, ['endsOn out_of_range']],
    ['phases of no service', { phases: [3] }, ['audience.phases invalid_value']],
    ['a phase twice', { serviceId: UNKNOWN, phases: [3, 3] }, ['audience.phases invalid_value']],
  ])('%s is refused and named', async (_what, facts, wrong) => {
    const answer = await world.announce(coordinator, facts);
    expect([answer.status, ...fields(answer.body)]).toEqual([400, ...wrong]);
  });

  test('an unknown service is refused and named', async () => {
    const answer = await world.announce(coordinator, { serviceId: UNKNOWN });
    expect([answer.status, ...fields(answer.body)]).toEqual([422, 'audience.serviceId unknown_reference']);
    expect((await coordinator.client.get(`announcements/reach?service=${UNKNOWN}`)).status).toBe(404);
  });

  test('is not for members, whatever they ask for', async () => {
    const { id } = await world.announced(coordinator);
    const asked = [
      await world.announce(member),
      await member.client.get('announcements/kept'),
      await member.client.get('announcements/reach'),
      ...(await Promise.all([id, UNKNOWN].flatMap((one) => [member.client.get(`announcements/kept/${one}`), member.client.get(`announcements/kept/${one}/houses?state=open`), member.client.patch(`announcements/${one}`, { endsOn: inDays(node, 1) }, { version: 1 }), member.client.post(`announcements/${one}/withdraw`, { reason: 'Doppelt' }, { version: 1 })]))),
    ];
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 403));
    expect((await world.guest().post('announcements', {})).status).toBe(401);
  });

  test('script stays text', async () => {
    const text = '<script>alert(1)</script> <img src=x onerror=alert(1)>';
    const { id } = await world.announced(coordinator, { title: '<script>alert(1)</script>', text });
    expect(await world.shownTo(member, id)).toMatchObject({ title: '<script>alert(1)</script>', text });
  });
});

describe('changing', () => {
  test('a changed text is new for everybody and asks anew; another last day is not', async () => {
    const { id } = await world.announced(coordinator);
    await member.client.put('announcements/seen', { ids: [id] });
    expect((await member.client.put(`announcements/${id}/confirmed`, undefined, { version: 1 })).status).toBe(200);
    const later = await coordinator.client.patch<{ version: number }>(`announcements/${id}`, { endsOn: inDays(node, 20) }, { version: 1 });
    expect([later.status, later.body.version]).toEqual([200, 2]);
    expect(await world.shownTo(member, id)).toMatchObject({ seen: true, changed: false, endsOn: inDays(node, 20), confirmedOn: expect.any(String) });
    await coordinator.client.patch(`announcements/${id}`, { text: 'Jetzt am Sonntag.' }, { version: 2 });
    expect(await world.shownTo(member, id)).toMatchObject({ text: 'Jetzt am Sonntag.', seen: false, changed: true, confirmedOn: null, version: 3 });
    expect((await acts(id)).map(({ act }) => act)).toEqual(['announcements.changed', 'announcements.changed', 'announcements.published']);
  });

  test('the second of two who change at once gets what stands there', async () => {
    const { id } = await world.announced(coordinator);
    await coordinator.client.patch(`announcements/${id}`, { title: 'Wartung am Sonntag' }, { version: 1 });
    const answer = await coordinator.client.patch(`announcements/${id}`, { title: 'Wartung am Montag' }, { version: 1 });
    expect([answer.status, answer.body.conflict]).toEqual([409, { base: {}, current: { title: 'Wartung am Sonntag', text: 'Am Samstag ist sie nicht erreichbar.', endsOn: inDays(node, 14) }, version: 2 }]);
    expect((await coordinator.client.patch(`announcements/${id}`, { title: 'Ohne Fassung' })).status).toBe(428);
  });

  test('what changes nothing makes no version, and what is wrong is named', async () => {
    const { id } = await world.announced(coordinator);
    expect((await coordinator.client.patch<{ version: number }>(`announcements/${id}`, { title: 'Wartung der Bezahlplattform' }, { version: 1 })).body.version).toBe(1);
    const over = await coordinator.client.patch(`announcements/${id}`, { endsOn: '2020-01-01' }, { version: 1 });
    expect([over.status, ...fields(over.body)]).toEqual([400, 'endsOn out_of_range']);
    expect((await coordinator.client.patch(`announcements/${id}`, { audience: { serviceId: null, phases: [] } }, { version: 1 })).status).toBe(400);
    expect((await coordinator.client.patch(`announcements/${UNKNOWN}`, { title: 'Wartung am Sonntag' }, { version: 1 })).status).toBe(404);
  });
});

describe('withdrawing', () => {
  test('it is gone for every house at once, its reason stays with those who keep announcements, and it can be taken back', async () => {
    const { id } = await world.announced(coordinator);
    const stale = await coordinator.client.post(`announcements/${id}/withdraw`, { reason: 'Doppelt angekündigt' }, { version: 9 });
    expect(stale.status).toBe(409);
    expect((await coordinator.client.post(`announcements/${id}/withdraw`, { reason: 'x' }, { version: 1 })).status).toBe(400);
    const answer = await coordinator.client.post<{ version: number; entryId: string }>(`announcements/${id}/withdraw`, { reason: 'Doppelt angekündigt' }, { version: 1 });
    expect([answer.status, answer.body.version]).toEqual([200, 2]);
    expect(await world.shownTo(member, id)).toBeUndefined();
    expect((await member.client.put(`announcements/${id}/confirmed`, undefined, { version: 2 })).status).toBe(404);
    expect(await world.kept(coordinator, id)).toMatchObject({ state: 'withdrawn', withdrawal: { reason: 'Doppelt angekündigt' }, can: { change: false, withdraw: false } });
    expect((await coordinator.client.patch(`announcements/${id}`, { title: 'Doch noch geändert' }, { version: 2 })).status).toBe(404);
    const past = (await coordinator.client.get<Page<KeptAnnouncement>>('announcements/kept?state=past&limit=100')).body.items;
    expect(past.map((item) => item.id)).toContain(id);

    expect((await coordinator.client.post(`audit/${answer.body.entryId}/undo`)).status).toBe(200);
    expect(await world.shownTo(member, id)).toMatchObject({ version: 3 });
    expect((await acts(id)).map(({ act }) => act)).toEqual(['announcements.shown-again', 'announcements.withdrawn', 'announcements.published']);
  });
});

test('after its last day it is shown to nobody, and those who keep announcements find it among the past ones', async () => {
  const { id } = await world.announced(coordinator, { endsOn: inDays(node, 0) });
  const standing = await world.announced(coordinator, { endsOn: inDays(node, 3) });
  expect(await world.shownTo(member, id)).toBeDefined();
  node.clock.forward({ days: 1, hours: 1 });
  expect([await world.shownTo(member, id), (await world.shownTo(member, standing.id))?.id]).toEqual([undefined, standing.id]);
  expect(await world.kept(coordinator, id)).toMatchObject({ state: 'ended' });
  expect((await member.client.put(`announcements/${id}/confirmed`, undefined, { version: 1 })).status).toBe(404);
});

test('pages of the list go on where the last one ended', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 5; number += 1) ids.unshift((await world.announced(coordinator, { title: `Ankündigung Nummer ${number}` })).id);
  for (const path of ['announcements?limit=2', 'announcements/kept?limit=2']) {
    const first = (await coordinator.client.get<Page<{ id: string }>>(path)).body;
    const second = (await coordinator.client.get<Page<{ id: string }>>(`${path}&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.slice(0, 4));
  }
  expect((await coordinator.client.get('announcements?cursor=abc')).status).toBe(400);
});
