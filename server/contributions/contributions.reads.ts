import { Injectable } from '@nestjs/common';
import { REFUSED_KEPT_DAYS, type ContributionView } from '../../shared/contributions/contract.js';
import type { Checks, MyChecks } from '../../shared/contributions/checks.js';
import { serviceRefSql } from '../catalogue/catalogue.face.js';
import { filesOf } from '../files/files.face.js';
import { isCoordinator, type Actor } from '../kernel/actor.js';
import { require } from '../kernel/verdict.js';
import { WaitingCases } from '../moderation/moderation.face.js';
import { Database } from '../platform/database/database.js';
import { momentSql } from '../platform/database/moment-sql.js';
import { visibleSql } from '../threads/threads.face.js';
import { isCheckable, isCheckedAsFirst, mayCheckFirst, mayCheckService, mayReadChecks } from './contributions.policy.js';
import { CHECKS } from './keep-back.js';

const MOST = 100;

const OWN = `
  select h.id, h.version, h.state, h.body ->> 'kind' as kind,
    coalesce(h.body ->> 'title', t.title) as title, h.body ->> 'text' as text, ${filesOf('contribution', 'h.id')} as files,
    (select coalesce(json_agg(${serviceRefSql('s')} order by s.name), '[]') from service s where s.id in (select id::uuid from jsonb_array_elements_text(h.body -> 'serviceIds') as named (id))) as services,
    t.id as "threadId", h.created_at as "createdAt", h.reason, h.decided_at + interval '${REFUSED_KEPT_DAYS} days' as "keptUntil"
  from held_contribution h left join thread a on a.id = h.thread_id
    left join lateral (select t.id, t.title from thread t where t.id = coalesce(a.merged_into, a.id) and ${visibleSql('$2')}) t on true
  where h.author_id = $1 and h.body is not null order by h.id desc limit ${MOST}`;

/** What pages need of contributions that are not published, and of where they are checked. */
@Injectable()
export class ContributionReads {
  constructor(
    private readonly database: Database,
    private readonly cases: WaitingCases,
  ) {}

  /** The actor's own: one statement. */
  async own(actor: Actor): Promise<{ items: ContributionView[] }> {
    return { items: await this.database.rows<ContributionView>(OWN, [actor.personId, actor.organisationId]) };
  }

  /** Files of what waits: its author's, and in its case the coordinators'; of what was refused: its author's alone. */
  async maySeeFiles(actor: Actor | null, id: string): Promise<boolean> {
    const held = actor && (await this.database.row<{ authorId: string }>('select author_id as "authorId" from held_contribution where id = $1', [id]));
    if (!actor || !held) return false;
    return held.authorId === actor.personId || (isCoordinator(actor) && (await this.cases.mayLookInto(actor, 'contribution', id)));
  }

  /** What holds for what the actor writes, for the forms: two statements at most. */
  async mine(actor: Actor): Promise<MyChecks> {
    if (!isCheckable(actor, 'community')) return { all: false, serviceIds: [] };
    const facts = await this.database.row<{ first: boolean; published: boolean }>(CHECKS, [[], actor.personId]);
    const services = await this.database.rows<{ id: string }>('select service_id as id from publication_check where service_id is not null');
    return { all: facts !== null && isCheckedAsFirst(actor, facts), serviceIds: services.map(({ id }) => id) };
  }

  /** Two statements. @throws DomainError `forbidden` */
  async checks(actor: Actor): Promise<Checks> {
    require(mayReadChecks(actor));
    const on = await this.database.rows<{ since: string; reason: string; topicField: string | null; service: Checks['open'][number] | null }>(
      `select ${momentSql('k.since')} as since, k.reason, s.topic_field as "topicField", case when s.id is not null then ${serviceRefSql('s')} end as service
       from publication_check k left join service s on s.id = k.service_id order by s.name`,
    );
    const off = await this.database.rows<{ topicField: string | null; service: Checks['open'][number] }>(
      `select s.topic_field as "topicField", ${serviceRefSql('s')} as service from service s
       where s.retired_at is null and s.merged_into is null and not exists (select 1 from publication_check k where k.service_id = s.id) order by s.name`,
    );
    const may = ({ topicField }: { topicField: string | null }): boolean => mayCheckService(actor, topicField).allowed;
    const first = on.find(({ service }) => service === null);
    return {
      first: first ? { since: first.since, reason: first.reason } : null,
      services: on.flatMap((row) => (row.service ? [{ since: row.since, reason: row.reason, service: row.service, can: { end: may(row) } }] : [])),
      open: off.filter(may).map(({ service }) => service),
      can: { first: mayCheckFirst(actor).allowed },
    };
  }
}
