import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { sequentialScans, statementsDuring, type Statement } from '../support/statements.js';

const REPORTS = 5_000;
const THREADS = 20_000;
let node: TestApplication;
let reader: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  const world = new World(node);
  [reader, service] = [await world.person(), await world.service()];
  const author = await world.person();
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  await sql(`insert into experience_report (id, organisation_id, created_by, state, edition, created_at, changed_at) select gen_random_uuid(), $1, $2, 'published', 1, now(), now() from generate_series(1, $3::int)`, [author.organisation.id, author.id, REPORTS]);
  await sql(
    `insert into published_report (report_id, organisation_id, edition, visibility, title, summary, kind, first_published_at, published_at)
     select id, organisation_id, 1, case when row_number() over () % 10 = 0 then 'organisation' else 'community' end, 'Bericht', 'Zum Zählen.', 'stadt', now(), now() from experience_report`,
  );
  await sql(`insert into lesson (id, report_id, kind, title, text, phase, position, published_at) select gen_random_uuid(), report_id, 'tip', 'Erkenntnis', '', (k * 3) % 11, k, now() from published_report cross join generate_series(1, 3) k`);
  await sql(`insert into report_service (report_id, service_id, position) select report_id, $1, 0 from published_report limit 50`, [service.id]);
  await sql(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, solution_count, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage ' || n, '', case when n % 10 = 0 then 'organisation' else 'community' end, $1, $2, n % 11, case when n % 3 = 0 then 1 else 0 end, now(), now() from generate_series(1, $3::int) n`,
    [author.id, author.organisation.id, THREADS],
  );
  await sql(`insert into thread_service (thread_id, service_id, position) select id, $1, 0 from thread limit 500`, [service.id]);
  for (const table of ['experience_report', 'published_report', 'lesson', 'report_service', 'thread', 'thread_service']) await sql(`analyze ${table}`);
}, 120_000);
afterAll(() => node.close());

async function statementsOf(path: string): Promise<Statement[]> {
  const { statements, result } = await statementsDuring(node, () => reader.client.get(path));
  expect([path, result.status]).toEqual([path, 200]);
  return statements.filter(({ sql }) => !/\bfrom session\b/.test(sql));
}

const screens = (): string[] => ['phases/5', `phases/5?service=${service.id}`, 'lessons?phase=5', `lessons?phase=5&service=${service.id}`, 'threads?list=solved&phase=5', `threads?list=solved&phase=5&service=${service.id}`];

test('every part of a phase takes one statement, which reads neither threads nor lessons from end to end', async () => {
  for (const path of screens()) {
    const statements = await statementsOf(path);
    // Threads of a service take a second one: what the service became, should it have been merged.
    expect([path, statements.length]).toEqual([path, path.startsWith('threads') && path.includes('service=') ? 2 : 1]);
    for (const statement of statements) expect([path, await sequentialScans(node, statement, ['thread', 'lesson'])]).toEqual([path, []]);
  }
});

// Over everything, every lesson is read once: that is what it is asked for.
test('all phases take one statement', async () => {
  expect(await statementsOf('phases/knowledge')).toHaveLength(1);
});
