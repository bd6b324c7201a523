import type { Database } from '../platform/database/database.js';

/** The people who speak for a house today: its editors and leads. */
export async function speakersOf(database: Database, organisationId: string): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `select p.id from membership m join person p on p.id = m.person_id
     where m.organisation_id = $1 and m.until is null and m.role in ('editor', 'lead') and p.status = 'active' order by p.id`,
    [organisationId],
  );
  return rows.map(({ id }) => id);
}
