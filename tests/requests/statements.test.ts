import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { sequentialScans, statementsDuring, type Statement } from '../support/statements.js';
import { RequestWorld } from './support.js';

const HOUSES = 600;
const THREADS = 20_000;
let node: TestApplication;
let world: RequestWorld;
let coordinator: TestPerson;
let helper: TestPerson;
let service: TestService;
let thread: string;

// Hundreds of administrations live with one service, twenty thousand open questions, most of them offered to five houses.
beforeAll(async () => {
  node = await startApplication();
  world = new RequestWorld(node);
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  service = await world.service();
  coordinator = await world.person({ instanceRole: 'coordinator' });
  helper = await world.ahead(service);
  const asker = await world.person();
  await sql(
    `insert into organisation (id, key, kind, name, district, inhabitants) select gen_random_uuid(), '97' || lpad(n::text, 6, '0'), case n % 3 when 0 then 'amt' when 1 then 'stadt' else 'gemeinde' end, 'Ort ' || n, 'Kreis ' || n % 15, n * 100 from generate_series(1, $1::int) n`,
    [HOUSES],
  );
  const components = await Promise.all(Array.from({ length: 10 }, () => world.component()));
  await sql(`insert into organisation_component (organisation_id, component_id) select o.id, c from organisation o, unnest($1::uuid[]) with ordinality as given (c, place) where length(o.name) % 3 <> place % 3 and o.key like '97%'`, [components]);
  await sql(`insert into person (id, name, mail, created_at) select gen_random_uuid(), 'Person', key || '@ort.example', now() from organisation where key like '97%'`);
  await sql(`insert into membership (id, person_id, organisation_id, role, since) select gen_random_uuid(), p.id, o.id, 'member', current_date from organisation o join person p on p.mail = o.key || '@ort.example'`);
  await sql(`insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) select gen_random_uuid(), o.id, $1, 'active', 10, '2026-01-01', '2026-02-01' from organisation o where o.key like '97%'`, [service.id]);
  // As many rollouts of other services, so that an index is worth its while.
  await sql(
    `with more as (insert into service (id, slug, kind, name, summary, topic_field, availability, updated_at) select gen_random_uuid(), 'mehr-' || n, 'online', 'Dienst', '', 'Querschnitt', 'available', now() from generate_series(1, 60) n returning id)
     insert into rollout (id, organisation_id, service_id, state, phase, since) select gen_random_uuid(), o.id, more.id, 'active', 5, '2026-01-01' from organisation o, more where o.key like '97%'`,
  );
  await sql(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, answer_count, solution_count, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage ' || n, 'Auszug', 'community', $1, $2, n % 10, case when n % 50 = 0 then 0 else 1 end, case when n % 4 = 0 then 0 else 1 end, now() - make_interval(mins => n), now() - make_interval(mins => n) from generate_series(1, $3::int) n`,
    [asker.id, asker.organisation.id, THREADS],
  );
  await sql(`insert into thread_service (thread_id, service_id, position) select id, $1, 0 from thread`, [service.id]);
  await sql(
    `insert into question_request (id, thread_id, organisation_id, state, due_on, created_at)
     select gen_random_uuid(), t.id, o.id, case when t.solution_count > 0 then 'closed' else 'answered' end, current_date - 3, now() from (select *, row_number() over (order by id) as n from thread) t
       join (select id, row_number() over (order by id) as n from organisation where key like '97%') o on o.n = 1 + t.n % $1::int`,
    [HOUSES],
  );
  thread = await world.question(asker, { serviceIds: [service.id], phase: 5 });
  await world.offered(asker, thread, helper.organisation);
  await sql(
    `insert into contact_request (id, service_id, asking_id, asked_id, state, note, times, created_at) select gen_random_uuid(), $1, a.id, b.id, 'declined', 'x', array[now(), now(), now()], now() from organisation a join organisation b on b.key > a.key where a.key like '97%' and b.key like '97%' and length(a.name || b.name) % 7 = 0`,
    [service.id],
  );
  await sql('analyze');
}, 180_000);
afterAll(() => node.close());

async function observe(by: TestPerson, path: string): Promise<Statement[]> {
  const { statements, result } = await statementsDuring(node, () => by.client.get(path));
  expect([path, result.status]).toEqual([path, 200]);
  return statements;
}

const screens = (): [string, TestPerson, string, number][] => [
  ['An uns gerichtet', helper, 'threads?list=asked_of_us', 1],
  ['Überfällig', coordinator, 'threads?list=overdue', 1],
  ['Anfragen einer Frage', helper, `threads/${thread}/requests`, 1],
  ['Anfragen, wer fragen darf', coordinator, `threads/${thread}/requests`, 2],
  ['wen man fragen kann', coordinator, `threads/${thread}/candidates`, 2],
  ['was wartet', helper, 'requests/summary', 1],
  ['was wartet, Koordination', coordinator, 'requests/summary', 1],
  ['Gespräche', helper, 'contact-requests', 1],
  ['wer wo steht', helper, `rollouts?service=${service.slug}`, 1],
];

const NAMES = ['An uns gerichtet', 'Überfällig', 'Anfragen einer Frage', 'Anfragen, wer fragen darf', 'wen man fragen kann', 'was wartet', 'was wartet, Koordination', 'Gespräche', 'wer wo steht'];

const LARGE = ['thread', 'thread_service', 'rollout', 'question_request', 'contact_request', 'organisation_component', 'post'];

describe('at 600 administrations, 20,000 questions and as many requests', () => {
  test.each(NAMES)('%s takes its fixed number of statements and reads no large table from end to end', async (name) => {
    const [, by, path, count] = screens().find(([screen]) => screen === name) as ReturnType<typeof screens>[number];
    const statements = await observe(by, path);
    // One more reads the session.
    expect(statements.length).toBe(count + 1);
    const scans: string[] = [];
    for (const statement of statements) scans.push(...(await sequentialScans(node, statement, LARGE)));
    expect(scans).toEqual([]);
  });
});
