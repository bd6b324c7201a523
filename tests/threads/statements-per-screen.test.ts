import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from '../../shared/pagination.js';
import type { ThreadListItem } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { sequentialScans, statementsDuring, type Statement } from '../support/statements.js';

const THREADS = 20_000;
let node: TestApplication;
let world: World;
let reader: TestPerson;
let busy: TestService;
let rare: TestService;
let component: string;
let long: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  reader = await world.person();
  const author = await world.person();
  [busy, rare] = [await world.service(), await world.service()];
  component = await world.component();
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  await sql(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, answer_count, solution_count, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage ' || n, 'Auszug', case when n % 10 = 0 then 'organisation' else 'community' end, $1, $2, n % 11, n % 3, case when n % 3 = 0 then 1 else 0 end,
            now() - make_interval(mins => n), now() - make_interval(mins => n)
     from generate_series(1, $3::int) n`,
    [author.id, author.organisation.id, THREADS],
  );
  await sql(`insert into thread_service (thread_id, service_id, position) select id, $1, 0 from thread where phase < 5`, [busy.id]);
  await sql(`insert into thread_service (thread_id, service_id, position) select id, $1, 1 from thread order by id limit 40`, [rare.id]);
  await sql(`insert into thread_component (thread_id, component_id, position) select id, $1, 0 from thread where phase = 3`, [component]);
  await sql(`insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) select gen_random_uuid(), id, 'opening', author_id, organisation_id, repeat('Text ', 100), created_at from thread`);
  long = await world.question(author, { serviceIds: [busy.id] });
  await sql(
    `insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) select gen_random_uuid(), $1, 'answer', $2, $3, repeat('Antwort ', 60) || n, now() from generate_series(1, 5000) n`,
    [long, author.id, author.organisation.id],
  );
  await sql('update thread set answer_count = 5000 where id = $1', [long]);
  // The reader's house is past phase 6 with one service and live with the other: only the rare one is asked for often.
  await sql(`insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) values (gen_random_uuid(), $1, $2, 'active', 6, '2026-01-01', null), (gen_random_uuid(), $1, $3, 'active', 10, '2026-01-01', '2026-02-01')`, [
    reader.organisation.id,
    busy.id,
    rare.id,
  ]);
  for (const table of ['thread', 'thread_service', 'thread_component', 'post', 'solution', 'subscription']) await sql(`analyze ${table}`);
}, 120_000);
afterAll(() => node.close());

async function observe(path: string): Promise<{ statements: Statement[]; status: number }> {
  const { statements, result } = await statementsDuring(node, () => reader.client.get(path));
  return { statements, status: result.status };
}

const lists = (): [string, string][] => [
  ['Neu', 'threads'],
  ['Neu, 100 rows', 'threads?limit=100'],
  ['Offen', 'threads?list=open'],
  ['Gelöst', 'threads?list=solved'],
  ['Meine', 'threads?list=mine'],
  ['asked', 'threads?list=asked'],
  ['help', 'threads?list=help'],
  ['help, narrowed', `threads?list=help&service=${busy.id}&phase=3`],
  ['our services', 'threads?ours=true'],
  ['busy service', `threads?service=${busy.id}`],
  ['rare service', `threads?service=${rare.id}`],
  ['component', `threads?component=${component}`],
  ['phase', 'threads?phase=7'],
  ['all filters', `threads?list=open&service=${busy.id}&component=${component}&phase=3`],
];

describe('at 20,000 threads', () => {
  test('every list takes at most four statements and reads no table from end to end', async () => {
    for (const [name, path] of lists()) {
      const { statements, status } = await observe(path);
      expect([name, status]).toEqual([name, 200]);
      expect([name, statements.length <= 4]).toEqual([name, true]);
    }
    const scans = await scansOfReading(lists().map(([, path]) => path));
    expect(scans).toEqual([]);
  });

  test('what is new at one’s services takes one statement and reads no table from end to end', async () => {
    // Since yesterday: whoever was away for weeks reads what happened in weeks, which here is everything.
    const path = `services/news?since=${new Date(Date.now() - 86_400_000).toISOString()}`;
    const { statements, status } = await observe(path);
    expect(status).toBe(200);
    expect(statements.filter(({ sql }) => sql.includes('thread_service'))).toHaveLength(1);
    expect(await scansOfReading([path])).toEqual([]);
  });

  test('a house that has nothing behind it is told so without reading all that is open', async () => {
    const newcomer = await world.person();
    const answer = await newcomer.client.get<Page<ThreadListItem>>('threads?list=help');
    expect(answer.body).toEqual({ items: [], nextCursor: null });
  });

  test('a thread of 5,000 answers takes at most four statements and reads no table from end to end', async () => {
    const { statements, status } = await observe(`threads/${long}`);
    expect(status).toBe(200);
    expect(statements.length).toBeLessThanOrEqual(4);
    expect(await scansOfReading([`threads/${long}`, `threads/${long}/posts`, `threads/${long}/posts?order=alike`])).toEqual([]);
  });

  test('paging through meets every visible thread once', async () => {
    const seen = new Set<string>();
    let cursor: string | null = null;
    let rows = 0;
    do {
      const page: { body: Page<ThreadListItem> } = await reader.client.get<Page<ThreadListItem>>(`threads?limit=100&service=${rare.id}${cursor ? `&cursor=${cursor}` : ''}`);
      for (const item of page.body.items) seen.add(item.id);
      rows += page.body.items.length;
      cursor = page.body.nextCursor;
    } while (cursor);
    const visible = await node.database.row<{ n: number }>(`select count(*) as n from thread t join thread_service x on x.thread_id = t.id where x.service_id = $1 and t.visibility = 'community'`, [rare.id]);
    expect(rows).toBe(visible?.n);
    expect(seen.size).toBe(rows);
  });
});

/** PostgreSQL's own account of sequential scans of the large tables while the paths were read. */
async function scansOfReading(paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const { statements } = await observe(path);
    for (const statement of statements) found.push(...(await sequentialScans(node, statement, ['thread', 'thread_service', 'thread_component', 'post'])).map((scan) => `${path}: ${scan}`));
  }
  return [...new Set(found)];
}
