import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { publish } from '../../../shared/announcements/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import { AuditLog } from '../../audit/audit.face.js';
import { standingService } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Announcement } from '../announcement.entities.js';
import { topicFieldOf } from '../announcements.access.js';
import { districtsOf, mayAnnounce, mayKeep } from '../announcements.policy.js';
import { requireLastDay } from '../last-day.js';
import { housesOf, recordFor } from '../tell-houses.js';

/** Announces something to all administrations, or to those that introduce a service. */
@Injectable()
export class PublishAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden` also outside the mandate, `unknown_reference`, `invalid_input` for an implausible last day */
  async execute(actor: Actor, { title, text, audience, endsOn, asksConfirmation }: InputOf<typeof publish>['body']): Promise<ResponseOf<typeof publish>> {
    require(mayKeep(actor));
    const { phases } = audience;
    const serviceId = audience.serviceId === null ? null : await standingService(this.database, audience.serviceId);
    if (audience.serviceId !== null && serviceId === null) throw new DomainError('unknown_reference', { errors: [{ path: 'audience.serviceId', code: 'unknown_reference' }] });
    const districts = districtsOf(actor);
    require(mayAnnounce(actor, { districts, topicField: await topicFieldOf(this.database, serviceId) }));
    requireLastDay(endsOn, germanDay(this.clock.now()));
    const announcement = this.database.em.create(Announcement, {
      id: newId(),
      title,
      text,
      service: serviceId,
      phases,
      districts,
      asksConfirmation,
      endsOn,
      author: actor.personId,
      organisation: actor.organisationId,
      publishedAt: this.clock.now(),
    });
    await this.database.em.flush();
    const { id, version } = announcement;
    const houses = await housesOf(this.database, id);
    const facts = { serviceId, phases, districts, endsOn, asksConfirmation };
    await recordFor(this.history, actor, 'announcements.published', { id, version }, houses, facts);
    await this.auditLog.append(actor, { act: 'announcements.published', subject: { kind: 'announcement', id }, data: facts });
    return { id, version, reached: houses.length };
  }
}
