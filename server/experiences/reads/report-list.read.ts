import { z } from 'zod';
import type { ReportListItem, ReportListQuery } from '../../../shared/experiences/contract.js';
import { DISTANCE_MAX } from '../../../shared/comparables/distance.js';
import type { Page } from '../../../shared/pagination.js';
import { standingSql } from '../../catalogue/catalogue.face.js';
import { distanceSql, reasonSql } from '../../comparables/comparables.face.js';
import { isCoordinator, type Actor } from '../../kernel/actor.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { reportOfPilot } from '../../pilots/pilots.face.js';
import { visibleReportSql } from '../experiences.policy.js';
import { componentsOf, obstaclesOf, servicesOf } from './fragments.js';

/** The columns of a `ReportListItem`, over a published report under the given name joined with its organisation `o`. */
export const reportColumns = (report: string): string => `
  ${report}.report_id as id, ${report}.title, ${report}.summary, ${report}.visibility, ${organisationView('o')} as organisation,
  ${servicesOf(report)} as services, ${componentsOf(report)} as components, ${obstaclesOf(report)} as obstacles,
  ${report}.result, ${report}.go_live_on as "goLiveOn", (select count(*)::int from lesson l where l.report_id = ${report}.report_id) as "lessonCount",
  ${report}.helped_count as "helpedCount", ${report}.reused_count as "reusedCount", ${report}.edition, ${report}.published_at as "publishedAt", ${report}.sample`;

/** The reports of a service, a component, an obstacle are few: they are looked up first, and the others never read. */
const among = (report: string, select: string): string => `${report} = any(array(${select}))`;

/** The condition that a report (an SQL expression) is about a service, a bound value. */
export const aboutService = (report: string, service: string): string => among(report, `select x.report_id from report_service x where x.service_id = ${service}`);

/** The conditions of what reports are narrowed to, over `published_report` as `p`; lists and figures share them. */
export function reportNarrowing(query: Pick<ReportListQuery, 'service' | 'component' | 'obstacle' | 'kind' | 'sizeBand'> & { organisation?: string | undefined; result?: string | undefined }, bind: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (query.service) conditions.push(aboutService('p.report_id', standingSql('service', bind(query.service))));
  if (query.component) conditions.push(among('p.report_id', `select x.report_id from report_component x where x.component_id = ${standingSql('component', bind(query.component))}`));
  if (query.obstacle) {
    const obstacle = standingSql('obstacle', bind(query.obstacle));
    conditions.push(among('p.report_id', `select x.report_id from report_obstacle x where x.obstacle_id = any(array(select id from obstacle where id = ${obstacle} or merged_into = ${obstacle}))`));
  }
  if (query.organisation) conditions.push(`p.organisation_id = ${bind(query.organisation)}`);
  if (query.kind) conditions.push(`p.kind = ${bind(query.kind)}`);
  if (query.sizeBand) conditions.push(`p.size_band = ${bind(query.sizeBand)}`);
  if (query.result) conditions.push(`p.result = ${bind(query.result)}`);
  return conditions;
}

const ByTime = z.tuple([PlaceMoment, z.uuid()]);
const ByNumber = z.tuple([z.int(), PlaceMoment, z.uuid()]);

/**
 * Published reports the reader (null: a guest) may see: one statement. The page of ids is cut first, on an index; names and
 * links are then looked up for its rows alone.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readReportList(database: Database, actor: Actor | null, query: ReportListQuery): Promise<Page<ReportListItem>> {
  const values: unknown[] = [actor?.organisationId ?? null, query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [visibleReportSql('p', '$1'), ...reportNarrowing(query, bind)];
  if (query.requested) conditions.push(actor && isCoordinator(actor) ? 'p.public_requested' : 'false');
  if (query.pilot) conditions.push(actor ? reportOfPilot('p', bind(query.pilot)) : 'false');
  if (query.ours) conditions.push(oursSql(actor, bind));
  if (query.sort === 'alike' && actor) return byLikeness(database, actor, query, conditions, values);
  const byHelp = query.sort === 'helped';
  const after = byHelp ? decodeCursor(query.cursor, ByNumber) : decodeCursor(query.cursor, ByTime);
  if (after) conditions.push(`(${byHelp ? 'p.helped_count, ' : ''}p.published_at, p.report_id) < (${after.map(bind).join(', ')})`);
  const order = (alias: string): string => `${byHelp ? `${alias}.helped_count desc, ` : ''}${newestFirst(alias)}`;
  const rows = await database.rows<ReportListItem>(
    `with page as materialized (select p.* from published_report p where ${conditions.join(' and ')} order by ${order('p')} limit $2)
     select ${reportColumns('page')} from page join organisation o on o.id = page.organisation_id order by ${order('page')}`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => (byHelp ? [row.helpedCount, row.publishedAt, row.id] : [row.publishedAt, row.id]));
  return { items: page.rows, nextCursor: page.nextCursor };
}

const newestFirst = (alias: string): string => `${alias}.published_at desc, ${alias}.report_id desc`;

/** Further away than anybody: a house knows its own reports. */
const OWN = DISTANCE_MAX + 1;

// The distance is one of houses: it is found once for each that has reports, and of each no more than a page is read.
async function byLikeness(database: Database, actor: Actor, query: ReportListQuery, conditions: readonly string[], values: unknown[]): Promise<Page<ReportListItem>> {
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const after = decodeCursor(query.cursor, ByNumber);
  const distance = after && bind(after[0]);
  const further = after ? `(near.distance > ${distance} or (p.published_at, p.report_id) < (${after.slice(1).map(bind).join(', ')}))` : 'true';
  const rows = await database.rows<ReportListItem & { place: number }>(
    `with near as materialized (
       select o.id, case when o.id = me.id then ${OWN} else ${distanceSql('me', 'o')} end as distance
       from organisation me cross join organisation o cross join lateral (select 1 from published_report p where p.organisation_id = o.id limit 1) writes
       where me.id = $1
     ), page as materialized (
       select p.*, near.distance from near cross join lateral (
         select p.* from published_report p where p.organisation_id = near.id and ${[...conditions, further].join(' and ')} order by ${newestFirst('p')} limit $2) p
       where ${distance ? `near.distance >= ${distance}` : 'true'} order by near.distance, ${newestFirst('p')} limit $2
     )
     select ${reportColumns('page')}, page.distance as place,
       case when page.distance <= ${DISTANCE_MAX} then json_build_object('distance', page.distance, 'reason', ${reasonSql('me', 'o')}) end as comparison
     from page join organisation o on o.id = page.organisation_id join organisation me on me.id = $1 order by page.distance, ${newestFirst('page')}`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => [row.place, row.publishedAt, row.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}

// What a house introduces or a person follows is nobody's business but theirs: of a guest there is nothing.
function oursSql(actor: Actor | null, bind: (value: unknown) => string): string {
  if (!actor) return 'false';
  return `p.report_id = any(array(select x.report_id from report_service x where x.service_id = any(array(
    select service_id from rollout where organisation_id = $1 and state = 'active'
    union select subject_id from subscription where person_id = ${bind(actor.personId)} and subject_kind = 'service'))))`;
}
