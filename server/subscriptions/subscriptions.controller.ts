import { Controller } from '@nestjs/common';
import type { InputOf } from '../../shared/route.js';
import * as subscriptions from '../../shared/subscriptions/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { ChangeSubscription } from './commands/change-subscription.js';

@Controller()
export class SubscriptionsController {
  constructor(private readonly changeSubscription: ChangeSubscription) {}

  @Route(subscriptions.follow)
  follow(actor: Actor, { params }: InputOf<typeof subscriptions.follow>) {
    return this.changeSubscription.execute(actor, params.kind, params.id, true);
  }

  @Route(subscriptions.unfollow)
  unfollow(actor: Actor, { params }: InputOf<typeof subscriptions.unfollow>) {
    return this.changeSubscription.execute(actor, params.kind, params.id, false);
  }
}
