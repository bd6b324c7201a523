import { z } from 'zod';
import type { Page } from '../../../shared/pagination.js';
import type { ListedThread, ThreadListQuery } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { visibleSql } from '../threads.policy.js';
import { askedSql, isAskable } from './asked-houses.js';
import { narrowing } from './narrowing.js';
import { listColumns } from './thread-list.read.js';

const Place = z.tuple([PlaceMoment, z.uuid()]);

/**
 * SQL for the questions that others were asked in vain: the time of a request is over, and there is no answer of anybody. Within the
 * mandate of a coordinator: the Kreis of the asking house and the Themenfelder of its services.
 */
export function isOverdue(actor: Actor, today: string, bind: (value: unknown) => string): string {
  const { districts = null, topicFields = null } = actor.mandate ?? {};
  const conditions = [
    isAskable('t'),
    'not (t.answer_count > 0)',
    `exists (select 1 from question_request r where r.thread_id = t.id and r.due_on < ${bind(today)}::date)`,
    ...(districts === null
      ? []
      : [`exists (select 1 from organisation h where h.id = t.organisation_id and coalesce(h.district, case when h.kind in ('kreis', 'kreisfreie_stadt') then h.name end) = any(${bind(districts)}::text[]))`]),
    ...(topicFields === null ? [] : [`exists (select 1 from thread_service x join service s on s.id = x.service_id where x.thread_id = t.id and s.topic_field = any(${bind(topicFields)}::text[]))`]),
  ];
  return `(${conditions.join(' and ')})`;
}

/**
 * What is overdue, the oldest question first, each with the houses it was offered to: one statement.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readOverdueList(database: Database, actor: Actor, query: ThreadListQuery, today: string): Promise<Page<ListedThread>> {
  const after = decodeCursor(query.cursor, Place);
  const values: unknown[] = [actor.organisationId, query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [visibleSql('$1'), isOverdue(actor, today, bind), ...narrowing(query, bind, () => bind(actor.personId))];
  if (after) conditions.push(`(t.created_at, t.id) > (${bind(after[0])}, ${bind(after[1])})`);
  const rows = await database.rows<ListedThread>(
    `with page as materialized (
       select t.* from thread t where ${conditions.join(' and ')} order by t.answer_count > 0, t.created_at, t.id limit $2
     )
     select ${listColumns('page')}, ${askedSql('page')} as asked from page join organisation o on o.id = page.organisation_id
     order by page.created_at, page.id`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => [row.createdAt, row.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}
