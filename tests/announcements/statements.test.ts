import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { sequentialScans, statementsDuring } from '../support/statements.js';
import { AnnouncementWorld } from './support.js';

let node: TestApplication;
let world: AnnouncementWorld;
let coordinator: TestPerson;
let member: TestPerson;
let service: TestService;
let announcement: string;

// 600 administrations, 30 services that each of them introduces, 300 announcements of the last years, most confirmed by all.
beforeAll(async () => {
  node = await startApplication();
  world = new AnnouncementWorld(node);
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  coordinator = await world.person({ instanceRole: 'coordinator' });
  service = await world.service();
  member = await world.introducing(service, 5);
  await sql(`insert into organisation (id, key, kind, name, district, inhabitants) select gen_random_uuid(), '97' || lpad(n::text, 6, '0'), 'stadt', 'Ort ' || n, 'Kreis ' || n % 15, 9000 from generate_series(1, 600) n`);
  await sql(`insert into person (id, name, mail, created_at) select gen_random_uuid(), 'Person', key || '@ort.example', now() from organisation where key like '97%'`);
  await sql(`insert into membership (id, person_id, organisation_id, role, since) select gen_random_uuid(), p.id, o.id, 'member', current_date from organisation o join person p on p.mail = o.key || '@ort.example'`);
  await sql(
    `with more as (insert into service (id, slug, kind, name, summary, topic_field, availability, updated_at) select gen_random_uuid(), 'mehr-' || n, 'online', 'Dienst', '', 'Querschnitt', 'available', now() from generate_series(1, 30) n returning id)
     insert into rollout (id, organisation_id, service_id, state, phase, since) select gen_random_uuid(), o.id, more.id, 'active', 5, '2026-01-01' from organisation o, more where o.key like '97%'`,
  );
  await sql(
    `insert into announcement (id, title, text, service_id, asks_confirmation, ends_on, author_id, organisation_id, published_at)
     select uuidv7(), 'Ankündigung ' || n, 'Text', s.id, true, current_date + n / 10 - 25, $1, $2, now() from (select n, (select id from service where slug = 'mehr-' || (1 + n % 30)) as id from generate_series(1, 300) n) s`,
    [coordinator.id, coordinator.organisation.id],
  );
  await sql(`insert into announcement_confirmation (announcement_id, organisation_id, text_version, confirmed_on) select a.id, o.id, 1, current_date from announcement a, organisation o where o.key like '97%'`);
  await sql(`insert into announcement_seen (person_id, announcement_id, text_version) select p.id, a.id, 1 from announcement a, person p where p.mail like '97%'`);
  await sql(`insert into notice (id, person_id, kind, subject_kind, subject_id, data, created_at) select uuidv7(), p.id, 'warned', 'person', p.id, '{}', now() from person p, generate_series(1, 20) where p.mail like '97%'`);
  announcement = (await world.announced(coordinator, { serviceId: service.id, phases: [5] })).id;
  await sql('analyze');
}, 120_000);
afterAll(() => node.close());

test.each([
  ['announcements for a house', () => [member, 'announcements'], 1],
  ['what a house has not confirmed', () => [member, 'announcements?list=open'], 1],
  ['what is new', () => [member, 'announcements/summary'], 1],
  ['all that are shown', () => [coordinator, 'announcements/kept'], 1],
  ['all that were shown', () => [coordinator, 'announcements/kept?state=past'], 1],
  ['one of them', () => [coordinator, `announcements/kept/${announcement}`], 1],
  ['who has not confirmed', () => [coordinator, `announcements/kept/${announcement}/houses?state=open`], 1],
  ['whom it reaches', () => [coordinator, `announcements/reach?service=${service.id}&phases=5,6`], 2],
] as [string, () => [TestPerson, string], number][])('%s takes its fixed number of statements and reads no large table from end to end', async (_screen, ask, count) => {
  const [by, path] = ask();
  const { statements, result } = await statementsDuring(node, () => by.client.get(path));
  expect([path, result.status]).toEqual([path, 200]);
  // One more reads the session.
  expect(statements.length).toBe(count + 1);
  for (const statement of statements) expect(await sequentialScans(node, statement, ['rollout', 'announcement_confirmation', 'announcement_seen', 'notice'])).toEqual([]);
});
