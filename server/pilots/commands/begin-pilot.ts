import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { begin, PilotFacts } from '../../../shared/pilots/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import { slugOf } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { PilotProject } from '../pilot.entities.js';
import { requireLinks, requirePeriod, writeLinks } from '../pilot-links.js';
import { pilotEvent } from '../pilots.events.js';
import { mayBeginPilot } from '../pilots.policy.js';

/** Words that stand where a slug would, in addresses of pages (`neu`), or beside projects in those of the API. */
const TAKEN = ['choices', 'neu'];
/** Advisory lock: two projects of one name begun at once get two addresses. Any constant of ours. */
const SLUG_LOCK = 7_231_909;

/** Begins a pilot project. */
@Injectable()
export class BeginPilot {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** @throws DomainError `forbidden`, `invalid_input` for a period that ends before it begins, `unknown_reference` */
  async execute(actor: Actor, facts: PilotFacts): Promise<ResponseOf<typeof begin>> {
    require(mayBeginPilot(actor));
    requirePeriod(facts);
    await requireLinks(this.database, facts);
    const { name, summary, beginsOn, endsOn, leadId } = facts;
    const project = this.database.em.create(PilotProject, { id: newId(), slug: await this.freeSlug(name), name, summary, beginsOn, endsOn, lead: leadId });
    await this.database.em.flush();
    await writeLinks(this.database, project.id, 'participantIds', facts.participantIds);
    await writeLinks(this.database, project.id, 'serviceIds', facts.serviceIds);
    await this.history.record(actor, pilotEvent('pilots.begun', project, { beginsOn, endsOn, leadId, participantIds: facts.participantIds, serviceIds: facts.serviceIds }));
    return { id: project.id, slug: project.slug, name, version: project.version };
  }

  private async freeSlug(name: string): Promise<string> {
    const base = slugOf(name) || 'pilotprojekt';
    await this.database.rows('select pg_advisory_xact_lock($1)', [SLUG_LOCK]);
    const rows = await this.database.rows<{ slug: string }>('select slug from pilot_project where slug = $1 or starts_with(slug, $2)', [base, `${base}-`]);
    const taken = new Set([...TAKEN, ...rows.map(({ slug }) => slug)]);
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    return slug;
  }
}
