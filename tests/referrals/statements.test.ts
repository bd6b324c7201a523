import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { sequentialScans, statementsDuring } from '../support/statements.js';
import { ReferralWorld } from './support.js';

const THREADS = 20_000;
let node: TestApplication;
let world: ReferralWorld;
let everywhere: TestPerson;
let mandated: TestPerson;
let reader: TestPerson;
let thread: string;
let referral: string;

// Twenty thousand questions, each passed on once and mostly answered long ago.
beforeAll(async () => {
  node = await startApplication();
  world = new ReferralWorld(node);
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  everywhere = await world.coordinator();
  mandated = await world.coordinator({ districts: ['Kreis Prüfland'], topicFields: ['Querschnitt'] });
  reader = await world.person();
  const asker = await world.person();
  const service = await world.service();
  const desk = await world.desk(everywhere);
  await sql(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage ' || n, 'Auszug', 'community', $1, $2, n % 10, now() - make_interval(mins => n), now() - make_interval(mins => n) from generate_series(1, $3::int) n`,
    [asker.id, asker.organisation.id, THREADS],
  );
  await sql('insert into thread_service (thread_id, service_id, position) select id, $1, 0 from thread', [service.id]);
  await sql(
    `insert into referral (id, thread_id, desk_id, state, text, follow_up_on, organisation_id, passed_on_at, closed_at)
     select gen_random_uuid(), t.id, $1, case when n % 50 = 0 then 'passed_on' else 'ended' end, 'Wer legt an?', current_date + (n % 90)::int, $2, now() - make_interval(mins => n::int), case when n % 50 = 0 then null else now() - make_interval(mins => n::int) end
     from (select id, row_number() over (order by id) as n from thread) t`,
    [desk, asker.organisation.id],
  );
  thread = await world.question(asker, { serviceIds: [service.id] });
  referral = (await world.pass(everywhere, thread, desk)).body.id;
  await sql('analyze');
}, 180_000);
afterAll(() => node.close());

const LARGE = ['thread', 'thread_service', 'referral'];
const screens = (): Record<string, [TestPerson, string, number]> => ({
  'open ones': [everywhere, 'referrals', 1],
  'open ones within a mandate': [mandated, 'referrals', 1],
  'closed ones': [everywhere, 'referrals?list=closed', 1],
  'what waits': [mandated, 'referrals/summary', 1],
  'one of them': [mandated, `referrals/${referral}`, 2],
  'of a question': [reader, `threads/${thread}/referrals`, 1],
  desks: [mandated, 'desks', 1],
});

describe('at 20,000 referrals', () => {
  test.each(['open ones', 'open ones within a mandate', 'closed ones', 'what waits', 'one of them', 'of a question', 'desks'])('%s takes a fixed number of statements and reads no large table from end to end', async (name) => {
    const [by, path, count] = screens()[name] as [TestPerson, string, number];
    const { statements, result } = await statementsDuring(node, () => by.client.get(path));
    expect([path, result.status]).toEqual([path, 200]);
    // One more reads the session.
    expect(statements.length).toBe(count + 1);
    const scans: string[] = [];
    for (const statement of statements) scans.push(...(await sequentialScans(node, statement, LARGE)));
    expect(scans).toEqual([]);
  });
});
