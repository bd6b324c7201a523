import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ReportListItem } from '../../shared/experiences/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let reader: TestPerson;
let serviceId: string;
/** By the title of the report. */
const editors: Record<string, TestPerson> = {};

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  serviceId = (await world.service()).id;
  const town = { kind: 'stadt', district: 'Kreis Ähnlich', inhabitants: 15_000 } as const;
  const houses = { 'Unser eigener Bericht': town, 'Nebenan und gleich groß': town, 'Gleich groß, anderswo': { ...town, district: 'Kreis Fern' }, 'Viel größere Stadt': { ...town, district: 'Kreis Fern', inhabitants: 240_000 }, 'Ein ganzer Kreis': { kind: 'kreis', inhabitants: 240_000 } as const };
  // The nearest were published first: the latest first would be the other way round.
  for (const [title, facts] of Object.entries(houses)) {
    const editor = await world.person({ organisation: await world.organisation(facts), role: 'editor' });
    editors[title] = editor;
    await world.report(editor, { title, serviceIds: [serviceId] });
  }
  await world.report(editors['Nebenan und gleich groß'] as TestPerson, { title: 'Nur für nebenan', serviceIds: [serviceId], visibility: 'organisation' });
  reader = editors['Unser eigener Bericht'] as TestPerson;
});
afterAll(() => node.close());

const ORDER = ['Nebenan und gleich groß', 'Gleich groß, anderswo', 'Viel größere Stadt', 'Ein ganzer Kreis', 'Unser eigener Bericht'];
const read = async (person: { get: TestPerson['client']['get'] }, rest = ''): Promise<Page<ReportListItem>> => (await person.get<Page<ReportListItem>>(`experience-reports?service=${serviceId}&sort=alike${rest}`)).body;

test('reports of the most alike come first with the reason, the own ones last', async () => {
  const { items } = await read(reader.client);
  expect(items.map(({ title }) => title)).toEqual(ORDER);
  expect(items[0]?.comparison?.reason).toMatchObject({ kind: 'same', sizeBand: 'same', sameDistrict: true });
  expect(items[3]?.comparison?.reason).toMatchObject({ kind: 'other', sizeBand: 'different', sameDistrict: false });
  expect(items[4]?.comparison).toBeNull();
  const distances = items.slice(0, 4).map(({ comparison }) => comparison?.distance ?? -1);
  expect(distances).toEqual(distances.toSorted((one, other) => one - other));
});

test('pages go on where the last one ended, also within one distance', async () => {
  const twin = await world.person({ organisation: await world.organisation({ kind: 'stadt', district: 'Kreis Ähnlich', inhabitants: 15_000 }), role: 'editor' });
  await world.report(twin, { title: 'Ebenso nebenan', serviceIds: [serviceId] });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<ReportListItem> = await read(reader.client, `&limit=1${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(['Ebenso nebenan', ...ORDER]);
});

test('of guests nothing is known to compare with: they get the latest first; a foreign place is refused', async () => {
  const id = (await read(reader.client)).items.find(({ title }) => title === 'Viel größere Stadt')?.id ?? '';
  const coordinator = await world.person({ instanceRole: 'coordinator' });
  await editors['Viel größere Stadt']?.client.post(`experience-reports/${id}/publish`, { visibility: 'public', note: '' }, { version: 2 });
  expect((await coordinator.client.put(`experience-reports/${id}/public`, undefined, { version: 3 })).status).toBe(200);
  expect((await read(world.guest())).items.map(({ title, comparison }) => [title, comparison])).toEqual([['Viel größere Stadt', undefined]]);
  expect((await reader.client.get(`experience-reports?sort=alike&cursor=${Buffer.from('["x"]').toString('base64url')}`)).status).toBe(400);
});
