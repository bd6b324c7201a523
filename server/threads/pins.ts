import { v7 as newId } from 'uuid';
import { serviceRefSql } from '../catalogue/catalogue.face.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import { momentSql } from '../platform/database/moment-sql.js';
import { visibleSql } from './threads.policy.js';

/** Where a thread stands first: the list of a service, or null for that of all questions. */
export type PinPlace = string | null;

// Of a service only as long as the thread belongs to it; `today` is the bound day.
const stands = (today: string): string =>
  `p.ended_at is null and (p.until is null or p.until >= ${today}::date) and (p.service_id is null or exists (select 1 from thread_service x where x.thread_id = t.id and x.service_id = p.service_id))`;

/** SQL for the rows of pins `p` with their threads `t` that stand in a place; `place` is the bound service, or null. */
export const pinnedIn = (place: string | null, today: string): string => `thread_pin p join thread t on t.id = p.thread_id where ${place === null ? 'p.service_id is null' : `p.service_id = ${place}`} and ${stands(today)}`;

/** SQL for the pins of a thread `t`, as its page names them. */
export const pinsOf = (today: string): string =>
  `(select coalesce(json_agg(json_build_object('service', (select ${serviceRefSql('s')} from service s where s.id = p.service_id), 'until', to_char(p.until, 'YYYY-MM-DD'), 'since', ${momentSql('p.pinned_at')}) order by p.service_id is not null, p.pinned_at), '[]')
    from thread_pin p where p.thread_id = t.id and ${stands(today)})`;

/** How many of those the actor sees stand in a place, beside those of this thread. */
export async function countPins(database: Database, actor: Actor, threadId: string, place: PinPlace, today: string): Promise<number> {
  const values = [threadId, today, actor.organisationId, ...(place === null ? [] : [place])];
  const row = await database.row<{ count: number }>(`select count(*)::int as count from ${pinnedIn(place === null ? null : '$4', '$2')} and t.id <> $1 and ${visibleSql('$3')}`, values);
  return row?.count ?? 0;
}

/** Pins a thread and gives the id; none may stand there. */
export async function givePin(database: Database, actor: Actor, threadId: string, place: PinPlace, until: string | null, at: Date): Promise<string> {
  const id = newId();
  await database.rows('insert into thread_pin (id, thread_id, service_id, until, pinned_by, pinned_at) values ($1, $2, $3, $4::date, $5, $6)', [id, threadId, place, until, actor.personId, at]);
  return id;
}

/** Ends the pin of a thread in a place and gives its id, and whether its last day was over; null where there is none. */
export const endPin = (database: Database, threadId: string, place: PinPlace, at: Date, today: string): Promise<{ id: string; over: boolean } | null> =>
  database.row(
    `update thread_pin set ended_at = $3 where thread_id = $1 and service_id is not distinct from $2 and ended_at is null returning id, coalesce(until < $4::date, false) as over`,
    [threadId, place, at, today],
  );

/** Lets a pin stand again; gives its place, null where another one stands there. */
export const revivePin = (database: Database, id: string): Promise<{ serviceId: PinPlace } | null> =>
  database.row(
    `update thread_pin p set ended_at = null where id = $1 and ended_at is not null
       and not exists (select 1 from thread_pin o where o.thread_id = p.thread_id and o.service_id is not distinct from p.service_id and o.ended_at is null) returning service_id as "serviceId"`,
    [id],
  );
