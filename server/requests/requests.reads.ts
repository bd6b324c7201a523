import { Injectable } from '@nestjs/common';
import type { ContactRequest, listContacts } from '../../shared/requests/contacts.js';
import type { listCandidates, readSummary, RequestsOfThread } from '../../shared/requests/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { InputOf, ResponseOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { readContacts } from './reads/contacts.read.js';
import { readCandidates, readRequestsOfThread } from './reads/question-requests.read.js';
import { readWaiting } from './reads/summary.read.js';

/** What screens of requests need; each says how many statements it takes. */
@Injectable()
export class RequestReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  ofThread(actor: Actor, threadId: string): Promise<RequestsOfThread> {
    return readRequestsOfThread(this.database, actor, threadId, this.clock.now());
  }

  candidates(actor: Actor, threadId: string): Promise<ResponseOf<typeof listCandidates>> {
    return readCandidates(this.database, actor, threadId, this.clock.now());
  }

  summary(actor: Actor): Promise<ResponseOf<typeof readSummary>> {
    return readWaiting(this.database, actor, this.clock.now());
  }

  contacts(actor: Actor, query: InputOf<typeof listContacts>['query']): Promise<Page<ContactRequest>> {
    return readContacts(this.database, actor, query, this.clock.now());
  }
}
