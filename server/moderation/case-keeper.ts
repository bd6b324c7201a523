import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import type { ModerationCase } from './moderation.entities.js';
import { caseEvent } from './moderation.events.js';

/** What an act in a case answers with. */
export interface CaseDone {
  version: number;
  /** The entry of the audit log. */
  act: string;
}

/** Ends every act in a case: its version rises, and the colleagues concerned learn of it. */
@Injectable()
export class CaseKeeper {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  async keep(actor: Actor, found: ModerationCase, act: string): Promise<CaseDone> {
    const before = found.version;
    await this.database.em.flush();
    // An act on the author alone changes no column of the case; a colleague must still notice it.
    if (found.version === before) {
      await this.database.rows('update moderation_case set version = version + 1 where id = $1', [found.id]);
      await this.database.em.refresh(found);
    }
    await this.history.record(actor, await caseEvent(this.database, 'cases.changed', found, { act }));
    return { version: found.version, act };
  }
}
