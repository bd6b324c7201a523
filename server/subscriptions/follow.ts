import type { Subscribable } from '../../shared/subscriptions/contract.js';
import type { Database } from '../platform/database/database.js';

/** Lets a person follow a subject; says whether that is new. */
export async function follow(database: Database, personId: string, kind: Subscribable, id: string): Promise<boolean> {
  return (await database.row('insert into subscription (person_id, subject_kind, subject_id) values ($1, $2, $3) on conflict do nothing returning 1', [personId, kind, id])) !== null;
}

/** The contrary; says whether anything changed. */
export async function unfollow(database: Database, personId: string, kind: Subscribable, id: string): Promise<boolean> {
  return (await database.row('delete from subscription where person_id = $1 and subject_kind = $2 and subject_id = $3 returning 1', [personId, kind, id])) !== null;
}

/** Whoever follows `from` follows `to` as well, from now on. */
export async function followAlong(database: Database, kind: Subscribable, from: string, to: string): Promise<void> {
  await database.rows(
    'insert into subscription (person_id, subject_kind, subject_id, via) select person_id, subject_kind, $3, $2 from subscription where subject_kind = $1 and subject_id = $2 on conflict do nothing',
    [kind, from, to],
  );
}

/** The contrary: whoever came to follow `to` by following `from` no longer does. */
export async function followNoLonger(database: Database, kind: Subscribable, from: string, to: string): Promise<void> {
  await database.rows('delete from subscription where subject_kind = $1 and subject_id = $3 and via = $2', [kind, from, to]);
}

/** Whoever follows `from` follows `to` instead, for good. */
export async function followersMove(database: Database, kind: Subscribable, from: string, to: string): Promise<void> {
  await database.rows('insert into subscription (person_id, subject_kind, subject_id) select person_id, subject_kind, $3 from subscription where subject_kind = $1 and subject_id = $2 on conflict do nothing', [kind, from, to]);
  await database.rows('delete from subscription where subject_kind = $1 and subject_id = $2', [kind, from]);
}
