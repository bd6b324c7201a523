import { Injectable } from '@nestjs/common';
import type { Component, NamedServiceChoice, ServiceDetail, ServiceListItem } from '../../shared/catalogue/contract.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { aboutService, visibleReportSql } from '../experiences/experiences.face.js';
import { Database } from '../platform/database/database.js';
import { isSolved, visibleSql } from '../threads/threads.face.js';
import { mayKeepEntries, mayKeepEntry } from './care/care.policy.js';
import { componentRefSql } from './care/standing.js';
import { serviceSummarySql } from './service-summary.js';
import { bundlesSql, LIVE, ownRolloutSummary, partsSql, retiredServiceSql } from './service-columns.js';
import { currentVersionSql } from './versions/versions.js';
import { typingCounts } from './typing-counts.js';

// Counts hold what the actor may see: a thread or report of another house is in no number.
const LIST_COLUMNS = `
  s.id, s.slug, s.name, s.kind, s.ozg_id as "ozgId", s.topic_field as "topicField", s.situation, s.availability, ${retiredServiceSql('s')} as retired,
  coalesce(stand.live, 0)::int as "liveCount", coalesce(stand.in_progress, 0)::int as "inProgressCount",
  coalesce(asked.questions, 0)::int as "questionCount", coalesce(asked.solved, 0)::int as "solvedCount",
  coalesce(told.reports, 0)::int as "reportCount"`;

const counts = (service: string | null): string => {
  const ofService = service === null ? '' : `where service_id = ${service}`;
  return `
  left join (
    select service_id, count(*) filter (where ${LIVE}) as live,
           count(*) filter (where state = 'active' and (${LIVE}) is not true) as in_progress
    from rollout ${ofService} group by service_id
  ) stand on stand.service_id = s.id
  left join (
    select x.service_id, count(*) as questions, count(*) filter (where ${isSolved('t')}) as solved
    from thread_service x join thread t on t.id = x.thread_id
    ${ofService ? `${ofService} and` : 'where'} t.kind = 'question' and not t.duplicate and ${visibleSql('$1')} group by x.service_id
  ) asked on asked.service_id = s.id
  left join (
    select x.service_id, count(*) as reports from report_service x join published_report p on p.report_id = x.report_id
    ${service === null ? 'where' : `${ofService} and ${aboutService('p.report_id', service)} and`} ${visibleReportSql('p', '$1')} group by x.service_id
  ) told on told.service_id = s.id`;
};

// Those that are offered no more are among them: what names them is found by them.
const COMPONENTS = `
  select c.id, c.slug, c.name, c.description, array(select m.slug from component m where m.merged_into = c.id order by m.slug) as aliases, ref.json -> 'retired' as retired
  from component c cross join lateral (select ${componentRefSql('c')} as json) ref where c.merged_into is null order by c.name`;

// The address of a merged service leads to what it became.
const OF_ADDRESS = '(select coalesce(merged_into, id) from service where slug = $2)';

/** What screens of the catalogue need. */
@Injectable()
export class CatalogueReads {
  constructor(private readonly database: Database) {}

  /**
   * All services with their counts: one statement, which looks at every question and report: some 30 ms at 20,000
   * threads, growing with them. It is for the page of the services; pickers and filters ask for `choices`.
   */
  async services(actor: Actor): Promise<{ items: ServiceListItem[] }> {
    const items = await this.database.rows<ServiceListItem>(
      `select ${LIST_COLUMNS}, ${ownRolloutSummary('s', '$1')} as "ourRollout" from service s ${counts(null)} where s.merged_into is null order by s.kind = 'basic', s.name`,
      [actor.organisationId],
    );
    return { items };
  }

  /** All services to choose from: one statement, which looks at no thread. */
  async choices(actor: Actor): Promise<{ items: NamedServiceChoice[] }> {
    const items = await this.database.rows<NamedServiceChoice>(
      `select s.id, s.slug, s.name, s.ozg_id as "ozgId", s.availability, ${retiredServiceSql('s')} as retired, ${ownRolloutSummary('s', '$1')} as "ourRollout", array(select m.slug from service m where m.merged_into = s.id order by m.slug) as aliases from service s where s.merged_into is null order by s.kind = 'basic', s.name`,
      [actor.organisationId],
    );
    return { items };
  }

  /** One statement. @throws DomainError `not_found` */
  async service(actor: Actor, slug: string): Promise<ServiceDetail> {
    const row = await this.database.row<Omit<ServiceDetail, 'viewer' | 'typing'> & { follows: boolean; typing: string | null }>(
      `select ${LIST_COLUMNS}, ${serviceSummarySql('s')} as summary, s.provider, bundle.typing, bundle.missing_since as "missingSince", s.updated_at as "updatedAt",
         ${currentVersionSql('s.id', `json_build_object('id', n.id, 'label', n.label, 'validFrom', n.valid_from, 'news', n.news, 'changes', n.changes)`)} as "currentVersion",
         (select count(*)::int from service_version v where v.service_id = any(${partsSql('s')}) and v.state = 'published') as "versionCount",
         (select json_build_object('state', r.state, 'phase', r.phase, 'since', r.since, 'goLiveOn', r.go_live_on, 'version', r.version) from rollout r where r.service_id = s.id and r.organisation_id = $1) as "ourRollout",
         (select count(*)::int from rollout o join rollout u on u.service_id = o.service_id and u.organisation_id = $1
            where o.service_id = s.id and o.organisation_id <> $1 and u.state = 'active' and o.state = 'active' and o.phase = u.phase) as "sameStepCount",
         coalesce((asked.questions - asked.solved)::int, 0) as "openCount",
         (select coalesce(json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'ourRollout', ${ownRolloutSummary('b', '$1')}) order by b.name), '[]') from service b where b.id = any(s.requires)) as requires,
         (select coalesce(json_agg(json_build_object('id', k.id, 'key', k.key, 'name', k.name, 'typing', k.typing, 'laws', k.laws, 'validFrom', k.valid_from, 'validUntil', k.valid_until)
            order by k.valid_until is not null, k.name, k.key, k.valid_until desc), '[]') from leika_key k where k.ozg_id = any(${bundlesSql('s')})) as singles,
         exists (select 1 from subscription f where f.person_id = $3 and f.subject_kind = 'service' and f.subject_id = s.id) as follows
       from service s ${counts(OF_ADDRESS)}
         left join ozg_bundle bundle on bundle.ozg_id = s.ozg_id
       where s.id = ${OF_ADDRESS}`,
      [actor.organisationId, slug, actor.personId],
    );
    if (!row) throw notFound();
    return { ...row, typing: typingCounts(row.typing), viewer: { follows: row.follows, keeps: mayKeepEntry(actor, { kind: 'service', topicField: row.topicField }).allowed } };
  }

  async components(actor: Actor): Promise<{ items: Component[]; can: { keep: boolean } }> {
    return { items: await this.database.rows<Component>(COMPONENTS), can: { keep: mayKeepEntries(actor).allowed } };
  }
}
