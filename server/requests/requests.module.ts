import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { Listeners } from '../platform/events/listeners.js';
import { Topics } from '../platform/realtime/topics.js';
import { ChangeContactRequest } from './commands/change-contact-request.js';
import { DeclineRequest } from './commands/decline-request.js';
import { OfferQuestion } from './commands/offer-question.js';
import { RequestContact } from './commands/request-contact.js';
import { RequestsController } from './requests.controller.js';
import { closers } from './requests.listeners.js';
import { RequestReads } from './requests.reads.js';
import { houseTopic } from './requests.topics.js';
import { serviceOfCalls } from './service-pointer.js';

@Module({ controllers: [RequestsController], providers: [RequestReads, OfferQuestion, DeclineRequest, RequestContact, ChangeContactRequest] })
export class RequestsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly topics: Topics,
    private readonly listeners: Listeners,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.entries.addPointer(serviceOfCalls(this.database));
    this.topics.add(houseTopic);
    for (const closer of closers(this.database, this.history, this.clock)) this.listeners.add(closer);
  }
}
