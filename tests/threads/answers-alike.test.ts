import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from '../../shared/pagination.js';
import type { PostView } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let reader: TestPerson;
let thread: string;
const names = new Map<string, string>();

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  reader = await world.person({ organisation: await world.organisation({ kind: 'amt', inhabitants: 9_000, district: 'Kreis West' }) });
  thread = await world.question(await world.person());
  const houses = {
    county: await world.organisation({ kind: 'kreis', inhabitants: 200_000, district: 'Kreis Ost' }),
    twin: await world.organisation({ kind: 'amt', inhabitants: 8_000, district: 'Kreis West' }),
    town: await world.organisation({ kind: 'stadt', inhabitants: 12_000, district: 'Kreis West' }),
  };
  for (const name of ['county', 'town', 'twin', 'county', 'twin'] as const) names.set(await world.post(await world.person({ organisation: houses[name] }), thread), name);
});
afterAll(() => node.close());

const answers = async (query = ''): Promise<Page<PostView>> => (await reader.client.get<Page<PostView>>(`threads/${thread}/posts?order=alike${query}`)).body;
const named = (posts: PostView[]): (string | undefined)[] => posts.map(({ id }) => names.get(id));

test('answers of houses like one’s own stand first, of one house the oldest first, each with the reason', async () => {
  const { items, nextCursor } = await answers();
  expect([named(items), nextCursor]).toEqual([['twin', 'twin', 'town', 'county', 'county'], null]);
  expect(items[0]?.id && items[1]?.id && items[0].id < items[1].id).toBe(true);
  expect(items.map(({ comparison }) => comparison?.distance)).toEqual([10, 10, 40, 90, 90]);
  expect(items[2]?.comparison?.reason).toEqual({ kind: 'related', sizeBand: 'neighbour', sameDistrict: true, components: [] });
});

test('the order of before is the default and says nothing of likeness', async () => {
  const { items } = (await reader.client.get<Page<PostView>>(`threads/${thread}/posts`)).body;
  expect(named(items)).toEqual(['county', 'town', 'twin', 'county', 'twin']);
  expect(items.every(({ comparison }) => comparison === undefined)).toBe(true);
});

test('paging meets every answer once, also within one distance, with its comments', async () => {
  const [first] = (await answers()).items;
  await world.post(reader, thread, 'Danke.', first?.id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<PostView> = await answers(`&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
    seen.push(...page.items.map(({ id }) => id));
    if (page.items[0]?.id === first?.id) expect(page.items[0]?.comments.map(({ text }) => text)).toEqual(['Danke.']);
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual((await answers()).items.map(({ id }) => id));
  expect(seen).toHaveLength(5);
});

test('a solution stands apart, as everywhere', async () => {
  const other = await world.question(reader);
  const [solution, further] = [await world.post(await world.person(), other), await world.post(await world.person(), other)];
  expect((await reader.client.put(`threads/${other}/solutions/${solution}`, { componentIds: [] })).status).toBe(204);
  const { body } = await reader.client.get<Page<PostView>>(`threads/${other}/posts?order=alike`);
  expect(body.items.map(({ id }) => id)).toEqual([further]);
});

test('comments have one order, and a cursor belongs to the order it came from', async () => {
  const [first] = (await answers()).items;
  const wrong = await reader.client.get(`threads/${thread}/posts?order=alike&parent=${first?.id}`);
  expect([wrong.status, wrong.body.errors]).toEqual([400, [{ path: 'order', code: 'invalid_value' }]]);
  const { nextCursor } = await answers('&limit=1');
  expect((await reader.client.get(`threads/${thread}/posts?cursor=${nextCursor}`)).status).toBe(400);
  expect((await reader.client.get(`threads/${thread}/posts?order=besonders`)).status).toBe(400);
});
