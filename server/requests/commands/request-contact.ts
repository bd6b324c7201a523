import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { requestContact } from '../../../shared/requests/contacts.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import { standingService } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { reachableSql } from '../../organisations/organisations.face.js';
import { refuseImpossible } from '../impossible-times.js';
import { contactEvent } from '../requests.events.js';

type Draft = InputOf<typeof requestContact>['body'];

/** Asks another administration for a call about a service. Every member may. */
@Injectable()
export class RequestContact {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `own_house`, `unknown_reference`, `nobody_there`, `invalid_input` naming a time, `contact_exists` */
  async execute(actor: Actor, asked: Draft): Promise<ResponseOf<typeof requestContact>> {
    const now = this.clock.now();
    const draft = { ...asked, serviceId: (await standingService(this.database, asked.serviceId)) ?? asked.serviceId };
    if (draft.organisationId === actor.organisationId) throw new DomainError('own_house', { errors: [{ path: 'organisationId', code: 'invalid_value' }] });
    refuseImpossible(draft.times, now);
    await this.requireBoth(draft);
    // Both houses' rows make two requests of the same two happen one after the other.
    await this.database.rows('select 1 from organisation where id = any($1::uuid[]) order by id for no key update', [[actor.organisationId, draft.organisationId]]);
    await this.requireNoneOpen(actor, draft, now);
    const contact = { id: newId(), version: 1, askingId: actor.organisationId, askedId: draft.organisationId };
    await this.database.rows('insert into contact_request (id, service_id, asking_id, asked_id, note, times, created_at) values ($1, $2, $3, $4, $5, $6::timestamptz[], $7)', [
      contact.id,
      draft.serviceId,
      contact.askingId,
      contact.askedId,
      draft.note,
      draft.times,
      now,
    ]);
    await this.history.record(actor, contactEvent(contact, { state: 'proposed', serviceId: draft.serviceId }));
    return { id: contact.id, state: 'proposed', version: contact.version };
  }

  private async requireBoth({ organisationId, serviceId }: Draft): Promise<void> {
    const found = await this.database.row<{ service: boolean; reachable: boolean | null }>(
      `select exists (select 1 from service where id = $2) as service, (select ${reachableSql('o')} from organisation o where o.id = $1) as reachable`,
      [organisationId, serviceId],
    );
    if (!found?.service) throw new DomainError('unknown_reference', { errors: [{ path: 'serviceId', code: 'unknown_reference' }] });
    if (found.reachable === null) throw new DomainError('unknown_reference', { errors: [{ path: 'organisationId', code: 'unknown_reference' }] });
    if (!found.reachable) throw new DomainError('nobody_there', { errors: [{ path: 'organisationId', code: 'invalid_value' }] });
  }

  private async requireNoneOpen(actor: Actor, { organisationId, serviceId }: Draft, now: Date): Promise<void> {
    const pair = [serviceId, actor.organisationId, organisationId];
    const between = `service_id = $1 and least(asking_id, asked_id) = least($2::uuid, $3::uuid) and greatest(asking_id, asked_id) = greatest($2::uuid, $3::uuid)`;
    // An agreed time that has passed is a call that took place: it does not stand in the way of the next one.
    await this.database.rows(`update contact_request set state = 'held', version = version + 1 where ${between} and state = 'accepted' and accepted_time < $4`, [...pair, now]);
    if (await this.database.row(`select 1 from contact_request where ${between} and state in ('proposed', 'accepted')`, pair)) throw new DomainError('contact_exists');
  }
}
