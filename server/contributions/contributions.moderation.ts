import type { CaseText } from '../../shared/moderation/contract.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { ModeratedSubject, SubjectFacts, Waiting } from '../moderation/moderation.face.js';
import { districtsSql, organisationView } from '../organisations/organisations.face.js';
import type { Database } from '../platform/database/database.js';
import { contextSql, topicFieldsOf, visibleSql } from '../threads/threads.face.js';

// The thread it belongs to now, followed where that was merged; its house and services are whose mandate counts.
const FROM = `
  held_contribution h join organisation o on o.id = h.organisation_id
  left join thread a on a.id = h.thread_id left join thread t on t.id = coalesce(a.merged_into, a.id) left join organisation th on th.id = t.organisation_id
  left join post p on p.id = h.post_id`;
const STATE = `case when h.state <> 'published' then h.state when p.hidden_at is not null or t.hidden_at is not null then 'hidden' when p.deleted_at is not null or t.deleted_at is not null then 'removed' else 'shown' end`;
const SERVICES = `array(select id::uuid from jsonb_array_elements_text(h.body -> 'serviceIds') as named (id))`;

const FACTS = `
  select coalesce(h.body ->> 'title', t.title, '') as title, ${STATE} as state, h.organisation_id as "organisationId", h.author_id as "authorId",
    case when t.id is null then ${districtsSql('o')} else ${districtsSql('th')} end as districts,
    case when t.id is null then array(select distinct s.topic_field from service s where s.id = any(${SERVICES}) and s.topic_field is not null) else ${topicFieldsOf('t')} end as "topicFields",
    case when t.id is null then ${SERVICES} else array(select x.service_id from thread_service x where x.thread_id = t.id order by x.position) end as "serviceIds"
  from ${FROM} where h.id = $1`;

// What was refused is its author's alone again.
const TEXT = `
  select ${STATE} as state, case when t.id is not null and ${visibleSql('$2')} then '/fragen/' || t.id end as path, 'community' as visibility,
    json_build_object('name', w.name, 'organisation', ${organisationView('o')}) as author, h.created_at as "createdAt",
    case h.state when 'waiting' then h.body ->> 'text' when 'published' then case when p.hidden_at is not null or p.deleted_at is null then p.text end end as text,
    case when h.state = 'waiting' and t.id is not null and ${visibleSql('$2')} then ${contextSql('t.id', { also: `(h.body ->> 'parentId')::uuid` })} else '[]'::json end as before
  from ${FROM} join person w on w.id = h.author_id where h.id = $1`;

/** Contributions as cases are about them: they wait there until coordination decides. */
export const moderatedContribution = (database: Database, waiting: Waiting): ModeratedSubject => ({
  kind: 'contribution',
  facts: (id) => database.row<SubjectFacts>(FACTS, [id]),
  async text(actor: Actor, id: string): Promise<CaseText> {
    const found = await database.row<CaseText>(TEXT, [id, actor.organisationId]);
    if (!found) throw notFound();
    return found;
  },
  waiting,
});
