import { topics, type LiveEventType } from '../../shared/events.js';
import type { DomainEvent, LiveNote } from '../kernel/domain-event.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';
import { reachedSql } from './announcements.sql.js';

/** NOTIFY payloads end at 8,000 bytes. */
const AT_ONCE = 60;

/** The houses an announcement reaches now. */
export const housesOf = async (database: Database, id: string): Promise<string[]> =>
  (await database.rows<{ id: string }>(`select o.id from announcement a cross join organisation o where a.id = $1 and ${reachedSql('a', 'o')} order by o.id`, [id])).map((house) => house.id);

/** Records an event of an announcement: those who keep announcements hear of it, and the houses that are named. */
export async function recordFor(history: History, actor: Actor | null, type: Extract<LiveEventType, `announcements.${string}`>, announcement: { id: string; version: number }, houses: readonly string[], data: Record<string, unknown> = {}): Promise<void> {
  const event: DomainEvent = { type, subject: { kind: 'announcement', id: announcement.id, version: announcement.version }, data };
  const noteOf = (organisation: string): LiveNote => ({ topic: topics.house(), audience: { organisation } });
  await history.record(actor, { ...event, live: [{ topic: topics.announcements(), audience: 'community' }, ...houses.slice(0, AT_ONCE).map(noteOf)] });
  for (let start = AT_ONCE; start < houses.length; start += AT_ONCE) await history.tell({ ...event, live: houses.slice(start, start + AT_ONCE).map(noteOf) });
}
