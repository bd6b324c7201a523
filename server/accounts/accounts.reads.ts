import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Me, OwnSession, SessionState } from '../../shared/accounts/contract.js';
import type { Actor } from '../kernel/actor.js';
import { organisationView } from '../organisations/organisations.face.js';
import { Database } from '../platform/database/database.js';
import { IDLE_HOURS } from './session-actors.js';

const STATE = `
  select exists (select 1 from organisation where sample) as "sampleWorld",
    (select json_build_object('id', p.id, 'name', p.name, 'mail', p.mail, 'role', m.role, 'instanceRole', p.instance_role, 'organisation', ${organisationView('o')})
     from person p join membership m on m.person_id = p.id and m.until is null join organisation o on o.id = m.organisation_id
     where p.id = $1) as me`;

/** What the browser needs to know of the signed-in person and their sessions. */
@Injectable()
export class AccountReads {
  private readonly version = packageVersion();

  constructor(private readonly database: Database) {}

  /** One statement. */
  async session(personId: string | null): Promise<SessionState> {
    const state = await this.database.row<{ sampleWorld: boolean; me: Me | null }>(STATE, [personId]);
    return { me: state?.me ?? null, sampleWorld: state?.sampleWorld ?? false, version: this.version };
  }

  /** The person's own living sessions, this one first: one statement. */
  async ownSessions(actor: Actor): Promise<{ items: OwnSession[] }> {
    const items = await this.database.rows<OwnSession>(
      `select id, device, created_at as "signedInAt", id = $2 as current from session
       where person_id = $1 and expires_at > now() and seen_at > now() - interval '${IDLE_HOURS} hours'
       order by current desc, created_at desc limit 100`,
      [actor.personId, actor.sessionId],
    );
    return { items };
  }
}

// Sources and build lie at different depths below package.json.
function packageVersion(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    if (folder === dirname(folder)) return '0';
  }
}
