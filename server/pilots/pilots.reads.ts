import { Injectable } from '@nestjs/common';
import type { list, listChoices, PilotListQuery, PilotPage } from '../../shared/pilots/contract.js';
import type { ResponseOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { mayBeginPilot } from './pilots.policy.js';
import { readPilotList } from './reads/pilot-list.read.js';
import { readPilotPage } from './reads/pilot-page.read.js';

/** What screens of pilot projects need: one statement each. */
@Injectable()
export class PilotReads {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: PilotListQuery): Promise<ResponseOf<typeof list>> {
    return { ...(await readPilotList(this.database, query)), can: { begin: mayBeginPilot(actor).allowed } };
  }

  async choices(): Promise<ResponseOf<typeof listChoices>> {
    return { items: await this.database.rows('select id, slug, name from pilot_project order by begins_on desc, id desc limit 500') };
  }

  page(actor: Actor, slug: string): Promise<PilotPage> {
    return readPilotPage(this.database, actor, slug);
  }
}
