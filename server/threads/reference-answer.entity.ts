import { defineEntity, p } from '@mikro-orm/core';
import { Service } from '../catalogue/catalogue.face.js';
import { Post } from './post.entity.js';

/** An answer that stands among the frequent questions of a service or of a phase. Written in statements of their own (`references.ts`). */
export const ReferenceAnswerSchema = defineEntity({
  name: 'ReferenceAnswer',
  properties: {
    id: p.uuid().primary(),
    post: () => p.manyToOne(Post).updateRule('no action').deleteRule('no action'),
    service: () => p.manyToOne(Service).nullable().updateRule('no action').deleteRule('no action'),
    phase: p.smallint().nullable(),
    chosenBy: p.uuid(),
    chosenAt: p.datetime().columnType('timestamptz'),
    endedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  checks: [{ name: 'reference_answer_place', expression: '(service_id is null) <> (phase is null)' }],
  indexes: [
    { name: 'reference_answer_standing', expression: 'create unique index "reference_answer_standing" on "reference_answer" ("post_id", "service_id", "phase") nulls not distinct where "ended_at" is null' },
    { name: 'reference_answer_of_service', expression: 'create index "reference_answer_of_service" on "reference_answer" ("service_id", "chosen_at") where "ended_at" is null and "service_id" is not null' },
    { name: 'reference_answer_of_phase', expression: 'create index "reference_answer_of_phase" on "reference_answer" ("phase", "chosen_at") where "ended_at" is null and "phase" is not null' },
  ],
});
