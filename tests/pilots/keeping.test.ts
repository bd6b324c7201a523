import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { PilotPage } from '../../shared/pilots/contract.js';
import type { PilotRef } from '../../shared/pilots/refs.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

type Begun = PilotRef & { version: number };

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let editor: TestPerson;
let member: TestPerson;
let lead: TestOrganisation;
let town: TestOrganisation;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [lead, town, service] = [await world.organisation(), await world.organisation(), await world.service()];
  [editor, member] = [await world.person({ organisation: lead, role: 'editor' }), await world.person({ organisation: lead })];
});
afterAll(() => node.close());

const facts = (changes: Record<string, unknown> = {}) => ({
  name: 'Wohngeld in der Fläche',
  summary: 'Drei Verwaltungen führen Wohngeld zuerst ein.',
  beginsOn: '2026-02-01',
  endsOn: null,
  leadId: lead.id,
  participantIds: [lead.id, town.id],
  serviceIds: [service.id],
  ...changes,
});
const begin = (by: TestPerson, changes: Record<string, unknown> = {}) => by.client.post<Begun>('pilot-projects', facts(changes));
const page = async (slug: string, by = member): Promise<PilotPage> => (await by.client.get<PilotPage>(`pilot-projects/by-slug/${slug}`)).body;
const errorsOf = (answer: { body: unknown }): [string, string][] => ((answer.body as { errors?: { path: string; code: string }[] }).errors ?? []).map(({ path, code }) => [path, code]);

describe('beginning a pilot project', () => {
  test('says what it is and where it stands, and is in the history', async () => {
    const { status, body } = await begin(coordinator);
    expect([status, body]).toEqual([201, { id: expect.any(String), slug: 'wohngeld-in-der-flaeche', name: 'Wohngeld in der Fläche', version: 1 }]);
    expect(await page(body.slug)).toMatchObject({ name: body.name, state: 'running', beginsOn: '2026-02-01', endsOn: null, lead: { id: lead.id }, services: [{ id: service.id }], results: '', version: 1, resultsVersion: 1, can: { edit: false, keepResults: false, remove: false } });
    expect((await page(body.slug)).participants.map(({ organisation }) => organisation.id).sort()).toEqual([lead.id, town.id].sort());
    expect(await node.database.rows(`select actor_id as by from domain_event where type = 'pilots.begun' and subject_id = $1`, [body.id])).toEqual([{ by: coordinator.id }]);
  });

  test('under a name that is taken, or that is a word of the address, it has an address of its own', async () => {
    const [first, second] = await Promise.all([begin(coordinator, { name: 'Gleicher Name' }), begin(coordinator, { name: 'Gleicher Name' })]);
    expect([first.body.slug, second.body.slug].sort()).toEqual(['gleicher-name', 'gleicher-name-2']);
    expect((await begin(coordinator, { name: 'Choices' })).body.slug).toBe('choices-2');
    expect((await begin(coordinator, { name: '★★★★★' })).body.slug).toBe('pilotprojekt');
  });

  test('repeated under one key it is begun once', async () => {
    const key = newId();
    const [first, again] = [await coordinator.client.post<Begun>('pilot-projects', facts(), { key }), await coordinator.client.post<Begun>('pilot-projects', facts(), { key })];
    expect([again.status, again.body.id, again.headers.get('idempotency-replayed')]).toEqual([201, first.body.id, 'true']);
  });

  test.each([
    ['name', { name: 'kurz' }, 'too_short'],
    ['summary', { summary: ' ' }, 'required'],
    ['beginsOn', { beginsOn: '31.12.2026' }, 'invalid_value'],
    ['beginsOn', { beginsOn: '1999-01-01' }, 'out_of_range'],
    ['endsOn', { endsOn: '2026-01-31' }, 'out_of_range'],
    ['serviceIds', { serviceIds: [] }, 'too_few'],
    ['state', { state: 'running' }, 'unknown_property'],
  ])('with a wrong %s it is refused and the field is named', async (path, changes, code) => {
    const answer = await begin(coordinator, changes);
    expect([answer.status, errorsOf(answer)]).toEqual([400, [[path, code]]]);
  });

  test('with houses or services that do not exist it is refused, each named', async () => {
    const answer = await begin(coordinator, { leadId: newId(), participantIds: [town.id, newId()], serviceIds: [newId()] });
    expect([answer.status, errorsOf(answer).map(([path]) => path)]).toEqual([422, ['leadId', 'participantIds', 'serviceIds']]);
  });

  test('is for coordinators and operators', async () => {
    expect([(await world.guest().post('pilot-projects', facts())).status, (await begin(editor)).status, (await begin(await world.person({ instanceRole: 'admin' }))).status]).toEqual([401, 403, 201]);
  });
});

describe('a pilot project that was begun', () => {
  let pilot: Begun;
  const change = (by: TestPerson, body: unknown, version = 1, id = pilot.id) => by.client.patch<{ version: number }>(`pilot-projects/${id}`, body, { version });
  const keep = (by: TestPerson, results: unknown, version = 1, id = pilot.id) => by.client.put<{ resultsVersion: number }>(`pilot-projects/${id}/results`, { results }, { version });

  beforeEach(async () => {
    pilot = (await begin(coordinator)).body;
  });

  test('changes in what is named, and keeps its address', async () => {
    const third = await world.organisation();
    expect((await change(coordinator, { name: 'Wohngeld überall', endsOn: '2026-02-28', participantIds: [third.id] })).body).toEqual({ version: 2 });
    const changed = await page(pilot.slug);
    expect(changed).toMatchObject({ name: 'Wohngeld überall', summary: 'Drei Verwaltungen führen Wohngeld zuerst ein.', state: 'ended', slug: pilot.slug, services: [{ id: service.id }], version: 2 });
    expect(changed.participants.map(({ organisation }) => organisation.id)).toEqual([third.id]);
    expect((await change(coordinator, { name: 'Wohngeld überall' }, 2)).body).toEqual({ version: 2 });
  });

  test('that somebody changed meanwhile is not overwritten: what stands there comes back', async () => {
    await change(coordinator, { endsOn: '2027-01-31' });
    const answer = await coordinator.client.patch(`pilot-projects/${pilot.id}`, { name: 'Ein anderer Name' }, { version: 1 });
    expect([answer.status, answer.body.code, answer.body.conflict]).toEqual([409, 'conflict', { base: {}, current: expect.objectContaining({ name: pilot.name, endsOn: '2027-01-31', serviceIds: [service.id] }), version: 2 }]);
    expect((await coordinator.client.patch(`pilot-projects/${pilot.id}`, { name: 'Ein anderer Name' })).status).toBe(428);
  });

  test('is refused a period that would end before it begins, and links that do not exist', async () => {
    const early = await change(coordinator, { endsOn: '2026-01-31' });
    expect([early.status, errorsOf(early)]).toEqual([400, [['endsOn', 'out_of_range']]]);
    expect((await change(coordinator, { serviceIds: [newId()] })).status).toBe(422);
    expect((await change(coordinator, { unbekannt: 1 })).status).toBe(400);
    expect(await page(pilot.slug)).toMatchObject({ version: 1, endsOn: null });
  });

  test('is changed by coordinators and operators alone; what does not exist answers alike', async () => {
    expect([(await world.guest().patch(`pilot-projects/${pilot.id}`, {}, { version: 1 })).status, (await change(editor, {})).status, (await change(coordinator, {}, 1, newId())).status]).toEqual([401, 403, 404]);
  });

  test('has results that the leading house keeps, beside the other facts', async () => {
    expect((await keep(editor, '## Ergebnis\n\nEs geht.')).body).toEqual({ resultsVersion: 2 });
    expect((await change(coordinator, { endsOn: '2027-01-31' })).body).toEqual({ version: 2 });
    expect(await page(pilot.slug, editor)).toMatchObject({ results: '## Ergebnis\n\nEs geht.', resultsVersion: 2, version: 2, can: { edit: false, keepResults: true, remove: false } });
    expect((await keep(coordinator, '', 2)).body).toEqual({ resultsVersion: 3 });
  });

  test('has results that are not overwritten unseen', async () => {
    await keep(editor, 'Der erste Text.');
    const answer = await editor.client.put(`pilot-projects/${pilot.id}/results`, { results: 'Der zweite Text.' }, { version: 1 });
    expect([answer.status, answer.body.conflict]).toEqual([409, { base: {}, current: { results: 'Der erste Text.' }, version: 2 }]);
  });

  test('takes results from nobody else', async () => {
    const elsewhere = await world.person({ organisation: town, role: 'lead' });
    const body = { results: 'Von außen.' };
    expect([
      (await world.guest().put(`pilot-projects/${pilot.id}/results`, body, { version: 1 })).status,
      (await keep(member, 'Von außen.')).status,
      (await keep(elsewhere, 'Von außen.')).status,
      (await keep(editor, 'Von außen.', 1, newId())).status,
      (await keep(editor, 'a\u0000b')).status,
      (await keep(editor, 'x'.repeat(20_001))).status,
    ]).toEqual([401, 403, 403, 404, 400, 400]);
  });

  test('is deleted with what belongs to it alone', async () => {
    const report = await world.report(editor, { serviceIds: [service.id] });
    const remove = (by: TestPerson, version = 1) => by.client.delete(`pilot-projects/${pilot.id}`, { version });
    expect([(await world.guest().delete(`pilot-projects/${pilot.id}`, { version: 1 })).status, (await remove(editor)).status, (await remove(coordinator, 7)).status, (await remove(coordinator)).status, (await remove(coordinator)).status]).toEqual([401, 403, 409, 204, 404]);
    expect((await member.client.get(`pilot-projects/by-slug/${pilot.slug}`)).status).toBe(404);
    expect((await member.client.get(`experience-reports/${report}`)).status).toBe(200);
  });

  test('tells whoever has it open, without a word of its text', async () => {
    const socket = await TestSocket.admitted(member.client);
    expect([await socket.subscribe(`pilot:${pilot.id}`), await socket.subscribe('pilots'), await socket.subscribe(`pilot:${newId()}`)]).toEqual([{ ok: true }, { ok: true }, { ok: false, error: 'not_found' }]);
    await keep(editor, 'Es geht.');
    for (const topic of [`pilot:${pilot.id}`, 'pilots']) {
      expect(await socket.next((event) => event.topic === topic)).toEqual({ type: 'pilots.changed', topic, subject: { kind: 'pilot', id: pilot.id, version: 1 } });
    }
    await coordinator.client.delete(`pilot-projects/${pilot.id}`, { version: 1 });
    await socket.next((event) => event.type === 'pilots.removed' && event.topic === `pilot:${pilot.id}`);
    await begin(coordinator, { name: 'Noch ein Projekt' });
    await socket.next((event) => event.type === 'pilots.begun' && event.topic === 'pilots');
    socket.socket.close();
  });
});
