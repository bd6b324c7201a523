import { z } from 'zod';
import type { CaseListItem, CaseQuery } from '../../../shared/moderation/contract.js';
import type { Page } from '../../../shared/pagination.js';
import { standingSql } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { caseInMandateSql } from '../moderation.policy.js';

const OpenPlace = z.tuple([z.boolean(), z.uuid()]);
const ClosedPlace = z.tuple([PlaceMoment, z.uuid()]);

/** SQL for what the subject of a case is called, over `moderation_case` as `c` and its house `o`: a coordinator reads it whatever its visibility. */
export const caseTitleSql = `coalesce(case c.subject_kind
    when 'thread' then (select t.title from thread t where t.id = c.subject_id)
    when 'post' then (select t.title from post p join thread t on t.id = p.thread_id where p.id = c.subject_id)
    when 'report' then (select coalesce(p.title, e.content -> 'frame' ->> 'title') from experience_report r left join published_report p on p.report_id = r.id
                        left join report_edition e on e.report_id = r.id and e.edition = r.edition where r.id = c.subject_id)
    when 'organisation' then o.name
    when 'contribution' then (select case when h.state <> 'refused' then coalesce(h.body ->> 'title', t.title) end from held_contribution h left join thread t on t.id = h.thread_id where h.id = c.subject_id)
  end, '')`;

/** The columns of a `CaseListItem`, over `moderation_case` as `c` joined with its house `o`; `me`: the bound reader. */
export const caseColumns = (me: string): string => `
  c.id, c.version, json_build_object('kind', c.subject_kind, 'id', c.subject_id, 'title', ${caseTitleSql}) as subject, ${organisationView('o')} as organisation,
  (select coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) order by s.name), '[]') from service s where s.id = any(c.service_ids)) as services,
  c.reasons, c.urgent, c.flag_count as "flagCount", c.opened_at as "openedAt", c.closed_at as "closedAt", c.outcome,
  (select json_build_object('name', a.name, 'mine', a.id = ${me}) from person a where a.id = c.claimed_by) as "claimedBy"`;

/**
 * Cases within the mandate: one statement. Open: urgent first, then the oldest; closed: the newest first.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readCaseList(database: Database, actor: Actor, query: CaseQuery): Promise<Page<CaseListItem>> {
  const closed = query.list === 'closed';
  const values: unknown[] = [actor.personId, query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [caseInMandateSql(actor, bind), `c.closed_at is ${closed ? 'not null' : 'null'}`];
  if (query.list === 'mine') conditions.push('c.claimed_by = $1');
  if (query.kind) conditions.push(`c.subject_kind = ${bind(query.kind)}`);
  if (query.reason) conditions.push(`${bind(query.reason)} = any(c.reasons)`);
  if (query.service) conditions.push(`c.service_ids && array[${standingSql('service', bind(query.service))}]`);
  if (closed) {
    const after = decodeCursor(query.cursor, ClosedPlace);
    if (after) conditions.push(`(c.closed_at, c.id) < (${bind(after[0])}, ${bind(after[1])})`);
  } else {
    const after = decodeCursor(query.cursor, OpenPlace);
    if (after) conditions.push(`(c.urgent < ${bind(after[0])} or (c.urgent = ${bind(after[0])} and c.id > ${bind(after[1])}))`);
  }
  const order = closed ? 'c.closed_at desc, c.id desc' : 'c.urgent desc, c.id';
  const rows = await database.rows<CaseListItem>(
    `with page as materialized (select c.* from moderation_case c where ${conditions.join(' and ')} order by ${order} limit $2)
     select ${caseColumns('$1')} from page c join organisation o on o.id = c.organisation_id order by ${order}`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => (closed ? [row.closedAt, row.id] : [row.urgent, row.id]));
  return { items: page.rows, nextCursor: page.nextCursor };
}
