import { createServer as createHttpServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { meilisearchClient } from '../../server/platform/search/meilisearch-client.js';
import { INDEX } from '../../server/platform/search/meilisearch-engine.js';
import { Searcher } from '../../server/platform/search/searcher.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { describeWithMeilisearch, startMeilisearch, type TestMeilisearch } from '../support/meilisearch.js';
import { until } from '../support/until.js';

jest.setTimeout(90_000);

/** How long after its return everything acknowledged has to be found (acceptance of issue 3), in seconds. */
const BACK_WITHIN = 30;

describeWithMeilisearch('while Meilisearch', () => {
  let meilisearch: TestMeilisearch;
  let door: Door;
  let node: TestApplication;
  let world: World;
  let asker: TestPerson;
  let number = 0;

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    door = await Door.before(meilisearch.connection.url);
    node = await startApplication({ jobs: true, search: { ...meilisearch.connection, url: door.url, patience: 1_500 } });
    world = new World(node);
    asker = await world.person();
  });
  afterAll(async () => {
    await node.close();
    await door.close();
    await meilisearch.remove();
  });
  afterEach(() => {
    door.mood = 'well';
  });

  const find = async (query: string): Promise<{ ids: string[]; limited: boolean }> => {
    const { candidates, limited } = await node.app.get(Searcher).find(query, { kinds: ['thread'], limit: 20, typing: false });
    return { ids: candidates.map(({ id }) => id), limited };
  };
  /** Writes a question with a word that stands nowhere else. */
  const write = async (): Promise<{ id: string; word: string }> => {
    number += 1;
    const word = `Prüfwort${String.fromCharCode(96 + number)}${'xyzw'[number % 4]}${number}`;
    return { id: await world.question(asker, { title: `Eine Frage zum ${word}` }), word };
  };
  const inMeilisearch = ({ id, word }: { id: string; word: string }): Promise<unknown> =>
    until(
      `${word} is found by Meilisearch`,
      async () => {
        const { ids, limited } = await find(word);
        return (!limited && ids.includes(id)) || undefined;
      },
      BACK_WITHIN,
    );
  const standIn = async (written: { id: string; word: string }): Promise<void> => {
    await until(`${written.word} is found meanwhile`, async () => {
      const { ids, limited } = await find(written.word);
      return (limited && ids.includes(written.id)) || undefined;
    });
    expect((await asker.client.get(`threads/${written.id}`)).status).toBe(200);
    expect((await asker.client.get<{ status: string; checks: { search: string } }>('health/ready')).status).toBe(200);
  };

  test('is there, what was written is found in it', async () => {
    await inMeilisearch(await write());
  });

  test('was killed, PostgreSQL stands in; it comes back by itself and knows everything', async () => {
    const before = await write();
    await inMeilisearch(before);
    process.kill(meilisearch.pid(), 'SIGKILL');
    const meanwhile = await write();
    await standIn(meanwhile);
    await standIn(before);
    await inMeilisearch(meanwhile);
    await inMeilisearch(before);
  });

  test('was stopped under writing, nothing waits for it', async () => {
    process.kill(meilisearch.pid(), 'SIGSTOP');
    const written = [];
    try {
      for (let count = 0; count < 20; count += 1) written.push(await write());
      await standIn(written[0] as (typeof written)[0]);
    } finally {
      process.kill(meilisearch.pid(), 'SIGCONT');
    }
    for (const each of written) await inMeilisearch(each);
  });

  test('lost its index, it is built anew', async () => {
    const before = await write();
    await inMeilisearch(before);
    const client = meilisearchClient(meilisearch.connection, 10_000);
    await client.deleteIndex(INDEX).waitTask();
    await standIn(before);
    await inMeilisearch(before);
  });

  test.each(['slow', 'garbage', 'refusing'] as const)('answers %s, PostgreSQL stands in until it is well again', async (mood) => {
    const before = await write();
    await inMeilisearch(before);
    door.mood = mood;
    const meanwhile = await write();
    await standIn(meanwhile);
    door.mood = 'well';
    await inMeilisearch(meanwhile);
  });

  test('holds what nobody wrote, it is thrown out', async () => {
    const client = meilisearchClient(meilisearch.connection, 10_000);
    const foreign = '01900000-0000-7000-8000-00000000abcd';
    await client.index(INDEX).addDocuments([{ key: `thread_${foreign}`, kind: 'thread', id: foreign, version: 1, title: 'fremdwort', names: '', context: '', text: '', asWritten: 'Fremdwort' }]).waitTask();
    door.mood = 'refusing';
    await until('it is noticed', async () => (await find('irgendwas')).limited || undefined);
    door.mood = 'well';
    await until('it is gone', async () => !(await client.index(INDEX).getDocument(`thread_${foreign}`).catch(() => null)) || undefined, BACK_WITHIN);
  });
});

type Mood = 'well' | 'slow' | 'garbage' | 'refusing';

/** Stands between the server and Meilisearch, and passes on as its mood is. */
class Door {
  mood: Mood = 'well';

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async before(target: string): Promise<Door> {
    const handle: { door?: Door } = {};
    const server = createHttpServer((incoming, outgoing) => handle.door?.pass(target, incoming, outgoing)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    handle.door = new Door(`http://127.0.0.1:${(server.address() as { port: number }).port}`, server);
    return handle.door;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (this.mood === 'refusing') return void outgoing.writeHead(503).end();
    if (this.mood === 'garbage') return void outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"results": "<html>');
    // Longer than anybody waits; the answer is thrown away with the connection.
    if (this.mood === 'slow') return void setTimeout(() => outgoing.end(), 10_000).unref();
    const onward = request(`${target}${incoming.url}`, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }
}
