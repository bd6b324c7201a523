import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OrganisationDetail } from '../../shared/organisations/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let house: TestOrganisation;
let lead: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  house = await world.organisation();
  lead = await world.person({ organisation: house, role: 'lead' });
});

const CONTACT = { function: 'Stabsstelle Digitalisierung', mail: 'digital@pruefhausen.example', phone: '04321 12-0', website: 'https://www.pruefhausen.example/digital' };
const change = (by: TestPerson, body: object, version: number | undefined = 1) => by.client.patch(`organisations/${house.key}`, body, version === undefined ? {} : { version });
const detail = async (): Promise<OrganisationDetail> => (await lead.client.get<OrganisationDetail>(`organisations/${house.key}`)).body;

describe('whom to ask at an administration', () => {
  test('is kept by its lead, and every change is in the history', async () => {
    const answer = await change(lead, CONTACT);
    expect([answer.status, answer.body]).toEqual([200, { contact: CONTACT, version: 2 }]);
    expect(await detail()).toMatchObject({ contact: CONTACT, version: 2 });
    expect((await change(lead, { phone: null }, 2)).body).toEqual({ contact: { ...CONTACT, phone: null }, version: 3 });
    const events = await node.database.rows(`select version, data, actor_id as by from domain_event where type = 'organisations.changed' and subject_id = $1 order by version`, [house.id]);
    expect(events).toEqual([
      { version: 2, data: CONTACT, by: lead.id },
      { version: 3, data: { ...CONTACT, phone: null }, by: lead.id },
    ]);
  });

  test('is no new version where nothing changes', async () => {
    expect((await change(lead, { mail: null })).body).toMatchObject({ version: 1 });
    expect(await node.database.rows(`select 1 from domain_event where type = 'organisations.changed' and subject_id = $1`, [house.id])).toEqual([]);
  });

  test('that was changed meanwhile is shown, not overwritten', async () => {
    await change(lead, CONTACT);
    await change(lead, { function: 'Hauptamt' }, 2);
    const answer = await change(lead, { function: 'Bauamt' }, 2);
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
    expect(answer.body.conflict).toEqual({ base: CONTACT, current: { ...CONTACT, function: 'Hauptamt' }, version: 3 });
    expect((await detail()).contact.function).toBe('Hauptamt');
  });

  test.each([
    [{ mail: 'keine Adresse' }, [{ path: 'mail', code: 'invalid_value' }]],
    [{ website: 'javascript:alert(1)' }, [{ path: 'website', code: 'invalid_value' }]],
    [{ phone: 'bitte anrufen' }, [{ path: 'phone', code: 'invalid_value' }]],
    [{ function: ' ' }, [{ path: 'function', code: 'required' }]],
    [{ function: 'x'.repeat(121) }, [{ path: 'function', code: 'too_long', limit: 120 }]],
    [{ function: 'Haupt\u0000amt' }, [{ path: 'function', code: 'invalid_characters' }]],
    [{ name: 'Anderer Name' }, [{ path: 'name', code: 'unknown_property' }]],
  ])('is not %j', async (body, errors) => {
    const answer = await change(lead, body);
    expect([answer.status, answer.body.errors]).toEqual([400, errors]);
  });

  test('is changed only by those who answer for their own house', async () => {
    const member = await world.person({ organisation: house });
    const elsewhere = await world.person({ role: 'lead' });
    const admin = await world.person({ organisation: house, instanceRole: 'admin' });
    expect((await world.guest().patch(`organisations/${house.key}`, CONTACT, { version: 1 })).status).toBe(401);
    expect((await change(member, CONTACT)).status).toBe(403);
    expect((await change(elsewhere, CONTACT)).status).toBe(403);
    expect((await lead.client.patch('organisations/gibt-es-nicht', CONTACT, { version: 1 })).status).toBe(404);
    expect((await lead.client.patch(`organisations/${house.key}`, CONTACT)).status).toBe(428);
    expect((await change(admin, CONTACT)).status).toBe(200);
  });
});
