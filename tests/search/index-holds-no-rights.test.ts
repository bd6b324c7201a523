import { randomUUID } from 'node:crypto';
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
  let editor: TestPerson;
  let stranger: TestPerson;

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    node = await startApplication({ jobs: true, search: meilisearch.connection });
    world = new World(node);
    [asker, stranger] = [await world.person(), await world.person()];
    editor = await world.person({ organisation: asker.organisation, role: 'editor' });
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

  /** A report with one lesson, both of which contain the word. */
  async function report(title: string, word: string, visibility: 'organisation' | 'community'): Promise<{ id: string; lesson: string }> {
    const id = await world.report(editor, { title, visibility, sections: { lessons: { rows: [{ id: randomUUID(), kind: 'tip', title: `Erkenntnis: ${word}`, text: 'Verschwiegenes dazu.', phase: 5, componentIds: [] }] } } });
    const lesson = (await node.database.rows<{ id: string }>('select id from lesson where report_id = $1', [id]))[0]?.id ?? '';
    for (const document of [id, lesson]) await indexed(word, document);
    return { id, lesson };
  }

  test('a report of one house and its lesson are found there and nowhere else', async () => {
    const { id, lesson } = await report('Verschwiegenes vom Munkelwort', 'Munkelwort', 'organisation');
    await until('the own house finds both', async () => ids(await search(asker, 'Munkelwort')).length === 2 || undefined);
    expect(ids(await search(asker, 'Munkelwort')).toSorted()).toEqual([id, lesson].toSorted());
    await expectNothing('Munkelwort', 'Verschwiegenes');
  });

  test('a report that was narrowed or withdrawn shows nothing, whatever Meilisearch still says', async () => {
    const { id, lesson } = await report('Erst offenes vom Raunenwort', 'Raunenwort', 'community');
    await until('others find both', async () => ids(await search(stranger, 'Raunenwort')).length === 2 || undefined);
    expect((await editor.client.patch(`experience-reports/${id}`, { visibility: 'organisation' }, { version: 2 })).status).toBe(200);
    await expectNothing('Raunenwort', 'offenes');
    expect(ids(await search(asker, 'Raunenwort')).toSorted()).toEqual([id, lesson].toSorted());
    expect((await editor.client.post(`experience-reports/${id}/withdraw`, { reason: 'Zum Prüfen' }, { version: 3 })).status).toBe(200);
    await expectNothing('Raunenwort', 'offenes');
    // Put back by force: stale for good.
    const stale = (kind: string, document: string) => ({ key: `${kind}_${document}`, kind, id: document, version: 1, title: 'raunenwort', names: '', context: '', text: '', asWritten: 'Raunenwort' });
    await meilisearchClient(meilisearch.connection, 5_000).index(INDEX).addDocuments([stale('report', id), stale('lesson', lesson)]).waitTask();
    await expectNothing('Raunenwort', 'offenes');
    const { total, items } = await search(asker, 'Raunenwort');
    expect([total, items]).toEqual([0, []]);
  });

  test('a document somebody wrote straight into the index shows nothing', async () => {
    const secret = await world.question(asker, { title: 'Geheimes Versteckwort der Verwaltung', visibility: 'organisation' });
    const hidden = await report('Geheimes vom Tuschelwort', 'Tuschelwort', 'organisation');
    const [merged, kept] = [await world.obstacle({ name: 'Geheimes Hindernis' }), await world.obstacle()];
    await node.database.rows('update obstacle set merged_into = $2 where id = $1', [merged, kept]);
    const client = meilisearchClient(meilisearch.connection, 5_000);
    const forged = (key: string, id: string, kind = 'thread') => ({ key, kind, id, version: 1, title: 'kuckucksei', names: '', context: '', text: '', asWritten: 'Kuckucksei' });
    await client.index(INDEX).addDocuments([forged('thread_a', secret), forged('thread_b', newId()), forged('thread_c', 'keine-id'), forged('service_x', newId(), 'nope'), forged('report_a', hidden.id, 'report'), forged('lesson_a', hidden.lesson, 'lesson'), forged('obstacle_a', merged, 'obstacle'), ...['report', 'lesson', 'obstacle'].map((kind) => forged(`${kind}_b`, newId(), kind))]).waitTask();
    await expectNothing('Kuckucksei', 'Geheimes');
  });
});
