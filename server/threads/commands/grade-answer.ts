import { Injectable } from '@nestjs/common';
import type { Acted } from '../../../shared/threads/acts.js';
import type { Grading } from '../../../shared/threads/grade.js';
import type { GivenGrade } from '../../../shared/vocabulary.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessPostForAct, postChangedMeanwhile, raisePostVersion, type PostPlace } from '../access-act.js';
import { countGrades } from '../counters.js';
import { endGrade, giveGrade, reviveGrade } from '../grades.js';
import { postFacts, threadFacts } from '../threads.access.js';
import { postEvent } from '../threads.events.js';
import { mayGrade, mayRevokeGrade } from '../threads.policy.js';

/** Says of an answer that it is checked, or binding by the responsible body; and takes that back. */
@Injectable()
export class GradeAnswer {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** A grade that stands is replaced. @throws DomainError `not_found`, `forbidden`, `not_a_question`, `not_an_answer`, `post_removed`, `conflict` */
  async grade(actor: Actor, id: string, version: number, grading: Grading): Promise<Acted> {
    const place = await accessPostForAct(this.database, actor, id);
    const { post, thread } = place;
    require(mayGrade(threadFacts(thread), postFacts(post)));
    if (post.version !== version) throw postChangedMeanwhile(post);
    const now = this.clock.now();
    const replaced = await endGrade(this.database, id, now);
    const gradeId = await giveGrade(this.database, actor, id, grading, now);
    const { reason } = grading;
    await this.record(actor, place, grading.grade, reason);
    const actId = await this.auditLog.append(actor, { act: 'answers.graded', subject: { kind: 'post', id }, reason, data: { gradeId, replaced } });
    return { version: post.version, actId };
  }

  /** @throws DomainError `not_found`, `forbidden`, `post_removed`, `conflict` also where it has no grade */
  async revoke(actor: Actor, id: string, version: number, reason: string): Promise<Acted> {
    const place = await accessPostForAct(this.database, actor, id);
    const { post } = place;
    require(mayRevokeGrade(postFacts(post)));
    if (post.version !== version) throw postChangedMeanwhile(post);
    const gradeId = await endGrade(this.database, id, this.clock.now());
    if (gradeId === null) throw postChangedMeanwhile(post);
    await this.record(actor, place, 'none', reason);
    return { version: post.version, actId: await this.auditLog.append(actor, { act: 'answers.grade-revoked', subject: { kind: 'post', id }, reason, data: { gradeId } }) };
  }

  /** The grade before, where there was one, stands again. @throws DomainError `not_undoable` where this one no longer stands */
  async undoGrade(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const { gradeId, replaced } = data as { gradeId: string; replaced: string | null };
    const place = await accessPostForAct(this.database, actor, id);
    require(mayRevokeGrade(postFacts(place.post)));
    if ((await endGrade(this.database, id, this.clock.now())) !== gradeId) throw new DomainError('not_undoable');
    const grade = replaced === null ? null : await reviveGrade(this.database, id, replaced);
    await this.record(actor, place, grade ?? 'none');
    const subject = { kind: 'post', id };
    return grade === null ? { act: 'answers.grade-revoked', subject, data: { gradeId } } : { act: 'answers.graded', subject, data: { gradeId: replaced, replaced: gradeId } };
  }

  /** @throws DomainError `not_undoable` where the text has changed or was graded since */
  async undoRevoke(actor: Actor, { subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const { gradeId } = data as { gradeId: string };
    const place = await accessPostForAct(this.database, actor, id);
    require(mayRevokeGrade(postFacts(place.post)));
    const grade = await reviveGrade(this.database, id, gradeId);
    if (grade === null) throw new DomainError('not_undoable');
    await this.record(actor, place, grade);
    return { act: 'answers.graded', subject: { kind: 'post', id }, data: { gradeId, replaced: null } };
  }

  /** The version of the text rises, so that of two who grade at once one is told; the author learns what it counts as now. */
  private async record(actor: Actor, { post, thread }: PostPlace, grade: GivenGrade | 'none', reason?: string): Promise<void> {
    await raisePostVersion(this.database, post);
    await countGrades(this.database, [thread.id]);
    await this.history.record(actor, await postEvent(this.database, 'posts.changed', post, thread, { fields: ['grade'] }));
    if (post.author.id === actor.personId) return;
    await this.notices.tell({ personId: post.author.id, kind: 'answer_graded', subject: { kind: 'post', id: post.id }, data: { title: thread.title, grade, ...(reason === undefined ? {} : { reason }) } });
  }
}
