import type { CaseText } from '../../shared/moderation/contract.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { FindFlagged, ModeratedSubject, SubjectFacts } from '../moderation/moderation.face.js';
import { districtsSql, organisationView } from '../organisations/organisations.face.js';
import type { Database } from '../platform/database/database.js';
import type { HideThreadOrPost } from './commands/hide-thread-or-post.js';
import { topicFieldsOf } from './reads/fragments.js';
import { visibleSql } from './threads.policy.js';
import { momentSql } from '../platform/database/moment-sql.js';

const SCOPE = `
  ${districtsSql('o')} as districts, ${topicFieldsOf('t')} as "topicFields",
  array(select x.service_id from thread_service x where x.thread_id = t.id order by x.position) as "serviceIds"`;
const STATE = (row: string): string => `case when ${row}.hidden_at is not null then 'hidden' when ${row}.deleted_at is not null then 'removed' else 'shown' end`;

const THREAD_FACTS = `
  select t.title, ${STATE('t')} as state, t.organisation_id as "organisationId", t.author_id as "authorId", ${SCOPE}
  from thread t join organisation o on o.id = t.organisation_id where t.id = $1`;
// A text goes with its thread. The Kreis is that of the thread's house: its coordinator looks after the whole conversation.
const POST_FACTS = `
  select t.title, case when t.deleted_at is not null and p.deleted_at is null then ${STATE('t')} else ${STATE('p')} end as state,
    p.organisation_id as "organisationId", p.author_id as "authorId", ${SCOPE}
  from post p join thread t on t.id = p.thread_id join organisation o on o.id = t.organisation_id where p.id = $1`;

const SAID = `json_build_object('author', json_build_object('name', a.name, 'organisation', ${organisationView('h')}), 'at', ${momentSql('b.created_at')}, 'text', b.text)`;
/** So many texts before the flagged one are shown beside the opening. */
const BEFORE = 3;

// Of a thread that was merged since, the text it began with stands in the other one.
const OPENING = `coalesce((select id from post where thread_id = $1 and kind = 'opening'), (select b.id from thread m join post b on b.thread_id = m.merged_into and b.opened_id = m.id where m.id = $1))`;

/** SQL for the opening of a thread and the last texts in it as JSON; `before`: only those written before that post, `also`: that post as well. */
export const contextSql = (thread: string, { before, also }: { before?: string; also?: string } = {}): string => `
  (select coalesce(json_agg(${SAID} order by b.id), '[]') from (
     (select * from post where thread_id = ${thread} and (kind = 'opening'${also ? ` or id = ${also}` : ''}) and deleted_at is null)
     union
     (select * from post where thread_id = ${thread} and kind <> 'opening' and deleted_at is null${before ? ` and id < ${before}` : ''} order by id desc limit ${BEFORE})
   ) b join person a on a.id = b.author_id join organisation h on h.id = b.organisation_id${before ? ` where b.id <> ${before}` : ''})`;

const text = (subject: 'thread' | 'post'): string => `
  select ${subject === 'thread' ? STATE('t') : `case when t.deleted_at is not null and p.deleted_at is null then ${STATE('t')} else ${STATE('p')} end`} as state,
    case when ${visibleSql('$2')} then '/fragen/' || t.id end as path, t.visibility,
    json_build_object('name', pa.name, 'organisation', ${organisationView('po')}) as author, p.created_at as "createdAt",
    case when p.deleted_at is null or p.hidden_at is not null then p.text end as text,
    ${subject === 'thread' ? `'[]'::json` : contextSql('t.id', { before: 'p.id' })} as before
  from post p join thread t on t.id = p.thread_id join person pa on pa.id = p.author_id join organisation po on po.id = p.organisation_id
  where p.id = ${subject === 'thread' ? OPENING : '$1'}`;

/** Threads and posts as cases are about them. */
export function moderatedThreads(database: Database, hiding: HideThreadOrPost): ModeratedSubject[] {
  const facts = (sql: string) => (id: string): Promise<SubjectFacts | null> => database.row<SubjectFacts>(sql, [id]);
  const read = (sql: string) => async (actor: Actor, id: string): Promise<CaseText> => {
    const found = await database.row<CaseText>(sql, [id, actor.organisationId]);
    if (!found) throw notFound();
    return found;
  };
  return [
    {
      kind: 'thread',
      facts: facts(THREAD_FACTS),
      text: read(text('thread')),
      hide: (actor, id) => hiding.hideThread(actor, id),
      restore: (actor, id) => hiding.restoreThread(actor, id),
    },
    {
      kind: 'post',
      facts: facts(POST_FACTS),
      text: read(text('post')),
      hide: (actor, id) => hiding.hidePost(actor, id),
      restore: (actor, id) => hiding.restorePost(actor, id),
    },
  ];
}

/** A thread as a whole. */
export const flaggedThread = (database: Database): FindFlagged => (actor, id) =>
  database.row(`select 'thread' as kind, t.id, null as about from thread t where t.id = $1 and ${visibleSql('$2')}`, [id, actor.organisationId]);

/** A text; an opening stands for its thread. */
export const flaggedPost = (database: Database): FindFlagged => (actor, id) =>
  database.row(
    `select case when p.kind = 'opening' then 'thread' else 'post' end as kind, case when p.kind = 'opening' then t.id else p.id end as id, null as about
     from post p join thread t on t.id = p.thread_id where p.id = $1 and p.deleted_at is null and ${visibleSql('$2')}`,
    [id, actor.organisationId],
  );
