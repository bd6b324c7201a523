import { Injectable } from '@nestjs/common';
import type { change, PilotFacts } from '../../../shared/pilots/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { requireLinks, requirePeriod, standingLinks, writeLinks } from '../pilot-links.js';
import { accessPilot } from '../pilots.access.js';
import { pilotEvent } from '../pilots.events.js';
import { mayEditPilot } from '../pilots.policy.js';

/** Changes the facts of a pilot project, who takes part and which services are meant. */
@Injectable()
export class ChangePilot {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** What is not named stays; what changes nothing makes no version. @throws DomainError `not_found`, `forbidden`, `conflict` with what stands there, `invalid_input`, `unknown_reference` */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof change>): Promise<ResponseOf<typeof change>> {
    const project = await accessPilot(this.database, params.id);
    require(mayEditPilot(actor));
    const { name, summary, beginsOn, endsOn } = project;
    const before: PilotFacts = { name, summary, beginsOn, endsOn: endsOn ?? null, leadId: project.lead.id, ...(await standingLinks(this.database, project.id)) };
    if (version !== project.version) throw new DomainError('conflict', { conflict: { base: {}, current: { ...before }, version: project.version } });
    const after = sorted({ ...before, ...body });
    requirePeriod(after);
    const changed = (Object.keys(after) as (keyof PilotFacts)[]).filter((fact) => JSON.stringify(after[fact]) !== JSON.stringify(before[fact]));
    if (changed.length === 0) return { version };
    await requireLinks(this.database, body);
    for (const links of ['participantIds', 'serviceIds'] as const) if (changed.includes(links)) await writeLinks(this.database, project.id, links, after[links]);
    // One version for all: also where only what lies in other tables has changed.
    await this.database.rows('update pilot_project set version = version + 1, name = $2, summary = $3, begins_on = $4, ends_on = $5, lead_id = $6 where id = $1', [project.id, after.name, after.summary, after.beginsOn, after.endsOn, after.leadId]);
    const next = project.version + 1;
    const { name: _name, summary: _summary, ...facts } = after;
    await this.history.record(actor, pilotEvent('pilots.changed', { id: project.id, version: next }, { changed, ...facts }));
    return { version: next };
  }
}

const sorted = (facts: PilotFacts): PilotFacts => ({ ...facts, participantIds: facts.participantIds.toSorted(), serviceIds: facts.serviceIds.toSorted() });
