import { Injectable } from '@nestjs/common';
import type { previewMerge } from '../../../shared/catalogue/care.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import { visibleReportSql } from '../../experiences/experiences.face.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { furtherSql } from '../../rollouts/rollouts.face.js';
import { visibleSql } from '../../threads/threads.face.js';
import { mayKeepEntries } from './care.policy.js';

const STAND = (rollout: string): string => `json_build_object('state', ${rollout}.state, 'phase', ${rollout}.phase, 'goLiveOn', ${rollout}.go_live_on)`;

/** What merging two services would do, as far as the reader may see it. */
@Injectable()
export class MergePreview {
  constructor(private readonly database: Database) {}

  /** One statement. @throws DomainError `forbidden`, `entry_itself`, `not_found` where one of them does not exist */
  async services(actor: Actor, { params, query }: InputOf<typeof previewMerge>): Promise<ResponseOf<typeof previewMerge>> {
    require(mayKeepEntries(actor));
    if (params.id === query.into) throw new DomainError('entry_itself');
    const row = await this.database.row<ResponseOf<typeof previewMerge>>(
      `select
         (select count(*)::int from thread_service x join thread t on t.id = x.thread_id where x.service_id = f.id and ${visibleSql('$3')}) as threads,
         (select count(*)::int from report_service x join published_report p on p.report_id = x.report_id where x.service_id = f.id and ${visibleReportSql('p', '$3')}) as reports,
         (select count(*)::int from rollout r where r.service_id = f.id) as rollouts,
         (select count(*)::int from pilot_service x where x.service_id = f.id) as pilots,
         (select count(*)::int from announcement a where a.service_id = f.id and a.withdrawn_at is null and a.ends_on >= (now() at time zone 'Europe/Berlin')::date) as announcements,
         (select count(*)::int from service_version v where v.service_id = f.id and v.state = 'published') as versions,
         (select coalesce(json_agg(json_build_object('organisation', o.name, 'kept', case when ${furtherSql('a')} > ${furtherSql('b')} then ${STAND('a')} else ${STAND('b')} end,
             'dropped', case when ${furtherSql('a')} > ${furtherSql('b')} then ${STAND('b')} else ${STAND('a')} end) order by o.name, o.id), '[]')
            from rollout a join rollout b on b.organisation_id = a.organisation_id and b.service_id = i.id join organisation o on o.id = a.organisation_id where a.service_id = f.id) as collisions
       from service f join service i on i.id = $2 where f.id = $1`,
      [params.id, query.into, actor.organisationId],
    );
    if (!row) throw notFound();
    return row;
  }
}
