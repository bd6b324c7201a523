import { Injectable } from '@nestjs/common';
import type { Page } from '../../shared/pagination.js';
import type { ListedThread, PostListQuery, PostRevision, PostView, ThreadListQuery, ThreadPage } from '../../shared/threads/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { germanDay } from '../kernel/day.js';
import { notFound } from '../kernel/domain-error.js';
import { require } from '../kernel/verdict.js';
import { Database } from '../platform/database/database.js';
import { noteOfRevision } from './edit-notes.js';
import { ofAddress } from './reads/fragments.js';
import { readAskedOfUs } from './reads/asked-of-us.read.js';
import { readHelpList } from './reads/help-list.read.js';
import { readOverdueList } from './reads/overdue-list.read.js';
import { readAnswersByLikeness, readFurtherPosts } from './reads/posts.read.js';
import { readThreadList } from './reads/thread-list.read.js';
import { readThreadPage } from './reads/thread-page.read.js';
import { mayOversee, visibleSql, type ThreadFacts } from './threads.policy.js';

/** What screens of threads need, as queries of their own; each says how many statements it takes. */
@Injectable()
export class ThreadReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One statement. @throws DomainError `forbidden` where the list is the coordinators' */
  async list(actor: Actor, query: ThreadListQuery): Promise<Page<ListedThread>> {
    if (query.list === 'help') return readHelpList(this.database, actor, query);
    if (query.list === 'asked_of_us') return readAskedOfUs(this.database, actor, query);
    if (query.list !== 'overdue') return readThreadList(this.database, actor, query);
    require(mayOversee(actor));
    return readOverdueList(this.database, actor, query, germanDay(this.clock.now()));
  }

  page(actor: Actor, id: string): Promise<ThreadPage> {
    return readThreadPage(this.database, actor, id, this.clock.now());
  }

  /** Two statements. @throws DomainError `not_found` */
  async posts(actor: Actor, threadId: string, query: PostListQuery): Promise<Page<PostView>> {
    const thread = await this.database.row<ThreadFacts & { id: string }>(
      `select t.id, t.kind, t.visibility, t.organisation_id as "organisationId", t.author_id as "authorId", false as deleted, t.locked_at is not null as locked from thread t where ${ofAddress('t', '$1')} and ${visibleSql('$2')}`,
      [threadId, actor.organisationId],
    );
    if (!thread) throw notFound();
    return (query.order === 'alike' ? readAnswersByLikeness : readFurtherPosts)(this.database, actor, thread, query, this.clock.now());
  }

  /** Where a post stands: one statement. @throws DomainError `not_found` */
  async place(actor: Actor, postId: string): Promise<{ id: string; threadId: string }> {
    const place = await this.database.row<{ id: string; threadId: string }>(
      `select p.id, p.thread_id as "threadId" from post p join thread t on t.id = p.thread_id where p.id = $1 and ${visibleSql('$2')}`,
      [postId, actor.organisationId],
    );
    if (!place) throw notFound();
    return place;
  }

  /** Earlier texts of a post, newest first: one statement beside the check. @throws DomainError `not_found`; nothing of a removed post is shown */
  async revisions(actor: Actor, postId: string): Promise<{ items: PostRevision[] }> {
    const visible = await this.database.row(
      `select 1 from post p join thread t on t.id = p.thread_id where p.id = $1 and p.deleted_at is null and ${visibleSql('$2')}`,
      [postId, actor.organisationId],
    );
    if (!visible) throw notFound();
    const items = await this.database.rows<PostRevision>(
      `select r.version, r.text, r.written_at as "writtenAt", ${noteOfRevision('r')} as note from post_revision r join post p on p.id = r.post_id join thread t on t.id = p.thread_id
       where r.post_id = $1 and p.deleted_at is null and ${visibleSql('$2')} order by r.version desc limit 100`,
      [postId, actor.organisationId],
    );
    return { items };
  }
}
