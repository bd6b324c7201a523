import { Injectable } from '@nestjs/common';
import type { OfficialReply } from '../../../shared/referrals/contract.js';
import type { ActRecord, AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { WriteNote } from '../../moderation/moderation.face.js';
import { Database } from '../../platform/database/database.js';
import { PostReply } from '../../threads/threads.face.js';
import { readQuestionOf } from '../question-of.js';
import { ReferralActs, type ReferralDone } from '../referral-acts.js';
import { accessReferral, type ReferralRow } from '../referrals.access.js';
import { mayAnswer, stateOf } from '../referrals.policy.js';

/** Keeps the official reply: as a binding answer in the question, as a note in the case. All of it in one transaction. */
@Injectable()
export class AnswerReferral {
  constructor(
    private readonly database: Database,
    private readonly acts: ReferralActs,
    private readonly replies: PostReply,
    private readonly notes: WriteNote,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `not_found`, `conflict`, `referral_closed`, `thread_gone`, `not_a_question`, `forbidden` where the question
   * has left the mandate, `solution_exists`, `unknown_file`, `invalid_input` for a reply of tomorrow
   */
  async execute(actor: Actor, id: string, version: number, reply: OfficialReply): Promise<ReferralDone> {
    const before = await accessReferral(this.database, actor, id, version);
    require(mayAnswer(before.state));
    const now = this.clock.now();
    if (reply.repliedOn > germanDay(now)) throw new DomainError('invalid_input', { errors: [{ path: 'repliedOn', code: 'out_of_range' }] });
    const publish = reply.publish || before.threadId !== null;
    const posted = publish ? await this.post(actor, before, reply) : null;
    if (before.caseId !== null) await this.notes.execute(actor, before.caseId, noteOf(reply));
    const after = await this.acts.change(actor, before, { state: 'answered', closed_at: now, reply_body: reply.body, replied_on: reply.repliedOn, answer_id: posted?.answerId ?? null });
    if (posted) await this.acts.tellAsker(actor, { ...after, threadId: posted.threadId }, 'question_replied', { path: `/fragen/${posted.threadId}#beitrag-${posted.answerId}` });
    return this.acts.done(actor, after, { act: 'referrals.answered', reason: reply.reason, data: { answerId: posted?.answerId ?? null } });
  }

  /** Back under way; the answer is removed with it. @throws DomainError `not_undoable`, `forbidden` for whoever did not post the answer */
  async undo(actor: Actor, { subjectId: id }: AuditEntry): Promise<ActRecord> {
    const now = await accessReferral(this.database, actor, id);
    if (now.state !== 'answered' || (await this.liesAgain(now))) throw new DomainError('not_undoable');
    if (now.answerId !== null) await this.replies.takeBack(actor, now.answerId);
    await this.acts.change(actor, now, { state: stateOf(now.reference), closed_at: null, reply_body: null, replied_on: null, answer_id: null });
    return { act: 'referrals.reopened', subject: { kind: 'referral', id }, caseId: now.caseId };
  }

  private async post(actor: Actor, referral: ReferralRow, { text, body, sourceTitle, sourceLink, validFrom, reason, solution }: OfficialReply): Promise<{ threadId: string; answerId: string }> {
    const question = await readQuestionOf(this.database, actor, referral);
    if (!question) throw new DomainError('thread_gone');
    const answerId = await this.replies.execute(actor, question.id, { text, grading: { grade: 'binding', body, sourceTitle, sourceLink, validFrom, reason }, solution });
    return { threadId: question.id, answerId };
  }

  private async liesAgain({ id, threadId, caseId, deskId }: ReferralRow): Promise<boolean> {
    return (await this.database.row('select 1 from referral where id <> $1 and closed_at is null and coalesce(thread_id, case_id) = $2 and desk_id = $3', [id, threadId ?? caseId, deskId])) !== null;
  }
}

/** What colleagues read in the case; plain text, as all notes. */
const noteOf = ({ body, text, sourceTitle, sourceLink, repliedOn }: OfficialReply): string =>
  [`Antwort von ${body} (${repliedOn.split('-').reverse().join('.')})`, text, `Quelle: ${[sourceTitle, sourceLink].filter(Boolean).join(', ')}`].join('\n\n');
