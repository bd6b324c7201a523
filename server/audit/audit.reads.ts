import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AuditEntryView, AuditQuery } from '../../shared/audit/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { require } from '../kernel/verdict.js';
import { organisationView } from '../organisations/organisations.face.js';
import { Database } from '../platform/database/database.js';
import { decodeCursor, pageOf } from '../platform/http/cursor.js';
import { AuditLog } from './audit-log.js';
import { mayReadLog, readableAreas } from './audit.policy.js';
import { UNDO_MINUTES } from '../../shared/undo.js';

const Place = z.uuid();

// The log keeps no text: what a subject is called is looked up where the reader may see it now.
const TITLE = `case e.subject_kind
    when 'thread' then (select t.title from thread t where t.id = e.subject_id and t.deleted_at is null and (t.visibility = 'community' or t.organisation_id = $1))
    when 'post' then (select t.title from post p join thread t on t.id = p.thread_id where p.id = e.subject_id and t.deleted_at is null and (t.visibility = 'community' or t.organisation_id = $1))
    when 'report' then (select r.title from published_report r where r.report_id = e.subject_id and (r.visibility <> 'organisation' or r.organisation_id = $1))
    when 'lesson' then (select l.title from lesson l join published_report r on r.report_id = l.report_id where l.id = e.subject_id and (r.visibility <> 'organisation' or r.organisation_id = $1))
    when 'announcement' then (select a3.title from announcement a3 where a3.id = e.subject_id)
    when 'service' then (select s.name from service s where s.id = e.subject_id)
    when 'component' then (select c.name from component c where c.id = e.subject_id)
    when 'obstacle' then (select b.name from obstacle b where b.id = e.subject_id)
    when 'term' then (select g.term from glossary_term g where g.id = e.subject_id)
    when 'desk' then (select k.name from desk k where k.id = e.subject_id)
    when 'referral' then (select t.title from referral f join thread m on m.id = f.thread_id join thread t on t.id = coalesce(m.merged_into, m.id)
      where f.id = e.subject_id and t.deleted_at is null and (t.visibility = 'community' or t.organisation_id = $1))
    when 'organisation' then (select o2.name from organisation o2 where o2.id = e.subject_id)
    when 'person' then (select a2.name from person a2 where a2.id = e.subject_id)
  end`;

/** The audit log as its page shows it. */
@Injectable()
export class AuditReads {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Newest first: one statement. @throws DomainError `forbidden`, `invalid_input` for a foreign cursor */
  async list(actor: Actor, query: AuditQuery): Promise<Page<AuditEntryView>> {
    require(mayReadLog(actor));
    const areas = readableAreas(actor).filter((area) => query.area === undefined || area === query.area);
    const after = decodeCursor(query.cursor, Place);
    const values: unknown[] = [actor.organisationId, query.limit + 1, this.log.undoable, new Date(this.clock.now().getTime() - UNDO_MINUTES * 60_000)];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const conditions = (area: string): string =>
      [
        `e.area = ${area}`,
        ...(query.subject ? [`e.subject_id = ${bind(query.subject)}`] : []),
        ...(query.case ? [`e.case_id = ${bind(query.case)}`] : []),
        ...(after ? [`e.id < ${bind(after)}`] : []),
      ].join(' and ');
    if (areas.length === 0) return { items: [], nextCursor: null };
    // Each area by its own index; the newest of all of them are the page.
    const rows = await this.database.rows<AuditEntryView>(
      `with page as materialized (
         select * from (${areas.map((area) => `(select e.* from audit_entry e where ${conditions(bind(area))} order by e.id desc limit $2)`).join(' union all ')}) every
         order by id desc limit $2
       )
       select e.id, e.act, e.area, json_build_object('kind', e.subject_kind, 'id', e.subject_id, 'title', ${TITLE}) as subject,
         json_build_object('name', a.name, 'organisation', ${organisationView('o')}) as actor,
         e.reason, e.case_id as "caseId", e.occurred_at as "occurredAt", e.undoes, u.id is not null as undone, e.seal is not null as sealed,
         json_build_object('undo', u.id is null and e.act = any($3::text[]) and not (e.data ? 'final') and e.occurred_at >= $4) as can
       from page e join person a on a.id = e.actor_id join organisation o on o.id = e.organisation_id
       left join audit_entry u on u.undoes = e.id
       order by e.id desc`,
      values,
    );
    const page = pageOf(rows, query.limit, (row) => row.id);
    return { items: page.rows, nextCursor: page.nextCursor };
  }
}
