import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LessonView, OwnReport, ReportDraft, ReportListItem, ReportPage } from '../../shared/experiences/contract.js';
import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let house: TestOrganisation;
let member: TestPerson;
let editor: TestPerson;
let stranger: TestPerson;
let coordinator: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  house = await world.organisation({ inhabitants: 34_000 });
  [member, editor, stranger, coordinator] = [
    await world.person({ organisation: house }),
    await world.person({ organisation: house, role: 'editor' }),
    await world.person({ role: 'editor' }),
    await world.person({ instanceRole: 'coordinator' }),
  ];
  service = await world.service({ topicField: 'Bauen & Wohnen' });
});
afterAll(() => node.close());

const path = (id: string, rest = ''): string => `experience-reports/${id}${rest}`;
const list = async (person: { get: TestPerson['client']['get'] }, query = ''): Promise<string[]> => (await person.get<{ items: ReportListItem[] }>(`experience-reports?service=${service.id}&limit=100${query}`)).body.items.map(({ id }) => id);
const frame = (title = 'Wohngeld online in vier Monaten') => ({ ...EMPTY_REPORT.frame, title, summary: 'Kurz gesagt: es geht.', services: [{ serviceId: service.id, versionId: service.versionId }] });

describe('writing', () => {
  test('a draft is filled from the rollout of the house and belongs to the house alone', async () => {
    const rolledOut = await world.service();
    await member.client.put(`rollouts/${rolledOut.id}`, { state: 'active', phase: 10, goLiveOn: '2026-03-02' });
    const begun = await member.client.post<{ id: string }>('experience-reports', { serviceId: rolledOut.id });
    expect(begun.status).toBe(201);
    const draft = await editor.client.get<ReportDraft>(path(begun.body.id, '/draft'));
    expect(draft.body).toMatchObject({ state: 'draft', content: { frame: { services: [{ serviceId: rolledOut.id, versionId: rolledOut.versionId }] }, dates: { goLiveOn: '2026-03-02' }, result: { result: 'live' } } });
    expect(draft.body.states.frame.version).toBe(1);
    for (const person of [stranger, coordinator]) {
      expect((await person.client.get(path(begun.body.id, '/draft'))).status).toBe(404);
      expect((await person.client.get(path(begun.body.id))).status).toBe(404);
      expect((await person.client.put(path(begun.body.id, '/sections/outlook'), { content: { text: 'Fremd' } }, { version: 0 })).status).toBe(404);
    }
    expect((await world.guest().get(path(begun.body.id))).status).toBe(404);
    expect((await world.guest().get(path(begun.body.id, '/draft'))).status).toBe(401);
    const own = await editor.client.get<{ items: OwnReport[] }>('experience-reports/own');
    expect(own.body.items.find(({ id }) => id === begun.body.id)).toMatchObject({ filled: 2, sections: 16, can: { publish: true, remove: true } });
  });

  test('two colleagues in two sections do not disturb each other; in one section the second gets both texts', async () => {
    const id = await world.draft(member);
    const saved = await Promise.all([
      member.client.put(path(id, '/sections/situation'), { content: { text: 'Von mir' } }, { version: 0 }),
      editor.client.put(path(id, '/sections/outlook'), { content: { text: 'Von ihr' } }, { version: 0 }),
    ]);
    expect(saved.map(({ status }) => status)).toEqual([200, 200]);
    const second = await editor.client.put<{ conflict: unknown }>(path(id, '/sections/situation'), { content: { text: 'Auch von ihr' } }, { version: 0 });
    expect(second.status).toBe(409);
    expect(second.body.conflict).toEqual({ base: { text: '' }, current: { text: 'Von mir' }, version: 1 });
    expect((await editor.client.put(path(id, '/sections/situation'), { content: { text: 'Beides' } }, { version: 1 })).body).toMatchObject({ version: 2 });
    const draft = await member.client.get<ReportDraft>(path(id, '/draft'));
    expect([draft.body.content.situation.text, draft.body.content.outlook.text]).toEqual(['Beides', 'Von ihr']);
  });

  test('of many at once in one section exactly one is kept, and nobody waits for a report', async () => {
    const id = await world.draft(member);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 ? member : editor).client.put(path(id, '/sections/approach'), { content: { text: `Fassung ${index}` } }, { version: 0 })));
    expect(answers.map(({ status }) => status).filter((status) => status !== 409)).toEqual([200]);
  });

  test('what cannot be is refused with the field named; the version is asked for', async () => {
    const id = await world.draft(member);
    const put = (section: string, content: unknown) => member.client.put<{ code: string; errors: { path: string; code: string }[] }>(path(id, `/sections/${section}`), { content }, { version: 0 });
    const fields = async (section: string, content: unknown): Promise<unknown> => {
      const { status, body } = await put(section, content);
      return [status, ...(body.errors ?? []).map((error) => `${error.path} ${error.code}`)];
    };
    expect(await fields('dates', { startedOn: '2026-02-30', goLiveOn: null, phases: [] })).toEqual([400, 'content.startedOn invalid_value']);
    expect(await fields('dates', { startedOn: '2026-05-01', goLiveOn: '2026-04-01', phases: [] })).toEqual([400, 'content.goLiveOn invalid_value']);
    expect(await fields('effort', { rows: [{ role: 'it', days: -1 }], note: '' })).toEqual([400, 'content.rows.0.days out_of_range']);
    expect(await fields('effort', { rows: [{ role: 'it', days: 5_000 }], note: '' })).toEqual([200]);
    expect(await fields('cases', { ...EMPTY_REPORT.cases, onlineShareAfter: 101 })).toEqual([400, 'content.onlineShareAfter out_of_range']);
    expect(await fields('result', { result: 'live', maturityModel: '0-4', maturityBefore: null, maturityAfter: 5 })).toEqual([400, 'content.maturityAfter out_of_range']);
    expect(await fields('obstacles', { rows: [{ obstacleId: randomUUID(), weight: 2, remedy: '' }] })).toEqual([422, 'content.rows.0.obstacleId unknown_reference']);
    expect(await fields('obstacles', { rows: Array.from({ length: 50 }, () => ({ obstacleId: randomUUID(), weight: 2, remedy: '' })) })).toEqual([400, 'content.rows too_many']);
    expect(await fields('situation', { text: 'x'.repeat(20_001) })).toEqual([400, 'content.text too_long']);
    expect(await fields('situation', { text: 'gut', fremd: 1 })).toEqual([400, 'content.fremd unknown_property']);
    expect((await put('quatsch', {})).status).toBe(404);
    expect((await member.client.put(path(id, '/sections/outlook'), { content: { text: '' } })).status).toBe(428);
    expect((await member.client.put(path(id, '/sections/outlook'), {}, { version: 0 })).status).toBe(400);
    expect((await world.guest().put(path(id, '/sections/outlook'), { content: { text: '' } }, { version: 0 })).status).toBe(401);
  });
});

describe('publishing', () => {
  test('an incomplete report names what is missing; members of the house cannot publish, editors can', async () => {
    const id = await world.draft(member, { frame: frame() });
    const refused = await editor.client.post<{ code: string; errors: { path: string }[] }>(path(id, '/publish'), { visibility: 'community' }, { version: 1 });
    expect([refused.status, refused.body.code, refused.body.errors.map((error) => error.path)]).toEqual([422, 'report_incomplete', ['story']]);
    await member.client.put(path(id, '/sections/approach'), { content: { text: 'Schritt für Schritt 🚢' } }, { version: 0 });
    expect((await member.client.post(path(id, '/publish'), { visibility: 'community' }, { version: 1 })).status).toBe(403);
    expect((await stranger.client.post(path(id, '/publish'), { visibility: 'community' }, { version: 1 })).status).toBe(404);
    expect((await editor.client.post(path(id, '/publish'), { visibility: 'community' }, { version: 7 })).status).toBe(409);
    expect((await editor.client.post(path(id, '/publish'), { visibility: 'community', seen: { frame: 1 } }, { version: 1 })).status).toBe(409);
    expect((await editor.client.post(path(id, '/publish'), { visibility: 'community', seen: { frame: 1, approach: 1 } }, { version: 1 })).body).toEqual({ version: 2, edition: 1 });
    const page = await stranger.client.get<ReportPage>(path(id));
    expect(page.body).toMatchObject({ title: frame().title, edition: 1, visibility: 'community', content: { approach: { text: 'Schritt für Schritt 🚢' } }, frozen: { sizeBand: '20_50' }, viewer: { ownHouse: false }, can: { write: false, markHelped: true } });
    expect((await world.guest().get(path(id))).status).toBe(404);
    expect(await list(stranger.client)).toContain(id);
    expect(await list(world.guest())).not.toContain(id);
  });

  test('the working copy goes on; a second edition shows what changed and keeps the addresses of lessons', async () => {
    const row = { id: randomUUID(), kind: 'tip' as const, title: 'Früh mit der Kasse reden', text: 'Der Mandant braucht sechs Wochen.', phase: 3, componentIds: [] };
    const id = await world.report(editor, { serviceIds: [service.id], sections: { lessons: { rows: [row] } } });
    const lessons = async (): Promise<LessonView[]> => (await stranger.client.get<{ items: LessonView[] }>(`lessons?service=${service.id}&phase=3`)).body.items.filter((lesson) => lesson.report.id === id);
    const [first] = await lessons();
    await member.client.put(path(id, '/sections/lessons'), { content: { rows: [{ ...row, text: 'Der Mandant braucht acht Wochen.' }] } }, { version: 1 });
    expect((await editor.client.get<ReportDraft>(path(id, '/draft'))).body.changed).toBe(true);
    expect((await lessons())[0]?.text).toContain('sechs');
    expect((await editor.client.post(path(id, '/publish'), { visibility: 'community', note: 'Frist ergänzt' }, { version: 2 })).body).toEqual({ version: 3, edition: 2 });
    const [second] = await lessons();
    expect([second?.id, second?.text]).toEqual([first?.id, 'Der Mandant braucht acht Wochen.']);
    const editions = await stranger.client.get<{ items: { edition: number; note: string }[] }>(path(id, '/editions'));
    expect(editions.body.items.map(({ edition, note }) => [edition, note])).toEqual([[2, 'Frist ergänzt'], [1, '']]);
    expect((await stranger.client.get<{ content: { lessons: { rows: { text: string }[] } } }>(path(id, '/editions/1'))).body.content.lessons.rows[0]?.text).toContain('sechs');
    expect((await stranger.client.get(path(id, '/editions/9'))).status).toBe(404);
  });

  test('public only after a coordinator has looked, within the mandate, and again for every edition', async () => {
    const id = await world.report(editor, { serviceIds: [service.id], visibility: 'public' });
    const guest = world.guest();
    expect([(await guest.get(path(id))).status, (await stranger.client.get(path(id))).status]).toEqual([404, 200]);
    expect(await list(coordinator.client, '&requested=true')).toEqual([id]);
    expect(await list(stranger.client, '&requested=true')).toEqual([]);
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Steuern'] } });
    expect((await elsewhere.client.put(path(id, '/public'), undefined, { version: 2 })).status).toBe(403);
    expect((await editor.client.put(path(id, '/public'), undefined, { version: 2 })).status).toBe(403);
    expect((await coordinator.client.put(path(id, '/public'), undefined, { version: 1 })).status).toBe(409);
    expect((await coordinator.client.put(path(id, '/public'), undefined, { version: 2 })).status).toBe(200);
    expect((await guest.get<ReportPage>(path(id))).body).toMatchObject({ visibility: 'public', helped: [], can: { ask: false, markHelped: false } });
    expect(await list(guest)).toContain(id);
    await editor.client.post(path(id, '/publish'), { visibility: 'public' }, { version: 3 });
    expect((await guest.get(path(id))).status).toBe(404);
    expect((await coordinator.client.delete(path(id, '/public'), { version: 4 })).status).toBe(200);
    expect(await list(coordinator.client, '&requested=true')).toEqual([]);
  });

  test('narrowing and withdrawing work at once on every channel, and tell who is watching', async () => {
    const row = { id: randomUUID(), kind: 'legal' as const, title: 'Satzung vorher prüfen', text: '', phase: 6, componentIds: [] };
    const obstacleId = await world.obstacle();
    const id = await world.report(editor, { serviceIds: [service.id], sections: { lessons: { rows: [row] }, obstacles: { rows: [{ obstacleId, weight: 3, remedy: 'Reden' }] } } });
    const socket = await TestSocket.connect(stranger.client);
    expect(await socket.subscribe(`report:${id}`)).toEqual({ ok: true });
    const seen = async (): Promise<unknown[]> => [
      (await stranger.client.get(path(id))).status,
      (await stranger.client.get(path(id, '/editions'))).status,
      (await stranger.client.get(path(id, '/editions/1'))).status,
      (await list(stranger.client)).includes(id),
      (await stranger.client.get<{ items: LessonView[] }>('lessons?phase=6')).body.items.some((lesson) => lesson.report.id === id),
      (await stranger.client.get<{ items: { id: string; reportCount: number }[] }>('obstacles')).body.items.find((obstacle) => obstacle.id === obstacleId)?.reportCount,
    ];
    expect(await seen()).toEqual([200, 200, 200, true, true, 1]);
    expect((await editor.client.patch(path(id), { visibility: 'organisation' }, { version: 2 })).status).toBe(200);
    await socket.next((event) => event.type === 'reports.gone' && event.subject.id === id);
    expect(await seen()).toEqual([404, 404, 404, false, false, 0]);
    expect(await socket.subscribe(`report:${id}`)).toEqual({ ok: false, error: 'not_found' });
    expect((await member.client.get(path(id))).status).toBe(200);
    await editor.client.patch(path(id), { visibility: 'community' }, { version: 3 });
    expect(await seen()).toEqual([200, 200, 200, true, true, 1]);
    expect((await stranger.client.post(path(id, '/withdraw'), { reason: 'Nur so' }, { version: 4 })).status).toBe(403);
    expect((await coordinator.client.post(path(id, '/withdraw'), { reason: 'Nur so' }, { version: 4 })).status).toBe(403);
    expect((await editor.client.post(path(id, '/withdraw'), { reason: 'Enthält Daten von Bürger*innen' }, { version: 4 })).status).toBe(200);
    expect(await seen()).toEqual([404, 404, 404, false, false, 0]);
    expect((await editor.client.get<ReportDraft>(path(id, '/draft'))).body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Enthält Daten von Bürger*innen' });
    expect((await editor.client.delete(path(id), { version: 5 })).status).toBe(422);
    await editor.client.post(path(id, '/publish'), { visibility: 'community' }, { version: 5 });
    // The withdrawn edition stays with the house.
    expect((await stranger.client.get<{ items: { edition: number }[] }>(path(id, '/editions'))).body.items.map(({ edition }) => edition)).toEqual([2]);
    expect((await stranger.client.get(path(id, '/editions/1'))).status).toBe(404);
    expect((await editor.client.get(path(id, '/editions/1'))).status).toBe(200);
    socket.close();
  });

  test('review is asked for and ended; a draft may be deleted by who began it, a published one by nobody', async () => {
    const id = await world.draft(member, { frame: frame() });
    expect((await editor.client.put(path(id, '/review'), undefined, { version: 1 })).body).toEqual({ version: 2 });
    expect((await member.client.get<ReportDraft>(path(id, '/draft'))).body.state).toBe('review');
    expect((await member.client.delete(path(id, '/review'), { version: 2 })).body).toEqual({ version: 3 });
    const colleague = await world.person({ organisation: house });
    expect((await colleague.client.delete(path(id), { version: 3 })).status).toBe(403);
    expect((await stranger.client.delete(path(id), { version: 3 })).status).toBe(404);
    expect((await member.client.delete(path(id), { version: 3 })).status).toBe(204);
    expect((await member.client.get(path(id, '/draft'))).status).toBe(404);
  });
});

test('what a report for others says of components is what its house is compared by; what it keeps to itself is not', async () => {
  const author = await world.person({ role: 'editor' });
  const [kept, told] = [await world.component(), await world.component()];
  const setup = (componentId: string) => ({ ...EMPTY_REPORT.setup, components: [{ componentId, version: '' }] });
  const stated = async (): Promise<string[]> => (await stranger.client.get<{ components: { id: string }[] }>(`organisations/${author.organisation.key}`)).body.components.map(({ id }) => id);
  await world.report(author, { visibility: 'organisation', sections: { setup: setup(kept) } });
  expect(await stated()).toEqual([]);
  await world.report(author, { sections: { setup: setup(told) } });
  await world.report(author, { sections: { setup: setup(told) } });
  expect(await stated()).toEqual([told]);
});

describe('helping', () => {
  test('administrations say that it helped or was reused, once each, not on their own', async () => {
    const id = await world.report(editor, { serviceIds: [service.id] });
    const colleague = await world.person({ organisation: stranger.organisation });
    const answers = await Promise.all([stranger, colleague, stranger, colleague].map((person) => person.client.put<{ count: number }>(path(id, '/helped'))));
    expect(answers.map(({ status, body }) => [status, body.count])).toEqual(answers.map(() => [200, 1]));
    expect((await stranger.client.put(path(id, '/reused'))).body).toEqual({ count: 1 });
    expect((await editor.client.put(path(id, '/helped'))).body.code).toBe('own_report');
    expect((await coordinator.client.put(path(id, '/helped'))).body).toEqual({ count: 2 });
    expect((await stranger.client.get<ReportPage>(path(id))).body).toMatchObject({ helpedCount: 2, reusedCount: 1, viewer: { helped: true, reused: true } });
    expect((await stranger.client.delete(path(id, '/helped'))).body).toEqual({ count: 1 });
    expect((await list(stranger.client, '&sort=helped'))[0]).toBe(id);
  });

  test('a question on a report is a thread that stands on its page, for those who may see it', async () => {
    const id = await world.report(editor, { serviceIds: [service.id] });
    const draft = { kind: 'question', title: 'Wie lange dauerte der Mandant?', text: 'Bei uns steht das noch an.', serviceIds: [service.id], componentIds: [], phase: 3 };
    const asked = await stranger.client.post<{ id: string }>(path(id, '/threads'), { ...draft, visibility: 'community' });
    const inside = await editor.client.post<{ id: string }>(path(id, '/threads'), { ...draft, visibility: 'organisation' });
    expect([asked.status, inside.status]).toEqual([201, 201]);
    const threads = async (person: TestPerson): Promise<string[]> => (await person.client.get<{ items: { id: string }[] }>(path(id, '/threads'))).body.items.map((thread) => thread.id);
    expect(await threads(editor)).toEqual([inside.body.id, asked.body.id]);
    expect(await threads(stranger)).toEqual([asked.body.id]);
    await editor.client.patch(path(id), { visibility: 'organisation' }, { version: 2 });
    expect((await stranger.client.get(path(id, '/threads'))).status).toBe(404);
    expect((await stranger.client.post(path(id, '/threads'), { ...draft, visibility: 'community' })).status).toBe(404);
  });
});

test('an obstacle that was merged is read as what it became, and nothing is lost', async () => {
  const [old, kept] = [await world.obstacle({ name: 'Alt' }), await world.obstacle({ name: 'Neu' })];
  const id = await world.report(editor, { serviceIds: [service.id], sections: { obstacles: { rows: [{ obstacleId: old, weight: 2, remedy: 'So ging es' }] } } });
  await node.database.rows('update obstacle set merged_into = $2 where id = $1', [old, kept]);
  expect((await stranger.client.get<ReportPage>(path(id))).body).toMatchObject({ obstacles: [{ id: kept, name: 'Neu' }], names: { obstacles: [{ id: kept, remedy: 'So ging es' }] } });
  expect(await list(stranger.client, `&obstacle=${kept}`)).toEqual([id]);
  expect((await editor.client.get<ReportDraft>(path(id, '/draft'))).body.content.obstacles.rows[0]?.obstacleId).toBe(kept);
});
