import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import type { Call } from '../../platform/http/call.js';
import { clearSessionCookie } from '../cookies.js';
import { endSessions } from '../sessions.js';

/** Ends sessions of the acting person: this one, or all others. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async execute(actor: Actor, { reply }: Call): Promise<void> {
    await this.database.rows('delete from session where id = $1', [actor.sessionId]);
    await this.history.sessionsGone([actor.sessionId]);
    clearSessionCookie(reply, this.settings);
  }

  endOthers(actor: Actor): Promise<void> {
    return endSessions(this.database, this.history, actor.personId, actor.sessionId);
  }
}
