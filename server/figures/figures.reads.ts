import { Injectable } from '@nestjs/common';
import { MEDIAN_FROM, REPORTS_SHOWN, type Figures, type FiguresQuery } from '../../shared/figures/contract.js';
import { reportNarrowing, visibleReportSql } from '../experiences/experiences.face.js';
import type { Actor } from '../kernel/actor.js';
import { organisationView } from '../organisations/organisations.face.js';
import { Database } from '../platform/database/database.js';

/** Figures of experience reports, computed by PostgreSQL over what the reader may see. */
@Injectable()
export class FiguresReads {
  constructor(private readonly database: Database) {}

  /** One statement, however many reports. The reader null is a guest. */
  async figures(actor: Actor | null, query: FiguresQuery): Promise<Figures> {
    const values: unknown[] = [actor?.organisationId ?? null];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const conditions = [visibleReportSql('p', '$1'), ...reportNarrowing(query, bind)];
    if (query.phase !== undefined) {
      const phase = bind(query.phase);
      conditions.push(`(exists (select 1 from report_value v where v.report_id = p.report_id and v.measure = 'duration:' || ${phase}::int)
        or exists (select 1 from lesson l where l.report_id = p.report_id and l.phase = ${phase}::int))`);
    }
    // From the reports outwards: a service has some dozens, and each at most some dozens of numbers.
    const row = await this.database.row<Figures>(
      `with chosen as materialized (select p.report_id, p.organisation_id, p.title, p.published_at from published_report p where ${conditions.join(' and ')}),
       stated as materialized (select v.report_id, v.measure, v.value from report_value v where v.report_id = any(array(select report_id from chosen))),
       met as (
         select coalesce(m.merged_into, m.id) as obstacle_id, x.report_id, max(x.weight) as weight
         from report_obstacle x join obstacle m on m.id = x.obstacle_id where x.report_id = any(array(select report_id from chosen)) group by 1, 2
       ),
       shown as materialized (select * from chosen order by published_at desc, report_id desc limit ${REPORTS_SHOWN})
       select (select count(*)::int from chosen) as "reportCount",
         (select coalesce(json_agg(f order by f.measure), '[]') from (
            select measure, count(*)::int as n, min(value)::float8 as min, max(value)::float8 as max,
              case when count(*) >= ${MEDIAN_FROM} then round((percentile_cont(0.5) within group (order by value::float8))::numeric, 3)::float8 end as median
            from stated group by measure) f) as figures,
         (select coalesce(json_agg(json_build_object('obstacle', json_build_object('id', b.id, 'slug', b.slug, 'name', b.name), 'n', c.n, 'weights', c.weights) order by c.n desc, c.sum desc, b.name), '[]') from (
            select obstacle_id, count(*)::int as n, sum(weight) as sum, json_build_array(count(*) filter (where weight = 1), count(*) filter (where weight = 2), count(*) filter (where weight = 3)) as weights
            from met group by obstacle_id) c join obstacle b on b.id = c.obstacle_id) as obstacles,
         (select coalesce(json_agg(json_build_object('id', s.report_id, 'title', s.title, 'organisation', ${organisationView('o')},
              'publishedAt', to_char(s.published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'values', (select coalesce(json_object_agg(v.measure, v.value::float8), '{}') from stated v where v.report_id = s.report_id)) order by s.published_at desc, s.report_id desc), '[]')
            from shown s join organisation o on o.id = s.organisation_id) as reports`,
      values,
    );
    return row ?? { reportCount: 0, figures: [], obstacles: [], reports: [] };
  }
}
