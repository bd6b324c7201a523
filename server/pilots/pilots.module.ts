import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Topics } from '../platform/realtime/topics.js';
import { BeginPilot } from './commands/begin-pilot.js';
import { ChangePilot } from './commands/change-pilot.js';
import { KeepResults } from './commands/keep-results.js';
import { RemovePilot } from './commands/remove-pilot.js';
import { PilotsController } from './pilots.controller.js';
import { PilotReads } from './pilots.reads.js';
import { pilotTopics } from './pilots.topics.js';

@Module({ controllers: [PilotsController], providers: [PilotReads, BeginPilot, ChangePilot, KeepResults, RemovePilot] })
export class PilotsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
  ) {}

  onModuleInit(): void {
    for (const rule of pilotTopics(this.database)) this.topics.add(rule);
  }
}
