import type { EntitySchema } from '@mikro-orm/core';
import { accountEntities } from './accounts/account.entities.js';
import { catalogueEntities } from './catalogue/catalogue.entities.js';
import { OrganisationSchema } from './organisations/organisation.entity.js';
import { platformEntities } from './platform/database/platform.entities.js';
import { RolloutSchema } from './rollouts/rollout.entity.js';
import { SubscriptionSchema } from './subscriptions/subscription.entity.js';
import { HelpfulSchema, PostRevisionSchema, PostSchema, SolutionSchema } from './threads/post.entity.js';
import { AffectsUsSchema, ThreadComponentSchema, ThreadRevisionSchema, ThreadSchema, ThreadServiceSchema } from './threads/thread.entity.js';

/** Every table that is declared; the migrations must produce exactly these. */
export const entities: EntitySchema[] = [
  ...platformEntities,
  OrganisationSchema,
  ...accountEntities,
  ...catalogueEntities,
  RolloutSchema,
  ThreadSchema,
  ThreadRevisionSchema,
  ThreadServiceSchema,
  ThreadComponentSchema,
  AffectsUsSchema,
  PostSchema,
  PostRevisionSchema,
  SolutionSchema,
  HelpfulSchema,
  SubscriptionSchema,
] as unknown as EntitySchema[];
