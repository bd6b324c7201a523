import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EMPTY_REPORT, type ReportContent } from '../../shared/experiences/sections.js';
import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import type { PhaseKnowledge, PhasePage } from '../../shared/playbooks/contract.js';
import { PHASES } from '../../shared/vocabulary.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

let node: TestApplication;
let world: World;
let editor: TestPerson;
let stranger: TestPerson;
let first: TestService;
let second: TestService;
let met: string;

const NONE = { lessonCount: 0, solvedCount: 0, obstacleCount: 0, ours: [] };
const lesson = (phase: number | null): ReportContent['lessons']['rows'][number] => ({ id: randomUUID(), kind: 'tip', title: 'Früh anfangen', text: '', phase, componentIds: [] });
const report = (visibility: ReportVisibility, services: TestService[], phases: (number | null)[]): Promise<string> =>
  world.report(editor, {
    visibility,
    serviceIds: services.map(({ id }) => id),
    sections: { lessons: { rows: phases.map(lesson) }, obstacles: { ...EMPTY_REPORT.obstacles, rows: [{ obstacleId: met, weight: 2, remedy: '' }] } },
  });

async function solved(asker: TestPerson, facts: { visibility?: string; phase: number | null; services: TestService[] }): Promise<void> {
  const { services, ...rest } = facts;
  const id = await world.question(asker, { ...rest, serviceIds: services.map((one) => one.id) });
  const answer = await world.post(asker, id);
  expect((await asker.client.put(`threads/${id}/solutions/${answer}`, { componentIds: [] })).status).toBe(204);
}

const knowledge = async (person: TestPerson): Promise<PhaseKnowledge[]> => (await person.client.get<{ items: PhaseKnowledge[] }>('phases/knowledge')).body.items;
const phase = async (person: TestPerson, number: number, service?: TestService): Promise<PhasePage> => (await person.client.get<PhasePage>(`phases/${number}${service ? `?service=${service.id}` : ''}`)).body;
const counts = ({ lessonCount, solvedCount, obstacleCount }: PhaseKnowledge): number[] => [lessonCount, solvedCount, obstacleCount];

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  [editor, stranger] = [await world.person({ role: 'editor' }), await world.person()];
  [first, second] = [await world.service({ name: 'Anwohnerparken' }), await world.service({ name: 'Zweitwohnsitz' })];
  const old = await world.obstacle({ phase: 5 });
  met = old;
  await report('community', [first], [5, 5, 3]);
  await report('organisation', [first, second], [5, null]);
  await report('public', [second], [5]);
  // Merged since: what names the old one is read as the new one.
  met = await world.obstacle({ phase: 5 });
  await node.database.rows('update obstacle set merged_into = $2 where id = $1', [old, met]);
  await world.obstacle({ phase: 5 });
  await solved(editor, { phase: 5, services: [first] });
  await solved(editor, { phase: 5, services: [first, second], visibility: 'organisation' });
  await solved(stranger, { phase: 7, services: [second] });
  await solved(stranger, { phase: null, services: [second] });
  await world.question(stranger, { phase: 5, serviceIds: [first.id] });
});
afterAll(() => node.close());

test('all phases in their order, each with what the reader may see there', async () => {
  const own = await knowledge(editor);
  expect(own.map(({ number, key, name }) => ({ number, key, name }))).toEqual(PHASES);
  expect([counts(own[5] as PhaseKnowledge), counts(own[3] as PhaseKnowledge), counts(own[7] as PhaseKnowledge)]).toEqual([[4, 2, 2], [1, 0, 0], [0, 1, 0]]);
  expect(own[0]).toEqual({ number: 0, key: 'start', name: 'Auftakt', ...NONE });
  expect(counts((await knowledge(stranger))[5] as PhaseKnowledge)).toEqual([3, 1, 2]);
});

test('one phase says the same, about which services there is something, and is narrowed to one of them', async () => {
  const all = await knowledge(stranger);
  const page = await phase(stranger, 5);
  expect(page).toEqual({ ...all[5], services: expect.any(Array) });
  expect(page.services.map((one) => [one.service.name, one.lessonCount, one.solvedCount])).toEqual([['Anwohnerparken', 2, 1], ['Zweitwohnsitz', 1, 0]]);
  expect((await phase(editor, 5)).services.map((one) => [one.service.name, one.lessonCount, one.solvedCount])).toEqual([['Anwohnerparken', 3, 2], ['Zweitwohnsitz', 2, 1]]);
  // Of the obstacles those that a report on the service names; the one nobody met is only in the whole list.
  expect([counts(await phase(stranger, 5, first)), counts(await phase(stranger, 5, second))]).toEqual([[2, 1, 1], [1, 0, 1]]);
  expect((await phase(stranger, 5, first)).services).toEqual(page.services);
  expect(counts(await phase(stranger, 5, await world.service()))).toEqual([0, 0, 0]);
  expect(counts(await phase(stranger, 0))).toEqual([0, 0, 0]);
});

test('the lists of a phase hold as many as it says', async () => {
  for (const person of [editor, stranger]) {
    for (const service of [undefined, first, second]) {
      const about = service ? `&service=${service.id}` : '';
      const { lessonCount, solvedCount, obstacleCount } = await phase(person, 5, service);
      const items = async (path: string) => (await person.client.get<{ items: { reportCount?: number }[] }>(path)).body.items;
      const obstacles = await items(`obstacles?phase=5${about}`);
      expect([(await items(`lessons?phase=5${about}`)).length, (await items(`threads?list=solved&phase=5${about}`)).length, obstacles.filter(({ reportCount }) => !service || reportCount).length]).toEqual([lessonCount, solvedCount, obstacleCount]);
    }
  }
});

test('where the own house stands with its services, and no other house', async () => {
  const house = await world.person();
  const set = async (service: TestService, body: Record<string, unknown>): Promise<void> => expect((await house.client.put(`rollouts/${service.id}`, { goLiveOn: null, ...body })).status).toBe(200);
  await set(second, { state: 'active', phase: 9, goLiveOn: '2026-03-01' });
  await set(first, { state: 'active', phase: 9 });
  await set(await world.service(), { state: 'deferred', phase: null });
  const ours = [{ service: { id: first.id, slug: first.slug, name: 'Anwohnerparken' }, goLiveOn: null }, { service: { id: second.id, slug: second.slug, name: 'Zweitwohnsitz' }, goLiveOn: '2026-03-01' }];
  expect((await knowledge(house)).flatMap((one) => one.ours.map((stand) => [one.number, stand]))).toEqual(ours.map((stand) => [9, stand]));
  expect((await phase(house, 9, first)).ours).toEqual(ours);
  expect((await knowledge(stranger)).flatMap((one) => one.ours)).toEqual([]);
});

test('guests are asked to sign in, what is no phase does not exist, and what is not understood is refused', async () => {
  for (const path of ['phases/knowledge', 'phases/5']) expect((await world.guest().get(path)).status).toBe(401);
  for (const path of ['phases/11', 'phases/-1', 'phases/test', 'phases/5.5']) expect([path, (await stranger.client.get(path)).status]).toEqual([path, 404]);
  for (const path of ['phases/5?service=x', 'phases/5?list=x', 'phases/knowledge?service=x']) expect([path, (await stranger.client.get(path)).status]).toEqual([path, 400]);
});
