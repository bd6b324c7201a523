import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { sequentialScans, statementsDuring, type Statement } from '../support/statements.js';

const REPORTS = 5_000;
const THREADS = 20_000;
let node: TestApplication;
let reader: TestPerson;
let service: TestService;
let pilot: { id: string; slug: string };

beforeAll(async () => {
  node = await startApplication();
  const world = new World(node);
  reader = await world.person();
  const services = [await world.service(), await world.service(), await world.service()];
  service = services[0] as TestService;
  const author = await world.person();
  const houses = [];
  for (let number = 0; number < 20; number += 1) houses.push(await world.organisation());
  pilot = await world.pilot({ lead: author.organisation, participants: houses, services });
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  await sql(`insert into organisation (id, key, kind, name) select gen_random_uuid(), 'weit-' || n, 'stadt', 'Stadt ' || n from generate_series(1, 200) n`);
  await sql(`insert into pilot_project (id, slug, name, summary, begins_on, lead_id) select gen_random_uuid(), 'lauf-' || n, 'Projekt ' || n, 'Zum Zählen.', '2026-01-01'::date + n, o.id from generate_series(1, 2000) n join (select id, row_number() over () as k from organisation where key like 'weit-%') o on o.k = n % 200 + 1`);
  await sql(`insert into pilot_participant (project_id, organisation_id) select p.id, o.id from (select id, row_number() over () as n from pilot_project where slug like 'lauf-%') p join (select id, row_number() over () as n from organisation where key like 'weit-%') o on o.n = p.n % 200 + 1`);
  await sql(`insert into pilot_service (project_id, service_id) select id, $1 from (select id, row_number() over () as n from pilot_project where slug like 'lauf-%') p where p.n % 100 = 0`, [service.id]);
  await sql(
    `insert into experience_report (id, organisation_id, created_by, state, edition, created_at, changed_at)
     select gen_random_uuid(), o.id, $1, 'published', 1, now(), now() from generate_series(1, $2::int) n join (select id, row_number() over () as k from organisation) o on o.k = n % 200 + 1`,
    [author.id, REPORTS],
  );
  await sql(
    `insert into published_report (report_id, organisation_id, edition, visibility, title, summary, kind, first_published_at, published_at)
     select id, organisation_id, 1, case when row_number() over () % 10 = 0 then 'organisation' else 'community' end, 'Bericht', 'Zum Zählen.', 'stadt', now(), now() from experience_report`,
  );
  await sql(`insert into lesson (id, report_id, kind, title, text, phase, position, published_at) select gen_random_uuid(), report_id, 'tip', 'Erkenntnis', '', k, k, now() from published_report cross join generate_series(1, 3) k`);
  await sql(`insert into report_service (report_id, service_id, position) select report_id, $1, 0 from (select report_id, row_number() over () as n from published_report) p where n % 100 = 0`, [service.id]);
  await sql(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage ' || n, '', case when n % 10 = 0 then 'organisation' else 'community' end, $1, $2, now(), now() from generate_series(1, $3::int) n`,
    [author.id, author.organisation.id, THREADS],
  );
  await sql(`insert into thread_service (thread_id, service_id, position) select id, $1, 0 from thread limit 300`, [service.id]);
  await sql('analyze');
}, 120_000);
afterAll(() => node.close());

async function statementsOf(path: string): Promise<Statement[]> {
  const { statements, result } = await statementsDuring(node, () => reader.client.get(path));
  expect([path, result.status]).toEqual([path, 200]);
  return statements.filter(({ sql }) => !/\bfrom session\b/.test(sql));
}

const screens = (): string[] => [
  'pilot-projects',
  `pilot-projects?service=${service.id}`,
  `pilot-projects?organisation=${reader.organisation.id}`,
  `pilot-projects/by-slug/${pilot.slug}`,
  `experience-reports?pilot=${pilot.id}&limit=5`,
  `lessons?pilot=${pilot.id}&limit=4`,
  `threads?list=open&pilot=${pilot.id}&limit=5`,
  `organisations/${reader.organisation.key}`,
  `rollouts?service=${service.slug}`,
];

test('every part of the screens takes one statement, which reads neither projects, reports, lessons nor threads from end to end', async () => {
  for (const path of screens()) {
    const statements = await statementsOf(path);
    expect([path, statements.length]).toEqual([path, 1]);
    for (const statement of statements) expect([path, await sequentialScans(node, statement, ['thread', 'lesson', 'published_report', 'pilot_project', 'pilot_participant'])]).toEqual([path, []]);
  }
});
