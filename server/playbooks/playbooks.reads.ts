import { Injectable } from '@nestjs/common';
import type { PhaseKnowledge, PhasePage } from '../../shared/playbooks/contract.js';
import { PHASES } from '../../shared/vocabulary.js';
import { visibleReportSql } from '../experiences/experiences.face.js';
import { standingSql } from '../catalogue/catalogue.face.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { visibleSql } from '../threads/threads.face.js';

type Counts = Pick<PhaseKnowledge, 'lessonCount' | 'solvedCount' | 'obstacleCount' | 'ours'>;

// `$1` is the reader's house; what another house keeps to itself is in no number.
const LESSONS = `lesson l join published_report p on p.report_id = l.report_id where ${visibleReportSql('p', '$1')}`;
const SOLVED = `thread t where t.solution_count > 0 and ${visibleSql('$1')}`;

const service = (alias: string): string => `json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name)`;
const oursAt = (phase: string): string =>
  `(select coalesce(json_agg(json_build_object('service', ${service('s')}, 'goLiveOn', r.go_live_on) order by s.name, s.id), '[]')
    from rollout r join service s on s.id = r.service_id where r.organisation_id = $1 and r.state = 'active' and r.phase = ${phase})`;

const ALL = `
  select step.number, coalesce(lessons.n, 0)::int as "lessonCount", coalesce(solved.n, 0)::int as "solvedCount", coalesce(obstacles.n, 0)::int as "obstacleCount", ${oursAt('step.number')} as ours
  from generate_series(0, ${PHASES.length - 1}) as step (number)
    left join (select l.phase, count(*) as n from ${LESSONS} and l.phase is not null group by l.phase) lessons on lessons.phase = step.number
    left join (select t.phase, count(*) as n from ${SOLVED} and t.phase is not null group by t.phase) solved on solved.phase = step.number
    left join (select b.phase, count(*) as n from obstacle b where b.merged_into is null and b.phase is not null group by b.phase) obstacles on obstacles.phase = step.number
  order by step.number`;

const ONE = `
  with lessons as materialized (select l.report_id from ${LESSONS} and l.phase = $2),
    solved as materialized (select t.id from ${SOLVED} and t.phase = $2),
    about as (
      select service_id, sum(lessons)::int as lessons, sum(solved)::int as solved from (
        select x.service_id, count(*) as lessons, 0 as solved from lessons join report_service x on x.report_id = lessons.report_id group by x.service_id
        union all select x.service_id, 0, count(*) from solved join thread_service x on x.thread_id = solved.id group by x.service_id
      ) every group by service_id
    )
  select
    case when $3::uuid is null then (select count(*)::int from lessons) else coalesce((select lessons from about where service_id = ${standingSql('service', '$3')}), 0) end as "lessonCount",
    case when $3::uuid is null then (select count(*)::int from solved) else coalesce((select solved from about where service_id = ${standingSql('service', '$3')}), 0) end as "solvedCount",
    (select count(*)::int from obstacle b where b.merged_into is null and b.phase = $2 and ($3::uuid is null or b.id = any(array(
       select coalesce(m.merged_into, m.id) from report_service x join published_report p on p.report_id = x.report_id
         join report_obstacle o on o.report_id = x.report_id join obstacle m on m.id = o.obstacle_id
       where x.service_id = ${standingSql('service', '$3')} and ${visibleReportSql('p', '$1')})))) as "obstacleCount",
    ${oursAt('$2')} as ours,
    (select coalesce(json_agg(json_build_object('service', ${service('s')}, 'lessonCount', about.lessons, 'solvedCount', about.solved) order by about.lessons + about.solved desc, s.name, s.id), '[]')
     from about join service s on s.id = about.service_id) as services`;

/** What the phases of an introduction hold, counted over what the reader may see. */
@Injectable()
export class PlaybookReads {
  constructor(private readonly database: Database) {}

  /** All phases in their order: one statement, which looks at every lesson and every solved question once. */
  async phases(actor: Actor): Promise<{ items: PhaseKnowledge[] }> {
    const rows = await this.database.rows<Counts & { number: number }>(ALL, [actor.organisationId]);
    return { items: PHASES.map((phase) => ({ ...NOTHING, ...phase, ...rows[phase.number] })) };
  }

  /** One phase, narrowed to a service where one is named: one statement. */
  async phase(actor: Actor, number: number, serviceId: string | undefined): Promise<PhasePage> {
    const row = await this.database.row<Counts & Pick<PhasePage, 'services'>>(ONE, [actor.organisationId, number, serviceId ?? null]);
    const { key = '', name = '' } = PHASES[number] ?? {};
    return { ...NOTHING, services: [], number, key, name, ...row };
  }
}

const NOTHING: Counts = { lessonCount: 0, solvedCount: 0, obstacleCount: 0, ours: [] };
