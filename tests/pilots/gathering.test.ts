import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ReportPage } from '../../shared/experiences/contract.js';
import type { OrganisationDetail } from '../../shared/organisations/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { PilotListItem, PilotPage } from '../../shared/pilots/contract.js';
import type { RolloutView } from '../../shared/rollouts/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';

let node: TestApplication;
let world: World;
let [verbund, first, second, outside] = [] as unknown as [TestOrganisation, TestOrganisation, TestOrganisation, TestOrganisation];
let [service, other] = [] as unknown as [TestService, TestService];
let [editor, colleague, stranger] = [] as unknown as [TestPerson, TestPerson, TestPerson];
let pilots: Record<'running' | 'planned' | 'ended', { id: string; slug: string }>;
const reports = {} as Record<'common' | 'house' | 'elsewhere' | 'aboutOther', string>;

const lessons = { lessons: { rows: [{ id: randomUUID(), kind: 'tip' as const, title: 'Früh anfangen', text: '', phase: 3, componentIds: [] }] } };

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  verbund = await world.organisation({ kind: 'it_verbund', name: 'IT-Verbund Prüfland' });
  [first, second, outside] = [await world.organisation(), await world.organisation({ kind: 'amt' }), await world.organisation()];
  [service, other] = [await world.service(), await world.service()];
  editor = await world.person({ organisation: first, role: 'editor' });
  colleague = await world.person({ organisation: second, role: 'editor' });
  stranger = await world.person({ organisation: outside, role: 'editor' });
  pilots = {
    running: await world.pilot({ lead: verbund, participants: [first, second, verbund], services: [service] }),
    planned: await world.pilot({ lead: first, participants: [second], services: [service, other], beginsOn: '2099-01-01' }),
    ended: await world.pilot({ lead: verbund, participants: [first], services: [other], beginsOn: '2021-06-01', endsOn: '2022-03-31' }),
  };
  reports.common = await world.report(editor, { serviceIds: [service.id], sections: { lessons: { rows: [{ ...lessons.lessons.rows[0], id: randomUUID() } as never] } } });
  reports.house = await world.report(editor, { serviceIds: [service.id], visibility: 'organisation', sections: lessons });
  reports.elsewhere = await world.report(stranger, { serviceIds: [service.id] });
  reports.aboutOther = await world.report(colleague, { serviceIds: [other.id] });
  await editor.client.put(`rollouts/${service.id}`, { state: 'active', phase: 5, goLiveOn: null });
  await editor.client.put(`rollouts/${other.id}`, { state: 'active', phase: 7, goLiveOn: null });
  await world.question(stranger, { serviceIds: [service.id] });
  await world.question(editor, { serviceIds: [service.id], visibility: 'organisation' });
  const solved = await world.question(stranger, { serviceIds: [service.id] });
  await stranger.client.put(`threads/${solved}/solutions/${await world.post(editor, solved)}`, { componentIds: [] });
});
afterAll(() => node.close());

const page = async (by: TestPerson, which: keyof typeof pilots = 'running'): Promise<PilotPage> => (await by.client.get<PilotPage>(`pilot-projects/by-slug/${pilots[which].slug}`)).body;
const idsOf = async (by: TestPerson, path: string): Promise<string[]> => (await by.client.get<Page<{ id: string }>>(path)).body.items.map(({ id }) => id);

test('a pilot project shows who takes part and where each stands with its services', async () => {
  const { participants, counts } = await page(stranger);
  const said = new Map(participants.map(({ organisation, pilotMunicipality, stands, reportCount }) => [organisation.id, [pilotMunicipality, stands.map(({ phase }) => phase), reportCount]]));
  expect(said).toEqual(new Map([[verbund.id, [false, [], 0]], [first.id, [true, [5], 1]], [second.id, [true, [], 0]]]));
  expect(counts).toEqual({ reports: 1, lessons: 1, openQuestions: 1 });
});

test('its own house also counts what it keeps to itself', async () => {
  const { participants, counts } = await page(editor);
  expect(participants.find(({ organisation }) => organisation.id === first.id)?.reportCount).toBe(2);
  expect(counts).toEqual({ reports: 2, lessons: 2, openQuestions: 2 });
});

test('reports, lessons and open questions can be narrowed to it, each to what one may see', async () => {
  const pilot = pilots.running.id;
  expect(await idsOf(stranger, `experience-reports?pilot=${pilot}`)).toEqual([reports.common]);
  expect((await idsOf(editor, `experience-reports?pilot=${pilot}`)).sort()).toEqual([reports.common, reports.house].sort());
  expect([(await idsOf(stranger, `lessons?pilot=${pilot}`)).length, (await idsOf(editor, `lessons?pilot=${pilot}`)).length]).toEqual([1, 2]);
  expect([(await idsOf(stranger, `threads?list=open&pilot=${pilot}`)).length, (await idsOf(editor, `threads?list=open&pilot=${pilot}`)).length]).toEqual([1, 2]);
  // A leading house belongs to its project as well.
  expect((await idsOf(editor, `experience-reports?pilot=${pilots.planned.id}`)).sort()).toEqual([reports.common, reports.house, reports.aboutOther].sort());
  for (const path of ['experience-reports', 'lessons', 'threads']) expect(await idsOf(editor, `${path}?pilot=${randomUUID()}`)).toEqual([]);
});

test('guests see no pilot project, and nothing by one', async () => {
  const guest = world.guest();
  await node.database.rows(`update published_report set visibility = 'public' where report_id = $1`, [reports.common]);
  expect([(await guest.get('pilot-projects')).status, (await guest.get('pilot-projects/choices')).status, (await guest.get(`pilot-projects/by-slug/${pilots.running.slug}`)).status]).toEqual([401, 401, 401]);
  for (const path of ['experience-reports', 'lessons']) {
    expect([(await guest.get<Page<{ id: string }>>(path)).body.items.length, (await guest.get<Page<{ id: string }>>(`${path}?pilot=${pilots.running.id}`)).body.items]).toEqual([1, []]);
  }
  expect((await guest.get<ReportPage>(`experience-reports/${reports.common}`)).body.pilots).toEqual([]);
  expect((await stranger.client.get<ReportPage>(`experience-reports/${reports.common}`)).body.pilots.map(({ id }) => id)).toEqual([pilots.planned.id, pilots.running.id]);
});

test('the list is narrowed by state, service and organisation, the latest begun first', async () => {
  const { running, planned, ended } = pilots;
  const list = (query: string): Promise<string[]> => idsOf(stranger, `pilot-projects?${query}`);
  expect(await list('')).toEqual([planned.id, running.id, ended.id]);
  expect([await list('state=running'), await list('state=planned'), await list('state=ended')]).toEqual([[running.id], [planned.id], [ended.id]]);
  expect([await list(`service=${service.id}`), await list(`service=${other.id}&state=ended`)]).toEqual([[planned.id, running.id], [ended.id]]);
  expect([await list(`organisation=${verbund.id}`), await list(`organisation=${second.id}`), await list(`organisation=${outside.id}`)]).toEqual([[running.id, ended.id], [planned.id, running.id], []]);
  expect(await idsOf(stranger, 'pilot-projects/choices')).toEqual([planned.id, running.id, ended.id]);
});

test('the list is walked page by page', async () => {
  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: { body: Page<PilotListItem> } = await stranger.client.get<Page<PilotListItem>>(`pilot-projects?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
    walked.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  expect(walked).toEqual([pilots.planned.id, pilots.running.id, pilots.ended.id]);
  expect([(await stranger.client.get('pilot-projects?cursor=abc')).status, (await stranger.client.get('pilot-projects?state=jetzt')).status]).toEqual([400, 400]);
  expect((await stranger.client.get('pilot-projects/gibt-es-nicht')).status).toBe(404);
});

test('a municipal administration that takes part is a Pilotkommune, an IT-Verbund is not', async () => {
  const detail = async ({ key }: TestOrganisation): Promise<OrganisationDetail> => (await stranger.client.get<OrganisationDetail>(`organisations/${key}`)).body;
  const said = async (house: TestOrganisation) => {
    const { pilotMunicipality, pilots: named } = await detail(house);
    return [pilotMunicipality, named.map(({ id, state, leads, takesPart }) => [id, state, leads, takesPart])];
  };
  const { running, planned, ended } = pilots;
  expect(await said(first)).toEqual([true, [[planned.id, 'planned', true, false], [running.id, 'running', false, true], [ended.id, 'ended', false, true]]]);
  expect(await said(verbund)).toEqual([false, [[running.id, 'running', true, true], [ended.id, 'ended', true, false]]]);
  expect(await said(outside)).toEqual([false, []]);
  const stands = (await stranger.client.get<{ items: RolloutView[] }>(`rollouts?service=${service.slug}`)).body.items;
  expect(stands.map(({ organisation, pilots: named }) => [organisation.id, named.map(({ id }) => id)])).toEqual([[first.id, [running.id]]]);
});
