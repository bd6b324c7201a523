import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { Actors } from '../platform/http/actors.js';
import { sessionTokenOf } from './cookies.js';
import { hashOfToken } from './tokens.js';

/** A session nobody acted in for so long is over, whatever its absolute end. */
export const IDLE_HOURS = 2;

// Times are compared in SQL alone (auth.md, pitfall 1); status and role come from their rows on every request.
const LIVING = `
  from session s
  join person p on p.id = s.person_id and p.status = 'active'
  join membership m on m.person_id = p.id and m.until is null
  where s.expires_at > now() and s.seen_at > now() - interval '${IDLE_HOURS} hours'`;

const ACTOR = `
  select s.id as "sessionId", p.id as "personId", m.organisation_id as "organisationId", m.role,
    p.instance_role as "instanceRole", p.mandate, p.read_only_until is not null and p.read_only_until > now() as "readOnly", s.seen_at < now() - interval '5 minutes' as stale
  ${LIVING} and s.token_hash = $1`;

/** The actor behind a session cookie: one statement per request, no cache, so a lost right is lost at once. */
@Injectable()
export class SessionActors extends Actors {
  private readonly log = new Logger('accounts');

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  async ofCookie(cookieHeader: string | undefined, use: 'acting' | 'watching' = 'acting'): Promise<Actor | null> {
    const token = sessionTokenOf(this.settings, cookieHeader);
    if (token === null) return null;
    const row = await this.database.row<Actor & { stale: boolean }>(ACTOR, [hashOfToken(token)]);
    if (!row) return null;
    const { stale, ...actor } = row;
    if (stale && use === 'acting') this.see(actor.sessionId);
    return actor;
  }

  async living(sessionIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(`select s.id ${LIVING} and s.id = any($1::uuid[])`, [[...sessionIds]]);
    return new Set(rows.map(({ id }) => id));
  }

  // Not awaited: nobody's request waits for a note about itself, and a lost one is written five minutes later.
  private see(sessionId: string): void {
    this.database
      .rows(`update session set seen_at = now() where id = $1 and seen_at < now() - interval '5 minutes'`, [sessionId])
      .catch((error: Error) => this.log.warn(`seen_at was not written: ${error.name}`));
  }
}
