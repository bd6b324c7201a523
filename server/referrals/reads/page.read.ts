import type { ReferralPage } from '../../../shared/referrals/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import type { Database } from '../../platform/database/database.js';
import { visibleSql } from '../../threads/threads.face.js';
import { readQuestionOf } from '../question-of.js';
import { mayAnswer, mayChange, mayEnd, mayKeepDesks, mayPassOn } from '../referrals.policy.js';
import { inMandateSql, SUBJECT_JOINS } from '../referrals.sql.js';
import { deskSql } from './desks.read.js';
import { referralColumns } from './list.read.js';

type Row = Omit<ReferralPage, 'question' | 'can'> & { threadId: string | null; caseId: string | null; visibility: 'organisation' | 'community' | null; kind: 'question' | 'discussion' | null };

/** A referral with what was handed over: two statements. @throws DomainError `not_found` for what does not exist or lies outside the mandate, alike */
export async function readReferralPage(database: Database, actor: Actor, id: string, today: string): Promise<ReferralPage> {
  require(mayKeepDesks(actor));
  const values: unknown[] = [actor.organisationId, today, id];
  const mandate = inMandateSql(actor, (value) => `$${values.push(value)}`);
  // What was handed over quotes the question: it is seen as long as that is.
  const seen = `(c.id is not null or ${visibleSql('$1')})`;
  const found = await database.row<Row>(
    `select ${referralColumns('$1', '$2')}, (select ${deskSql('d')} from desk d where d.id = r.desk_id) as desk, case when ${seen} then r.text end as text, case when ${seen} then r.note else '' end as note,
       case when r.replied_on is not null then json_build_object('body', r.reply_body, 'repliedOn', r.replied_on, 'answerId', (select p.id from post p where p.id = r.answer_id and p.deleted_at is null)) end as reply,
       r.ended_because as "endedBecause", r.thread_id as "threadId", r.case_id as "caseId", t.visibility, t.kind
     from referral r ${SUBJECT_JOINS} where r.id = $3 and ${mandate}`,
    values,
  );
  if (!found) throw notFound();
  const { threadId, caseId, visibility, kind, ...row } = found;
  const question = await readQuestionOf(database, actor, { threadId, caseId });
  const passable = row.state === 'wished' && row.about.title !== null && visibility !== null && kind !== null && mayPassOn({ visibility, kind }).allowed;
  return {
    ...row,
    question: question?.kind === 'question' ? { id: question.id, title: question.title } : null,
    can: {
      passOn: passable,
      change: mayChange(row.state).allowed,
      end: mayEnd(row.state, 'ended').allowed,
      decline: mayEnd(row.state, 'declined').allowed,
      answer: mayAnswer(row.state).allowed && (caseId !== null || question?.kind === 'question'),
    },
  };
}
