import { Global, Module } from '@nestjs/common';
import { History } from './history.js';
import { Listeners } from './listeners.js';

@Global()
@Module({ providers: [History, Listeners], exports: [History, Listeners] })
export class EventsModule {}
