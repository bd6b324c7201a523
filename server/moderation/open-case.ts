import { v7 as newId } from 'uuid';
import type { FlagReason } from '../../shared/moderation/contract.js';
import type { Database } from '../platform/database/database.js';
import type { Flagged, SubjectFacts } from './moderated-subjects.js';
import { ModerationCase } from './moderation.entities.js';

/**
 * The open case of a subject, locked; a new one where there is none. Its facts follow the subject as it is now.
 * Two who flag at once get the same one.
 */
export async function openCase(database: Database, subject: Flagged, facts: SubjectFacts, reason: FlagReason | null, now: Date): Promise<{ found: ModerationCase; opened: boolean }> {
  const values = [subject.kind, subject.id, facts.organisationId, facts.districts, facts.topicFields, facts.serviceIds, reason === null ? [] : [reason], reason === 'personal_data'];
  const row = await database.row<{ id: string; opened: boolean }>(
    `insert into moderation_case as c (id, subject_kind, subject_id, organisation_id, districts, topic_fields, service_ids, reasons, urgent, opened_at)
     values ($9, $1, $2, $3, $4, $5, $6, $7, $8, $10)
     on conflict (subject_kind, subject_id) where closed_at is null do update set
       organisation_id = excluded.organisation_id, districts = excluded.districts, topic_fields = excluded.topic_fields, service_ids = excluded.service_ids,
       reasons = array(select distinct r from unnest(c.reasons || excluded.reasons) r order by r), urgent = c.urgent or excluded.urgent, version = c.version + 1
     returning id, id = $9 as opened`,
    [...values, newId(), now],
  );
  return { found: await database.em.findOneOrFail(ModerationCase, { id: String(row?.id) }, { refresh: true }), opened: row?.opened === true };
}
