import { Injectable } from '@nestjs/common';
import { topics } from '../../../shared/events.js';
import type { Subscribable } from '../../../shared/subscriptions/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { follow, unfollow } from '../follow.js';
import { Subscribables } from '../subscribables.js';

/** Follows a subject or stops; both may be repeated without effect. */
@Injectable()
export class ChangeSubscription {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly subscribables: Subscribables,
  ) {}

  /** @throws DomainError `not_found` for what does not exist or may not be seen */
  async execute(actor: Actor, kind: Subscribable, id: string, follows: boolean): Promise<void> {
    if (!(await this.subscribables.mayFollow(actor, kind, id))) throw notFound();
    const changed = follows ? await follow(this.database, actor.personId, kind, id) : await unfollow(this.database, actor.personId, kind, id);
    if (!changed) return;
    await this.history.tell({
      type: 'subscriptions.changed',
      subject: { kind, id, version: 1 },
      live: [{ topic: topics.me(), audience: { person: actor.personId } }],
    });
  }
}
