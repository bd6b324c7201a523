import { topics } from '../../shared/events.js';
import type { DomainEvent, LiveNote } from '../kernel/domain-event.js';
import type { Database } from '../platform/database/database.js';
import type { ModerationCase } from './moderation.entities.js';

// A case is told to each coordinator whose mandate covers it, and to nobody else; there are few of them.
const CONCERNED = `
  select p.id from person p where p.instance_role = 'coordinator' and p.status = 'active'
    and (p.mandate -> 'districts' is null or exists (select 1 from jsonb_array_elements_text(p.mandate -> 'districts') d where d = any($1::text[])))
    and (p.mandate -> 'topicFields' is null or exists (select 1 from jsonb_array_elements_text(p.mandate -> 'topicFields') f where f = any($2::text[])))`;

/** The coordinators whose mandate covers something of these Kreise and Themenfelder; only those of a house where no other sees it. */
export async function concernedCoordinators(database: Database, { districts, topicFields }: { districts: readonly string[]; topicFields: readonly string[] }, house: string | null = null): Promise<string[]> {
  const member = 'and ($3::uuid is null or exists (select 1 from membership m where m.person_id = p.id and m.organisation_id = $3 and m.until is null))';
  return (await database.rows<{ id: string }>(`${CONCERNED} ${member}`, [[...districts], [...topicFields], house])).map(({ id }) => id);
}

/** Tells the coordinators within whose mandate something of these Kreise and Themenfelder lies, each in the room of their own. */
export async function coordinatorNotes(database: Database, { districts, topicFields }: { districts: readonly string[]; topicFields: readonly string[] }): Promise<LiveNote[]> {
  return (await concernedCoordinators(database, { districts, topicFields })).map((id) => ({ topic: topics.moderation(), audience: { person: id } }));
}

/** An event of a case for the coordinators within whose mandate it lies. */
export async function caseEvent(database: Database, type: 'cases.opened' | 'cases.changed', found: ModerationCase, data: Record<string, unknown> = {}): Promise<DomainEvent> {
  return {
    type,
    subject: { kind: 'case', id: found.id, version: found.version },
    live: await coordinatorNotes(database, found),
    data,
  };
}
