import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { DeskFacts } from '../../../shared/referrals/desks.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessDesk, factsOf, requireReferences, setServices } from '../desks.js';
import { Desk } from '../referrals.entities.js';
import { deskEvent } from '../referrals.events.js';
import { mayKeepDesks } from '../referrals.policy.js';

interface Kept {
  id: string;
  version: number;
  actId: string;
}

/** Makes a desk, says anew how it is reached, retires it and offers it again. None is ever deleted. */
@Injectable()
export class KeepDesk {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden`, `unknown_reference` naming the field */
  async create(actor: Actor, { organisationId, serviceIds, ...facts }: DeskFacts): Promise<Kept> {
    require(mayKeepDesks(actor));
    await requireReferences(this.database, { organisationId, serviceIds, ...facts });
    const desk = this.database.em.create(Desk, { id: newId(), ...facts, organisation: organisationId });
    await this.database.em.flush();
    await setServices(this.database, desk.id, serviceIds);
    return this.done(actor, desk, { act: 'desks.created', subject: { kind: 'desk', id: desk.id } });
  }

  /** What changes nothing raises no version. @throws DomainError `not_found`, `conflict`, `entry_not_current` where it is retired, `unknown_reference` */
  async change(actor: Actor, id: string, version: number, facts: DeskFacts): Promise<Kept> {
    const desk = await accessDesk(this.database, actor, id, version);
    if (desk.retiredAt) throw new DomainError('entry_not_current');
    await requireReferences(this.database, facts);
    const before = await factsOf(this.database, desk);
    const changed = (Object.keys(facts) as (keyof DeskFacts)[]).filter((fact) => JSON.stringify(sorted(facts[fact])) !== JSON.stringify(sorted(before[fact])));
    const { organisationId, serviceIds, ...own } = facts;
    this.database.em.assign(desk, { ...own, organisation: organisationId });
    if (changed.includes('serviceIds')) await setServices(this.database, id, serviceIds);
    await this.database.em.flush();
    // Services lie in a table of their own: a change of them alone raises the version as well.
    if (changed.length > 0 && desk.version === version) {
      await this.database.rows('update desk set version = version + 1 where id = $1', [id]);
      await this.database.em.refresh(desk);
    }
    return this.done(actor, desk, { act: 'desks.changed', subject: { kind: 'desk', id }, data: { changed } });
  }

  /** What lies there stays. @throws DomainError `not_found`, `conflict`, `entry_not_current` where it is retired already */
  async retire(actor: Actor, id: string, version: number, reason: string): Promise<Kept> {
    const desk = await accessDesk(this.database, actor, id, version);
    if (desk.retiredAt) throw new DomainError('entry_not_current');
    desk.retiredAt = this.clock.now();
    await this.database.em.flush();
    return this.done(actor, desk, { act: 'desks.retired', subject: { kind: 'desk', id }, reason });
  }

  /** @throws DomainError `not_found`, `conflict`, `entry_not_current` where it is not retired */
  async reinstate(actor: Actor, id: string, version: number): Promise<Kept> {
    return this.done(actor, await this.offerAgain(actor, id, version), { act: 'desks.reinstated', subject: { kind: 'desk', id } });
  }

  async undoRetire(actor: Actor, { subjectId: id }: AuditEntry): Promise<ActRecord> {
    const desk = await this.offerAgain(actor, id);
    await this.history.record(actor, await deskEvent(this.database, desk));
    return { act: 'desks.reinstated', subject: { kind: 'desk', id } };
  }

  private async offerAgain(actor: Actor, id: string, version?: number): Promise<Desk> {
    const desk = await accessDesk(this.database, actor, id, version);
    if (!desk.retiredAt) throw new DomainError('entry_not_current');
    desk.retiredAt = null;
    await this.database.em.flush();
    return desk;
  }

  private async done(actor: Actor, desk: Desk, record: ActRecord): Promise<Kept> {
    await this.history.record(actor, await deskEvent(this.database, desk));
    return { id: desk.id, version: desk.version, actId: await this.auditLog.append(actor, record) };
  }
}

const sorted = (value: string | string[] | null): string | string[] | null => (Array.isArray(value) ? value.toSorted((one, other) => one.localeCompare(other)) : value);
