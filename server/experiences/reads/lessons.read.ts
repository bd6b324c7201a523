import { z } from 'zod';
import type { LessonListQuery, LessonView, ObstacleListItem } from '../../../shared/experiences/contract.js';
import type { Page } from '../../../shared/pagination.js';
import type { Actor } from '../../kernel/actor.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { componentRefSql, mayKeepEntries, standingSql } from '../../catalogue/catalogue.face.js';
import { decodeCursor, pageOf, PlaceMoment } from '../../platform/http/cursor.js';
import { reportOfPilot } from '../../pilots/pilots.face.js';
import { visibleReportSql } from '../experiences.policy.js';
import { servicesOf } from './fragments.js';
import { aboutService } from './report-list.read.js';

const Place = z.tuple([PlaceMoment, z.uuid()]);

/** The columns of a `LessonView`, over a lesson under the given name joined with its report `p` and that one's organisation `o`. */
export const lessonColumns = (lesson: string): string => `
  ${lesson}.id, ${lesson}.kind, ${lesson}.title, ${lesson}.text, ${lesson}.phase,
  (select coalesce(json_agg(${componentRefSql('c')} order by c.name), '[]') from component c where c.id = any(${lesson}.component_ids)) as components,
  json_build_object('id', p.report_id, 'title', p.title, 'organisation', ${organisationView('o')}, 'services', ${servicesOf('p')}, 'visibility', p.visibility, 'sample', p.sample) as report`;

/**
 * Lessons of reports the reader (null: a guest) may see, the latest first: one statement.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readLessons(database: Database, actor: Actor | null, query: LessonListQuery): Promise<Page<LessonView>> {
  const after = decodeCursor(query.cursor, Place);
  const values: unknown[] = [actor?.organisationId ?? null, query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [visibleReportSql('p', '$1')];
  if (query.service) {
    // Said of both: so neither the other lessons nor the other reports are read, however few of them the reader may see.
    const service = standingSql('service', bind(query.service));
    conditions.push(aboutService('l.report_id', service), aboutService('p.report_id', service));
  }
  if (query.phase !== undefined) conditions.push(`l.phase = ${bind(query.phase)}`);
  if (query.component) conditions.push(`l.component_ids @> array[${bind(query.component)}::uuid]`);
  if (query.pilot) conditions.push(actor ? reportOfPilot('p', bind(query.pilot)) : 'false');
  if (query.kind) conditions.push(`l.kind = ${bind(query.kind)}`);
  if (after) conditions.push(`(l.published_at, l.id) < (${bind(after[0])}, ${bind(after[1])})`);
  const rows = await database.rows<LessonView & { publishedAt: string }>(
    `with page as materialized (
       select l.* from lesson l join published_report p on p.report_id = l.report_id where ${conditions.join(' and ')} order by l.published_at desc, l.id desc limit $2
     )
     select ${lessonColumns('page')}, page.published_at as "publishedAt"
     from page join published_report p on p.report_id = page.report_id join organisation o on o.id = p.organisation_id
     order by page.published_at desc, page.id desc`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => [row.publishedAt, row.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}

/** The managed list with how many visible reports name an obstacle, and how much it weighed on average: one statement. */
export async function readObstacles(database: Database, actor: Actor | null, query: { service?: string | undefined; phase?: number | undefined }): Promise<{ items: ObstacleListItem[]; can: { keep: boolean } }> {
  const values: unknown[] = [actor?.organisationId ?? null];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const service = query.service === undefined ? null : standingSql('service', bind(query.service));
  const items = await database.rows<ObstacleListItem>(
    `select b.id, b.slug, b.name, b.description, b.phase, array(select m.slug from obstacle m where m.merged_into = b.id order by m.slug) as aliases,
       case when b.retired_at is not null then json_strip_nulls(json_build_object('successor', (select json_build_object('slug', n.slug, 'name', n.name) from obstacle n where n.id = b.successor_id))) end as retired, coalesce(met.reports, 0)::int as "reportCount", met.weight::float8 as weight
     from obstacle b left join (
       select coalesce(m.merged_into, m.id) as id, count(distinct x.report_id) as reports, round(avg(x.weight), 1) as weight
       from report_obstacle x join obstacle m on m.id = x.obstacle_id join published_report p on p.report_id = x.report_id
       where ${visibleReportSql('p', '$1')} ${service === null ? '' : `and ${aboutService('x.report_id', service)} and ${aboutService('p.report_id', service)}`}
       group by 1
     ) met on met.id = b.id
     where b.merged_into is null ${query.phase === undefined ? '' : `and b.phase = ${bind(query.phase)}`}
     order by coalesce(met.reports, 0) desc, met.weight desc nulls last, b.name`,
    values,
  );
  return { items, can: { keep: actor !== null && mayKeepEntries(actor).allowed } };
}
