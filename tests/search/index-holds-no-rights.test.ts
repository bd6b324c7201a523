import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { meilisearchClient } from '../../server/platform/search/meilisearch-client.js';
import { INDEX } from '../../server/platform/search/meilisearch-engine.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { describeWithMeilisearch, startMeilisearch, type TestMeilisearch } from '../support/meilisearch.js';
import { until } from '../support/until.js';

jest.setTimeout(60_000);

interface Answer {
  items: { id: string }[];
  total: number;
  limited: boolean;
  facets: Record<string, unknown[]>;
}

describeWithMeilisearch('what stands in Meilisearch gives nobody a right', () => {
  let meilisearch: TestMeilisearch;
  let node: TestApplication;
  let world: World;
  let asker: TestPerson;
  let stranger: TestPerson;

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    node = await startApplication({ jobs: true, search: meilisearch.connection });
    world = new World(node);
    [asker, stranger] = [await world.person(), await world.person()];
  });
  afterAll(async () => {
    await node.close();
    await meilisearch.remove();
  });

  const search = async (who: TestPerson, query: string): Promise<Answer> => (await who.client.get<Answer>(`search?q=${encodeURIComponent(query)}`)).body;
  const ids = ({ items }: Answer): string[] => items.map(({ id }) => id);
  const indexed = (query: string, id: string): Promise<unknown> =>
    until(`»${query}« stands in Meilisearch`, async () => (await meilisearchClient(meilisearch.connection, 5_000).index(INDEX).search(query).catch(() => ({ hits: [] }))).hits.some((hit) => hit.id === id) || undefined, 30);
  /** Nothing on any channel: no hit, no count, no facet, no byte of the word that was not asked for. */
  async function expectNothing(query: string, secret: string): Promise<void> {
    const answer = await search(stranger, query);
    expect([answer.total, ids(answer), answer.limited]).toEqual([0, [], false]);
    expect(Object.values(answer.facets).flat()).toEqual([]);
    for (const path of [`search?q=${query}`, `search/suggestions?q=${query}`, `search/similar?title=${query}`]) expect((await stranger.client.get(path)).text).not.toContain(secret);
  }

  test('a thread of one house is found there and nowhere else', async () => {
    const id = await world.question(asker, { title: 'Verschwiegenes Flüsterwort im Haus', visibility: 'organisation' });
    await indexed('Flusterwort', id);
    await until('the own house finds it', async () => ids(await search(asker, 'Flüsterwort')).includes(id) || undefined);
    await expectNothing('Flüsterwort', 'Verschwiegenes');
  });

  test('narrowed, it is gone at once for others, whatever Meilisearch still says', async () => {
    const id = await world.question(asker, { title: 'Erst offenes Gezwitscherwort für alle' });
    await indexed('Gezwitscherwort', id);
    await until('others find it', async () => ids(await search(stranger, 'Gezwitscherwort')).includes(id) || undefined);
    expect((await asker.client.patch(`threads/${id}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    await expectNothing('Gezwitscherwort', 'offenes');
  });

  test('a document somebody wrote straight into the index shows nothing', async () => {
    const secret = await world.question(asker, { title: 'Geheimes Versteckwort der Verwaltung', visibility: 'organisation' });
    const client = meilisearchClient(meilisearch.connection, 5_000);
    const forged = (key: string, id: string) => ({ key, kind: 'thread', id, version: 1, title: 'kuckucksei', names: '', context: '', text: '', asWritten: 'Kuckucksei' });
    await client.index(INDEX).addDocuments([forged('thread_a', secret), forged('thread_b', newId()), forged('thread_c', 'keine-id'), { ...forged('service_x', newId()), kind: 'nope' }]).waitTask();
    await expectNothing('Kuckucksei', 'Geheimes');
  });
});
