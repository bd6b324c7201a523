import { Injectable } from '@nestjs/common';
import { NEWS_DAYS, NEWS_DAYS_MAX, type readNews } from '../../shared/catalogue/news.js';
import type { ResponseOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { organisationView } from '../organisations/organisations.face.js';
import { Database } from '../platform/database/database.js';
import { visibleSql } from '../threads/threads.face.js';
import { momentSql } from '../platform/database/moment-sql.js';

type News = ResponseOf<typeof readNews>;

const SERVICES_MAX = 50;
const ITEMS_MAX = 4;

// $1 house, $2 person, $3 since
const MINE = `
  select service_id from rollout where organisation_id = $1 and state = 'active'
  union select subject_id from subscription where person_id = $2 and subject_kind = 'service'`;
// The first of a thread's services that is one of mine: looked up for each thread, there are few that are new.
const FIRST_OF_MINE = `(select x.service_id from thread_service x where x.thread_id = t.id and x.service_id = any(array(select service_id from mine)) order by x.position limit 1)`;

// Own acts are no news to oneself. A thread that was asked and solved meanwhile is told once, as solved.
const THREADS = `
  select distinct on (id) id, service_id, type, at from (
    select t.id, ${FIRST_OF_MINE} as service_id, 'asked' as type, t.created_at as at from thread t
    where t.last_activity_at > $3 and t.created_at > $3 and t.author_id <> $2 and ${visibleSql('$1')}
    union all
    select t.id, ${FIRST_OF_MINE}, 'solved', f.marked_at from solution f join thread t on t.id = f.thread_id
    where f.marked_at > $3 and f.marked_by <> $2 and ${visibleSql('$1')}
  ) happened where service_id is not null order by id, type desc, at desc`;

// A house counts as new from the day it is live, or from when it said so, if that was later.
const HOUSES = `
  select r.id, r.service_id, greatest(
    r.go_live_on::timestamp at time zone 'Europe/Berlin',
    (select min(e.occurred_at) from domain_event e where e.subject_id = r.id and e.data ->> 'goLiveOn' = r.go_live_on::text)
  ) as at
  from rollout r
  where r.service_id = any(array(select service_id from mine)) and r.organisation_id <> $1
    and r.go_live_on <= (now() at time zone 'Europe/Berlin')::date and r.go_live_on > $3::timestamptz::date - ${NEWS_DAYS_MAX}`;

// Who published a version stands in the history.
const VERSIONS = `
  select v.id, v.service_id, v.published_at as at from service_version v
  where v.service_id = any(array(select service_id from mine)) and v.state = 'published' and v.published_at > $3
    and not exists (select 1 from domain_event e where e.subject_id = v.service_id and e.type = 'services.version-published' and e.data ->> 'versionId' = v.id::text and e.actor_id = $2)`;

const ITEM = `case when ranked.type = 'version'
  then json_build_object('type', 'version', 'at', ${momentSql('ranked.at')}, 'version', (select json_build_object('id', v.id, 'label', v.label) from service_version v where v.id = ranked.id))
  when ranked.type = 'live'
  then json_build_object('type', 'live', 'at', ${momentSql('ranked.at')}, 'organisation', ${organisationView('o')}, 'goLiveOn', r.go_live_on)
  else json_build_object('type', ranked.type, 'at', ${momentSql('ranked.at')}, 'thread', json_build_object('id', t.id, 'title', t.title, 'kind', t.kind)) end`;

/** What the start page needs of services. */
@Injectable()
export class NewsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is new at one's services since a moment: one statement. A thread of several of them stands at the first. */
  async news(actor: Actor, wanted: string | undefined): Promise<News> {
    const daysAgo = (days: number): string => new Date(this.clock.now().getTime() - days * 86_400_000).toISOString();
    const since = wanted === undefined ? daysAgo(NEWS_DAYS) : wanted < daysAgo(NEWS_DAYS_MAX) ? daysAgo(NEWS_DAYS_MAX) : wanted;
    const row = await this.database.row<Pick<News, 'watched' | 'services'>>(
      `with mine as materialized (${MINE}), fresh as materialized (${THREADS}), entry as (
         select service_id, type, at, id from fresh
         union all select service_id, 'live', at, id from (${HOUSES}) gone_live where at > $3
         union all select service_id, 'version', at, id from (${VERSIONS}) newer
       ), ranked as (
         select *, row_number() over latest as place, count(*) over service as total, max(at) over service as latest from entry
         window service as (partition by service_id), latest as (partition by service_id order by at desc, id)
       ), shown as (
         select ranked.service_id, latest, total, json_agg(${ITEM} order by ranked.at desc, ranked.id) as items
         from ranked left join thread t on ranked.type in ('asked', 'solved') and t.id = ranked.id
           left join rollout r on ranked.type = 'live' and r.id = ranked.id left join organisation o on o.id = r.organisation_id
         where place <= ${ITEMS_MAX} group by ranked.service_id, latest, total order by latest desc, ranked.service_id limit ${SERVICES_MAX}
       )
       select coalesce((select json_agg(service_id) from mine), '[]') as watched,
         coalesce((select json_agg(json_build_object('service', json_build_object('id', s.id, 'slug', s.slug, 'name', s.name),
             'latest', ${momentSql('shown.latest')}, 'total', shown.total, 'items', shown.items) order by shown.latest desc, s.name)
           from shown join service s on s.id = shown.service_id), '[]') as services`,
      [actor.organisationId, actor.personId, since],
    );
    return { since, watched: row?.watched ?? [], services: row?.services ?? [] };
  }
}
