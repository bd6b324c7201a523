import { z } from 'zod';
import { Day } from '../../../shared/ids.js';
import type { Page } from '../../../shared/pagination.js';
import type { ListedThread, ThreadListQuery } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { visibleSql } from '../threads.policy.js';
import { isAskable } from './asked-houses.js';
import { narrowing } from './narrowing.js';
import { listColumns } from './thread-list.read.js';
import { momentSql } from '../../platform/database/moment-sql.js';

const Place = z.tuple([Day, z.uuid()]);

/**
 * Open questions the own house was asked and has neither answered nor declined, the first due first: one statement.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readAskedOfUs(database: Database, actor: Actor, query: ThreadListQuery): Promise<Page<ListedThread>> {
  const after = decodeCursor(query.cursor, Place);
  const values: unknown[] = [actor.organisationId, query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = narrowing(query, bind, () => bind(actor.personId));
  if (after) conditions.push(`(r.due_on, r.id) > (${bind(after[0])}, ${bind(after[1])})`);
  const rows = await database.rows<ListedThread & { request: NonNullable<ListedThread['request']> }>(
    `with page as materialized (
       select t.*, r.id as request_id, r.version as request_version, r.created_at as requested_at, r.due_on
       from question_request r join thread t on t.id = r.thread_id
       where r.organisation_id = $1 and r.state = 'open' and ${isAskable('t')} and ${visibleSql('$1')}
         ${conditions.map((condition) => `and ${condition}`).join(' ')}
       order by r.due_on, r.id limit $2
     )
     select ${listColumns('page')},
       json_build_object('id', page.request_id, 'version', page.request_version, 'dueOn', page.due_on,
         'since', ${momentSql('page.requested_at')}) as request
     from page join organisation o on o.id = page.organisation_id
     order by page.due_on, page.request_id`,
    values,
  );
  const page = pageOf(rows, query.limit, ({ request }) => [request.dueOn, request.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}
