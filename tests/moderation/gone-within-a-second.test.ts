import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pdf } from '../support/files.js';
import { describeWithBothEngines, type SearchingNode } from '../support/both-engines.js';
import type { TestClient } from '../support/client.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';
import { ModerationWorld, REASON } from './support.js';

// The walk through every address with every token is `tests/rights/canary.test.ts`; it takes longer than a second. Here each
// channel is asked once, all of them in the second that follows the answer to the act. How long they take to answer does not
// count: what is asked then must not find it any more.

/** Whether somebody still gets it there. */
type Channel = () => Promise<boolean>;
type Channels = Record<string, Channel>;

/** The channels where it is found now. All are asked within a second from `since`. */
async function foundIn(channels: Channels, since = performance.now()): Promise<string[]> {
  const asked = Object.entries(channels).map(async ([name, channel]) => ({ name, after: performance.now() - since, found: await channel() }));
  const answers = await Promise.all(asked);
  expect(Math.max(...answers.map(({ after }) => after))).toBeLessThan(1_000);
  return answers.filter(({ found }) => found).map(({ name }) => name);
}

describeWithBothEngines('what is taken away', (start) => {
  let searching: SearchingNode;
  let world: ModerationWorld;
  let coordinator: TestPerson;
  let author: TestPerson;
  let reader: TestPerson;
  let service: TestService;
  let word: string;

  beforeAll(async () => {
    searching = await start();
    world = new ModerationWorld(searching.node);
    coordinator = await world.coordinator();
  }, 120_000);
  afterAll(() => searching.close());
  beforeEach(async () => {
    [author, reader, service] = [await world.person({ role: 'editor' }), await world.person(), await world.service()];
    word = `kanarie${randomBytes(6).toString('hex')}`;
  });

  const holding = async (client: TestClient, path: string): Promise<boolean> => (await client.get(path)).text.includes(word);
  const there = async (client: TestClient, path: string): Promise<boolean> => (await client.get(path)).status === 200;

  const byWord = ({ client }: TestPerson, query: string): Channels => ({
    search: async () => (await client.get<{ items: unknown[] }>(`search?q=${query}`)).body.items.length > 0,
    'number of hits': async () => (await client.get<{ total: number }>(`search?q=${query}`)).body.total > 0,
    completion: async () => (await client.get<{ groups: unknown[] }>(`search/suggestions?q=${query}`)).body.groups.length > 0,
    similar: async () => Object.values((await client.get<Record<string, unknown>>(`search/similar?title=${query}`)).body).some((list) => Array.isArray(list) && list.length > 0),
  });

  const ofThread = async (person: TestPerson, { id, answer, file }: { id: string; answer: string; file: string }): Promise<Channels> => {
    const { client } = person;
    const socket = await TestSocket.connect(client);
    return {
      page: () => holding(client, `threads/${id}`),
      list: () => holding(client, `threads?service=${service.id}`),
      answers: () => holding(client, `threads/${id}/posts`),
      'earlier texts': () => holding(client, `posts/${answer}/revisions`),
      'place of an answer': () => there(client, `posts/${answer}`),
      file: () => there(client, `files/${file}`),
      count: async () => (await client.get<{ questionCount: number }>(`services/${service.slug}`)).body.questionCount > 0,
      realtime: async () => {
        const { ok } = await socket.subscribe(`thread:${id}`);
        socket.close();
        return ok;
      },
      ...byWord(person, word),
    };
  };

  /** A question of one house in which every text, the earlier ones and the file carry the word. */
  async function question(): Promise<{ id: string; answer: string; file: string }> {
    const id = await world.question(author, { serviceIds: [service.id], title: `Was heißt ${word} hier?`, text: `Im Bescheid steht ${word}.` });
    const { body } = await author.client.upload(`${word}.pdf`, pdf([word]));
    const answer = await world.post(author, id, `Früher ${word}. [Anlage](/api/files/${body.id})`);
    expect((await author.client.patch(`posts/${answer}`, { text: `Jetzt ${word}. [Anlage](/api/files/${body.id})` }, { version: 1 })).status).toBe(200);
    return { id, answer, file: body.id };
  }

  /** Everything is found everywhere before, so that not finding it afterwards says something. */
  async function control(make: () => Promise<Channels>): Promise<void> {
    await searching.fill();
    const all = Object.keys(await make());
    await until(`${word} is found everywhere`, async () => (await foundIn(await make())).length === all.length, 60);
  }

  async function goneAfter(act: () => Promise<{ status: number }>, channels: readonly Channels[]): Promise<void> {
    const { status } = await act();
    const since = performance.now();
    expect(status).toBeLessThan(300);
    expect(await Promise.all(channels.map((one) => foundIn(one, since)))).toEqual(channels.map(() => []));
  }

  test('a hidden question is gone from every channel, for its author too', async () => {
    const thread = await question();
    await control(() => ofThread(reader, thread));
    const channels = await Promise.all([reader, author, coordinator].map((person) => ofThread(person, thread)));
    await goneAfter(() => coordinator.client.post('moderation/hidden', { subject: { kind: 'thread', id: thread.id }, reason: REASON }), channels);
  }, 120_000);

  test('a hidden answer is, with its earlier text and its file', async () => {
    const thread = await question();
    const told = async (): Promise<Channels> => {
      const { answers, file, 'earlier texts': earlier } = await ofThread(reader, thread);
      return { answers: answers as Channel, file: file as Channel, 'earlier texts': earlier as Channel };
    };
    await control(told);
    await goneAfter(() => coordinator.client.post('moderation/hidden', { subject: { kind: 'post', id: thread.answer }, reason: REASON }), [await told()]);
  }, 120_000);

  test('a question that is narrowed to its house is gone for all others', async () => {
    const thread = await question();
    await control(() => ofThread(reader, thread));
    const channels = await Promise.all([reader, coordinator].map((person) => ofThread(person, thread)));
    await goneAfter(() => author.client.patch(`threads/${thread.id}`, { visibility: 'organisation' }, { version: 1 }), channels);
    expect(await foundIn(await ofThread(author, thread))).toEqual(Object.keys(await ofThread(author, thread)));
  }, 120_000);

  describe('a report', () => {
    const ofReport = ({ id }: { id: string }, person: TestPerson): Channels => ({
      page: () => holding(person.client, `experience-reports/${id}`),
      list: () => holding(person.client, `experience-reports?service=${service.id}`),
      count: async () => (await person.client.get<{ reportCount: number }>(`services/${service.slug}`)).body.reportCount > 0,
      ...byWord(person, word),
    });
    const published = async (): Promise<{ id: string; version: number }> => {
      const id = await world.report(author, { title: `Bericht über ${word}`, serviceIds: [service.id] });
      return { id, version: (await author.client.get<{ version: number }>(`experience-reports/${id}`)).body.version };
    };

    test.each(['narrowed', 'withdrawn', 'hidden'])('that is %s is gone for all others', async (how) => {
      const report = await published();
      await control(async () => ofReport(report, reader));
      const act = {
        narrowed: () => author.client.patch(`experience-reports/${report.id}`, { visibility: 'organisation' }, { version: report.version }),
        withdrawn: () => author.client.post(`experience-reports/${report.id}/withdraw`, { reason: REASON }, { version: report.version }),
        hidden: () => coordinator.client.post('moderation/hidden', { subject: { kind: 'report', id: report.id }, reason: REASON }),
      }[how] as () => Promise<{ status: number }>;
      await goneAfter(act, [reader, coordinator].map((person) => ofReport(report, person)));
    }, 120_000);
  });

  test('everything is, for whoever is suspended', async () => {
    const { id, answer, file } = await question();
    await world.flag(reader, 'post', answer);
    const paths = [`threads/${id}`, `threads?service=${service.id}`, `threads/${id}/posts`, `posts/${answer}/revisions`, `files/${file}`, `services/${service.slug}`, `search?q=${word}`, `search/suggestions?q=${word}`, `search/similar?title=${word}`, 'notices'];
    const answered: Channels = Object.fromEntries(paths.map((path) => [path, () => there(author.client, path)]));
    expect(await foundIn(answered)).toEqual(paths);
    const row = await world.caseOf(coordinator, answer);
    await goneAfter(() => world.act(coordinator, row, 'restrict', { kind: 'suspended', days: 3, reason: REASON }), [answered]);
    await expect(TestSocket.connect(author.client)).rejects.toThrow();
  }, 120_000);
});
