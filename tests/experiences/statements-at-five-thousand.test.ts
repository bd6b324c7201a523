import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import type { ReportListItem } from '../../shared/experiences/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestClient } from '../support/client.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { sequentialScans, statementsDuring, type Statement } from '../support/statements.js';

const REPORTS = 5_000;
const HOUSES = 200;
const SERVICES = 100;
let node: TestApplication;
let world: World;
let member: TestPerson;
let stranger: TestPerson;
let coordinator: TestPerson;
let service: TestService;
let ids: Record<'component' | 'rare' | 'obstacle' | 'report' | 'asked', string>;
let likes: { organisation: string; service: string; component: string; obstacle: string; kind: string; sizeBand: string; result: string; lessonKind: string; phase: number };

// Every property of a report is drawn by itself, the same in every run: two that were counted by the same number would never or always meet.
const drawn = (what: string, of: number, by = 'n'): string => `(abs(hashtext('${what} ' || ${by})) % ${of})`;
const oneOf = (what: string, words: readonly string[], by = 'n'): string => `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + ${drawn(what, words.length, by)}]`;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  member = await world.person({ role: 'editor' });
  stranger = await world.person();
  coordinator = await world.person({ instanceRole: 'coordinator' });
  service = await world.service();
  const [rare, obstacle] = [await world.component(), await world.obstacle()];
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  await sql(
    `insert into organisation (id, key, kind, name, district, inhabitants)
     select gen_random_uuid(), '98' || n, ${oneOf('kind', ['kreis', 'stadt', 'gemeinde', 'amt'])}, 'Stadt Zähl ' || n, 'Kreis Zähl', 1000 + ${drawn('size', 90_000)} from generate_series(4, $1::int) n`,
    [HOUSES],
  );
  await sql(`insert into service (id, slug, kind, name, summary, availability, updated_at) select gen_random_uuid(), 'zaehl-' || n, 'online', 'Zähldienst ' || n, 'Zum Zählen.', 'available', now() from generate_series(2, $1::int) n`, [SERVICES]);
  await sql(`insert into component (id, slug, name, description) select gen_random_uuid(), 'zaehl-baustein-' || n, 'Zählbaustein ' || n, '' from generate_series(2, 20) n`);
  await sql(`insert into obstacle (id, slug, name, description, phase) select gen_random_uuid(), 'zaehl-stein-' || n, 'Zählstein ' || n, '', ${drawn('stands at', 11)} from generate_series(2, 30) n`);
  // Some twenty-five reports a house, those who read among them.
  await sql(
    `insert into experience_report (id, organisation_id, created_by, state, edition, created_at, changed_at)
     select overlay(overlay(md5('report ' || n) placing '4' from 13) placing '8' from 17)::uuid, o.id, $1, 'published', 1, now() - make_interval(mins => n), now() - make_interval(mins => n)
     from generate_series(1, $2::int) n join (select id, row_number() over (order by key) - 1 as place from organisation) o on o.place = ${drawn('house', HOUSES)}`,
    [member.id, REPORTS],
  );
  await sql(`insert into report_edition (report_id, edition, content, frozen, visibility, note, published_at) select id, 1, $1::jsonb, '{"kind":"stadt","sizeBand":"10_20","inhabitants":12000,"district":"Kreis Zähl"}', 'community', '', created_at from experience_report`, [
    JSON.stringify({ ...EMPTY_REPORT, situation: { text: 'Ausgangslage. '.repeat(200) } }),
  ]);
  await sql(
    `insert into published_report (report_id, organisation_id, edition, visibility, public_requested, title, summary, result, kind, size_band, helped_count, first_published_at, published_at)
     select r.id, r.organisation_id, 1, ${oneOf('visibility', ['organisation', 'public', ...Array.from({ length: 8 }, () => 'community')])}, false, 'Bericht ' || n, 'Zum Zählen.', ${oneOf('result', ['live', 'pilot', 'running', 'stopped'])},
       o.kind, ${oneOf('size band', ['under_5', '5_10', '10_20', '20_50', 'over_50'])}, ${drawn('helped', 40)}, r.created_at, r.created_at
     from (select *, row_number() over (order by created_at) as n from experience_report) r join organisation o on o.id = r.organisation_id`,
  );
  await sql(`update published_report set public_requested = true where visibility = 'community' and ${drawn('requested', 200, 'report_id::text')} = 0`);
  // A service has some fifty reports, a report four components and three obstacles, fourteen numbers, three lessons.
  const spread = (table: string, column: string, of: string, each: number): Promise<unknown> =>
    sql(
      `insert into ${table} (report_id, ${column}_id, position${table === 'report_obstacle' ? ', weight, remedy' : ''})
       select p.report_id, x.id, k${table === 'report_obstacle' ? `, 1 + ${drawn('weight', 3, "p.report_id::text || k")}, 'So ging es.'` : ''}
       from published_report p cross join generate_series(0, $1::int - 1) k
       join (select id, row_number() over (order by slug) - 1 as place, (count(*) over ())::int as all from ${of} where id <> $2) x on x.place = abs(hashtext('${of} ' || p.report_id || k)) % x.all
       on conflict do nothing`,
      [each, rare],
    );
  await spread('report_service', 'service', 'service', 1);
  await spread('report_component', 'component', 'component', 4);
  await spread('report_obstacle', 'obstacle', 'obstacle', 3);
  await sql(`insert into report_component (report_id, component_id, position) select report_id, $1, 4 from published_report where ${drawn('rare', 250, 'report_id::text')} = 0`, [rare]);
  await sql(
    `insert into report_value (report_id, measure, value) select report_id, measure, ${drawn('value', 10_000, 'report_id::text || measure')} / 100.0 from published_report
     cross join unnest(array['effort', 'effort:it', 'effort:department', 'effort:coordination', 'duration', 'duration:3', 'duration:5', 'duration:9', 'cost_once', 'cost_yearly', 'cases_before', 'cases_after', 'share_before', 'share_after']) measure
     where ${drawn('stated', 3, 'report_id::text || measure')} > 0`,
  );
  // As in life: texts as long as people write them, rows in the order of publishing. Among stubs in no order, reading them all is no mistake of the planner.
  await sql(
    `insert into lesson (id, report_id, kind, title, text, phase, component_ids, position, published_at)
     select gen_random_uuid(), p.report_id, ${oneOf('lesson kind', ['tip', 'pitfall', 'prerequisite', 'template', 'legal'], 'p.report_id::text || k')}, 'Erkenntnis', repeat('So lief es bei uns. ', 25), ${drawn('lesson phase', 11, 'p.report_id::text || k')},
       (select coalesce(array_agg(x.component_id), '{}') from report_component x where x.report_id = p.report_id and (${drawn('lesson of', 3, 'x.position::text || x.report_id || k')} = 0 or x.component_id = $1)), k, p.published_at
     from published_report p cross join generate_series(1, 3) k order by p.published_at`,
    [rare],
  );
  // Two threads on every fifth report.
  await sql(
    `with asked as (select gen_random_uuid() as id, p.report_id, k from published_report p cross join generate_series(1, 2) k where p.visibility <> 'organisation' and ${drawn('asked', 5, 'p.report_id::text')} = 0),
       made as (insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, created_at, last_activity_at) select id, 'question', 'Frage', 'Auszug', 'community', $1, $2, now(), now() from asked)
     insert into report_thread (thread_id, report_id) select id, report_id from asked`,
    [member.id, member.organisation.id],
  );
  for (const person of [member, stranger, coordinator]) await sql(`insert into subscription (person_id, subject_kind, subject_id) values ($1, 'service', $2)`, [person.id, service.id]);
  await sql(`insert into rollout (id, organisation_id, service_id, state, phase, since) select gen_random_uuid(), $1, id, 'active', 5, '2026-01-01' from (select id from service order by slug limit 5) s`, [member.organisation.id]);
  for (const table of ['organisation', 'service', 'component', 'obstacle', 'experience_report', 'report_edition', 'published_report', 'report_service', 'report_component', 'report_obstacle', 'report_value', 'lesson', 'report_thread', 'thread', 'rollout', 'subscription']) await sql(`analyze ${table}`);
  const id = async (text: string): Promise<string> => (await node.database.row<{ id: string }>(text))?.id ?? '';
  ids = {
    component: await id(`select id from component where slug = 'zaehl-baustein-7'`),
    rare,
    obstacle,
    report: await id(`select report_id as id from published_report where visibility = 'public' order by published_at limit 1`),
    asked: await id(`select x.report_id as id from report_thread x join published_report p on p.report_id = x.report_id where p.visibility = 'community' order by 1 limit 1`),
  };
  // What all filters at once find must be there: they are read off a report that everybody may read.
  likes = (await node.database.row<typeof likes>(
    `select p.organisation_id as organisation, s.service_id as service, c.component_id as component, b.obstacle_id as obstacle, p.kind, p.size_band as "sizeBand", p.result, l.kind as "lessonKind", l.phase
     from published_report p join report_service s using (report_id) join report_component c using (report_id) join report_obstacle b using (report_id) join lesson l using (report_id)
     where p.visibility = 'public' and c.component_id = any(l.component_ids) order by p.published_at limit 1`,
  )) as typeof likes;
}, 120_000);
afterAll(() => node.close());

async function observe(client: TestClient, path: string): Promise<{ statements: Statement[]; status: number; rows: number }> {
  const { statements, result } = await statementsDuring(node, () => client.get<Shown>(path));
  const { status, body } = result;
  return { statements, status, rows: rowsOf(body) };
}

/** What a screen shows: rows of a list (of obstacles those that a report names), figures with reports behind them, a page. */
type Shown = { items?: { reportCount?: number }[]; figures?: unknown[]; reports?: unknown[]; lessonCount?: number; reportCount?: number; id?: string };
function rowsOf({ items, figures, reports, lessonCount, reportCount, id }: Shown): number {
  if (items) return items.filter((item) => item.reportCount !== 0).length;
  if (figures && reports) return Math.min(figures.length, reports.length);
  return reportCount ?? lessonCount ?? (id ? 1 : 0);
}

// Who reads may be a guest, a member of any house, or only a coordinator; the others find nothing there or may not ask.
type Readers = 'everybody' | 'members' | 'coordinator';
const screens = (): [name: string, path: string, readers: Readers][] => [
  ['latest', 'experience-reports', 'everybody'],
  ['latest, 100 rows', 'experience-reports?limit=100', 'everybody'],
  ['what helped most', 'experience-reports?sort=helped', 'everybody'],
  ['of the most alike', 'experience-reports?sort=alike', 'everybody'],
  ['of a service, of the most alike', `experience-reports?service=${service.id}&sort=alike`, 'everybody'],
  ['of a service', `experience-reports?service=${service.id}`, 'everybody'],
  ['of a service, what helped most', `experience-reports?service=${service.id}&sort=helped&limit=5`, 'everybody'],
  ['of a component', `experience-reports?component=${ids.component}`, 'everybody'],
  ['of a rare component', `experience-reports?component=${ids.rare}`, 'everybody'],
  ['of an obstacle', `experience-reports?obstacle=${ids.obstacle}`, 'everybody'],
  ['of a house', `experience-reports?organisation=${likes.organisation}`, 'everybody'],
  ['of the house of a member', `experience-reports?organisation=${member.organisation.id}`, 'members'],
  ['of a kind', 'experience-reports?kind=kreis', 'everybody'],
  ['of a size', 'experience-reports?sizeBand=over_50', 'everybody'],
  ['with a result', 'experience-reports?result=live', 'everybody'],
  ['of our services', 'experience-reports?ours=true', 'members'],
  ['new at our services, as the start page asks', 'experience-reports?ours=true&limit=3', 'members'],
  ['that wait for a look', 'experience-reports?requested=true', 'coordinator'],
  ['with all filters', `experience-reports?sort=helped&service=${likes.service}&component=${likes.component}&obstacle=${likes.obstacle}&kind=${likes.kind}&sizeBand=${likes.sizeBand}&result=${likes.result}`, 'everybody'],
  ['one report', `experience-reports/${ids.report}`, 'everybody'],
  ['its editions', `experience-reports/${ids.asked}/editions`, 'members'],
  ['its threads', `experience-reports/${ids.asked}/threads`, 'members'],
  ['own reports', 'experience-reports/own', 'members'],
  ['lessons', 'lessons', 'everybody'],
  ['lessons of a kind', `lessons?kind=${likes.lessonKind}`, 'everybody'],
  ['lessons of a phase', 'lessons?phase=3', 'everybody'],
  ['lessons of a service', `lessons?service=${service.id}&limit=100`, 'everybody'],
  ['lessons of a service and a phase', `lessons?service=${likes.service}&phase=${likes.phase}`, 'everybody'],
  ['lessons of a component', `lessons?component=${ids.component}`, 'everybody'],
  ['lessons of a rare component', `lessons?component=${ids.rare}`, 'everybody'],
  ['lessons with all filters', `lessons?service=${likes.service}&phase=${likes.phase}&component=${likes.component}&kind=${likes.lessonKind}`, 'everybody'],
  ['obstacles of a service', `obstacles?service=${service.id}`, 'everybody'],
  ['obstacles of a service and a phase', `obstacles?service=${service.id}&phase=3`, 'everybody'],
  ['figures of a service', `figures?service=${service.id}`, 'everybody'],
  ['figures of a service and a phase', `figures?service=${service.id}&phase=5`, 'everybody'],
  ['reports behind the figures', 'figures/reports?limit=100', 'everybody'],
  ['reports behind the figures of a service', `figures/reports?service=${service.id}`, 'everybody'],
  ['figures of a rare component', `figures?component=${ids.rare}`, 'everybody'],
  ['figures with all filters', `figures?service=${likes.service}&component=${likes.component}&obstacle=${likes.obstacle}&phase=${likes.phase}&kind=${likes.kind}&sizeBand=${likes.sizeBand}`, 'everybody'],
  ['the hub of a service', `services/${service.slug}`, 'members'],
];

const readers = (): [name: string, client: TestClient, may: readonly Readers[]][] => [
  ['a member', member.client, ['everybody', 'members']],
  ['a member of another house', stranger.client, ['everybody', 'members']],
  ['a guest', world.guest(), ['everybody']],
  ['a coordinator', coordinator.client, ['everybody', 'members', 'coordinator']],
];

describe('at 5,000 reports', () => {
  test('every screen has something to show, takes a fixed number of statements and reads no table from end to end', async () => {
    const scans: string[] = [];
    for (const [reader, client, may] of readers()) {
      for (const [screen, path, needs] of screens()) {
        if (!may.includes(needs)) continue;
        const name = `${reader}: ${screen}`;
        const { statements, status, rows } = await observe(client, path);
        expect([name, status, rows > 0]).toEqual([name, 200, true]);
        // One of them finds out who is asking; the threads of a report ask first whether the report may be seen.
        expect([name, statements.length <= 3]).toEqual([name, true]);
        for (const statement of statements) scans.push(...(await scansOf(name, statement)));
      }
    }
    expect([...new Set(scans)]).toEqual([]);
  });

  // Over everything, everything is read once: that is what they are asked for.
  test.each(['figures', 'figures?kind=stadt&sizeBand=10_20', `obstacles`])('%s takes one statement beside who is asking', async (path) => {
    for (const [reader, client] of readers()) {
      const { statements, status, rows } = await observe(client, path);
      expect([reader, status, statements.length <= 2, rows > 0]).toEqual([reader, 200, true, true]);
    }
  });

  // It names every service about which something is known there, so it looks at all that is known of the phase, and at no more.
  test('a phase, narrowed to a service, takes one statement beside who is asking and reads the lessons of that phase alone', async () => {
    for (const [reader, client, may] of readers()) {
      if (!may.includes('members')) continue;
      for (const path of ['phases/3', `phases/${likes.phase}?service=${likes.service}`]) {
        const { statements, status, rows } = await observe(client, path);
        expect([reader, path, status, statements.length <= 2, rows > 0]).toEqual([reader, path, 200, true, true]);
        for (const statement of statements) expect((await scansOf(path, statement)).filter((scan) => scan.endsWith('lesson'))).toEqual([]);
      }
    }
  });

  test('paging through meets every visible report once', async () => {
    for (const sort of ['new', 'helped', 'alike']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { body: Page<ReportListItem> } = await member.client.get<Page<ReportListItem>>(`experience-reports?limit=100&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`);
        seen.push(...page.body.items.map(({ id }) => id));
        cursor = page.body.nextCursor;
      } while (cursor);
      const visible = await node.database.row<{ n: number }>(`select count(*)::int as n from published_report where visibility <> 'organisation' or organisation_id = $1`, [member.organisation.id]);
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, visible?.n, visible?.n]);
    }
  });
});

const LARGE = ['experience_report', 'report_edition', 'published_report', 'report_service', 'report_component', 'report_obstacle', 'report_value', 'lesson', 'report_thread'];
const scansOf = async (name: string, statement: Statement): Promise<string[]> => (await sequentialScans(node, statement, LARGE)).map((scan) => `${name}: ${scan}`);
