import type { Database } from '../../server/platform/database/database.js';

const AT_ONCE = 500;

type Digests = Map<string, string>;

/** What the tables hold of each thread, as one word: two equal words, nothing happened to it. */
export const digestOfThreads = (database: Database, ids: readonly string[]): Promise<Digests> =>
  digests(
    database,
    ids,
    `select t.id, md5(concat_ws('|', t::text,
       (select string_agg(p::text, ',' order by p.id) from post p where p.thread_id = t.id),
       (select string_agg(r::text, ',' order by r.post_id, r.version) from post p join post_revision r on r.post_id = p.id where p.thread_id = t.id),
       (select string_agg(s::text, ',' order by s.id) from solution s where s.thread_id = t.id),
       (select string_agg(h::text, ',' order by h.post_id, h.person_id) from post p join helpful h on h.post_id = p.id where p.thread_id = t.id),
       (select string_agg(n::text, ',' order by n.post_id, n.version) from post p join post_edit_note n on n.post_id = p.id where p.thread_id = t.id),
       (select string_agg(w::text, ',' order by w.id) from post p join suggestion w on w.subject_id = p.id where p.thread_id = t.id),
       (select string_agg(g::text, ',' order by g.id) from post p join answer_grade g on g.post_id = p.id where p.thread_id = t.id),
       (select string_agg(n::text, ',' order by n.id) from thread_pin n where n.thread_id = t.id),
       (select string_agg(f::text, ',' order by f.id) from post p join reference_answer f on f.post_id = p.id where p.thread_id = t.id),
       (select string_agg(a::text, ',' order by a.organisation_id) from affects_us a where a.thread_id = t.id),
       (select string_agg(q::text, ',' order by q.id) from question_request q where q.thread_id = t.id),
       (select string_agg(f::text, ',' order by f.id) from referral f where f.thread_id = t.id or f.case_id in (select c.id from moderation_case c where c.subject_id = t.id)),
       (select string_agg(k::text, ',' order by k.id) from held_contribution k where k.thread_id = t.id),
       (select string_agg(x::text, ',' order by x.service_id) from thread_service x where x.thread_id = t.id),
       (select string_agg(c::text, ',' order by c.id) from moderation_case c where c.subject_id = t.id or c.subject_id in (select p.id from post p where p.thread_id = t.id)),
       (select string_agg(f::text, ',' order by f.id) from moderation_case c join flag f on f.case_id = c.id where c.subject_id = t.id or c.subject_id in (select p.id from post p where p.thread_id = t.id)),
       (select string_agg(e::text, ',' order by e.id) from domain_event e where e.subject_id = t.id),
       (select string_agg(e::text, ',' order by e.id) from post p join domain_event e on e.subject_id = p.id where p.thread_id = t.id))) as digest
     from thread t where t.id = any($1::uuid[])`,
  );

/** The same of pilot projects: facts, participants, services, history. */
export const digestOfPilots = (database: Database, ids: readonly string[]): Promise<Digests> =>
  digests(
    database,
    ids,
    `select p.id, md5(concat_ws('|', p::text,
       (select string_agg(x.organisation_id::text, ',' order by x.organisation_id) from pilot_participant x where x.project_id = p.id),
       (select string_agg(x.service_id::text, ',' order by x.service_id) from pilot_service x where x.project_id = p.id),
       (select string_agg(d::text, ',' order by d.id) from domain_event d where d.subject_id = p.id))) as digest
     from pilot_project p where p.id = any($1::uuid[])`,
  );

/** The same of announcements: their rows, which houses have confirmed, who has seen them. */
export const digestOfAnnouncements = (database: Database, ids: readonly string[]): Promise<Digests> =>
  digests(
    database,
    ids,
    `select a.id, md5(concat_ws('|', a::text,
       (select string_agg(c::text, ',' order by c.organisation_id) from announcement_confirmation c where c.announcement_id = a.id),
       (select string_agg(s::text, ',' order by s.person_id) from announcement_seen s where s.announcement_id = a.id),
       (select string_agg(d::text, ',' order by d.id) from domain_event d where d.subject_id = a.id))) as digest
     from announcement a where a.id = any($1::uuid[])`,
  );

/** The same of reports: state, working copy, editions, what is published and what administrations say of it. */
export const digestOfReports = (database: Database, ids: readonly string[]): Promise<Digests> =>
  digests(
    database,
    ids,
    `select r.id, md5(concat_ws('|', r::text,
       (select string_agg(s::text, ',' order by s.section) from report_section s where s.report_id = r.id),
       (select string_agg(e::text, ',' order by e.edition) from report_edition e where e.report_id = r.id),
       (select p::text from published_report p where p.report_id = r.id),
       (select string_agg(h.organisation_id::text, ',' order by h.organisation_id) from report_helped h where h.report_id = r.id),
       (select string_agg(u.organisation_id::text, ',' order by u.organisation_id) from report_reused u where u.report_id = r.id),
       (select string_agg(t.thread_id::text, ',' order by t.thread_id) from report_thread t where t.report_id = r.id),
       (select string_agg(w::text, ',' order by w.id) from lesson l join suggestion w on w.subject_id = l.id where l.report_id = r.id),
       (select string_agg(d::text, ',' order by d.id) from domain_event d where d.subject_id = r.id))) as digest
     from experience_report r where r.id = any($1::uuid[])`,
  );

/** The same of who follows what. */
export const digestOfFollowing = (database: Database, ids: readonly string[]): Promise<Digests> =>
  digests(database, ids, `select s.subject_id as id, string_agg(s.person_id::text, ',' order by s.person_id) as digest from subscription s where s.subject_id = any($1::uuid[]) group by s.subject_id`);

/** The same of people: their access and their sessions. */
export const digestOfPeople = (database: Database, ids: readonly string[]): Promise<Digests> =>
  digests(
    database,
    ids,
    `select p.id, concat_ws('|', p.status, p.version, (select count(*) from session s where s.person_id = p.id)) as digest from person p where p.id = any($1::uuid[])`,
  );

async function digests(database: Database, ids: readonly string[], sql: string): Promise<Digests> {
  const found: Digests = new Map();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    for (const row of await database.rows<{ id: string; digest: string }>(sql, [ids.slice(start, start + AT_ONCE)])) found.set(row.id, row.digest);
  }
  return found;
}
