import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { standingComponents } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { countSolutions } from '../counters.js';
import type { Post } from '../post.entity.js';
import type { Thread } from '../thread.entity.js';
import { accessPost, leadsTo, postFacts, threadFacts } from '../threads.access.js';
import { postEvent } from '../threads.events.js';
import { mayMarkSolution } from '../threads.policy.js';

export interface SolutionScope {
  serviceVersionId?: string | undefined;
  componentIds: string[];
}

/** Marks an answer as the solution for a scope, or takes the mark back. Both may be repeated without effect. */
@Injectable()
export class MarkSolution {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `not_a_question`, `not_an_answer`, `post_removed`, `unknown_reference`, `solution_exists` */
  async execute(actor: Actor, threadId: string, postId: string, scope: SolutionScope): Promise<void> {
    const { post, thread } = await this.access(actor, threadId, postId);
    await this.requireVersionOfThread(thread.id, scope.serviceVersionId);
    const components = (await standingComponents(this.database, scope.componentIds))?.sort();
    if (!components) throw new DomainError('unknown_reference', { errors: [{ path: 'componentIds', code: 'unknown_reference' }] });
    const key = [scope.serviceVersionId ?? '', ...components].join('|');
    const standing = await this.database.row<{ post_id: string }>('select post_id from solution where thread_id = $1 and scope = $2', [thread.id, key]);
    if (standing?.post_id === postId) return;
    if (standing) throw new DomainError('solution_exists');
    await this.database.rows(
      `insert into solution (id, thread_id, post_id, service_version_id, component_ids, scope, organisation_id, marked_by, marked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (post_id) do update set service_version_id = excluded.service_version_id, component_ids = excluded.component_ids, scope = excluded.scope,
         organisation_id = excluded.organisation_id, marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
      [newId(), thread.id, postId, scope.serviceVersionId ?? null, components, key, actor.organisationId, actor.personId, this.clock.now()],
    );
    await countSolutions(this.database, thread.id);
    await this.history.record(actor, await postEvent(this.database, 'solutions.marked', post, thread, { scope: key }));
  }

  /** @throws DomainError `not_found`, `forbidden` */
  async undo(actor: Actor, threadId: string, postId: string): Promise<void> {
    const { post, thread } = await this.access(actor, threadId, postId);
    const removed = await this.database.row('delete from solution where thread_id = $1 and post_id = $2 returning 1', [thread.id, postId]);
    if (!removed) return;
    await countSolutions(this.database, thread.id);
    await this.history.record(actor, await postEvent(this.database, 'solutions.unmarked', post, thread));
  }

  private async access(actor: Actor, threadId: string, postId: string): Promise<{ post: Post; thread: Thread }> {
    const { post, thread } = await accessPost(this.database, actor, postId);
    // A post of another thread is not a part of this address, unless that leads to the thread.
    if (!(await leadsTo(this.database, threadId, thread.id))) throw notFound();
    require(mayMarkSolution(actor, threadFacts(thread), postFacts(post)));
    return { post, thread };
  }

  private async requireVersionOfThread(threadId: string, serviceVersionId: string | undefined): Promise<void> {
    if (serviceVersionId === undefined) return;
    const found = await this.database.row('select 1 from service_version v join service o on o.id = v.service_id join thread_service x on x.service_id = coalesce(o.merged_into, o.id) where v.id = $2 and v.state = $3 and x.thread_id = $1', [threadId, serviceVersionId, 'published']);
    if (!found) throw new DomainError('unknown_reference', { errors: [{ path: 'serviceVersionId', code: 'unknown_reference' }] });
  }
}
