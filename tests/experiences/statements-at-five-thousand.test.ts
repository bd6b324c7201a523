import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import type { ReportListItem } from '../../shared/experiences/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

const REPORTS = 5_000;
const HOUSES = 200;
const SERVICES = 100;
let node: TestApplication;
let world: World;
let reader: TestPerson;
let service: TestService;
let component: string;
let obstacle: string;
let report: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  reader = await world.person({ instanceRole: 'coordinator' });
  const author = await world.person({ role: 'editor' });
  service = await world.service();
  component = await world.component();
  obstacle = await world.obstacle();
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  await sql(`insert into organisation (id, key, kind, name, district, inhabitants) select gen_random_uuid(), '98' || n, (array['kreis', 'stadt', 'gemeinde', 'amt'])[1 + n % 4], 'Stadt Zähl ' || n, 'Kreis Zähl', n * 700 from generate_series(1, $1::int) n`, [HOUSES]);
  await sql(`insert into service (id, slug, kind, name, summary, availability, updated_at) select gen_random_uuid(), 'zaehl-' || n, 'online', 'Zähldienst ' || n, 'Zum Zählen.', 'available', now() from generate_series(2, $1::int) n`, [SERVICES]);
  await sql(`insert into component (id, slug, name, description) select gen_random_uuid(), 'zaehl-baustein-' || n, 'Zählbaustein ' || n, '' from generate_series(2, 20) n`);
  await sql(`insert into obstacle (id, slug, name, description) select gen_random_uuid(), 'zaehl-stein-' || n, 'Zählstein ' || n, '' from generate_series(2, 30) n`);
  await sql(
    `insert into experience_report (id, organisation_id, created_by, state, edition, created_at, changed_at)
     select gen_random_uuid(), o.id, $1, 'published', 1, now() - make_interval(mins => n), now() - make_interval(mins => n)
     from generate_series(1, $2::int) n join (select id, row_number() over (order by key) - 1 as place from organisation where key like '98%') o on o.place = n % $3::int`,
    [author.id, REPORTS, HOUSES],
  );
  await sql(`insert into report_edition (report_id, edition, content, frozen, visibility, note, published_at) select id, 1, $1::jsonb, '{"kind":"stadt","sizeBand":"10_20","inhabitants":12000,"district":"Kreis Zähl"}', 'community', '', created_at from experience_report`, [
    JSON.stringify({ ...EMPTY_REPORT, situation: { text: 'Ausgangslage. '.repeat(200) } }),
  ]);
  await sql(
    `insert into published_report (report_id, organisation_id, edition, visibility, public_requested, title, summary, result, kind, size_band, helped_count, first_published_at, published_at)
     select r.id, r.organisation_id, 1, case when n % 10 = 0 then 'organisation' when n % 7 = 0 then 'public' else 'community' end, n % 500 = 1, 'Bericht ' || n, 'Zum Zählen.', (array['live', 'pilot', 'running', 'stopped'])[1 + (n % 4)::int],
       o.kind, (array['under_5', '5_10', '10_20', '20_50', 'over_50'])[1 + (n % 5)::int], n % 40, r.created_at, r.created_at
     from (select *, row_number() over (order by created_at) as n from experience_report) r join organisation o on o.id = r.organisation_id`,
  );
  // Fifty reports a service, four components and three obstacles each, sixteen numbers, three lessons.
  const spread = (table: string, column: string, of: string, each: number): Promise<unknown> =>
    sql(
      `insert into ${table} (report_id, ${column}_id, position${table === 'report_obstacle' ? ', weight, remedy' : ''})
       select p.report_id, x.id, k${table === 'report_obstacle' ? ", 1 + (k % 3), 'So ging es.'" : ''}
       from (select report_id, row_number() over (order by published_at) as n from published_report) p cross join generate_series(0, $1::int - 1) k
       join (select id, row_number() over (order by slug) - 1 as place, count(*) over () as all from ${of}) x on x.place = (p.n * 7 + k * 3) % x.all`,
      [each],
    );
  await spread('report_service', 'service', 'service', 1);
  await spread('report_component', 'component', 'component', 4);
  await spread('report_obstacle', 'obstacle', 'obstacle', 3);
  await sql(
    `insert into report_value (report_id, measure, value) select report_id, measure, (abs(hashtext(report_id::text || measure)) % 10000) / 100.0 from published_report
     cross join unnest(array['effort', 'effort:it', 'effort:department', 'effort:coordination', 'duration', 'duration:3', 'duration:5', 'duration:9', 'cost_once', 'cost_yearly', 'cases_before', 'cases_after', 'share_before', 'share_after']) measure`,
  );
  await sql(
    `insert into lesson (id, report_id, kind, title, text, phase, position, published_at) select gen_random_uuid(), report_id, (array['tip', 'pitfall', 'legal'])[k], 'Erkenntnis', 'Text', (k * 3) % 11, k, published_at from published_report cross join generate_series(1, 3) k`,
  );
  for (const table of ['organisation', 'service', 'component', 'obstacle', 'experience_report', 'report_edition', 'published_report', 'report_service', 'report_component', 'report_obstacle', 'report_value', 'lesson', 'rollout', 'subscription']) await sql(`analyze ${table}`);
  report = (await node.database.row<{ id: string }>(`select report_id as id from published_report where visibility = 'community' order by published_at limit 1`))?.id ?? '';
}, 120_000);
afterAll(() => node.close());

interface Statement {
  sql: string;
  values: readonly unknown[];
}

async function observe(path: string): Promise<{ statements: Statement[]; status: number }> {
  const statements: Statement[] = [];
  node.database.observer = (sql, values) => statements.push({ sql, values });
  const { status } = await reader.client.get(path);
  node.database.observer = null;
  return { statements, status };
}

const screens = (): [name: string, path: string][] => [
  ['latest', 'experience-reports'],
  ['latest, 100 rows', 'experience-reports?limit=100'],
  ['what helped most', 'experience-reports?sort=helped'],
  ['of a service', `experience-reports?service=${service.id}`],
  ['of a component', `experience-reports?component=${component}`],
  ['of an obstacle', `experience-reports?obstacle=${obstacle}`],
  ['of a house', `experience-reports?organisation=${reader.organisation.id}`],
  ['of a kind', 'experience-reports?kind=kreis'],
  ['of a size', 'experience-reports?sizeBand=over_50'],
  ['with a result', 'experience-reports?result=live'],
  ['of our services', 'experience-reports?ours=true'],
  ['that wait for a look', 'experience-reports?requested=true'],
  ['with all filters', `experience-reports?sort=helped&service=${service.id}&component=${component}&obstacle=${obstacle}&kind=stadt&sizeBand=10_20&result=live`],
  ['one report', `experience-reports/${report}`],
  ['its editions', `experience-reports/${report}/editions`],
  ['its threads', `experience-reports/${report}/threads`],
  ['own reports', 'experience-reports/own'],
  ['lessons', 'lessons'],
  ['lessons of a phase', 'lessons?phase=3'],
  ['lessons of a service', `lessons?service=${service.id}`],
  ['obstacles of a service', `obstacles?service=${service.id}`],
  ['figures of a service', `figures?service=${service.id}`],
  ['figures of a service and a phase', `figures?service=${service.id}&phase=5`],
];

describe('at 5,000 reports', () => {
  test('every screen takes a fixed number of statements and reads no table from end to end', async () => {
    const scans: string[] = [];
    for (const [name, path] of screens()) {
      const { statements, status } = await observe(path);
      expect([name, status]).toEqual([name, 200]);
      // One of them finds out who is asking; the threads of a report ask first whether the report may be seen.
      expect([name, statements.length <= 3]).toEqual([name, true]);
      for (const { sql, values } of statements) scans.push(...(await scansOf(name, sql, values)));
    }
    expect([...new Set(scans)]).toEqual([]);
  });

  // Over everything, everything is read once: that is what they are asked for.
  test.each(['figures', 'figures?kind=stadt&sizeBand=10_20', `obstacles`])('%s takes one statement beside who is asking', async (path) => {
    const { statements, status } = await observe(path);
    expect([status, statements.length <= 2]).toEqual([200, true]);
  });

  test('paging through meets every visible report once', async () => {
    for (const sort of ['new', 'helped']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { body: Page<ReportListItem> } = await reader.client.get<Page<ReportListItem>>(`experience-reports?limit=100&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`);
        seen.push(...page.body.items.map(({ id }) => id));
        cursor = page.body.nextCursor;
      } while (cursor);
      const visible = await node.database.row<{ n: number }>(`select count(*)::int as n from published_report where visibility <> 'organisation'`);
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, visible?.n, visible?.n]);
    }
  });
});

async function scansOf(name: string, sql: string, values: readonly unknown[]): Promise<string[]> {
  if (!/^\s*(?:select|with)/i.test(sql)) return [];
  const plan = await node.database.rows<{ 'QUERY PLAN': string }>(`explain ${sql}`, values);
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  return [...text.matchAll(/Seq Scan on (experience_report|report_edition|published_report|report_service|report_component|report_obstacle|report_value|lesson|report_thread)\b/g)].map((match) => `${name}: ${match[0]}`);
}
