import { Controller } from '@nestjs/common';
import * as rollouts from '../../shared/rollouts/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { SetRollout } from './commands/set-rollout.js';
import { RolloutReads } from './rollouts.reads.js';

@Controller()
export class RolloutsController {
  constructor(
    private readonly reads: RolloutReads,
    private readonly setRollout: SetRollout,
  ) {}

  @Route(rollouts.list)
  list(actor: Actor, { query }: InputOf<typeof rollouts.list>) {
    return this.reads.ofService(actor, query.service);
  }

  @Route(rollouts.set)
  set(actor: Actor, { params, version, body }: InputOf<typeof rollouts.set>) {
    return this.setRollout.execute(actor, params.serviceId, version, body);
  }
}
