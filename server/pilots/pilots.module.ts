import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { Database } from '../platform/database/database.js';
import { Topics } from '../platform/realtime/topics.js';
import { BeginPilot } from './commands/begin-pilot.js';
import { ChangePilot } from './commands/change-pilot.js';
import { KeepResults } from './commands/keep-results.js';
import { RemovePilot } from './commands/remove-pilot.js';
import { PilotsController } from './pilots.controller.js';
import { PilotReads } from './pilots.reads.js';
import { pilotTopics } from './pilots.topics.js';
import { serviceOfPilots } from './service-pointer.js';

@Module({ controllers: [PilotsController], providers: [PilotReads, BeginPilot, ChangePilot, KeepResults, RemovePilot] })
export class PilotsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.entries.addPointer(serviceOfPilots(this.database));
    for (const rule of pilotTopics(this.database)) this.topics.add(rule);
  }
}
