import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';

/** The actor a person is now, for what is done in their name later; without a session. Null while they may not sign in. */
export const actorOf = (database: Database, personId: string): Promise<Actor | null> =>
  database.row<Actor>(
    `select '' as "sessionId", p.id as "personId", m.organisation_id as "organisationId", m.role, p.instance_role as "instanceRole", p.mandate,
       p.read_only_until is not null and p.read_only_until > now() as "readOnly"
     from person p join membership m on m.person_id = p.id and m.until is null where p.id = $1 and p.status = 'active'`,
    [personId],
  );
