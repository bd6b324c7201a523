import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { sequentialScans, statementsDuring } from '../support/statements.js';
import { ModerationWorld } from './support.js';

let node: TestApplication;
let world: ModerationWorld;
let everywhere: TestPerson;
let mandated: TestPerson;
let admin: TestPerson;
let subject: string;
let caseId: string;

const TABLES = ['audit_entry', 'audit_seal', 'moderation_case', 'flag', 'case_note', 'thread', 'post'];

beforeAll(async () => {
  node = await startApplication();
  world = new ModerationWorld(node);
  [everywhere, mandated, admin] = [await world.coordinator(), await world.coordinator({ districts: ['Kreis 5'], topicFields: ['Feld 4'] }), await world.person({ instanceRole: 'admin' })];
  const { database } = node;
  subject = await world.question(await world.person());
  // 5,000 cases, a tenth of them open; a million acts, most of them moderation.
  await database.rows(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage Nummer ' || n, '', 'community', $1, $2, now(), now() from generate_series(1, 5000) n`,
    [everywhere.id, everywhere.organisation.id],
  );
  await database.rows(
    `insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) select gen_random_uuid(), id, 'opening', author_id, organisation_id, 'Text', now() from thread where id <> $1`,
    [subject],
  );
  await database.rows(
    `insert into moderation_case (id, subject_kind, subject_id, organisation_id, districts, topic_fields, reasons, urgent, flag_count, opened_at, closed_at, closed_by, outcome)
     select gen_random_uuid(), 'thread', t.id, t.organisation_id, array['Kreis ' || n % 15], array['Feld ' || n % 13], array['advertising'], n % 50 = 0, 1, now() - n * interval '1 minute',
       case when n % 10 > 0 then now() - n * interval '1 minute' end, case when n % 10 > 0 then $1::uuid end, case when n % 10 > 0 then 'no_breach' end
     from (select id, organisation_id, row_number() over (order by id) as n from thread) t`,
    [everywhere.id],
  );
  await database.rows(`insert into flag (id, case_id, person_id, organisation_id, reason, created_at) select gen_random_uuid(), id, $1, $2, 'advertising', now() from moderation_case`, [everywhere.id, everywhere.organisation.id]);
  await database.rows(`insert into case_note (id, case_id, person_id, text, created_at) select gen_random_uuid(), id, $1, 'Notiz', now() from moderation_case`, [everywhere.id]);
  caseId = String((await database.row<{ id: string }>('select id from moderation_case where closed_at is null limit 1'))?.id);
  // In parts: a statement may take so long and no longer.
  for (let part = 0; part < 20; part += 1) await database.rows(
    `insert into audit_entry (id, act, area, subject_kind, subject_id, actor_id, organisation_id, reason, case_id, data, occurred_at)
     select gen_random_uuid(), 'texts.hidden', (array['moderation', 'moderation', 'moderation', 'catalogue', 'people'])[1 + n % 5], 'thread', case when n % 50000 = 0 then $3::uuid else gen_random_uuid() end, $1, $2, 'Grund',
       case when n % 50000 = 1 then $4::uuid end, '{}', now() - n * interval '1 second' from generate_series($5::int * 50000 + 1, $5::int * 50000 + 50000) n`,
    [everywhere.id, everywhere.organisation.id, subject, caseId, part],
  );
  await database.rows('analyze');
}, 300_000);
afterAll(() => node.close());

/** Session, then the screen. */
const screens = (): [name: string, by: TestPerson, path: string, most: number][] => [
  ['open cases', everywhere, 'moderation/cases', 2],
  ['open cases of a mandate', mandated, 'moderation/cases', 2],
  ['closed cases', everywhere, 'moderation/cases?list=closed', 2],
  ['closed cases of a mandate', mandated, 'moderation/cases?list=closed', 2],
  ['claimed cases', everywhere, 'moderation/cases?list=mine', 2],
  ['summary', everywhere, 'moderation/summary', 2],
  ['a case', everywhere, `moderation/cases/${caseId}`, 5],
  ['log', everywhere, 'audit', 2],
  ['log of the operator', admin, 'audit', 2],
  ['log of an area', everywhere, 'audit?area=catalogue', 2],
  ['log of a subject', everywhere, `audit?subject=${subject}`, 2],
  ['log of a case', everywhere, `audit?case=${caseId}`, 2],
];

test('queue and log take a fixed number of statements and read no table from end to end', async () => {
  for (const [name, by, path, most] of screens()) {
    const { statements, result } = await statementsDuring(node, () => by.client.get<{ items?: unknown[] }>(path));
    expect([name, result.status]).toEqual([name, 200]);
    if (result.body.items && name !== 'claimed cases') expect([name, result.body.items.length > 0]).toEqual([name, true]);
    expect([name, statements.length <= most]).toEqual([name, true]);
    const scans = (await Promise.all(statements.map((statement) => sequentialScans(node, statement, TABLES)))).flat();
    expect([name, scans]).toEqual([name, []]);
  }
});
