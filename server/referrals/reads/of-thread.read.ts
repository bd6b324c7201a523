import type { ReferralsOfThread, ReferralView } from '../../../shared/referrals/contract.js';
import type { ThreadKind, Visibility } from '../../../shared/vocabulary.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { districtsSql } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { momentSql } from '../../platform/database/moment-sql.js';
import { mayModerate, ofAddress, topicFieldsOf, visibleSql } from '../../threads/threads.face.js';
import { mayPassOn, mayWish } from '../referrals.policy.js';
import { daySql } from '../referrals.sql.js';

interface Row {
  kind: ThreadKind;
  visibility: Visibility;
  organisationId: string;
  authorId: string;
  solved: boolean;
  locked: boolean;
  duplicate: boolean;
  districts: string[];
  topicFields: string[];
  items: ReferralView[];
  underWay: boolean;
  wish: { id: string; since: string; by: string } | null;
}

// Of this thread and of those that were merged into it.
const HERE = '(select m.id from thread m where m.id = t.id or m.merged_into = t.id)';

const SQL = `
  select t.kind, t.visibility, t.organisation_id as "organisationId", t.author_id as "authorId", t.solution_count > 0 as solved, t.locked_at is not null as locked, t.duplicate,
    ${districtsSql('o')} as districts, ${topicFieldsOf('t')} as "topicFields",
    (select coalesce(json_agg(json_build_object('id', r.id, 'desk', json_build_object('name', d.name, 'kind', d.kind), 'state', r.state, 'passedOn', ${daySql('r.passed_on_at')},
       'reference', r.reference, 'endedOn', ${daySql('r.closed_at')},
       'answerId', (select p.id from post p where p.id = r.answer_id and p.thread_id = t.id and p.deleted_at is null)) order by r.passed_on_at, r.id), '[]')
     from referral r join desk d on d.id = r.desk_id where r.thread_id in ${HERE} and r.state in ('passed_on', 'in_progress', 'answered', 'ended')) as items,
    exists (select 1 from referral r where r.thread_id in ${HERE} and r.closed_at is null) as "underWay",
    (select json_build_object('id', r.id, 'since', ${momentSql('r.wished_at')}, 'by', r.wished_by) from referral r where r.thread_id in ${HERE} and r.state = 'wished' order by r.id limit 1) as wish
  from thread t join organisation o on o.id = t.organisation_id where ${ofAddress('t', '$1')} and ${visibleSql('$2')}`;

/** Where a question was passed on to, and what the actor may do about that: one statement. @throws DomainError `not_found` */
export async function readReferralsOfThread(database: Database, actor: Actor, threadId: string): Promise<ReferralsOfThread> {
  const row = await database.row<Row>(SQL, [threadId, actor.organisationId]);
  if (!row) throw notFound();
  const { items, wish, underWay, districts, topicFields, ...facts } = row;
  const keeps = mayModerate(actor, { districts, topicFields });
  const mine = wish?.by === actor.personId;
  return {
    items,
    wish: wish && (mine || keeps) ? { id: wish.id, since: wish.since, mine } : null,
    can: { wish: mayWish(actor, { ...facts, deleted: false }, underWay).allowed, takeBack: mine, passOn: keeps && mayPassOn(facts).allowed },
  };
}
