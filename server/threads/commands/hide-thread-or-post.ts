import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { tellDuplicates } from '../duplicates.js';
import { Post } from '../post.entity.js';
import { comeBack, leave } from '../removal.js';
import { Thread } from '../thread.entity.js';
import { postEvent, threadEvent } from '../threads.events.js';

/**
 * What coordination takes from everybody and shows again, for cases: whether the actor may is decided by `moderation`, which
 * calls this inside its act. Hidden is removed, on every channel, but nothing is erased.
 */
@Injectable()
export class HideThreadOrPost {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `post_removed` where it is gone already */
  async hideThread(actor: Actor, id: string): Promise<void> {
    const thread = await this.thread(id);
    if (thread.deletedAt !== null) throw new DomainError('post_removed');
    // Told as what it looks like to whoever watches it.
    const event = this.asGone('threads.hidden', 'threads.gone', await threadEvent(this.database, 'threads.deleted', thread));
    thread.hide(actor.personId, this.clock.now());
    await this.database.em.flush();
    await this.history.record(actor, event);
    await tellDuplicates(this.database, this.history, actor, thread);
  }

  async restoreThread(actor: Actor, id: string): Promise<void> {
    const thread = await this.thread(id);
    if (thread.hiddenAt === null) return;
    thread.restore();
    await this.database.em.flush();
    await this.history.record(actor, await threadEvent(this.database, 'threads.restored', thread));
    await tellDuplicates(this.database, this.history, actor, thread);
  }

  /** @throws DomainError `post_removed` where it is gone already */
  async hidePost(actor: Actor, id: string): Promise<void> {
    const { post, thread } = await this.post(id);
    if (post.deletedAt !== null || thread.deletedAt !== null) throw new DomainError('post_removed');
    post.hide(actor.personId, this.clock.now());
    await this.database.em.flush();
    const solution = await leave(this.database, post);
    await this.history.record(actor, this.asGone('posts.hidden', 'posts.deleted', await postEvent(this.database, 'posts.deleted', post, thread, { solution })));
  }

  async restorePost(actor: Actor, id: string): Promise<void> {
    const { post, thread } = await this.post(id);
    if (post.hiddenAt === null) return;
    post.restore();
    await this.database.em.flush();
    await comeBack(this.database, post);
    await this.history.record(actor, await postEvent(this.database, 'posts.restored', post, thread));
  }

  private asGone(type: 'threads.hidden' | 'posts.hidden', told: 'threads.gone' | 'posts.deleted', event: DomainEvent): DomainEvent {
    return { ...event, type, live: (event.live ?? []).map((note) => ({ ...note, type: told })) };
  }

  // The thread's lock first, as everywhere.
  private async thread(id: string): Promise<Thread> {
    await this.database.rows('select 1 from thread where id = $1 for no key update', [id]);
    return this.database.em.findOneOrFail(Thread, { id }, { refresh: true });
  }

  private async post(id: string): Promise<{ post: Post; thread: Thread }> {
    const found = await this.database.row<{ thread_id: string }>('select thread_id from post where id = $1', [id]);
    const thread = await this.thread(String(found?.thread_id));
    return { post: await this.database.em.findOneOrFail(Post, { id }, { refresh: true }), thread };
  }
}
