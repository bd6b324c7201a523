import { Injectable } from '@nestjs/common';
import type { Grading } from '../../../shared/threads/grade.js';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import { accessPost } from '../threads.access.js';
import { GradeAnswer } from './grade-answer.js';
import { MarkSolution } from './mark-solution.js';
import { RemovePost } from './remove-post.js';
import { WritePost } from './write-post.js';

export interface Reply {
  text: string;
  grading: Extract<Grading, { grade: 'binding' }>;
  /** As the solution in general. */
  solution: boolean;
}

/** Posts what a responsible body has replied as a binding answer, in the transaction of its command: all of it, or nothing. */
@Injectable()
export class PostReply {
  constructor(
    private readonly database: Database,
    private readonly writing: WritePost,
    private readonly grading: GradeAnswer,
    private readonly solving: MarkSolution,
    private readonly removing: RemovePost,
  ) {}

  /**
   * The answer's id. It lands where the address leads. @throws DomainError `not_found`, `forbidden` outside the mandate,
   * `not_a_question`, `unknown_file`, `solution_exists`
   */
  async execute(actor: Actor, threadId: string, { text, grading, solution }: Reply): Promise<string> {
    const { id, version } = await this.writing.publish(actor, threadId, { kind: 'answer', parentId: null, text });
    await this.grading.grade(actor, id, version, grading);
    if (solution) await this.solving.execute(actor, threadId, id, { componentIds: [] });
    return id;
  }

  /** Removes it again, by whoever posted it; where it is removed already, nothing happens. @throws DomainError `not_found`, `forbidden` */
  async takeBack(actor: Actor, id: string): Promise<void> {
    const { post } = await accessPost(this.database, actor, id);
    if (post.deletedAt === null) await this.removing.execute(actor, id, post.version);
  }
}
