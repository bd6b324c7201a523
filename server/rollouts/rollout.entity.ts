import { defineEntity, p } from '@mikro-orm/core';
import type { RolloutState } from '../../shared/vocabulary.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Service } from '../catalogue/catalogue.face.js';

export const RolloutSchema = defineEntity({
  name: 'Rollout',
  properties: {
    id: p.uuid().primary(),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    service: () => p.manyToOne(Service).updateRule('no action').deleteRule('no action'),
    state: p.text().$type<RolloutState>(),
    phase: p.smallint().nullable(),
    since: p.date(),
    goLiveOn: p.date().nullable(),
    version: p.integer().version().default(1),
  },
  uniques: [{ name: 'rollout_unique', properties: ['organisation', 'service'] }],
  indexes: [{ name: 'rollout_by_service', properties: ['service'] }],
});

/** One organisation introducing one service; *live* = the go-live date is set (product.md 2). */
export class Rollout extends RolloutSchema.class {}
RolloutSchema.setClass(Rollout);
