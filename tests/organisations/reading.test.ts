import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ManagedPerson, OrganisationDetail, OrganisationListItem } from '../../shared/organisations/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let reader: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  reader = await world.person();
  // Names repeat: three administrations called alike must neither be lost nor shown twice.
  for (const name of ['Gemeinde Hohenfelde', 'Gemeinde Hohenfelde', 'Gemeinde Hohenfelde', 'Amt Übersee', 'Zweckverband', 'ältere Stadt']) await world.organisation({ name });
});
afterAll(() => node.close());

const listed = async (): Promise<OrganisationListItem[]> => (await reader.client.get<{ items: OrganisationListItem[] }>('organisations')).body.items;

describe('the list of administrations', () => {
  test('shows each one once, by name', async () => {
    const all = await node.database.rows<{ id: string }>('select id from organisation order by name, id');
    expect((await listed()).map((item) => item.id)).toEqual(all.map((row) => row.id));
  });

  test('says of an Amt which municipalities it serves today, and of each what is live there', async () => {
    const [amt, stadt] = [await world.organisation({ kind: 'amt', name: 'Amt Listenland' }), await world.organisation({ name: 'Stadt Listenhausen' })];
    for (const name of ['Zarpen', 'Hohenfelde']) await world.municipality(amt, { name });
    await world.municipality(amt, { name: 'Altdorf', missingSince: '2026-02-01' });
    await world.municipality(stadt, { name: 'Listenhausen' });
    const services = [await world.service(), await world.service(), await world.service()];
    const days = ['2026-03-01', null, '2999-01-01'];
    for (const [index, service] of services.entries()) {
      await node.database.rows(`insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) values (gen_random_uuid(), $1, $2, 'active', 9, '2026-02-01', $3)`, [amt.id, service.id, days[index]]);
    }
    const items = await listed();
    expect(items.find(({ id }) => id === amt.id)).toEqual({ id: amt.id, key: amt.key, kind: 'amt', name: amt.name, district: 'Kreis Prüfland', sizeBand: '10_20', municipalities: ['Hohenfelde', 'Zarpen'], live: [services[0]?.id] });
    expect(items.find(({ id }) => id === stadt.id)).toMatchObject({ municipalities: [], live: [] });
  });

  test('takes one statement', async () => {
    const statements: string[] = [];
    node.database.observer = (sql) => statements.push(sql);
    await reader.client.get('organisations');
    node.database.observer = null;
    expect(statements).toHaveLength(2);
  });

  test('knows no filter: it is narrowed where it is read', async () => {
    const answer = await reader.client.get('organisations?sort=inhabitants');
    expect([answer.status, answer.body.errors]).toEqual([400, [{ path: 'sort', code: 'unknown_property' }]]);
  });
});

describe('one administration', () => {
  test('shows what every member may know of it', async () => {
    const house = await world.organisation({ kind: 'amt', inhabitants: 18_300 });
    const [live, started] = [await world.service({ name: 'B-Dienst' }), await world.service({ name: 'A-Dienst' })];
    const insert = `insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) values (gen_random_uuid(), $1, $2, 'active', $3, '2026-02-01', $4)`;
    await node.database.rows(insert, [house.id, started.id, 4, null]);
    await node.database.rows(insert, [house.id, live.id, 10, '2026-03-01']);
    const { status, body } = await reader.client.get<OrganisationDetail>(`organisations/${house.key}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: house.id,
      key: house.key,
      kind: 'amt',
      name: house.name,
      district: 'Kreis Prüfland',
      sizeBand: '10_20',
      inhabitants: 18_300,
      municipalitiesServed: null,
      sample: false,
      own: false,
      pilotMunicipality: false,
      pilots: [],
      rollouts: [
        { service: { id: live.id, slug: live.slug, name: 'B-Dienst' }, state: 'active', phase: 10, since: '2026-02-01', goLiveOn: '2026-03-01' },
        { service: { id: started.id, slug: started.slug, name: 'A-Dienst' }, state: 'active', phase: 4, since: '2026-02-01', goLiveOn: null },
      ],
      municipalities: [],
      contact: { function: null, mail: null, phone: null, website: null },
      components: [],
      componentsVersion: 1,
      reachable: false,
      missingSince: null,
      version: 1,
      can: { managePeople: false, editFacts: false, stateComponents: false },
    });
  });

  test('shows the municipalities it serves; a Kreis those in it, with who is in charge', async () => {
    const kreis = await world.organisation({ kind: 'kreis', name: 'Kreis Übersicht' });
    const amt = await world.organisation({ kind: 'amt', name: 'Amt Übersicht' });
    const facts = { districtKey: kreis.key };
    const [later, first] = [await world.municipality(amt, { ...facts, name: 'Wangels' }), await world.municipality(amt, { ...facts, name: 'Bosau', inhabitants: 3_400 })];
    await world.municipality(amt, { ...facts, name: 'Aufgelöst', missingSince: '2026-02-01' });
    const read = async (key: string) => (await reader.client.get<OrganisationDetail>(`organisations/${key}`)).body.municipalities;
    expect(await read(amt.key)).toEqual([
      { ags: first.ags, name: 'Bosau', inhabitants: 3_400, administration: null },
      { ags: later.ags, name: 'Wangels', inhabitants: 800, administration: null },
    ]);
    expect((await read(kreis.key)).map(({ name, administration }) => [name, administration])).toEqual(['Bosau', 'Wangels'].map((name) => [name, { key: amt.key, name: amt.name }]));
  });

  test('takes one statement, however many municipalities there are', async () => {
    const statements: string[] = [];
    node.database.observer = (sql) => statements.push(sql);
    await reader.client.get(`organisations/${reader.organisation.key}`);
    node.database.observer = null;
    expect(statements).toHaveLength(2);
  });

  test('is one\'s own where it is, and says whether one manages its people', async () => {
    const lead = await world.person({ organisation: reader.organisation, role: 'lead' });
    expect((await lead.client.get<OrganisationDetail>(`organisations/${reader.organisation.key}`)).body).toMatchObject({ own: true, can: { managePeople: true, editFacts: true }, rollouts: [] });
    expect((await reader.client.get<OrganisationDetail>(`organisations/${reader.organisation.key}`)).body).toMatchObject({ own: true, can: { managePeople: false } });
    const elsewhere = await world.organisation();
    expect((await lead.client.get<OrganisationDetail>(`organisations/${elsewhere.key}`)).body).toMatchObject({ own: false, can: { managePeople: false, editFacts: false } });
  });

  test.each(['gibt-es-nicht', 'KEIN_SCHLÜSSEL', '%00', "x'--"])('%s does not exist', async (key) => {
    expect((await reader.client.get(`organisations/${encodeURIComponent(key)}`)).status).toBe(404);
  });

  test('guests see none', async () => {
    for (const path of ['organisations', `organisations/${reader.organisation.key}`, `organisations/${reader.organisation.key}/people`]) expect((await world.guest().get(path)).status).toBe(401);
  });
});

describe('the people of a house', () => {
  test('are listed by name for who manages them, without those who have left', async () => {
    const house = await world.organisation();
    const lead = await world.person({ organisation: house, role: 'lead', name: 'Wiebke' });
    const member = await world.person({ organisation: house, name: 'Anke' });
    const left = await world.person({ organisation: house });
    await node.database.rows('update membership set until = current_date where person_id = $1', [left.id]);
    await node.database.rows(`update person set status = 'suspended' where id = $1`, [member.id]);
    const { body } = await lead.client.get<{ items: ManagedPerson[] }>(`organisations/${house.key}/people`);
    expect(body.items).toEqual([
      { id: member.id, name: 'Anke', mail: member.mail, role: 'member', instanceRole: null, suspended: true, can: { suspend: true } },
      { id: lead.id, name: 'Wiebke', mail: lead.mail, role: 'lead', instanceRole: null, suspended: false, can: { suspend: false } },
    ]);
  });

  test('are nobody else\'s business', async () => {
    const admin = await world.person({ instanceRole: 'admin' });
    expect((await admin.client.get(`organisations/${reader.organisation.key}/people`)).status).toBe(404);
    expect((await reader.client.get(`organisations/${reader.organisation.key}/people`)).status).toBe(403);
    expect((await reader.client.get('organisations/gibt-es-nicht/people')).status).toBe(404);
  });
});
