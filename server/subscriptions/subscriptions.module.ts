import { Global, Module } from '@nestjs/common';
import { ChangeSubscription } from './commands/change-subscription.js';
import { Subscribables } from './subscribables.js';
import { SubscriptionsController } from './subscriptions.controller.js';

/** Global for its register: capabilities say there what of theirs can be followed. */
@Global()
@Module({ controllers: [SubscriptionsController], providers: [Subscribables, ChangeSubscription], exports: [Subscribables] })
export class SubscriptionsModule {}
