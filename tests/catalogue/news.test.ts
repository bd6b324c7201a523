import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { readNews } from '../../shared/catalogue/news.js';
import type { ResponseOf } from '../../shared/route.js';
import { germanDay } from '../../server/kernel/day.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

type News = ResponseOf<typeof readNews>;

let node: TestApplication;
let world: World;
let reader: TestPerson;
let other: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [reader, other] = [await world.person(), await world.person()];
  service = await world.service();
  await reader.client.put(`rollouts/${service.id}`, { state: 'active', phase: 3, goLiveOn: null });
});

const MINUTE = 60_000;
const ago = (milliseconds: number): string => new Date(node.clock.now().getTime() - milliseconds).toISOString();
const day = (days: number): string => germanDay(new Date(Date.now() + days * 24 * 60 * MINUTE));
const news = async (since?: string, who = reader): Promise<News> => (await who.client.get<News>(`services/news${since ? `?since=${since}` : ''}`)).body;
const told = async (since?: string): Promise<string[]> => (await news(since)).services.flatMap(({ items }) => items.map((item) => `${item.type} ${item.type === 'live' ? item.organisation.id : item.type === 'version' ? item.version.id : item.thread.id}`));

describe('tells', () => {
  test('of questions of others at services the house introduces or one follows, the service with the latest first', async () => {
    const followed = await world.service();
    await reader.client.put(`subscriptions/service/${followed.id}`);
    const first = await world.question(other, { serviceIds: [service.id] });
    const second = await world.question(other, { serviceIds: [followed.id], kind: 'discussion' });
    await world.question(other);
    await world.question(reader, { serviceIds: [service.id] });
    await world.question(other, { serviceIds: [service.id], visibility: 'organisation' });
    const { services, watched, since } = await news();
    expect(services.map((one) => [one.service.id, one.total, one.items.map((item) => 'thread' in item && [item.thread.id, item.thread.kind])])).toEqual([
      [followed.id, 1, [[second, 'discussion']]],
      [service.id, 1, [[first, 'question']]],
    ]);
    expect(watched.toSorted()).toEqual([service.id, followed.id].toSorted());
    expect(since.slice(0, 10)).toBe(ago(30 * 24 * 60 * MINUTE).slice(0, 10));
  });

  test('of solutions, and of a question that was solved since only that', async () => {
    const question = await world.question(other, { serviceIds: [service.id] });
    const answer = await world.post(reader, question);
    expect(await told()).toEqual([`asked ${question}`]);
    await other.client.put(`threads/${question}/solutions/${answer}`, { componentIds: [] });
    expect(await told()).toEqual([`solved ${question}`]);
  });

  test('of houses that went live, from the day itself or from when they said so', async () => {
    const houses = [await world.person(), await world.person(), await world.person(), await world.person()] as const;
    const live = (who: TestPerson, goLiveOn: string) => who.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn });
    await live(houses[0], day(0));
    // Said today of last week: news even for somebody who looked yesterday.
    await live(houses[1], day(-7));
    await live(houses[2], day(2));
    await live(houses[3], day(-7));
    await node.database.rows(`update domain_event set occurred_at = occurred_at - interval '5 days' where organisation_id = $1`, [houses[3].organisation.id]);
    await reader.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: day(-1) }, { version: 1 });
    expect((await told(ago(24 * 60 * MINUTE))).toSorted()).toEqual([houses[0], houses[1]].map(({ organisation }) => `live ${organisation.id}`).toSorted());
    expect(await told()).toHaveLength(3);
  });

  test('only what happened since, a few of each service, and how much there is', async () => {
    for (let number = 0; number < 6; number += 1) await world.question(other, { serviceIds: [service.id] });
    const { services } = await news();
    expect(services[0]).toMatchObject({ total: 6 });
    expect(services[0]?.items).toHaveLength(4);
    await node.database.rows(`update thread set created_at = created_at - interval '3 days' where id in (select thread_id from thread_service where service_id = $1)`, [service.id]);
    expect(await told(ago(24 * 60 * MINUTE))).toEqual([]);
    // Further back than we look is cut, not refused.
    expect((await news('2020-01-01T00:00:00.000Z')).since.slice(0, 10)).toBe(ago(90 * 24 * 60 * MINUTE).slice(0, 10));
  });
});

test('guests are told to sign in, what is no moment is refused', async () => {
  expect(await world.guest().get('services/news')).toMatchObject({ status: 401 });
  expect(await reader.client.get('services/news?since=gestern')).toMatchObject({ status: 400 });
});
