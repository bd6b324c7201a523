import { z } from 'zod';
import type { Page } from '../../../shared/pagination.js';
import type { ThreadListItem, ThreadListQuery } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { visibleSql } from '../threads.policy.js';
import { componentsOf, isOpenQuestion, isSolved, servicesOf, stateOf } from './fragments.js';
import { narrowing } from './narrowing.js';

const Place = z.tuple([PlaceMoment, z.uuid()]);

/** The columns of a `ThreadListItem`, over a thread under the given name joined with its organisation `o`. */
export const listColumns = (thread: string): string => `
  ${thread}.id, ${thread}.kind, ${stateOf(thread)} as state, ${thread}.title, ${thread}.excerpt, ${thread}.visibility, ${thread}.phase,
  ${servicesOf(thread)} as services, ${componentsOf(thread)} as components, ${organisationView('o')} as organisation,
  ${thread}.answer_count as "answerCount", ${thread}.comment_count as "commentCount", ${thread}.affects_us_count as "affectsUsCount",
  ${thread}.created_at as "createdAt", ${thread}.last_activity_at as "lastActivityAt", ${thread}.sample`;

/**
 * A list of threads the actor may see, latest activity first: one statement. The page of ids is cut first, on an
 * index; names and links are then looked up for its rows alone.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readThreadList(database: Database, actor: Actor, query: ThreadListQuery): Promise<Page<ThreadListItem>> {
  const after = decodeCursor(query.cursor, Place);
  const values: unknown[] = [actor.organisationId, query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [visibleSql('$1')];
  if (query.list === 'open') conditions.push(isOpenQuestion('t'));
  if (query.list === 'solved') conditions.push(isSolved('t'));
  if (query.list === 'asked') conditions.push(`${isOpenQuestion('t')} and t.author_id = ${bind(actor.personId)}`);
  if (query.list === 'mine') {
    const me = bind(actor.personId);
    conditions.push(`t.id in (select id from thread where author_id = ${me} and deleted_at is null union select subject_id from subscription where person_id = ${me} and subject_kind = 'thread')`);
  }
  conditions.push(...narrowing(query, bind, () => bind(actor.personId)));
  if (after) conditions.push(`(t.last_activity_at, t.id) < (${bind(after[0])}, ${bind(after[1])})`);
  const rows = await database.rows<ThreadListItem>(
    `with page as materialized (
       select t.* from thread t where ${conditions.join(' and ')} order by t.last_activity_at desc, t.id desc limit $2
     )
     select ${listColumns('page')} from page join organisation o on o.id = page.organisation_id
     order by page.last_activity_at desc, page.id desc`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => [row.lastActivityAt, row.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}
