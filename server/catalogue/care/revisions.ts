import type { REVISION_ACTS } from '../../../shared/catalogue/care.js';
import type { Database } from '../../platform/database/database.js';

/** What is kept says of which kind it is: an entry, or a version of a service. */
interface Kept {
  readonly kind: string;
}

interface Made {
  act: (typeof REVISION_ACTS)[number];
  facts: Kept;
  at: Date;
  otherId?: string | null;
  reason?: string;
}

/** Keeps what an entry says after an act, and what stood there before where nobody has kept that yet. */
export async function keepRevision(database: Database, before: { id: string; version: number; facts: Kept }, { act, facts, at, otherId = null, reason }: Made): Promise<void> {
  const { kind } = facts;
  await database.rows(
    `insert into catalogue_revision (kind, entry_id, version, act, facts) values ($1, $2, $3, 'stood', $4::jsonb) on conflict do nothing`,
    [kind, before.id, before.version, JSON.stringify(before.facts)],
  );
  await insertRevision(database, before.id, before.version + 1, { act, facts, at, otherId, ...(reason === undefined ? {} : { reason }) });
}

export const insertRevision = (database: Database, id: string, version: number, { act, facts, at, otherId = null, reason }: Made): Promise<unknown> =>
  database.rows(`insert into catalogue_revision (kind, entry_id, version, act, facts, other_id, reason, made_at) values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`, [
    facts.kind,
    id,
    version,
    act,
    JSON.stringify(facts),
    otherId,
    reason ?? null,
    at,
  ]);
