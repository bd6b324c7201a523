import type { ThreadKind } from '../../shared/vocabulary.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import { visibleSql } from '../threads/threads.face.js';

export interface Question {
  id: string;
  title: string;
  /** Coordination may have made a discussion of it. */
  kind: ThreadKind;
}

/**
 * The question a reply to a referral can be posted in, as far as the actor sees it: its own, wherever its address leads; of a case
 * that is about a question or a text in one, that question.
 */
export const readQuestionOf = (database: Database, actor: Actor, { threadId, caseId }: { threadId: string | null; caseId: string | null }): Promise<Question | null> =>
  database.row(
    `select t.id, t.title, t.kind from thread a join thread t on t.id = coalesce(a.merged_into, a.id)
     where a.id = coalesce($2::uuid, (select case c.subject_kind when 'thread' then c.subject_id when 'post' then (select p.thread_id from post p where p.id = c.subject_id) end from moderation_case c where c.id = $3))
       and ${visibleSql('$1')}`,
    [actor.organisationId, threadId, caseId],
  );
