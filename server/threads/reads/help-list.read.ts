import { z } from 'zod';
import type { Page } from '../../../shared/pagination.js';
import type { ListedThread, ThreadListQuery } from '../../../shared/threads/contract.js';
import { PHASES } from '../../../shared/vocabulary.js';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { visibleSql } from '../threads.policy.js';
import { isOpenQuestion } from './fragments.js';
import { narrowing } from './narrowing.js';
import { listColumns } from './thread-list.read.js';

const Place = z.tuple([z.boolean(), PlaceMoment, z.uuid()]);

// Live is past every phase; a question without a phase can be answered by who is live.
const BEYOND = PHASES.length;
/** The phase one must be past to have the question of a `thread` behind oneself. */
const phaseOf = (thread: string): string => `coalesce(${thread}.phase, ${BEYOND - 1})`;

/**
 * Open questions of other houses that one's own house should be able to answer: at a service where it is live or past the
 * phase of the question. Without an answer first, then the oldest; each with the reason. One statement.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readHelpList(database: Database, actor: Actor, query: ThreadListQuery): Promise<Page<ListedThread>> {
  const after = decodeCursor(query.cursor, Place);
  const values: unknown[] = [actor.organisationId, query.limit + 1, actor.personId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = narrowing(query, bind, () => '$3');
  if (after) conditions.push(`(t.answer_count > 0, t.created_at, t.id) > (${bind(after[0])}, ${bind(after[1])}, ${bind(after[2])})`);
  const rows = await database.rows<ListedThread>(
    `with standing as materialized (
       select service_id, phase, live_since, case when live_since is null then phase else ${BEYOND} end as reached
       from (select *, case when go_live_on <= (now() at time zone 'Europe/Berlin')::date then go_live_on end as live_since from rollout) r
       where organisation_id = $1 and state = 'active'
     ), page as materialized (
       select t.* from thread t
       where ${isOpenQuestion('t')} and t.locked_at is null and ${visibleSql('$1')} and t.organisation_id <> $1 and t.author_id <> $3
         and t.id in (select x.thread_id from thread_service x where x.service_id = any(array(select service_id from standing)))
         and (select max(s.reached) from thread_service x join standing s on s.service_id = x.service_id where x.thread_id = t.id) > ${phaseOf('t')}
         ${conditions.map((condition) => `and ${condition}`).join(' ')}
       order by t.answer_count > 0, t.created_at, t.id limit $2
     )
     select ${listColumns('page')},
       (select json_build_object('service', json_build_object('id', v.id, 'slug', v.slug, 'name', v.name), 'phase', s.phase, 'liveSince', s.live_since)
        from thread_service x join standing s on s.service_id = x.service_id join service v on v.id = x.service_id
        where x.thread_id = page.id order by s.reached desc, x.position limit 1) as because
     from page join organisation o on o.id = page.organisation_id
     order by page.answer_count > 0, page.created_at, page.id`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => [row.answerCount > 0, row.createdAt, row.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}
