import { Module } from '@nestjs/common';
import { SetRollout } from './commands/set-rollout.js';
import { RolloutsController } from './rollouts.controller.js';
import { RolloutReads } from './rollouts.reads.js';

@Module({ controllers: [RolloutsController], providers: [RolloutReads, SetRollout] })
export class RolloutsModule {}
