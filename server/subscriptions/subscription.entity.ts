import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../accounts/accounts.face.js';

/** What a person follows; seen by that person alone (product.md 4a.12). */
export const SubscriptionSchema = defineEntity({
  name: 'Subscription',
  properties: {
    person: () => p.manyToOne(Person).primary().updateRule('no action').deleteRule('no action'),
    subjectKind: p.text().primary(),
    subjectId: p.uuid().primary(),
    /** Came by following something that was merged into it. */
    via: p.uuid().nullable(),
  },
});
