import { Injectable } from '@nestjs/common';
import type { ContactState } from '../../../shared/requests/contacts.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import type { ContactRequest } from '../contact-request.entity.js';
import { accessContact, contactFacts } from '../contacts.access.js';
import { impossibleTimes, mayAnswerTimes, mayCancelContact, mayDeclineContact, mayNoteOutcome } from '../contacts.policy.js';
import { refuseImpossible } from '../impossible-times.js';
import { contactEvent } from '../requests.events.js';

interface Changed {
  id: string;
  state: ContactState;
  version: number;
}

/** What the two houses do with a request for a call, each under the version it has seen. All raise `not_found`, `conflict`, `contact_closed`. */
@Injectable()
export class ChangeContactRequest {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden` for whoever proposed the times, `invalid_input` for a time that is none of them or has passed */
  async accept(actor: Actor, id: string, version: number, time: string): Promise<Changed> {
    const { contact, side } = await accessContact(this.database, actor, id, version);
    require(mayAnswerTimes(side, contactFacts(contact)));
    const moment = new Date(time);
    const proposed = contact.times.some((one) => new Date(one).getTime() === moment.getTime());
    if (!proposed) throw new DomainError('invalid_input', { errors: [{ path: 'time', code: 'invalid_value' }] });
    if (impossibleTimes([time], this.clock.now()).length > 0) throw new DomainError('invalid_input', { errors: [{ path: 'time', code: 'out_of_range' }] });
    return this.change(actor, contact, { state: 'accepted', acceptedTime: moment });
  }

  /** @throws DomainError `forbidden` for whoever proposed the times, `invalid_input` naming a time */
  async propose(actor: Actor, id: string, version: number, times: string[]): Promise<Changed> {
    const { contact, side } = await accessContact(this.database, actor, id, version);
    require(mayAnswerTimes(side, contactFacts(contact)));
    refuseImpossible(times, this.clock.now());
    return this.change(actor, contact, { times, proposedBy: side });
  }

  /** @throws DomainError `forbidden` for the asking side */
  async decline(actor: Actor, id: string, version: number): Promise<Changed> {
    const { contact, side } = await accessContact(this.database, actor, id, version);
    require(mayDeclineContact(side, contactFacts(contact)));
    return this.change(actor, contact, { state: 'declined' });
  }

  async cancel(actor: Actor, id: string, version: number): Promise<Changed> {
    const { contact } = await accessContact(this.database, actor, id, version);
    require(mayCancelContact(contactFacts(contact), this.clock.now()));
    return this.change(actor, contact, { state: 'cancelled' });
  }

  /** What came of it; the call has then taken place. */
  async note(actor: Actor, id: string, version: number, outcome: string): Promise<Changed> {
    const { contact } = await accessContact(this.database, actor, id, version);
    require(mayNoteOutcome(contactFacts(contact), this.clock.now()));
    return this.change(actor, contact, { state: 'held', outcome });
  }

  private async change(actor: Actor, contact: ContactRequest, change: Partial<Pick<ContactRequest, 'state' | 'acceptedTime' | 'times' | 'proposedBy' | 'outcome'>>): Promise<Changed> {
    Object.assign(contact, change);
    await this.database.em.flush();
    const { id, version, state } = contact;
    await this.history.record(actor, contactEvent({ id, version, askingId: contact.asking.id, askedId: contact.asked.id }, { state }));
    return { id, state, version };
  }
}
