import { v7 as newId } from 'uuid';
import { serviceRefSql } from '../catalogue/catalogue.face.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import { visibleSql } from './threads.policy.js';

/** Where an answer is a reference: at a service, or at a phase. */
export interface ReferencePlace {
  serviceId: string | null;
  phase: number | null;
}

// As long as it is an answer to a question, and that belongs to the service. So moving, splitting, merging and hiding need not know of it,
// and what comes back is a reference again.
const stands = `r.ended_at is null and p.deleted_at is null and p.kind = 'answer' and t.kind = 'question'
  and (r.service_id is null or exists (select 1 from thread_service x where x.thread_id = t.id and x.service_id = r.service_id))`;

/** SQL for references `r` that stand, with their posts `p` and threads `t`, as far as a house may see them. */
export const standingReferences = (house: string): string => `reference_answer r join post p on p.id = r.post_id join thread t on t.id = p.thread_id where ${stands} and ${visibleSql(house)}`;

/** SQL for what a post `p` says of its references: `ReferenceView`s. */
export const referencesOf = `(select coalesce(json_agg(json_build_object('service', (select ${serviceRefSql('s')} from service s where s.id = r.service_id), 'phase', r.phase) order by r.chosen_at), '[]')
  from reference_answer r join thread t on t.id = p.thread_id where r.post_id = p.id and ${stands}) as references`;

/** How many of those the actor sees stand in a place, beside this answer. */
export async function countReferences(database: Database, actor: Actor, postId: string, { serviceId, phase }: ReferencePlace): Promise<number> {
  const row = await database.row<{ count: number }>(`select count(*)::int as count from ${standingReferences('$1')} and ${serviceId === null ? 'r.phase = $2' : 'r.service_id = $2'} and p.id <> $3`, [actor.organisationId, serviceId ?? phase, postId]);
  return row?.count ?? 0;
}

/** Makes an answer a reference and gives its id; null where it is one there. */
export async function giveReference(database: Database, actor: Actor, postId: string, { serviceId, phase }: ReferencePlace, at: Date): Promise<string | null> {
  const given = await database.row<{ id: string }>('insert into reference_answer (id, post_id, service_id, phase, chosen_by, chosen_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id', [newId(), postId, serviceId, phase, actor.personId, at]);
  return given?.id ?? null;
}

/** Ends it and gives its id; null where it is none there. */
export async function endReference(database: Database, postId: string, { serviceId, phase }: ReferencePlace, at: Date): Promise<string | null> {
  const ended = await database.row<{ id: string }>('update reference_answer set ended_at = $4 where post_id = $1 and service_id is not distinct from $2 and phase is not distinct from $3 and ended_at is null returning id', [postId, serviceId, phase, at]);
  return ended?.id ?? null;
}

/** Lets it stand again; gives its place, null where another one stands there. */
export const reviveReference = (database: Database, id: string): Promise<ReferencePlace | null> =>
  database.row<ReferencePlace>(
    `update reference_answer r set ended_at = null where id = $1 and ended_at is not null and not exists (
       select 1 from reference_answer o where o.post_id = r.post_id and o.service_id is not distinct from r.service_id and o.phase is not distinct from r.phase and o.ended_at is null
     ) returning service_id as "serviceId", phase`,
    [id],
  );
