import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessPilot } from '../pilots.access.js';
import { pilotEvent } from '../pilots.events.js';
import { mayRemovePilot } from '../pilots.policy.js';

/** Deletes a pilot project; what it gathered stays where it is. */
@Injectable()
export class RemovePilot {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict` */
  async execute(actor: Actor, id: string, version: number): Promise<void> {
    const project = await accessPilot(this.database, id);
    require(mayRemovePilot(actor));
    if (version !== project.version) throw new DomainError('conflict', { conflict: { base: {}, current: { name: project.name }, version: project.version } });
    await this.history.record(actor, pilotEvent('pilots.removed', project));
    await this.database.rows('delete from pilot_participant where project_id = $1', [id]);
    await this.database.rows('delete from pilot_service where project_id = $1', [id]);
    await this.database.rows('delete from pilot_project where id = $1', [id]);
  }
}
