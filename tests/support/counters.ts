import type { Database } from '../../server/platform/database/database.js';

/** Counters of threads and posts that differ from what they count, and marks that stand where none can. Nothing is right. */
export const driftOf = (database: Database): Promise<{ what: string; id: string }[]> =>
  database.rows(
    `select 'helpful' as what, p.id from post p where p.helpful_count <> (select count(*) from helpful h where h.post_id = p.id)
     union all select 'comments below', p.id from post p where p.comment_count <> (select count(*) from post c where c.parent_id = p.id)
     union all select 'answers', t.id from thread t where t.answer_count <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null)
     union all select 'comments', t.id from thread t where t.comment_count <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'comment' and p.deleted_at is null)
     union all select 'solutions', t.id from thread t where t.solution_count <> (select count(*) from solution s where s.thread_id = t.id)
     union all select 'affected', t.id from thread t where t.affects_us_count <> (select count(*) from affects_us a where a.thread_id = t.id)
     union all select 'best grade', t.id from thread t where t.best_grade is distinct from (
       select case when bool_or(g.grade = 'binding') then 'binding' when count(*) > 0 then 'checked' end
       from post p join answer_grade g on g.post_id = p.id and g.ended_at is null where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null)
     union all select 'mark as duplicate', d.id from thread d left join thread o on o.id = d.duplicate_of
       where d.duplicate <> coalesce(o.deleted_at is null and (o.visibility = 'community' or (d.visibility = 'organisation' and d.organisation_id = o.organisation_id)), false)
     union all select 'solution elsewhere', s.post_id from solution s join post p on p.id = s.post_id join thread t on t.id = p.thread_id
       where s.thread_id <> p.thread_id or p.kind <> 'answer' or t.kind <> 'question' or p.deleted_at is not null
     union all select 'parent elsewhere', c.id from post c join post p on p.id = c.parent_id where c.thread_id <> p.thread_id or p.kind = 'comment'
     union all select 'answer in a discussion', p.id from post p join thread t on t.id = p.thread_id where t.kind = 'discussion' and p.kind = 'answer'`,
  );
