import type { ReferenceAnswer, ReferenceQuery } from '../../../shared/threads/references.js';
import { standingSql } from '../../catalogue/catalogue.face.js';
import { filesOf } from '../../files/files.face.js';
import type { Actor } from '../../kernel/actor.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { momentSql } from '../../platform/database/moment-sql.js';
import { gradeColumn, gradeJoin } from '../grades.js';
import { standingReferences } from '../references.js';

/** The frequent questions of a service, or of a phase (narrowed to a service), in the order they were chosen: one statement. */
export function readReferenceAnswers(database: Database, actor: Actor, { service, phase }: ReferenceQuery): Promise<ReferenceAnswer[]> {
  const values: unknown[] = [actor.organisationId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const place = phase === undefined ? `r.service_id = ${standingSql('service', bind(service))}` : `r.phase = ${bind(phase)}`;
  const about = phase !== undefined && service !== undefined ? `and exists (select 1 from thread_service x where x.thread_id = t.id and x.service_id = ${standingSql('service', bind(service))})` : '';
  return database.rows<ReferenceAnswer>(
    `with chosen as materialized (
       select p.*, t.title, t.visibility, t.sample, r.chosen_at, r.id as reference_id from ${standingReferences('$1')} and ${place} ${about}
     )
     select p.id, p.thread_id as "threadId", p.title, p.visibility, p.text, p.sample, ${filesOf('post', 'p.id')} as files, ${gradeColumn},
       ${organisationView('o')} as organisation, ${momentSql('p.created_at')} as "createdAt"
     from chosen p join organisation o on o.id = p.organisation_id ${gradeJoin('p')} order by p.chosen_at, p.reference_id`,
    values,
  );
}
