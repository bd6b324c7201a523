import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SessionState } from '../../shared/accounts/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { ThreadListItem, ThreadPage } from '../../shared/threads/contract.js';
import { seedCatalogue } from '../../server/catalogue/catalogue.seed.js';
import { featuredAccounts, loadSamples, SAMPLE_PASSWORD } from '../../server/samples/load-samples.js';
import { sampleAnnouncements, sampleNotices, sampleOrganisations, samplePeople, samplePilots, sampleReports, sampleRollouts, sampleThreads } from '../../server/samples/world/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { driftOf } from '../support/counters.js';
import { TestClient } from '../support/client.js';

let node: TestApplication;
beforeAll(async () => {
  node = await startApplication({ limits: 'sign-in=100/60' });
  await seedCatalogue(node.database, node.clock);
  await Promise.all([loadSamples(node.database, node.clock), loadSamples(node.database, node.clock)]);
});
afterAll(() => node.close());

const count = async (from: string): Promise<number> => (await node.database.row<{ count: number }>(`select count(*) from ${from}`))?.count ?? -1;

async function signedIn(mail: string): Promise<TestClient> {
  const client = new TestClient(node.origin);
  const answer = await client.post<SessionState>('session', { mail, password: SAMPLE_PASSWORD });
  expect([mail, answer.status]).toEqual([mail, 201]);
  expect(answer.body.sampleWorld).toBe(true);
  client.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? null;
  return client;
}

test('everything of the sample world is there, once, though two nodes loaded it at once', async () => {
  expect(await count('organisation where sample')).toBe(sampleOrganisations.length);
  expect(await count('person')).toBe(samplePeople.length);
  expect(await count('rollout')).toBe(sampleRollouts.length);
  expect(await count('thread where sample')).toBe(sampleThreads.length);
  expect(await count('experience_report where sample')).toBe(sampleReports.length);
  expect(await count('published_report where sample')).toBe(sampleReports.filter(({ state }) => state === 'published').length);
  expect(await count('pilot_project where sample')).toBe(samplePilots.length);
  expect(await count('announcement where sample')).toBe(sampleAnnouncements.length);
  expect(await count('notice')).toBe(sampleNotices.length);
  await loadSamples(node.database, node.clock);
  expect(await count('thread')).toBe(sampleThreads.length);
  expect(await count('experience_report')).toBe(sampleReports.length);
});

describe('counters', () => {
  test.each([
    ['answers', `thread t where answer_count <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null)`],
    ['comments', `thread t where comment_count <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'comment' and p.deleted_at is null)`],
    ['solutions', 'thread t where solution_count <> (select count(*) from solution s where s.thread_id = t.id)'],
    ['affected houses', 'thread t where affects_us_count <> (select count(*) from affects_us a where a.thread_id = t.id)'],
    ['helpful marks', 'post p where helpful_count <> (select count(*) from helpful h where h.post_id = p.id)'],
    ['comments of a post', `post p where comment_count <> (select count(*) from post c where c.parent_id = p.id and c.deleted_at is null)`],
    ['houses a report helped', 'published_report p where helped_count <> (select count(*) from report_helped h where h.report_id = p.report_id)'],
    ['houses that reused it', 'published_report p where reused_count <> (select count(*) from report_reused u where u.report_id = p.report_id)'],
    ['last activity', 'thread t where last_activity_at <> (select max(created_at) from post p where p.thread_id = t.id)'],
  ])('of %s fit what is there', async (_name, wrong) => expect(await count(wrong)).toBe(0));
});

test('grades and marks as duplicate stand as commands would have left them', async () => expect(await driftOf(node.database)).toEqual([]));

describe('rules that hold for everybody hold here', () => {
  test.each([
    ['no house is helped by its own report', 'report_helped h join experience_report r on r.id = h.report_id where r.organisation_id = h.organisation_id'],
    ['no report lies in the future', 'report_edition where published_at > now()'],
    ['what is published is its last edition', 'published_report p join experience_report r on r.id = p.report_id where p.edition <> r.edition'],
    ['nothing lies in the future', `post where created_at > now()`],
    ['nothing is older than its thread', 'post p join thread t on t.id = p.thread_id where p.created_at < t.created_at'],
    ['every thread has one opening', `thread t where 1 <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'opening')`],
    ['posts sort by id as by time', 'post a join post b on b.thread_id = a.thread_id where a.id < b.id and a.created_at > b.created_at'],
    ['nobody finds their own post helpful', 'helpful h join post p on p.id = h.post_id where p.author_id = h.person_id'],
    ['no house is affected by its own question', 'affects_us a join thread t on t.id = a.thread_id where t.organisation_id = a.organisation_id'],
    ['questions name a service or component', `thread t where kind = 'question' and not exists (select 1 from thread_service where thread_id = t.id) and not exists (select 1 from thread_component where thread_id = t.id)`],
    ['nobody of another house writes where only one house reads', `post p join thread t on t.id = p.thread_id where t.visibility = 'organisation' and p.organisation_id <> t.organisation_id`],
    ['solutions are answers', `solution s join post p on p.id = s.post_id where p.kind <> 'answer' or p.deleted_at is not null`],
    ['what was removed long ago is erased', `post where deleted_at is not null and text <> ''`],
    ['live means phase 9 or 10', 'rollout where go_live_on is not null and coalesce(phase, 0) < 9'],
    ['nobody is asked their own question, or one that is not open to all', `question_request q join thread t on t.id = q.thread_id where t.organisation_id = q.organisation_id or t.visibility <> 'community' or t.kind <> 'question' or t.solution_count > 0`],
    ['who is asked is ahead', `question_request q join thread t on t.id = q.thread_id where not exists (select 1 from thread_service x join rollout r on r.service_id = x.service_id where x.thread_id = t.id and r.organisation_id = q.organisation_id and (r.go_live_on <= now() or r.phase > t.phase))`],
    ['nobody has too many open requests', `(select organisation_id from question_request where state = 'open' group by organisation_id having count(*) > 5) many`],
    ['who was asked and has not answered has not answered', `question_request q join post p on p.thread_id = q.thread_id and p.organisation_id = q.organisation_id and p.kind = 'answer' where q.state = 'open'`],
    ['agreed calls lie ahead, held ones do not', `contact_request where (state = 'accepted' and accepted_time < now()) or (state = 'held' and accepted_time > now())`],
    ['a pilot project ends after it began, and gathers a report', `pilot_project p where p.ends_on < p.begins_on or not exists (select 1 from pilot_participant h join published_report r on r.organisation_id = h.organisation_id join report_service s on s.report_id = r.report_id join pilot_service x on x.service_id = s.service_id and x.project_id = p.id where h.project_id = p.id)`],
    ['nothing is announced or told in the future, or confirmed before it was announced', `(select published_at as at from announcement union all select created_at from notice union all select a.published_at + interval '100 years' from announcement_confirmation c join announcement a on a.id = c.announcement_id where c.confirmed_on < (a.published_at at time zone 'Europe/Berlin')::date) told where at > now()`],
    ['only coordinators announce', `announcement a join person p on p.id = a.author_id where p.instance_role is distinct from 'coordinator'`],
    ['who announces about a Themenfeld is in charge of it', `announcement a join person p on p.id = a.author_id left join service s on s.id = a.service_id where p.mandate -> 'topicFields' is not null and not coalesce(p.mandate -> 'topicFields' ? s.topic_field, false)`],
    ['nobody announces to another Kreis than their own', `announcement a join person p on p.id = a.author_id where p.mandate -> 'districts' is not null and not coalesce(p.mandate -> 'districts' @> to_jsonb(a.districts), false)`],
    ['a pinned thread belongs to its service, and a frequent question does', `(select thread_id, service_id from thread_pin union all select p.thread_id, r.service_id from reference_answer r join post p on p.id = r.post_id) s where s.service_id is not null and not exists (select 1 from thread_service x where x.thread_id = s.thread_id and x.service_id = s.service_id)`],
    ['only questions that all see are passed on or wished', `referral r join thread t on t.id = r.thread_id where t.kind <> 'question' or t.visibility <> 'community'`],
    ['what was replied is a binding answer there', `referral r left join post p on p.id = r.answer_id and p.thread_id = r.thread_id left join answer_grade g on g.post_id = p.id and g.grade = 'binding' where (r.state = 'answered') <> (g.id is not null)`],
    ['nothing is passed on before it was asked, or answered before it was passed on', 'referral r join thread t on t.id = r.thread_id where coalesce(r.passed_on_at, r.wished_at) < t.created_at or r.closed_at < r.passed_on_at'],
    ['desks receive nothing', `desk where mail not like '%.example' or website not like 'https://%.example/%'`],
    ['addresses receive nothing', `person where mail not like '%.example'`],
  ])('%s', async (_name, broken) => expect(await count(broken)).toBe(0));
});

test('every account that is named to the operator can sign in, and none can be written to', async () => {
  expect(featuredAccounts.length).toBeGreaterThanOrEqual(3);
  for (const { mail, introduction } of featuredAccounts) {
    expect(introduction.length).toBeGreaterThan(20);
    await signedIn(mail);
  }
});

test('every named account finds something on its start page', async () => {
  const found: Record<string, { news: boolean; asked: boolean; help: boolean }> = {};
  for (const { mail } of featuredAccounts) {
    const client = await signedIn(mail);
    const listed = async (list: string): Promise<number> => (await client.get<Page<ThreadListItem>>(`threads?list=${list}`)).body.items.length;
    const { services } = (await client.get<{ services: unknown[] }>('services/news')).body;
    found[mail] = { news: services.length > 0, asked: (await listed('asked')) > 0, help: (await listed('help')) > 0 };
  }
  const all = Object.entries(found);
  expect(all.filter(([, { news }]) => !news)).toEqual([]);
  // Houses that introduce nothing themselves ask and help elsewhere.
  const introducing = all.filter(([mail]) => !/itv-|kit-/.test(mail));
  expect(introducing.filter(([, { asked, help }]) => !asked || !help)).toEqual([]);
  expect(introducing.length).toBeGreaterThanOrEqual(4);
});

test('every sample thread can be read by its author', async () => {
  for (const mail of new Set(sampleThreads.map((thread) => samplePeople.find((person) => person.slug === thread.author)?.mail ?? ''))) {
    const client = await signedIn(mail);
    const { body } = await client.get<Page<ThreadListItem>>('threads?list=mine&limit=100');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { id } of body.items) expect((await client.get<ThreadPage>(`threads/${id}`)).status).toBe(200);
  }
});

test('a database in which somebody lives already is left alone', async () => {
  const other = await startApplication();
  await seedCatalogue(other.database, other.clock);
  await other.database.rows(`insert into organisation (id, key, kind, name) values (gen_random_uuid(), 'betrieb', 'it_verbund', 'Betrieb')`);
  await loadSamples(other.database, other.clock);
  expect(await other.database.rows('select key from organisation')).toEqual([{ key: 'betrieb' }]);
  await other.close();
});
