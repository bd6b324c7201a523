import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as lasting } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import type { Answer } from '../support/client.js';
import type { TestPerson } from '../support/factories.js';
import { buildServer, embeddedDatabase, freePort, newDataDir, postmasterOf, removeDataDir, ServerProcess, worldOf } from '../support/server-process.js';
import { until } from '../support/until.js';

const WRITERS = 20;
const ROUNDS = 3;
const SECONDS = 10;
/** On a busy machine a round lasts until so much is at stake. */
const AT_STAKE = 350;
const THREADS = 5;

interface Write {
  key: string;
  path: string;
  body: Record<string, unknown>;
}
/** What was answered with 201: it must be there for ever. */
interface Acknowledged extends Write {
  author: TestPerson;
  id: string;
  hash: string;
}

let server: ServerProcess;
let port: number;
const dataDir = newDataDir();
const ledger: Acknowledged[] = [];
const retried = new Set<string>();
let up = Promise.withResolvers<void>();
let over = false;

beforeAll(async () => {
  await buildServer();
  port = await freePort();
  server = await ServerProcess.start({ dataDir, port });
  up.resolve();
}, 120_000);
afterAll(async () => {
  over = true;
  await server?.kill();
  await removeDataDir(dataDir);
});

const hashOf = (text: unknown): string => createHash('sha256').update(String(text)).digest('hex');

async function inDatabase<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await embeddedDatabase(dataDir);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const send = (author: TestPerson, { key, path, body }: Write): Promise<Answer<{ id: string }>> => author.client.post<{ id: string }>(path, body, { key });

/** Sends until it is acknowledged, always with the same key, as the client does. */
async function insist(author: TestPerson, write: Write): Promise<string> {
  for (;;) {
    const answer = await send(author, write).catch(() => null);
    if (answer?.status === 201) {
      ledger.push({ ...write, author, id: answer.body.id, hash: hashOf(write.body.text) });
      return answer.body.id;
    }
    if (answer && answer.status !== 503) throw new Error(`${write.path}: ${answer.status} ${answer.text}`);
    retried.add(write.key);
    await up.promise;
    await lasting(20);
  }
}

/** One person who writes as fast as the server answers: mostly answers, some comments and questions. */
async function write(author: TestPerson, number: number, threads: readonly string[], service: string): Promise<void> {
  let answer: string | null = null;
  const thread = threads[number % THREADS] ?? '';
  for (let turn = 0; !over; turn += 1) {
    const key = randomUUID();
    const text = `Beitrag ${key}\n\n${'Erfahrung aus dem Rathaus. '.repeat(1 + (turn % 20))}`;
    if (turn % 10 === 9) {
      const body = { kind: 'question', title: `Frage von Person ${number}, Nummer ${turn}`, text, visibility: 'community', serviceIds: [service], componentIds: [], phase: null };
      await insist(author, { key, path: 'threads', body });
    } else if (turn % 5 === 4 && answer) {
      await insist(author, { key, path: `threads/${thread}/posts`, body: { kind: 'comment', parentId: answer, text } });
    } else {
      answer = await insist(author, { key, path: `threads/${thread}/posts`, body: { kind: 'answer', parentId: null, text } });
    }
  }
}

test(`kill -9 three times under ${WRITERS} writers loses and doubles nothing`, async () => {
  const { people, threads, service } = await inDatabase(async (client) => {
    const world = worldOf(server.origin, client);
    const made: TestPerson[] = [];
    for (let number = 0; number < WRITERS; number += 1) made.push(await world.person());
    const asked: string[] = [];
    for (let number = 0; number < THREADS; number += 1) asked.push(await world.question(made[0] as TestPerson));
    return { people: made, threads: asked, service: (await world.service()).id };
  });

  const writers = Promise.all(people.map((person, number) => write(person, number, threads, service)));
  const lastWords: Acknowledged[] = [];
  const starts: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = ledger.length;
    await Promise.race([lasting(SECONDS * 1_000), writers]);
    await until('enough is written', () => ledger.length - before >= AT_STAKE, 60);
    up = Promise.withResolvers();
    server.signal('SIGKILL');
    const postmaster = postmasterOf(dataDir);
    if (round === 2 && postmaster !== null) process.kill(postmaster, 'SIGKILL');
    await server.exited;
    lastWords.push(...ledger.slice(-WRITERS));
    const begun = performance.now();
    server = await ServerProcess.start({ dataDir, port });
    starts.push(performance.now() - begun);
    up.resolve();
  }
  over = true;
  await writers;
  process.stdout.write(`kill -9: ${ledger.length} acknowledged writes, ${retried.size} sent again, back in ${starts.map((ms) => `${(ms / 1_000).toFixed(1)} s`).join(', ')}\n`);

  expect(ledger.length).toBeGreaterThanOrEqual(1_000);
  expect(retried.size).toBeGreaterThan(0);
  expect(new Set(ledger.map((entry) => entry.id)).size).toBe(ledger.length);

  await inDatabase(async (client) => {
    const { rows: posts } = await client.query<{ id: string; thread_id: string; text: string }>(
      `select id, case when kind = 'opening' then thread_id end as thread_id, text from post where author_id = any($1::uuid[]) and text like 'Beitrag %'`,
      [people.map((person) => person.id)],
    );
    // Every write was repeated until it was acknowledged: exactly those are there, each once, as it was sent.
    const stored = posts.map((post) => [post.thread_id ?? post.id, hashOf(post.text)].join(' ')).sort();
    const promised = ledger.map((entry) => [entry.id, entry.hash].join(' ')).sort();
    expect(stored).toEqual(promised);

    const wrong = async (sql: string): Promise<unknown[]> => (await client.query(sql)).rows;
    expect(
      await wrong(`select t.id from thread t where t.answer_count <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null)
        or t.comment_count <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'comment' and p.deleted_at is null)
        or 1 <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'opening')`),
    ).toEqual([]);
    expect(await wrong(`select p.id from post p where p.comment_count <> (select count(*) from post c where c.parent_id = p.id and c.deleted_at is null)`)).toEqual([]);
    const { rows: events } = await client.query<{ id: string; n: number }>(
      `select subject_id as id, count(*)::int as n from domain_event where type in ('posts.created', 'threads.created') and subject_id = any($1::uuid[]) group by 1`,
      [ledger.map((entry) => entry.id)],
    );
    expect([events.length, events.filter((event) => event.n !== 1)]).toEqual([ledger.length, []]);
  });

  // Answers that were on their way when the server died are given again: the same thing, not a second one.
  for (const entry of lastWords) {
    const again = await send(entry.author, entry);
    expect([again.status, again.body.id, again.headers.get('idempotency-replayed')]).toEqual([201, entry.id, 'true']);
  }
}, 300_000);
