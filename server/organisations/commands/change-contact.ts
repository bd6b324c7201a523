import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/core';
import type { changeContact, OrganisationContact } from '../../../shared/organisations/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Organisation } from '../organisation.entity.js';
import { mayEditFacts } from '../organisations.policy.js';

type Changed = ResponseOf<typeof changeContact>;

/** Changes whom to ask at the own house. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** What is not named stays; what changes nothing makes no version. @throws DomainError `not_found`, `forbidden`, `conflict` with what stands there */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof changeContact>): Promise<Changed> {
    const { em } = this.database;
    const house = await em.findOne(Organisation, { key: params.key }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!house) throw notFound();
    require(mayEditFacts(actor, house.id));
    if (version !== house.version) throw await this.conflict(house, version);
    const before = contactOf(house);
    const contact: OrganisationContact = { ...before, ...body };
    if (JSON.stringify(contact) === JSON.stringify(before)) return { contact, version };
    Object.assign(house, { contactFunction: contact.function, contactMail: contact.mail, contactPhone: contact.phone, website: contact.website });
    await em.flush();
    await this.history.record(actor, { type: 'organisations.changed', subject: { kind: 'organisation', id: house.id, version: house.version }, data: { ...contact } });
    return { contact, version: house.version };
  }

  // What the writer started from is what the history says of that version.
  private async conflict(house: Organisation, version: number): Promise<DomainError> {
    const base = await this.database.row<{ data: Record<string, unknown> }>('select data from domain_event where subject_id = $1 and version = $2 and type = $3 order by id limit 1', [house.id, version, 'organisations.changed']);
    return new DomainError('conflict', { conflict: { base: base?.data ?? {}, current: { ...contactOf(house) }, version: house.version } });
  }
}

const contactOf = (house: Organisation): OrganisationContact => ({
  function: house.contactFunction ?? null,
  mail: house.contactMail ?? null,
  phone: house.contactPhone ?? null,
  website: house.website ?? null,
});
