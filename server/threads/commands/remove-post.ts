import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { comeBack, leave } from '../removal.js';
import { accessPost, postFacts } from '../threads.access.js';
import { postEvent } from '../threads.events.js';
import { mayRemovePost, mayUndoRemoval } from '../threads.policy.js';

/** Removes a text, leaving its place; a solution goes with it. Back within ten minutes, then the text is erased. */
@Injectable()
export class RemovePost {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `post_removed`, `conflict` */
  async execute(actor: Actor, id: string, version: number): Promise<void> {
    const { post, thread } = await accessPost(this.database, actor, id);
    require(mayRemovePost(actor, postFacts(post)));
    if (post.version !== version) throw new DomainError('conflict', { conflict: { base: {}, current: { text: post.text }, version: post.version } });
    post.remove(actor.personId, this.clock.now());
    await this.database.em.flush();
    const solution = await leave(this.database, post);
    const event = await postEvent(this.database, 'posts.deleted', post, thread, { solution });
    await this.history.record(actor, event);
  }

  /** @throws DomainError `not_found`, `forbidden`, `undo_expired` */
  async undo(actor: Actor, id: string): Promise<{ version: number }> {
    const { post, thread } = await accessPost(this.database, actor, id);
    if (post.deletedAt === null) {
      // Asked once more after it succeeded: the same answer for whoever could have removed it, and nobody else.
      require(mayUndoRemoval(actor, { removedBy: post.author.id, removedAt: this.clock.now() }, this.clock.now()));
      return { version: post.version };
    }
    require(mayUndoRemoval(actor, { removedBy: post.deletedBy ?? null, removedAt: post.deletedAt ?? null, hidden: post.hiddenAt !== null }, this.clock.now()));
    post.restore();
    await this.database.em.flush();
    await comeBack(this.database, post);
    await this.history.record(actor, await postEvent(this.database, 'posts.restored', post, thread));
    return { version: post.version };
  }
}
