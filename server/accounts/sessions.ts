import { v7 as newId } from 'uuid';
import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';
import { hashOfToken, newToken } from './tokens.js';

/** A session lives so long at most, however busy it is. */
const SESSION_HOURS = 12;

/** Opens a session inside the running transaction and returns its token, which is stored nowhere. */
export async function openSession(database: Database, personId: string, device: string): Promise<string> {
  const token = newToken();
  await database.rows(
    `insert into session (id, token_hash, person_id, device, created_at, auth_at, seen_at, expires_at)
     values ($1, $2, $3, $4, now(), now(), now(), now() + make_interval(hours => $5))`,
    [newId(), hashOfToken(token), personId, device, SESSION_HOURS],
  );
  return token;
}

/** Ends the session of a token inside the running transaction, on every node at commit. */
export async function endSessionOf(database: Database, history: History, token: string): Promise<void> {
  const ended = await database.rows<{ id: string }>('delete from session where token_hash = $1 returning id', [hashOfToken(token)]);
  await history.sessionsGone(ended.map((session) => session.id));
}

/** Ends all sessions of a person (but one) inside the running transaction, sockets on every node at commit. */
export async function endSessions(database: Database, history: History, personId: string, exceptSessionId: string | null = null): Promise<void> {
  const ended = await database.rows<{ id: string }>('delete from session where person_id = $1 and id is distinct from $2::uuid returning id', [personId, exceptSessionId]);
  await history.sessionsGone(ended.map((session) => session.id));
}
