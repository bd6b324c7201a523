import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Act } from '../../../shared/audit/contract.js';
import type { Switch } from '../../../shared/contributions/checks.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import { standingService } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { mayCheckFirst, mayCheckService } from '../contributions.policy.js';

/** Stands for first contributions where an act needs a subject: there is one switch for the whole instance. */
const FIRST = '00000000-0000-4000-8000-000000000000';
const ACTS: Record<'service' | 'check', { on: Act; off: Act }> = {
  service: { on: 'checks.begun', off: 'checks.ended' },
  check: { on: 'checks.begun-for-first', off: 'checks.ended-for-first' },
};

type Subject = { kind: 'service' | 'check'; id: string };

/** Switches on and off that contributions are looked at before they are published. What waits already goes on waiting. */
@Injectable()
export class SwitchCheck {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict` where it is so already */
  async service(actor: Actor, named: string, wanted: Switch): Promise<{ act: string }> {
    return this.switch(actor, await this.serviceOf(actor, named), wanted);
  }

  /** @throws DomainError `forbidden`, `conflict` where it is so already */
  async first(actor: Actor, wanted: Switch): Promise<{ act: string }> {
    return this.switch(actor, this.firstOf(actor), wanted);
  }

  /** @throws DomainError `conflict` where somebody has switched since */
  async undo(actor: Actor, entry: AuditEntry, on: boolean): Promise<ActRecord> {
    const subject = entry.subjectKind === 'service' ? await this.serviceOf(actor, entry.subjectId) : this.firstOf(actor);
    return this.set(actor, subject, { on, reason: on ? await this.reasonBefore(subject) : '' });
  }

  /** What was merged is what it became. @throws DomainError `not_found`, `forbidden` */
  private async serviceOf(actor: Actor, named: string): Promise<Subject> {
    const id = await standingService(this.database, named);
    const service = id === null ? null : await this.database.row<{ topicField: string | null }>('select topic_field as "topicField" from service where id = $1', [id]);
    if (id === null || !service) throw notFound();
    require(mayCheckService(actor, service.topicField));
    return { kind: 'service', id };
  }

  /** @throws DomainError `forbidden` */
  private firstOf(actor: Actor): Subject {
    require(mayCheckFirst(actor));
    return { kind: 'check', id: FIRST };
  }

  /** Switched on again by undoing, it has the reason that stood there. */
  private async reasonBefore({ kind, id }: Subject): Promise<string> {
    const begun = await this.database.row<{ reason: string }>('select reason from audit_entry where subject_id = $1 and act = $2 and reason is not null order by id desc limit 1', [id, ACTS[kind].on]);
    return begun?.reason ?? '';
  }

  private async switch(actor: Actor, subject: Subject, wanted: Switch): Promise<{ act: string }> {
    return { act: await this.auditLog.append(actor, { ...(await this.set(actor, subject, wanted)), reason: wanted.reason }) };
  }

  private async set(actor: Actor, { kind, id }: Subject, { on, reason }: Switch): Promise<ActRecord> {
    const serviceId = kind === 'service' ? id : null;
    const changed = on
      ? await this.database.row('insert into publication_check (id, service_id, reason, person_id, since) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1', [newId(), serviceId, reason, actor.personId, this.clock.now()])
      : await this.database.row('delete from publication_check where service_id is not distinct from $1 returning 1', [serviceId]);
    if (!changed) throw new DomainError('conflict', { conflict: { base: { on: !on }, current: { on }, version: 1 } });
    await this.history.record(actor, { type: 'checks.changed', subject: { kind, id, version: 1 }, data: { on } });
    return { act: ACTS[kind][on ? 'on' : 'off'], subject: { kind, id } };
  }
}
