import { Injectable } from '@nestjs/common';
import type { EntryRevision } from '../../../shared/catalogue/care.js';
import { VERSION_PARTS } from '../../../shared/catalogue/contract.js';
import type { KeptVersion, ServiceVersionView } from '../../../shared/catalogue/versions.js';
import { visibleReportSql } from '../../experiences/experiences.face.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { momentSql } from '../../platform/database/moment-sql.js';
import { visibleSql } from '../../threads/threads.face.js';
import { mayKeepEntries, mayKeepEntry } from '../care/care.policy.js';
import { differences } from '../care/differences.js';
import { partsSql, serviceRefSql } from '../service-columns.js';
import { currentVersionSql, NEWEST_FIRST } from './versions.js';

const COLUMNS = `v.id, v.label, v.valid_from as "releasedOn", v.state, v.news, v.changes, v.published_at as "publishedAt", v.version,
  coalesce(v.id = ${currentVersionSql('s.id', 'n.id')}, false) as current`;

/** Fields of a version in the order in which its history shows them. */
const FIELDS = ['label', 'releasedOn', ...VERSION_PARTS];
const HISTORY_MAX = 50;

interface KeptRow extends ServiceVersionView {
  service: KeptVersion['service'];
  topicField: string | null;
  serviceCurrent: boolean;
  reach: KeptVersion['reach'];
  revisions: (Omit<EntryRevision, 'changes'> & { facts: Record<string, string> })[];
}

/** What pages of versions need: one statement each. */
@Injectable()
export class VersionsReads {
  constructor(private readonly database: Database) {}

  /** Versions of a service, the newest first, then those of what became part of it. @throws DomainError `not_found` */
  async list(actor: Actor, slug: string): Promise<{ items: ServiceVersionView[] }> {
    const rows = await this.database.rows<(ServiceVersionView | { id: null }) & { topicField: string | null }>(
      `select s.topic_field as "topicField", ${COLUMNS}, case when v.service_id <> s.id then (select ${serviceRefSql('o')} from service o where o.id = v.service_id) end as "of"
       from service s left join service_version v on v.service_id = any(${partsSql('s')}) and (v.service_id = s.id or v.state = 'published')
       where s.id = (select coalesce(merged_into, id) from service where slug = $1) order by v.state = 'draft' desc, v.service_id <> s.id, ${NEWEST_FIRST}`,
      [slug],
    );
    const [service] = rows;
    if (!service) throw notFound();
    const keeps = mayKeepEntry(actor, { kind: 'service', topicField: service.topicField }).allowed;
    return { items: rows.filter((row): row is ServiceVersionView & { topicField: string | null } => row.id !== null && (keeps || row.state === 'published')) };
  }

  /** A version to be kept, with what publishing it concerns as far as the actor may see that. @throws DomainError `forbidden`, `not_found` */
  async kept(actor: Actor, id: string): Promise<KeptVersion> {
    require(mayKeepEntries(actor));
    const row = await this.database.row<KeptRow>(
      `select ${COLUMNS}, null as "of", ${serviceRefSql('s')} as service, s.topic_field as "topicField", s.retired_at is null and s.merged_into is null as "serviceCurrent",
         json_build_object(
           'former', (select json_build_object('id', former.id, 'label', former.label) where former.id is not null),
           'houses', (select count(*) from rollout r where r.service_id = s.id and r.state = 'active'),
           'openQuestions', (select count(*) from thread_service x join thread t on t.id = x.thread_id where x.service_id = s.id and t.kind = 'question' and t.solution_count = 0 and ${visibleSql('$2')}),
           'solutions', (select count(*) from solution f join thread t on t.id = f.thread_id where f.service_version_id = former.id and ${visibleSql('$2')}),
           'reports', (select count(*) from report_service x join published_report p on p.report_id = x.report_id where x.service_version_id = former.id and ${visibleReportSql('p', '$2')})
         ) as reach,
         (select coalesce(json_agg(json_build_object('version', r.version, 'act', r.act, 'at', ${momentSql('r.made_at')}, 'reason', r.reason, 'other', null, 'credit', null, 'facts', r.facts) order by r.version desc), '[]')
            from (select * from catalogue_revision c where c.kind = 'version' and c.entry_id = v.id order by c.version desc limit ${HISTORY_MAX}) r) as revisions
       from service_version v join service s on s.id = v.service_id
         left join lateral (select w.id, w.label from service_version w where w.service_id = v.service_id and w.state = 'published' and (w.valid_from, w.id) < (v.valid_from, v.id) order by w.valid_from desc, w.id desc limit 1) former on true
       where v.id = $1`,
      [id, actor.organisationId],
    );
    if (!row) throw notFound();
    const { revisions, topicField, serviceCurrent, ...version } = row;
    const may = mayKeepEntry(actor, { kind: 'service', topicField }).allowed;
    const draft = may && row.state === 'draft';
    return {
      ...version,
      history: revisions.map(({ facts, ...revision }, index) => ({ ...revision, changes: differences(FIELDS, revisions[index + 1]?.facts ?? null, facts) })),
      can: { change: may && row.state !== 'withdrawn', publish: draft && serviceCurrent, withdraw: may && row.state === 'published', drop: draft },
    };
  }
}
