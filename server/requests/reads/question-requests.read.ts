import { CANDIDATES_SHOWN, REQUESTS_PER_QUESTION, type AskedHouse, type Candidate, type listCandidates, type RequestsOfThread, type RequestState } from '../../../shared/requests/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import type { ThreadKind, Visibility } from '../../../shared/vocabulary.js';
import { distanceSql, reasonSql } from '../../comparables/comparables.face.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { askedSql, mayCurate, ofAddress, visibleSql } from '../../threads/threads.face.js';
import { fullSql, STANDING } from '../candidates.js';
import { isOpen, mayDecline, mayOffer, mayUndoDecline, type QuestionFacts } from '../requests.policy.js';

interface Ours {
  id: string;
  version: number;
  state: RequestState;
  dueOn: string;
  closedAt: string | null;
}
interface QuestionRow {
  id: string;
  kind: ThreadKind;
  visibility: Visibility;
  organisationId: string;
  authorId: string;
  solved: boolean;
  locked: boolean;
  duplicate: boolean;
  asked: (AskedHouse & { state: RequestState })[];
  ours: Ours | null;
}

const QUESTION = `
  select t.id, t.kind, t.visibility, t.organisation_id as "organisationId", t.author_id as "authorId", t.solution_count > 0 as solved, t.locked_at is not null as locked, t.duplicate as duplicate, ${askedSql('t')} as asked,
    (select json_build_object('id', r.id, 'version', r.version, 'state', r.state, 'dueOn', r.due_on, 'closedAt', r.closed_at)
     from question_request r where r.thread_id = t.id and r.organisation_id = $2) as ours
  from thread t where ${ofAddress('t', '$1')} and ${visibleSql('$2')}`;

/** Whom a question was offered to, and what the actor may do about it: one statement, for whoever may ask others two. @throws DomainError `not_found` */
export async function readRequestsOfThread(database: Database, actor: Actor, threadId: string, now: Date): Promise<RequestsOfThread> {
  const row = await questionOf(database, actor, threadId);
  const facts = factsOf(row);
  const may = mayOffer(actor, facts).allowed;
  const left = may ? leftOf(row) : 0;
  const ahead = left > 0 ? await countAhead(database, row.id, now) : 0;
  const knows = mayCurate(actor, facts);
  const { ours } = row;
  const request = ours && { organisationId: actor.organisationId, state: ours.state, closedAt: ours.closedAt === null ? null : new Date(ours.closedAt) };
  return {
    asked: row.asked.map((house) => (knows || house.organisation.id === actor.organisationId ? house : { ...house, state: null, dueOn: null, reason: null })),
    ours: ours && request && { ...ours, can: { decline: isOpen(facts) && request.state === 'open' && mayDecline(request).allowed, undo: isOpen(facts) && mayUndoDecline(request, now).allowed } },
    ahead,
    left,
    can: { offer: may },
  };
}

/** Whom it can be offered to, the nearest to the asking house first: two statements. @throws DomainError `not_found`, `forbidden`, `not_a_question`, `not_open` */
export async function readCandidates(database: Database, actor: Actor, threadId: string, now: Date): Promise<ResponseOf<typeof listCandidates>> {
  const row = await questionOf(database, actor, threadId);
  require(mayOffer(actor, factsOf(row)));
  const rows = await database.rows<Candidate & { total: number }>(
    `with ${STANDING}, near as materialized (
       select s.*, ${distanceSql('me', 'o')} as distance, q.id is not null as asked, count(*) over ()::int as total
       from standing s join thread t on t.id = $1 join organisation me on me.id = t.organisation_id join organisation o on o.id = s.organisation_id
         left join question_request q on q.thread_id = t.id and q.organisation_id = o.id
       order by distance, o.name, o.id limit $2
     )
     select ${organisationView('o')} as organisation, near.distance, ${reasonSql('me', 'o')} as reason, near.phase, near.live_since as "liveSince", near.asked, near.total,
       json_build_object('id', v.id, 'slug', v.slug, 'name', v.name) as service, ${fullSql('o.id', '$3')} as "full"
     from near join thread t on t.id = $1 join organisation me on me.id = t.organisation_id join organisation o on o.id = near.organisation_id join service v on v.id = near.service_id
     order by near.distance, o.name, o.id`,
    [row.id, CANDIDATES_SHOWN, now],
  );
  return { items: rows.map(({ total: _total, ...candidate }) => candidate), total: rows[0]?.total ?? 0, left: leftOf(row) };
}

async function questionOf(database: Database, actor: Actor, threadId: string): Promise<QuestionRow> {
  const row = await database.row<QuestionRow>(QUESTION, [threadId, actor.organisationId]);
  if (!row) throw notFound();
  return row;
}

async function countAhead(database: Database, threadId: string, now: Date): Promise<number> {
  const row = await database.row<{ count: number }>(
    `with ${STANDING} select count(*)::int as count from standing s
     where not exists (select 1 from question_request q where q.thread_id = $1 and q.organisation_id = s.organisation_id) and not ${fullSql('s.organisation_id', '$2')}`,
    [threadId, now],
  );
  return row?.count ?? 0;
}

const leftOf = ({ asked }: QuestionRow): number => Math.max(0, REQUESTS_PER_QUESTION - asked.length);
const factsOf = ({ kind, visibility, organisationId, authorId, solved, locked, duplicate }: QuestionRow): QuestionFacts => ({ kind, visibility, organisationId, authorId, solved, locked, duplicate, deleted: false });
