import { publicUrl, type Settings } from '../platform/config/settings.js';
import type { Database } from '../platform/database/database.js';
import { hashOfToken, newToken } from './tokens.js';

/** The only kind yet: sets a password, the first one as well as a forgotten one. */
const RESET = 'reset';

/**
 * Makes a one-time link that sets the person's password, inside the running transaction; earlier ones lose their
 * power. The token stands in the fragment of the address, which no server and no log gets to see.
 */
export async function resetLink(database: Database, settings: Settings, personId: string, minutes: number): Promise<string> {
  const token = newToken();
  await dropResetLinks(database, personId);
  await database.rows('insert into one_time (hash, kind, person_id, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))', [hashOfToken(token), RESET, personId, minutes]);
  return `${publicUrl(settings)}/passwort-neu#${token}`;
}

export async function dropResetLinks(database: Database, personId: string): Promise<void> {
  await database.rows('delete from one_time where person_id = $1 and kind = $2', [personId, RESET]);
}

/** Whether the token could be redeemed now; asked before the work of hashing a password for it. */
export async function isRedeemable(database: Database, token: string): Promise<boolean> {
  const found = await database.row(
    `select 1 from one_time o join person p on p.id = o.person_id and p.status = 'active' where o.hash = $1 and o.kind = $2 and o.expires_at > now()`,
    [hashOfToken(token), RESET],
  );
  return found !== null;
}

/**
 * Uses the token up inside the running transaction: of two at once, one gets the person. Locks the person before the
 * token, as suspending and mailing do: the other way round, both would wait for each other.
 */
export async function redeem(database: Database, token: string): Promise<string | null> {
  const hash = hashOfToken(token);
  await database.rows('select 1 from person where id = (select person_id from one_time where hash = $1 and kind = $2) for update', [hash, RESET]);
  const redeemed = await database.row<{ personId: string }>('delete from one_time where hash = $1 and kind = $2 and expires_at > now() returning person_id as "personId"', [hash, RESET]);
  return redeemed?.personId ?? null;
}
