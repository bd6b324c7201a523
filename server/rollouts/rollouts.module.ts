import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { Database } from '../platform/database/database.js';
import { SetRollout } from './commands/set-rollout.js';
import { RolloutsController } from './rollouts.controller.js';
import { RolloutReads } from './rollouts.reads.js';
import { serviceOfRollouts } from './service-pointer.js';

@Module({ controllers: [RolloutsController], providers: [RolloutReads, SetRollout] })
export class RolloutsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.entries.addPointer(serviceOfRollouts(this.database));
  }
}
