import { z } from 'zod';
import type { Page } from '../../../shared/pagination.js';
import { PINS_PER_PLACE } from '../../../shared/threads/acts.js';
import type { ListedThread, ThreadListQuery } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { pinnedIn } from '../pins.js';
import { visibleSql } from '../threads.policy.js';
import { componentsOf, isOpenQuestion, isSolved, servicesOf, stateOf } from './fragments.js';
import { narrowing } from './narrowing.js';

const Place = z.tuple([PlaceMoment, z.uuid()]);

/** The columns of a `ThreadListItem`, over a thread under the given name joined with its organisation `o`. */
export const listColumns = (thread: string): string => `
  ${thread}.id, ${thread}.kind, ${stateOf(thread)} as state, ${thread}.title, ${thread}.excerpt, ${thread}.visibility, ${thread}.phase,
  ${servicesOf(thread)} as services, ${componentsOf(thread)} as components, ${organisationView('o')} as organisation,
  ${thread}.answer_count as "answerCount", ${thread}.comment_count as "commentCount", ${thread}.affects_us_count as "affectsUsCount", ${thread}.best_grade as "bestGrade",
  ${thread}.created_at as "createdAt", ${thread}.last_activity_at as "lastActivityAt", ${thread}.sample`;

/** Pinned threads stand in the list of all there is, or of all of a service; narrowed further it is a search. */
const hasPins = ({ list, component, phase, ours, pilot }: ThreadListQuery): boolean => list === 'new' && component === undefined && phase === undefined && ours === undefined && pilot === undefined;

/**
 * A list of threads the actor may see, latest activity first: one statement. The page of ids is cut first, on an
 * index; names and links are then looked up for its rows alone. What is pinned stands before the first page, and on no other.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readThreadList(database: Database, actor: Actor, query: ThreadListQuery, today: string): Promise<Page<ListedThread>> {
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
  const pins = hasPins(query) ? `select t.*, p.until, p.pinned_at from ${pinnedIn(query.service === undefined ? null : bind(query.service), bind(today))} and ${visibleSql('$1')} order by p.pinned_at desc, p.id limit ${PINS_PER_PLACE}` : null;
  if (pins) conditions.push('t.id not in (select id from pinned)');
  if (after) conditions.push(`(t.last_activity_at, t.id) < (${bind(after[0])}, ${bind(after[1])})`);
  const rows = await database.rows<ListedThread & { pinned: { until: string | null } | null }>(
    `with ${pins ? `pinned as materialized (${pins}),` : ''} page as materialized (
       select t.*, null::date as until, null::timestamptz as pinned_at from thread t where ${conditions.join(' and ')} order by t.last_activity_at desc, t.id desc limit $2
     ), shown as (select * from page ${pins && !after ? 'union all select * from pinned' : ''})
     select ${listColumns('shown')}, case when shown.pinned_at is not null then json_build_object('until', to_char(shown.until, 'YYYY-MM-DD')) end as pinned
     from shown join organisation o on o.id = shown.organisation_id
     order by shown.pinned_at is null, shown.pinned_at desc, shown.last_activity_at desc, shown.id desc`,
    values,
  );
  const items = rows.map(({ pinned, ...row }) => (pinned ? { ...row, pinned } : row));
  const page = pageOf(items.filter((row) => !('pinned' in row)), query.limit, (row) => [row.lastActivityAt, row.id]);
  return { items: [...items.filter((row) => 'pinned' in row), ...page.rows], nextCursor: page.nextCursor };
}
