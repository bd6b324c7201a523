import { Injectable } from '@nestjs/common';
import type { Page } from '../../shared/pagination.js';
import type { ListedThread, PostListQuery, PostRevision, PostView, ThreadListQuery, ThreadPage } from '../../shared/threads/contract.js';
import type { ReferenceAnswer, ReferenceQuery } from '../../shared/threads/references.js';
import { standingSql } from '../catalogue/catalogue.face.js';
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
import { readReferenceAnswers } from './reads/reference-answers.read.js';
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

  /** One statement, and one more where it is narrowed to a service or component. @throws DomainError `forbidden` where the list is the coordinators' */
  async list(actor: Actor, asked: ThreadListQuery): Promise<Page<ListedThread>> {
    const query = await this.standing(asked);
    if (query.list === 'help') return readHelpList(this.database, actor, query);
    if (query.list === 'asked_of_us') return readAskedOfUs(this.database, actor, query);
    const today = germanDay(this.clock.now());
    if (query.list !== 'overdue') return readThreadList(this.database, actor, query, today);
    require(mayOversee(actor));
    return readOverdueList(this.database, actor, query, today);
  }

  // What was merged is asked for as what it became. Looked up before: with the id at hand PostgreSQL knows how much there is of it.
  private async standing(query: ThreadListQuery): Promise<ThreadListQuery> {
    const { service, component } = query;
    if (service === undefined && component === undefined) return query;
    const found = await this.database.row<{ service: string | null; component: string | null }>(`select ${standingSql('service', '$1::uuid')} as service, ${standingSql('component', '$2::uuid')} as component`, [service ?? null, component ?? null]);
    return { ...query, ...(service && { service: found?.service ?? service }), ...(component && { component: found?.component ?? component }) };
  }

  page(actor: Actor, id: string): Promise<ThreadPage> {
    return readThreadPage(this.database, actor, id, this.clock.now());
  }

  /** Two statements. @throws DomainError `not_found` */
  async posts(actor: Actor, threadId: string, query: PostListQuery): Promise<Page<PostView>> {
    const thread = await this.database.row<ThreadFacts & { id: string }>(
      `select t.id, t.kind, t.visibility, t.organisation_id as "organisationId", t.author_id as "authorId", false as deleted, t.locked_at is not null as locked, t.duplicate from thread t where ${ofAddress('t', '$1')} and ${visibleSql('$2')}`,
      [threadId, actor.organisationId],
    );
    if (!thread) throw notFound();
    return (query.order === 'alike' ? readAnswersByLikeness : readFurtherPosts)(this.database, actor, thread, query, this.clock.now());
  }

  /** One statement. */
  async references(actor: Actor, query: ReferenceQuery): Promise<{ items: ReferenceAnswer[] }> {
    return { items: await readReferenceAnswers(this.database, actor, query) };
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
