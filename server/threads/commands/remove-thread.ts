import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { tellDuplicates } from '../duplicates.js';
import { accessThread, threadFacts } from '../threads.access.js';
import { threadEvent } from '../threads.events.js';
import { mayRemoveThread, mayUndoRemoval } from '../threads.policy.js';

/** Takes a thread away while nobody else has posted, and brings it back within ten minutes. */
@Injectable()
export class RemoveThread {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `others_have_posted`, `conflict` */
  async execute(actor: Actor, id: string, version: number): Promise<void> {
    const thread = await accessThread(this.database, actor, id);
    require(mayRemoveThread(actor, threadFacts(thread), await this.othersPosted(actor, id)));
    if (thread.version !== version) throw new DomainError('conflict', { conflict: { base: {}, current: { title: thread.title }, version: thread.version } });
    thread.remove(actor.personId, this.clock.now());
    await this.database.em.flush();
    await this.history.record(actor, await threadEvent(this.database, 'threads.deleted', thread));
    await tellDuplicates(this.database, this.history, actor, thread);
  }

  /** @throws DomainError `not_found`, `forbidden`, `undo_expired` */
  async undo(actor: Actor, id: string): Promise<{ version: number }> {
    const thread = await accessThread(this.database, actor, id, { removed: true });
    if (thread.deletedAt === null) {
      // Asked once more after it succeeded: the same answer for whoever could have removed it, and nobody else.
      require(mayUndoRemoval(actor, { removedBy: thread.author.id, removedAt: this.clock.now() }, this.clock.now()));
      return { version: thread.version };
    }
    const verdict = mayUndoRemoval(actor, { removedBy: thread.deletedBy ?? null, removedAt: thread.deletedAt ?? null, hidden: thread.hiddenAt !== null }, this.clock.now());
    // A removed thread does not exist for anybody but whoever removed it.
    if (!verdict.allowed && verdict.code === 'forbidden') throw new DomainError('not_found');
    require(verdict);
    thread.restore();
    await this.database.em.flush();
    await this.history.record(actor, await threadEvent(this.database, 'threads.restored', thread));
    await tellDuplicates(this.database, this.history, actor, thread);
    return { version: thread.version };
  }

  private async othersPosted(actor: Actor, id: string): Promise<boolean> {
    return (await this.database.row('select 1 from post where thread_id = $1 and author_id <> $2 and deleted_at is null limit 1', [id, actor.personId])) !== null;
  }
}
