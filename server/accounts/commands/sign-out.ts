import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { endSessions } from '../sessions.js';

/** Ends sessions of the acting person: this one, or all others. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** Is over when it returns: committed, so that the browser may forget. */
  async execute(actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.rows('delete from session where id = $1', [actor.sessionId]);
      await this.history.sessionsGone([actor.sessionId]);
    });
  }

  endOthers(actor: Actor): Promise<void> {
    return endSessions(this.database, this.history, actor.personId, actor.sessionId);
  }
}
