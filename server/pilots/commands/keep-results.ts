import { Injectable } from '@nestjs/common';
import type { keepResults } from '../../../shared/pilots/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessPilot } from '../pilots.access.js';
import { pilotEvent } from '../pilots.events.js';
import { mayKeepResults } from '../pilots.policy.js';

/** Writes what came of a pilot project. */
@Injectable()
export class KeepResults {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** What changes nothing makes no version. @throws DomainError `not_found`, `forbidden`, `conflict` with the text that stands there */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof keepResults>): Promise<ResponseOf<typeof keepResults>> {
    const { id, lead, results, resultsVersion, version: factsVersion } = await accessPilot(this.database, params.id);
    require(mayKeepResults(actor, { leadId: lead.id }));
    if (version !== resultsVersion) throw new DomainError('conflict', { conflict: { base: {}, current: { results }, version: resultsVersion } });
    if (results === body.results) return { resultsVersion };
    await this.database.rows('update pilot_project set results = $2, results_version = results_version + 1 where id = $1', [id, body.results]);
    await this.history.record(actor, pilotEvent('pilots.changed', { id, version: factsVersion }, { changed: ['results'], resultsVersion: resultsVersion + 1 }));
    return { resultsVersion: resultsVersion + 1 };
  }
}
