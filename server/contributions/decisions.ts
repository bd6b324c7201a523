import { Injectable } from '@nestjs/common';
import type { Published } from '../../shared/contributions/written.js';
import type { PostDraft, ThreadDraft } from '../../shared/threads/contract.js';
import { actorOf } from '../accounts/accounts.face.js';
import { AskAboutReport } from '../experiences/experiences.face.js';
import { letGoOfFiles } from '../files/files.face.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Waiting } from '../moderation/moderation.face.js';
import { Notices } from '../notices/notices.face.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { AskQuestion, Thread, WritePost } from '../threads/threads.face.js';
import type { HeldContribution } from './contribution.entities.js';
import { loadContribution } from './contributions.access.js';
import { contributionEvent } from './contributions.events.js';

/** What coordination decides about a contribution that waits; `moderation` decides who may. */
@Injectable()
export class Decisions implements Waiting {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly asking: AskQuestion,
    private readonly askingOnReports: AskAboutReport,
    private readonly writing: WritePost,
  ) {}

  /** Runs the ordinary command as its author, with the rights they have now. */
  async publish(actor: Actor, id: string): Promise<void> {
    const held = await this.waiting(id);
    const author = await actorOf(this.database, held.author.id);
    // Whoever has gone over to another house would speak for that one.
    if (!author || author.readOnly || author.organisationId !== held.organisation.id) throw new DomainError('author_may_not_write');
    await letGoOfFiles(this.database, 'contribution', id);
    const { threadId, postId } = await this.run(author, held);
    const thread = await this.database.em.findOneOrFail(Thread, { id: threadId });
    held.publish(thread, postId, this.clock.now());
    await this.record(actor, held);
    await this.notices.tell({ personId: held.author.id, kind: 'contribution_published', subject: { kind: 'thread', id: threadId }, path: `/fragen/${threadId}#beitrag-${postId}`, data: { title: thread.title } });
  }

  async refuse(actor: Actor, id: string, reason: string): Promise<void> {
    const held = await this.waiting(id);
    const title = held.body && 'title' in held.body ? held.body.title : null;
    held.refuse(reason, this.clock.now());
    await this.record(actor, held);
    await this.notices.tell({ personId: held.author.id, kind: 'contribution_refused', subject: { kind: 'contribution', id }, path: '/fragen/wartend', data: { reason, ...(title === null ? {} : { title }) } });
  }

  async wait(actor: Actor, id: string): Promise<void> {
    const held = await loadContribution(this.database, id);
    if (held.state !== 'refused' || !held.body) throw new DomainError('not_undoable');
    held.wait();
    await this.record(actor, held);
  }

  private async waiting(id: string): Promise<HeldContribution> {
    const held = await loadContribution(this.database, id);
    if (held.state !== 'waiting') throw new DomainError('not_waiting');
    return held;
  }

  /** @throws DomainError `place_gone` where its author can no longer see what it belongs to, and what they would meet otherwise */
  private async run(author: Actor, { body, thread, reportId }: HeldContribution): Promise<{ threadId: string; postId: string }> {
    try {
      if (thread) {
        const { id } = await this.writing.publish(author, thread.id, body as PostDraft);
        const home = await this.database.row<{ id: string }>('select thread_id as id from post where id = $1', [id]);
        return { threadId: String(home?.id), postId: id };
      }
      const { id } = await this.ask(author, body as ThreadDraft, reportId ?? null);
      const opening = await this.database.row<{ id: string }>(`select id from post where thread_id = $1 and kind = 'opening'`, [id]);
      return { threadId: id, postId: String(opening?.id) };
    } catch (error) {
      throw error instanceof DomainError && error.code === 'not_found' ? new DomainError('place_gone') : error;
    }
  }

  private ask = (author: Actor, draft: ThreadDraft, reportId: string | null): Promise<Published> =>
    reportId === null ? this.asking.publish(author, draft) : this.askingOnReports.publish(author, reportId, draft);

  private async record(actor: Actor, held: HeldContribution): Promise<void> {
    await this.database.em.flush();
    await this.history.record(actor, contributionEvent(held, held.state));
  }
}
