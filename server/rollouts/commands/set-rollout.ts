import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { OwnRollout } from '../../../shared/catalogue/contract.js';
import { topics } from '../../../shared/events.js';
import type { RolloutChange } from '../../../shared/rollouts/contract.js';
import { standingService } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Rollout } from '../rollout.entity.js';
import { moves, plausibleGoLive } from '../rollouts.policy.js';

/** Sets where the own house stands with a service. Every member of it may (product.md 4). */
@Injectable()
export class SetRollout {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `invalid_input` for an implausible date, `version_required`, `conflict` with what stands there */
  async execute(actor: Actor, named: string, version: number | null, change: RolloutChange): Promise<OwnRollout> {
    const { em } = this.database;
    const serviceId = await standingService(this.database, named);
    if (serviceId === null) throw notFound();
    // The service's row makes two first settings of one house happen one after the other.
    await this.database.rows('select 1 from service where id = $1 for no key update', [serviceId]);
    if (change.goLiveOn !== null && !plausibleGoLive(change.goLiveOn, this.clock.now())) {
      throw new DomainError('invalid_input', { errors: [{ path: 'goLiveOn', code: 'out_of_range' }] });
    }
    const today = germanDay(this.clock.now());
    let rollout = await em.findOne(Rollout, { organisation: actor.organisationId, service: serviceId });
    if (!rollout) {
      if (version !== null) throw notFound();
      rollout = em.create(Rollout, { id: newId(), organisation: actor.organisationId, service: serviceId, since: today, ...change });
    } else {
      if (version === null) throw new DomainError('version_required');
      if (version !== rollout.version) throw await this.conflict(rollout, version);
      if (moves({ state: rollout.state, phase: rollout.phase ?? null }, change)) rollout.since = today;
      Object.assign(rollout, change);
    }
    await em.flush();
    await this.history.record(actor, {
      type: 'rollouts.changed',
      subject: { kind: 'rollout', id: rollout.id, version: rollout.version },
      parentId: serviceId,
      data: { ...change },
      live: [{ topic: topics.service(serviceId), audience: 'community' }],
    });
    return { ...change, since: rollout.since, version: rollout.version };
  }

  // What the writer started from is what the history says of that version.
  private async conflict(rollout: Rollout, version: number): Promise<DomainError> {
    const current = { state: rollout.state, phase: rollout.phase, goLiveOn: rollout.goLiveOn, since: rollout.since };
    const base = await this.database.row<{ data: Record<string, unknown> }>('select data from domain_event where subject_id = $1 and version = $2 order by id limit 1', [rollout.id, version]);
    return new DomainError('conflict', { conflict: { base: base?.data ?? {}, current, version: rollout.version } });
  }
}
