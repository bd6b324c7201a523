import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { IndexWriter } from '../../server/platform/search/index-writer.js';
import { meilisearchClient } from '../../server/platform/search/meilisearch-client.js';
import { INDEX } from '../../server/platform/search/meilisearch-engine.js';
import { SearchUpkeep } from '../../server/platform/search/search-upkeep.js';
import { Searcher } from '../../server/platform/search/searcher.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';
import { describeWithMeilisearch, startMeilisearch, type TestMeilisearch } from '../support/meilisearch.js';
import { buildServer } from '../support/server-process.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

describeWithMeilisearch('npm run reindex', () => {
  let meilisearch: TestMeilisearch;
  let node: TestApplication;

  beforeAll(async () => {
    await buildServer();
    meilisearch = await startMeilisearch();
    node = await startApplication({ jobs: true, search: meilisearch.connection });
  });
  afterAll(async () => {
    await node.close();
    await meilisearch.remove();
  });

  /** What Meilisearch finds; nothing where PostgreSQL had to stand in. */
  const finds = async (query: string): Promise<string[]> => {
    const { candidates, limited } = await node.app.get(Searcher).find(query, { kinds: ['thread'], limit: 10, typing: false });
    return limited ? [] : candidates.map(({ id }) => id);
  };

  test('makes documents and index anew beside a running server, which goes on finding', async () => {
    const world = new World(node);
    const id = await world.question(await world.person(), { title: 'Wohin mit dem Ahornsirup?' });
    await until('the question is found', async () => (await finds('Ahornsirup')).includes(id) || undefined);
    // What the node still has to write would take the question out of the index once its document is gone.
    await until('the index is written', () => node.app.get(IndexWriter).mend());
    await node.app.get(SearchUpkeep).settled();
    await node.database.rows(`delete from search_document`);
    const client = meilisearchClient(meilisearch.connection, 10_000);
    await client.index(INDEX).addDocuments([{ key: 'thread_x', kind: 'thread', id: 'x', version: 1, title: 'fremd', names: '', context: '', text: '', asWritten: 'Fremd' }]).waitTask();

    const { url, key } = meilisearch.connection;
    const child = spawn(process.execPath, ['dist/server/cli/reindex.js'], {
      cwd: resolve('.'),
      env: { PATH: process.env.PATH, DATABASE_URL: node.testDatabase.url, MEILI_URL: url, MEILI_KEY: key, DATA_DIR: node.dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const missed: string[] = [];
    const ended = once(child, 'exit');
    let over = false;
    void ended.then(() => (over = true));
    while (!over) if (!(await finds('Ahornsirup')).includes(id)) missed.push(said.split('\n').at(-2) ?? 'at the start');
    expect([(await ended)[0], said]).toEqual([0, expect.stringContaining('Der neue Index ist in Gebrauch.')]);
    expect(missed).toEqual([]);
    expect(await finds('Ahornsirup')).toContain(id);
    const { results } = await client.index(INDEX).getDocuments({ fields: ['id', 'kind'], limit: 1_000 });
    // Beside it the obstacles that come with every installation; what was strange is gone.
    expect(results.filter(({ kind }) => kind !== 'obstacle')).toEqual([{ id, kind: 'thread' }]);
    const { results: indexes } = await client.getRawIndexes();
    expect(indexes.map(({ uid }) => uid)).toEqual([INDEX]);
  });
});
