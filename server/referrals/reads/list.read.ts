import { z } from 'zod';
import type { ReferralListItem, ReferralQuery } from '../../../shared/referrals/contract.js';
import type { Page } from '../../../shared/pagination.js';
import type { Actor } from '../../kernel/actor.js';
import { require } from '../../kernel/verdict.js';
import { caseTitleSql } from '../../moderation/moderation.face.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { visibleSql } from '../../threads/threads.face.js';
import { mayKeepDesks } from '../referrals.policy.js';
import { daySql, inMandateSql, SUBJECT_JOINS } from '../referrals.sql.js';

const FAR = 'infinity';
const DUE = `coalesce(r.follow_up_on, '${FAR}'::date)`;
const OpenPlace = z.tuple([z.union([z.iso.date(), z.literal(FAR)]), z.uuid()]);
const ClosedPlace = z.tuple([PlaceMoment, z.uuid()]);

// The house of a case is called `o` where its title is asked for.
const CASE_TITLE = `(select ${caseTitleSql} from organisation o where o.id = c.organisation_id)`;

/** The columns of a `ReferralListItem`, over a referral `r` joined by `SUBJECT_JOINS`; the reader's house and today are bound as the given parameters. */
export const referralColumns = (house: string, today: string): string => `
  r.id, r.version, r.state, json_build_object('kind', case when c.id is null then 'thread' else 'case' end, 'id', coalesce(t.id, c.id),
    'title', case when c.id is not null then ${CASE_TITLE} when ${visibleSql(house)} then t.title end) as about,
  (select ${organisationView('h')} from organisation h where h.id = coalesce(t.organisation_id, c.organisation_id)) as organisation,
  r.reference, r.follow_up_on::text as "followUpOn", (r.closed_at is null and r.state <> 'wished' and r.follow_up_on is not null and r.follow_up_on < ${today}::date) as overdue,
  ${daySql('coalesce(case when r.desk_id is not null then r.passed_on_at end, r.wished_at)')} as since, r.closed_at as "closedAt", r.sample`;

const ORDERS = { open: `${DUE}, r.id`, closed: 'r.closed_at desc, r.id desc', all: 'r.id desc' } as const;

/** Referrals within the mandate: one statement. @throws DomainError `forbidden`, `invalid_input` for a foreign cursor */
export async function readReferralList(database: Database, actor: Actor, query: ReferralQuery, today: string): Promise<Page<ReferralListItem>> {
  require(mayKeepDesks(actor));
  const values: unknown[] = [actor.organisationId, today, query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [inMandateSql(actor, bind), ...(query.list === 'all' ? [] : [`r.closed_at is ${query.list === 'open' ? 'null' : 'not null'}`]), ...after(query, bind)];
  if (query.state) conditions.push(`r.state = ${bind(query.state)}`);
  if (query.desk) conditions.push(`r.desk_id = ${bind(query.desk)}`);
  if (query.case) conditions.push(`r.case_id = ${bind(query.case)}`);
  const rows = await database.rows<ReferralListItem & { due: string }>(
    `select ${referralColumns('$1', '$2')}, ${DUE}::text as due, (select json_build_object('id', d.id, 'name', d.name, 'kind', d.kind) from desk d where d.id = r.desk_id) as desk
     from referral r ${SUBJECT_JOINS} where ${conditions.join(' and ')} order by ${ORDERS[query.list]} limit $3`,
    values,
  );
  const place = { open: (row: (typeof rows)[number]) => [row.due, row.id], closed: (row: (typeof rows)[number]) => [row.closedAt, row.id], all: (row: (typeof rows)[number]) => row.id }[query.list];
  const page = pageOf(rows, query.limit, place);
  return { items: page.rows.map(({ due: _due, ...row }) => row), nextCursor: page.nextCursor };
}

function after({ list, cursor }: ReferralQuery, bind: (value: unknown) => string): string[] {
  if (cursor === undefined) return [];
  if (list === 'all') return [`r.id < ${bind(decodeCursor(cursor, z.uuid()))}`];
  const [moment, id] = decodeCursor(cursor, list === 'open' ? OpenPlace : ClosedPlace) as [string, string];
  return list === 'open' ? [`(${DUE}, r.id) > (${bind(moment)}::date, ${bind(id)}::uuid)`] : [`(r.closed_at, r.id) < (${bind(moment)}::timestamptz, ${bind(id)}::uuid)`];
}

/** How many wait within the mandate: one statement. @throws DomainError `forbidden` */
export async function readReferralSummary(database: Database, actor: Actor, today: string): Promise<{ wished: number; overdue: number }> {
  require(mayKeepDesks(actor));
  const values: unknown[] = [today];
  const mandate = inMandateSql(actor, (value) => `$${values.push(value)}`);
  const row = await database.row<{ wished: number; overdue: number }>(
    `select (count(*) filter (where r.state = 'wished'))::int as wished, (count(*) filter (where r.state <> 'wished' and r.follow_up_on < $1::date))::int as overdue
     from referral r ${SUBJECT_JOINS} where r.closed_at is null and ${mandate}`,
    values,
  );
  return row ?? { wished: 0, overdue: 0 };
}
