import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MEDIAN_FROM, REPORTS_SHOWN, type Figure, type Figures, type FiguresQuery, type ReportBehind, type ReportsBehindQuery } from '../../shared/figures/contract.js';
import { unitOf } from '../../shared/figures/units.js';
import type { Page } from '../../shared/pagination.js';
import type { Actor } from '../kernel/actor.js';
import { organisationView } from '../organisations/organisations.face.js';
import { Database } from '../platform/database/database.js';
import { decodeCursor, pageOf, PlaceMoment } from '../platform/http/cursor.js';
import { chosenSql, statedSql, valuesSql } from './figures-sql.js';
import { momentSql } from '../platform/database/moment-sql.js';

const Place = z.tuple([PlaceMoment, z.uuid()]);

/** Figures of experience reports, computed by PostgreSQL over what the reader may see. */
@Injectable()
export class FiguresReads {
  constructor(private readonly database: Database) {}

  /** One statement, however many reports. The reader null is a guest. */
  async figures(actor: Actor | null, query: FiguresQuery): Promise<Figures> {
    const values: unknown[] = [actor?.organisationId ?? null];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    // From the reports outwards: a service has some dozens, and each at most some dozens of numbers.
    const row = await this.database.row<Omit<Figures, 'figures'> & { figures: Omit<Figure, 'unit'>[] }>(
      `with chosen as materialized (select p.report_id, p.organisation_id, p.title, p.published_at from published_report p where ${chosenSql(query, bind)}),
       stated as materialized (${statedSql('select report_id from chosen')}),
       summed as (
         select measure, count(*)::int as n, min(value)::float8 as min, max(value)::float8 as max,
           case when count(*) >= ${MEDIAN_FROM} then round((percentile_cont(0.5) within group (order by value::float8))::numeric, 3)::float8 end as median
         from stated group by measure
       ),
       met as (
         select coalesce(m.merged_into, m.id) as obstacle_id, x.report_id, max(x.weight) as weight
         from report_obstacle x join obstacle m on m.id = x.obstacle_id where x.report_id = any(array(select report_id from chosen)) group by 1, 2
       ),
       shown as materialized (select * from chosen order by published_at desc, report_id desc limit ${REPORTS_SHOWN})
       select (select count(*)::int from chosen) as "reportCount",
         (select coalesce(json_agg(f order by f.measure), '[]') from (
            select summed.*, case when n < ${MEDIAN_FROM} then (
                select json_agg(json_build_object('report', v.report_id, 'title', c.title, 'value', v.value::float8) order by v.value, v.report_id)
                from stated v join chosen c on c.report_id = v.report_id where v.measure = summed.measure
              ) else '[]' end as singles
            from summed) f) as figures,
         (select coalesce(json_agg(json_build_object('obstacle', json_build_object('id', b.id, 'slug', b.slug, 'name', b.name), 'n', c.n, 'weights', c.weights) order by c.n desc, c.sum desc, b.name), '[]') from (
            select obstacle_id, count(*)::int as n, sum(weight) as sum, json_build_array(count(*) filter (where weight = 1), count(*) filter (where weight = 2), count(*) filter (where weight = 3)) as weights
            from met group by obstacle_id) c join obstacle b on b.id = c.obstacle_id) as obstacles,
         (select coalesce(json_agg(json_build_object('id', s.report_id, 'title', s.title, 'organisation', ${organisationView('o')},
              'publishedAt', ${momentSql('s.published_at')}, 'values', ${valuesSql('s.report_id')}) order by s.published_at desc, s.report_id desc), '[]')
            from shown s join organisation o on o.id = s.organisation_id) as reports`,
      values,
    );
    if (!row) return { reportCount: 0, figures: [], obstacles: [], reports: [] };
    return { ...row, figures: row.figures.map((figure) => ({ ...figure, unit: unitOf(figure.measure) })) };
  }

  /** Every report behind the same figures, the latest first, page by page: one statement. @throws DomainError `invalid_input` for a foreign cursor */
  async reports(actor: Actor | null, { cursor, limit, ...query }: ReportsBehindQuery): Promise<Page<ReportBehind>> {
    const values: unknown[] = [actor?.organisationId ?? null, limit + 1];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const after = decodeCursor(cursor, Place);
    const conditions = [chosenSql(query, bind), ...(after ? [`(p.published_at, p.report_id) < (${after.map(bind).join(', ')})`] : [])];
    const rows = await this.database.rows<ReportBehind>(
      `with page as materialized (select p.report_id, p.organisation_id, p.title, p.published_at from published_report p where ${conditions.join(' and ')} order by p.published_at desc, p.report_id desc limit $2),
       stated as materialized (${statedSql('select report_id from page')})
       select page.report_id as id, page.title, ${organisationView('o')} as organisation, page.published_at as "publishedAt", ${valuesSql('page.report_id')} as values
       from page join organisation o on o.id = page.organisation_id order by page.published_at desc, page.report_id desc`,
      values,
    );
    const page = pageOf(rows, limit, (row) => [row.publishedAt, row.id]);
    return { items: page.rows, nextCursor: page.nextCursor };
  }
}
