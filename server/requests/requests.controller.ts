import { Controller } from '@nestjs/common';
import * as contacts from '../../shared/requests/contacts.js';
import * as requests from '../../shared/requests/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { ChangeContactRequest } from './commands/change-contact-request.js';
import { DeclineRequest } from './commands/decline-request.js';
import { OfferQuestion } from './commands/offer-question.js';
import { RequestContact } from './commands/request-contact.js';
import { RequestReads } from './requests.reads.js';

@Controller()
export class RequestsController {
  constructor(
    private readonly reads: RequestReads,
    private readonly offers: OfferQuestion,
    private readonly declining: DeclineRequest,
    private readonly contactRequests: RequestContact,
    private readonly contactChanges: ChangeContactRequest,
  ) {}

  @Route(requests.ofThread)
  ofThread(actor: Actor, { params }: InputOf<typeof requests.ofThread>) {
    return this.reads.ofThread(actor, params.id);
  }

  @Route(requests.listCandidates)
  candidates(actor: Actor, { params }: InputOf<typeof requests.listCandidates>) {
    return this.reads.candidates(actor, params.id);
  }

  @Route(requests.readSummary)
  summary(actor: Actor) {
    return this.reads.summary(actor);
  }

  @Route(requests.offer)
  offer(actor: Actor, { params, body }: InputOf<typeof requests.offer>) {
    return this.offers.execute(actor, params.id, body.organisationIds);
  }

  @Route(requests.decline)
  decline(actor: Actor, { params, version, body }: InputOf<typeof requests.decline>) {
    return this.declining.execute(actor, params.id, version, body.reason);
  }

  @Route(requests.undoDecline)
  undoDecline(actor: Actor, { params }: InputOf<typeof requests.undoDecline>) {
    return this.declining.undo(actor, params.id);
  }

  @Route(contacts.listContacts)
  contacts(actor: Actor, { query }: InputOf<typeof contacts.listContacts>) {
    return this.reads.contacts(actor, query);
  }

  @Route(contacts.requestContact)
  requestContact(actor: Actor, { body }: InputOf<typeof contacts.requestContact>) {
    return this.contactRequests.execute(actor, body);
  }

  @Route(contacts.acceptTime)
  acceptTime(actor: Actor, { params, version, body }: InputOf<typeof contacts.acceptTime>) {
    return this.contactChanges.accept(actor, params.id, version, body.time);
  }

  @Route(contacts.proposeTimes)
  proposeTimes(actor: Actor, { params, version, body }: InputOf<typeof contacts.proposeTimes>) {
    return this.contactChanges.propose(actor, params.id, version, body.times);
  }

  @Route(contacts.declineContact)
  declineContact(actor: Actor, { params, version }: InputOf<typeof contacts.declineContact>) {
    return this.contactChanges.decline(actor, params.id, version);
  }

  @Route(contacts.cancelContact)
  cancelContact(actor: Actor, { params, version }: InputOf<typeof contacts.cancelContact>) {
    return this.contactChanges.cancel(actor, params.id, version);
  }

  @Route(contacts.noteOutcome)
  noteOutcome(actor: Actor, { params, version, body }: InputOf<typeof contacts.noteOutcome>) {
    return this.contactChanges.note(actor, params.id, version, body.outcome);
  }
}
