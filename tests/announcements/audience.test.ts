import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { AnnouncementWorld, inDays } from './support.js';

let node: TestApplication;
let world: AnnouncementWorld;
let coordinator: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new AnnouncementWorld(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [coordinator, service] = [await world.person({ instanceRole: 'coordinator' }), await world.service({ topicField: 'Bauen' })];
});

/** Everything a member can ask about announcements. */
async function everything(by: TestPerson, id: string): Promise<string> {
  const asked = await Promise.all(['announcements?limit=100', 'announcements?limit=100&list=open', 'announcements/summary', 'notices?limit=100'].map((path) => by.client.get(path)));
  asked.push(await by.client.put(`announcements/${id}/confirmed`, undefined, { version: 1 }), await by.client.put('announcements/seen', { ids: [id] }));
  return asked.map(({ status, text }) => `${status} ${text}`).join('\n');
}

describe('an announcement for houses in a phase', () => {
  test('is found by them, and by no channel by anybody else', async () => {
    const [inPhase, later, without] = [await world.introducing(service, 5), await world.introducing(service, 7), await world.person()];
    const sockets = await Promise.all([inPhase, later, without].map(({ client }) => TestSocket.admitted(client)));
    for (const socket of sockets) for (const topic of ['house', 'announcements']) await socket.subscribe(topic);
    const before = await Promise.all([later, without].map((one) => world.summary(one)));
    const { id, reached } = await world.announced(coordinator, { title: 'Kanariengelb kanarie4711', text: 'Auch kanarie4711.', serviceId: service.id, phases: [4, 5] });
    expect(reached).toBe(1);
    expect(await world.shownTo(inPhase, id)).toMatchObject({ phases: [4, 5], service: { id: service.id } });
    for (const [index, outsider] of [later, without].entries()) {
      const answers = await everything(outsider, id);
      expect([answers.includes('kanarie4711'), answers.includes(id)]).toEqual([false, false]);
      expect(await world.summary(outsider)).toEqual(before[index]);
    }
    // The next one is for all: whatever was to be heard of the first has come before it.
    const all = await world.announced(coordinator);
    await Promise.all(sockets.map((socket) => socket.next(({ subject }) => subject.id === all.id)));
    expect(sockets.map(({ events }) => events.filter(({ subject }) => subject.id === id).map(({ type, topic }) => `${type} ${topic}`))).toEqual([['announcements.published house'], [], []]);
    for (const socket of sockets) socket.close();
    // Nothing was written for those who asked in vain.
    expect(await node.database.rows('select 1 from announcement_seen where announcement_id = $1', [id])).toEqual([]);
    expect(await node.database.rows('select 1 from announcement_confirmation where announcement_id = $1', [id])).toEqual([]);
  });

  test('without phases is for every house that introduces the service; one that only planned it is not among them', async () => {
    const [early, deferred] = [await world.introducing(service, 0), await world.introducing(service, 3)];
    await node.database.rows(`update rollout set state = 'deferred', phase = null where organisation_id = $1`, [deferred.organisation.id]);
    const { id, reached } = await world.announced(coordinator, { serviceId: service.id });
    expect([reached, (await world.shownTo(early, id))?.id, await world.shownTo(deferred, id)]).toEqual([1, id, undefined]);
    expect((await coordinator.client.get<{ reached: number }>(`announcements/reach?service=${service.id}`)).body).toEqual({ reached: 1, districts: null });
    expect((await coordinator.client.get<{ reached: number }>(`announcements/reach?service=${service.id}&phases=1,10`)).body.reached).toBe(0);
  });

  test('goes with the rollout: who comes into the phase finds it, who leaves it does not, who has confirmed keeps it', async () => {
    const [comes, leaves, keeps] = [await world.introducing(service, 3), await world.introducing(service, 5), await world.introducing(service, 5)];
    const { id } = await world.announced(coordinator, { serviceId: service.id, phases: [5] });
    expect((await keeps.client.put(`announcements/${id}/confirmed`, undefined, { version: 1 })).status).toBe(200);
    await world.stand(comes.organisation, service, 5);
    for (const one of [leaves, keeps]) await world.stand(one.organisation, service, 6);
    expect([(await world.shownTo(comes, id))?.id, await world.shownTo(leaves, id), (await world.shownTo(keeps, id))?.id]).toEqual([id, undefined, id]);
    expect(await world.kept(coordinator, id)).toMatchObject({ reached: 2, confirmed: 1 });
  });

  test('that was withdrawn is gone live as well, and who keeps announcements hears of all of it', async () => {
    const reader = await world.introducing(service, 5);
    const [house, kept] = await Promise.all([reader, coordinator].map(({ client }) => TestSocket.admitted(client)));
    if (!house || !kept) throw new Error('no sockets');
    expect([await house.subscribe('house'), await house.subscribe('announcements'), await kept.subscribe('announcements')]).toEqual([{ ok: true }, { ok: false, error: 'not_found' }, { ok: true }]);
    const { id } = await world.announced(coordinator, { serviceId: service.id });
    await reader.client.put(`announcements/${id}/confirmed`, undefined, { version: 1 });
    await coordinator.client.patch(`announcements/${id}`, { endsOn: inDays(node, 3) }, { version: 1 });
    await coordinator.client.post(`announcements/${id}/withdraw`, { reason: 'Doppelt' }, { version: 2 });
    for (const socket of [house, kept]) {
      await socket.next(({ type, subject }) => type === 'announcements.withdrawn' && subject.id === id);
      expect(socket.events.filter(({ subject }) => subject.id === id).map(({ type }) => type)).toEqual(['announcements.published', 'announcements.confirmed', 'announcements.changed', 'announcements.withdrawn']);
      socket.close();
    }
  });
});

describe('a mandate', () => {
  test('of one Kreis reaches that Kreis, its own administration included, and nobody else', async () => {
    const home = 'Kreis Kanarienland';
    const mandated = await world.person({ instanceRole: 'coordinator', mandate: { districts: [home] } });
    const town = await world.person({ organisation: await world.organisation({ district: home }) });
    const district = await world.person({ organisation: await world.organisation({ kind: 'kreis', name: home, district: null as never }) });
    await node.database.rows('update organisation set district = null where id = $1', [district.organisation.id]);
    const elsewhere = await world.person();
    expect((await mandated.client.get<{ reached: number }>('announcements/reach')).body).toEqual({ reached: 2, districts: [home] });
    const { id, reached } = await world.announced(mandated);
    expect(reached).toBe(2);
    expect([(await world.shownTo(town, id))?.id, (await world.shownTo(district, id))?.id, await world.shownTo(elsewhere, id)]).toEqual([id, id, undefined]);
    expect((await world.kept(coordinator, id)).districts).toEqual([home]);
    // Whoever may reach everybody may change it; who is in charge of another Kreis may only read it.
    const neighbour = await world.person({ instanceRole: 'coordinator', mandate: { districts: ['Kreis Anderswo'] } });
    expect((await world.kept(neighbour, id)).can).toEqual({ change: false, withdraw: false });
    expect((await neighbour.client.patch(`announcements/${id}`, { endsOn: inDays(node, 3) }, { version: 1 })).status).toBe(403);
    expect((await neighbour.client.post(`announcements/${id}/withdraw`, { reason: 'Doppelt' }, { version: 1 })).status).toBe(403);
    expect((await coordinator.client.patch(`announcements/${id}`, { endsOn: inDays(node, 3) }, { version: 1 })).status).toBe(200);
  });

  test('of a Themenfeld needs a service of it', async () => {
    const mandated = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Bauen'] } });
    const foreign = await world.service({ topicField: 'Familie' });
    const asked = [await world.announce(mandated), await world.announce(mandated, { serviceId: foreign.id }), await world.announce(mandated, { serviceId: service.id })];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 201]);
    expect((await mandated.client.get('announcements/reach')).status).toBe(403);
    expect((await mandated.client.get(`announcements/reach?service=${service.id}`)).status).toBe(200);
  });
});

test('more houses than fit into one message hear of it all the same', async () => {
  await node.database.rows(
    `with houses as (insert into organisation (id, key, kind, name, district, inhabitants) select gen_random_uuid(), '96' || lpad(n::text, 6, '0'), 'stadt', 'Ort ' || n, 'Kreis Vielort', 9000 from generate_series(1, 150) n returning id, key),
       people as (insert into person (id, name, mail, created_at) select gen_random_uuid(), 'Person', key || '@vielort.example', now() from houses returning id, mail)
     insert into membership (id, person_id, organisation_id, role, since) select gen_random_uuid(), p.id, h.id, 'member', current_date from houses h join people p on p.mail = h.key || '@vielort.example'`,
  );
  const last = await node.database.row<{ id: string }>(`select id from organisation where district = 'Kreis Vielort' order by id desc limit 1`);
  const listener = await world.person({ organisation: { id: last?.id ?? '', key: '', name: '' } });
  const socket = await TestSocket.admitted(listener.client);
  await socket.subscribe('house');
  const { id, reached } = await world.announced(coordinator);
  expect(reached).toBeGreaterThan(150);
  await socket.next(({ subject }) => subject.id === id);
  socket.close();
});
