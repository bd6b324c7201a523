import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from '../../shared/pagination.js';
import type { ListedThread } from '../../shared/threads/contract.js';
import { germanDay } from '../../server/kernel/day.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

let node: TestApplication;
let world: World;
let helper: TestPerson;
let asker: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [helper, asker] = [await world.person(), await world.person()];
  service = await world.service();
});

const day = (days: number): string => germanDay(new Date(Date.now() + days * 86_400_000));
const stand = (phase: number, goLiveOn: string | null = null) => helper.client.put(`rollouts/${service.id}`, { state: 'active', phase, goLiveOn });
const ask = (phase: number | null, facts: object = {}) => world.question(asker, { serviceIds: [service.id], phase, ...facts });
const list = async (query = '', reader = helper): Promise<Page<ListedThread>> => (await reader.client.get<Page<ListedThread>>(`threads?list=help${query}`)).body;
const ids = async (): Promise<string[]> => (await list()).items.map(({ id }) => id);

describe('one can help', () => {
  test('where the own house is past the phase of the question, and is told why', async () => {
    const [four, five] = [await ask(4), await ask(5)];
    expect(await ids()).toEqual([]);
    await stand(5);
    const { items } = await list();
    expect(items.map(({ id }) => id)).toEqual([four]);
    expect(items[0]?.because).toMatchObject({ service: { id: service.id, slug: service.slug }, phase: 5, liveSince: null });
    expect(five).not.toBe(four);
  });

  test('with everything once it is live, which it is from the day itself on', async () => {
    const [operation, none] = [await ask(10), await ask(null)];
    await stand(10, day(1));
    expect(await ids()).toEqual([]);
    await node.database.rows('update rollout set go_live_on = $2 where service_id = $1', [service.id, day(0)]);
    expect(await ids()).toEqual([operation, none]);
    expect((await list()).items[1]?.because).toMatchObject({ phase: 10, liveSince: day(0) });
  });

  test('not where it put the service off, nor with discussions, solved, internal or own questions', async () => {
    await stand(10, day(-10));
    const solved = await ask(3);
    await asker.client.put(`threads/${solved}/solutions/${await world.post(helper, solved)}`, { componentIds: [] });
    await ask(3, { visibility: 'organisation' });
    await ask(3, { kind: 'discussion' });
    await world.question(helper, { serviceIds: [service.id], phase: 3 });
    await world.question(asker, { phase: 3 });
    expect(await ids()).toEqual([]);
    const open = await ask(3);
    expect(await ids()).toEqual([open]);
    await helper.client.put(`rollouts/${service.id}`, { state: 'deferred', phase: null, goLiveOn: null }, { version: 1 });
    expect(await ids()).toEqual([]);
  });

  test('first where nobody has answered, then the oldest; page by page and narrowed', async () => {
    await stand(10, day(-10));
    const [answered, old, young] = [await ask(1), await ask(2), await ask(2)];
    await world.post(asker, answered);
    expect(await ids()).toEqual([old, young, answered]);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page<ListedThread> = await list(`&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([old, young, answered]);
    expect((await list('&phase=2')).items.map(({ id }) => id)).toEqual([old, young]);
    // A cursor of another list is none of this one.
    const other = (await helper.client.get<Page<ListedThread>>('threads?limit=1')).body.nextCursor;
    expect(await helper.client.get(`threads?list=help&cursor=${other}`)).toMatchObject({ status: 400 });
  });

  test('once for a question of several services, for the one the house is furthest with', async () => {
    const further = await world.service();
    await stand(5);
    await helper.client.put(`rollouts/${further.id}`, { state: 'active', phase: 8, goLiveOn: null });
    await world.question(asker, { serviceIds: [service.id, further.id], phase: 4 });
    const { items } = await list();
    expect(items).toHaveLength(1);
    expect(items[0]?.because?.service.id).toBe(further.id);
  });
});

test('the own open questions are those without a solution', async () => {
  const asked = async (): Promise<string[]> => (await asker.client.get<Page<ListedThread>>('threads?list=asked')).body.items.map(({ id }) => id);
  const open = await ask(2);
  await ask(2, { kind: 'discussion' });
  await world.question(helper, { serviceIds: [service.id] });
  expect(await asked()).toEqual([open]);
  const answer = await world.post(helper, open);
  expect(await asked()).toEqual([open]);
  await asker.client.put(`threads/${open}/solutions/${answer}`, { componentIds: [] });
  expect(await asked()).toEqual([]);
});
