import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { attachFiles, fileIdsIn } from '../../files/files.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { countGrades } from '../counters.js';
import { dropGrades } from '../grades.js';
import { keepExcerpt } from '../opening-excerpt.js';
import type { Post } from '../post.entity.js';
import { accessPost, postFacts } from '../threads.access.js';
import { postEvent } from '../threads.events.js';
import { mayEditText } from '../threads.policy.js';

/** Changes the text of a post; the text before it is kept as a revision; a grade was given to that text and ends. */
@Injectable()
export class RewritePost {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `post_removed`, `unknown_file`, `conflict` with `base.text` and `current.text` */
  async execute(actor: Actor, id: string, version: number, text: string): Promise<{ version: number }> {
    const { post, thread } = await accessPost(this.database, actor, id);
    require(mayEditText(actor, postFacts(post)));
    if (post.version !== version) throw await this.conflict(post, version);
    if (post.text === text) return { version: post.version };
    await this.keepRevision(post);
    post.rewrite(text, this.clock.now());
    await this.database.em.flush();
    await attachFiles(this.database, actor, 'post', id, fileIdsIn(text));
    await keepExcerpt(this.database, post);
    if (await dropGrades(this.database, id)) {
      await countGrades(this.database, [thread.id]);
      await this.auditLog.append(actor, { act: 'answers.grade-lost', subject: { kind: 'post', id }, final: true });
    }
    await this.history.record(actor, await postEvent(this.database, 'posts.changed', post, thread));
    return { version: post.version };
  }

  private async keepRevision(post: Post): Promise<void> {
    await this.database.rows('insert into post_revision (post_id, version, text, written_at) values ($1, $2, $3, $4) on conflict do nothing', [
      post.id,
      post.version,
      post.text,
      post.editedAt ?? post.createdAt,
    ]);
  }

  // What the writer started from: the newest text that is not newer than the version they name.
  private async conflict(post: Post, version: number): Promise<DomainError> {
    const base = await this.database.row<{ text: string }>(
      'select text from post_revision where post_id = $1 and version >= $2 order by version limit 1',
      [post.id, version],
    );
    return new DomainError('conflict', { conflict: { base: { text: base?.text ?? post.text }, current: { text: post.text }, version: post.version } });
  }
}
