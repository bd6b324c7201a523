import type { Database } from '../platform/database/database.js';
import { countGrades, countPost, countSolutions } from './counters.js';
import { keepExcerpt } from './opening-excerpt.js';
import type { Post } from './post.entity.js';

/** What hangs on a text goes with it: counters, the line in lists, the mark as solution, which is returned for the history. */
export async function leave(database: Database, post: Post): Promise<unknown> {
  const solution = await database.row('delete from solution where post_id = $1 returning *', [post.id]);
  await follow(database, post, -1);
  return solution;
}

/** What hung on the text comes back with it; the mark is somebody else's act and comes back as it was, from the history, where it still is an answer. */
export async function comeBack(database: Database, post: Post): Promise<void> {
  await database.rows(
    `insert into solution select s.* from post p join thread t on t.id = p.thread_id
       join domain_event e on e.subject_id = p.id and e.data -> 'solution' <> 'null'
       cross join jsonb_populate_record(null::solution, (e.data -> 'solution') || jsonb_build_object('thread_id', p.thread_id)) s
     where p.id = $1 and p.kind = 'answer' and t.kind = 'question'
       and e.id = (select max(id::text)::uuid from domain_event where subject_id = $1 and type in ('posts.deleted', 'posts.hidden'))
     on conflict do nothing`,
    [post.id],
  );
  await follow(database, post, 1);
}

async function follow(database: Database, post: Post, change: 1 | -1): Promise<void> {
  if (post.kind !== 'opening') await countPost(database, post.thread.id, post.kind, change);
  await countSolutions(database, post.thread.id);
  await countGrades(database, [post.thread.id]);
  await keepExcerpt(database, post);
}
