import { z } from 'zod';
import type { KeptAnnouncement, KeptListQuery, ReachQuery, readReach } from '../../../shared/announcements/contract.js';
import type { Page } from '../../../shared/pagination.js';
import type { ResponseOf } from '../../../shared/route.js';
import { standingSql } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { reachableSql } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { COMMON_COLUMNS, COMMON_JOINS } from '../announcement-columns.js';
import { districtsOf, mayAnnounce, mayKeep } from '../announcements.policy.js';
import { confirmedSql, inAudienceSql, reachedSql, standsSql } from '../announcements.sql.js';

type Row = Omit<KeptAnnouncement, 'can'> & { topicField: string | null };

/** Over announcements of `source`; `$1` is today. */
const kept = (source: string): string => `
  select ${COMMON_COLUMNS}, a.districts, s.topic_field as "topicField",
    case when a.withdrawn_at is not null then 'withdrawn' when ${standsSql('a', '$1')} then 'running' else 'ended' end as state,
    case when a.withdrawn_at is not null then json_build_object('on', (a.withdrawn_at at time zone 'Europe/Berlin')::date, 'reason', a.withdrawn_because) end as withdrawal,
    counted.reached, counted.confirmed
  from ${source} a ${COMMON_JOINS}
    cross join lateral (select count(*)::int as reached, count(*) filter (where ${confirmedSql('a', 'o')})::int as confirmed from organisation o where ${reachedSql('a', 'o')}) counted
  order by a.id desc`;

/** All announcements, newest first: one statement; houses are counted for the rows of the page alone. @throws DomainError `forbidden`, `invalid_input` for a foreign cursor */
export async function readKeptList(database: Database, actor: Actor, query: KeptListQuery, today: string): Promise<Page<KeptAnnouncement>> {
  require(mayKeep(actor));
  const before = decodeCursor(query.cursor, z.uuid());
  const running = standsSql('n', '$1');
  const rows = await database.rows<Row>(
    `with page as materialized (select n.* from announcement n where ${query.state === 'running' ? running : `not ${running}`} and ($3::uuid is null or n.id < $3) order by n.id desc limit $2) ${kept('page')}`,
    [today, query.limit + 1, before],
  );
  const page = pageOf(rows, query.limit, ({ id }) => id);
  return { items: page.rows.map((row) => viewOf(actor, row)), nextCursor: page.nextCursor };
}

/** One of them: one statement. @throws DomainError `forbidden`, `not_found` */
export async function readKeptPage(database: Database, actor: Actor, id: string, today: string): Promise<KeptAnnouncement> {
  require(mayKeep(actor));
  const row = await database.row<Row>(kept('(select * from announcement where id = $2)'), [today, id]);
  if (!row) throw notFound();
  return viewOf(actor, row);
}

/** How many administrations an announcement of the actor would reach today: one statement, two where it is about a service. @throws DomainError `forbidden`, `not_found` for an unknown service */
export async function readReachOf(database: Database, actor: Actor, { service: named, phases }: ReachQuery): Promise<ResponseOf<typeof readReach>> {
  require(mayKeep(actor));
  const about = named === undefined ? null : await database.row<{ id: string; field: string | null }>(`select id, topic_field as field from service where id = ${standingSql('service', '$1')}`, [named]);
  if (named !== undefined && !about) throw notFound();
  const districts = districtsOf(actor);
  require(mayAnnounce(actor, { districts, topicField: about?.field ?? null }));
  const audience = inAudienceSql({ districts: '$1::text[]', service: '$2::uuid', phases: '$3::smallint[]' }, 'o');
  const numbers = (phases ?? '').split(',').filter(Boolean).map(Number);
  const row = await database.row<{ reached: number }>(`select count(*)::int as reached from organisation o where ${audience} and ${reachableSql('o')}`, [districts, about?.id ?? null, numbers]);
  return { reached: row?.reached ?? 0, districts };
}

function viewOf(actor: Actor, { topicField, ...row }: Row): KeptAnnouncement {
  const may = row.state !== 'withdrawn' && mayAnnounce(actor, { districts: row.districts, topicField }).allowed;
  return { ...row, can: { change: may, withdraw: may } };
}
