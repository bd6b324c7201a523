import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { DeskView } from '../../shared/referrals/desks.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { DESK, ReferralWorld, type Done } from './support.js';

let node: TestApplication;
let world: ReferralWorld;
let coordinator: TestPerson;
let mandated: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new ReferralWorld(node);
  coordinator = await world.coordinator();
  mandated = await world.coordinator({ districts: ['Kreis Anderswo'] });
});
afterAll(() => node.close());

const read = async (id: string): Promise<DeskView> => (await coordinator.client.get<DeskView>(`desks/${id}`)).body;
const names = async (query = ''): Promise<string[]> => (await coordinator.client.get<Page<DeskView>>(`desks?limit=100${query}`)).body.items.map(({ name }) => name);
const acts = async (id: string): Promise<string[]> => (await node.database.rows<{ act: string }>('select act from audit_entry where subject_id = $1 order by id', [id])).map(({ act }) => act);

describe('a desk', () => {
  test('is made with what it answers for, and changed as a whole under its version; colleagues learn of it', async () => {
    const [service, organisation] = [await world.service(), await world.organisation({ kind: 'it_verbund' })];
    const id = await world.desk(coordinator, { organisationId: organisation.id, serviceIds: [service.id] });
    expect(await read(id)).toMatchObject({ name: DESK.name, organisation: { id: organisation.id }, services: [{ id: service.id }], mail: DESK.mail, version: 1, retired: false });
    const socket = await TestSocket.admitted(mandated.client);
    await socket.subscribe('moderation');
    const changed = await coordinator.client.put<Done>(`desks/${id}`, { ...DESK, name: 'Anbieter Prüfland', kind: 'provider', serviceIds: [service.id], phone: null }, { version: 1 });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect(await socket.next(({ type }) => type === 'desks.changed')).toMatchObject({ subject: { kind: 'desk', id, version: 2 } });
    socket.close();
    expect(await read(id)).toMatchObject({ name: 'Anbieter Prüfland', organisation: null, phone: null, version: 2 });
    // Services alone are a change as well; nothing is none.
    const emptied = await coordinator.client.put<Done>(`desks/${id}`, { ...DESK, name: 'Anbieter Prüfland', kind: 'provider', phone: null }, { version: 2 });
    expect([emptied.body.version, (await read(id)).services]).toEqual([3, []]);
    expect((await coordinator.client.put<Done>(`desks/${id}`, { ...DESK, name: 'Anbieter Prüfland', kind: 'provider', phone: null }, { version: 3 })).body.version).toBe(3);
    expect((await acts(id)).slice(0, 2)).toEqual(['desks.created', 'desks.changed']);
  });

  test('that somebody changed meanwhile says what stands there', async () => {
    const id = await world.desk(coordinator);
    await mandated.client.put(`desks/${id}`, { ...DESK, note: 'Neuer Weg.' }, { version: 1 });
    const late = await coordinator.client.put<{ code: string; conflict: unknown }>(`desks/${id}`, { ...DESK, note: 'Anderer Weg.' }, { version: 1 });
    expect([late.status, late.body.code, late.body.conflict]).toEqual([409, 'conflict', expect.objectContaining({ version: 2, current: expect.objectContaining({ note: 'Neuer Weg.' }) })]);
  });

  test('is retired with a reason, undone for ten minutes, and offered again', async () => {
    const id = await world.desk(coordinator, { name: 'Stelle auf Zeit' });
    const retired = await coordinator.client.put<Done>(`desks/${id}/retired`, { reason: 'Aufgelöst.' }, { version: 1 });
    expect(retired.status).toBe(200);
    expect([(await names()).includes('Stelle auf Zeit'), (await names('&state=retired')).includes('Stelle auf Zeit')]).toEqual([false, true]);
    expect((await coordinator.client.put<Done>(`desks/${id}`, DESK, { version: 2 })).body.code).toBe('entry_not_current');
    expect((await world.undo(mandated, retired.body.actId)).status).toBe(200);
    expect(await read(id)).toMatchObject({ retired: false, version: 3 });
    await coordinator.client.put(`desks/${id}/retired`, { reason: 'Aufgelöst.' }, { version: 3 });
    expect((await coordinator.client.delete<Done>(`desks/${id}/retired`, { version: 4 })).body.version).toBe(5);
    expect(await acts(id)).toEqual(['desks.created', 'desks.retired', 'desks.reinstated', 'desks.retired', 'desks.reinstated']);
  });

  test.each([
    ['a short name', { name: 'IT' }, 'name'],
    ['control characters', { name: 'IT\u0000Verbund' }, 'name'],
    ['no mail address', { mail: 'nirgends' }, 'mail'],
    ['a header in the mail address', { mail: 'a@b.example\r\nBcc: c@d.example' }, 'mail'],
    ['a page that runs', { website: 'javascript:alert(1)' }, 'website'],
    ['too many words', { note: 'x'.repeat(1_001) }, 'note'],
  ])('with %s is refused', async (_what, facts, path) => {
    const answer = await coordinator.client.post<Done>('desks', { ...DESK, ...facts });
    expect([answer.status, answer.body.errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });

  test('that answers for what does not exist is refused, naming the field', async () => {
    const answer = await coordinator.client.post<Done>('desks', { ...DESK, organisationId: newId(), serviceIds: [newId()] });
    expect([answer.status, answer.body.errors?.map(({ path }) => path)]).toEqual([422, ['organisationId', 'serviceIds']]);
  });

  test('stands in a list by name, to be walked', async () => {
    for (const name of ['ZZ Eins', 'ZZ Drei', 'ZZ Zwei']) await world.desk(coordinator, { name });
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: Page<DeskView> } = await coordinator.client.get<Page<DeskView>>(`desks?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      walked.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor;
    }
    expect(walked).toEqual(walked.toSorted());
    expect(walked.filter((name) => name.startsWith('ZZ'))).toEqual(['ZZ Drei', 'ZZ Eins', 'ZZ Zwei']);
  });
});
