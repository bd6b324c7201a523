import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { PostDraft } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { deny, require } from '../../kernel/verdict.js';
import { attachFiles, fileIdsIn } from '../../files/files.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { countPlace, countPost } from '../counters.js';
import { Holding, type Published, type Written } from '../holding.js';
import { Post } from '../post.entity.js';
import { becameDiscussion, openingOf } from '../reshape.js';
import type { Thread } from '../thread.entity.js';
import { accessHome, accessHomeOfComment, postFacts, threadFacts } from '../threads.access.js';
import { postEvent, servicesOf } from '../threads.events.js';
import { mayAnswer, mayComment } from '../threads.policy.js';

interface Place {
  thread: Thread;
  kind: 'answer' | 'comment';
  parent: Post | null;
}

/** Answers a question, or comments on an opening or an answer (one level, product.md 4a.3). */
@Injectable()
export class WritePost {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly holding: Holding,
  ) {}

  /**
   * Publishes it, or keeps it back where contributions are looked at first.
   * @throws DomainError `not_found` (also for a parent of another thread), `not_a_question`, `post_removed`, `thread_locked`, `thread_duplicate`, `unknown_file`
   */
  async execute(actor: Actor, threadId: string, draft: PostDraft): Promise<Written> {
    const place = await this.access(actor, threadId, draft);
    const { thread } = place;
    const held = await this.holding.applies(actor, { visibility: thread.visibility, serviceIds: await servicesOf(this.database, thread) });
    return held ? this.holding.hold(actor, { draft, threadId: thread.id }) : this.write(actor, place, draft);
  }

  /** Publishes it now. @throws DomainError as `execute` */
  async publish(actor: Actor, threadId: string, draft: PostDraft): Promise<Published> {
    return this.write(actor, await this.access(actor, threadId, draft), draft);
  }

  private async access(actor: Actor, threadId: string, draft: PostDraft): Promise<Place> {
    const thread = await (draft.parentId === null ? accessHome(this.database, actor, threadId) : accessHomeOfComment(this.database, actor, threadId, draft.parentId));
    return { thread, ...(await this.place(actor, thread, draft, threadId)) };
  }

  private async write(actor: Actor, { thread, kind, parent }: Place, draft: PostDraft): Promise<Published> {
    const { em } = this.database;
    const now = this.clock.now();
    const post = em.create(Post, {
      id: newId(),
      thread,
      parent,
      kind,
      author: actor.personId,
      organisation: actor.organisationId,
      text: draft.text,
      createdAt: now,
    });
    await em.flush();
    await attachFiles(this.database, actor, 'post', post.id, fileIdsIn(draft.text));
    await countPost(this.database, thread.id, kind, 1, now);
    if (parent) await countPlace(this.database, parent.id);
    await this.history.record(actor, await postEvent(this.database, 'posts.created', post, thread));
    return { id: post.id, version: post.version };
  }

  /**
   * Where the text goes. While it was being written coordination may have merged the question into another, split it, or made a
   * discussion of it: then it lands where all answers stand now, in a discussion as a comment on the opening.
   */
  private async place(actor: Actor, thread: Thread, draft: PostDraft, address: string): Promise<Omit<Place, 'thread'>> {
    const facts = threadFacts(thread);
    if (draft.parentId !== null) return { kind: 'comment', parent: await this.parent(actor, thread, draft.parentId, address) };
    const verdict = mayAnswer(actor, facts);
    if (thread.kind === 'question' || !(await this.changedPlace(thread, address))) {
      require(verdict);
      return { kind: 'answer', parent: null };
    }
    return { kind: 'comment', parent: await this.parent(actor, thread, await openingOf(this.database, thread.id), address) };
  }

  private async parent(actor: Actor, thread: Thread, id: string, address: string): Promise<Post> {
    const found = await this.database.em.findOne(Post, { id, thread: thread.id });
    const hangs = found?.kind === 'comment' ? found.parent : null;
    const parent = hangs && (await this.changedPlace(thread, address)) ? await this.database.em.findOne(Post, { id: hangs.id, thread: thread.id }) : found;
    if (!parent) throw notFound();
    if (parent.kind === 'comment') require(deny('not_an_answer'));
    require(mayComment(actor, threadFacts(thread), postFacts(parent)));
    return parent;
  }

  private changedPlace = async (thread: Thread, address: string): Promise<boolean> => thread.id !== address || becameDiscussion(this.database, thread);
}
