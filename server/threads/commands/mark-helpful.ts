import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessPost, postFacts } from '../threads.access.js';
import { postEvent } from '../threads.events.js';
import { mayMarkHelpful } from '../threads.policy.js';

/** *Hilft*: once per person and post, never on one's own. Saying it twice changes nothing. */
@Injectable()
export class MarkHelpful {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** @throws DomainError `not_found`, `own_post`, `post_removed` */
  async execute(actor: Actor, postId: string, helpful: boolean): Promise<{ helpfulCount: number }> {
    const { post, thread } = await accessPost(this.database, actor, postId);
    require(mayMarkHelpful(actor, postFacts(post)));
    const changed = await this.database.row(
      helpful
        ? 'insert into helpful (post_id, person_id) values ($1, $2) on conflict do nothing returning 1'
        : 'delete from helpful where post_id = $1 and person_id = $2 returning 1',
      [postId, actor.personId],
    );
    const counted = await this.database.row<{ helpful_count: number }>(
      'update post set helpful_count = (select count(*) from helpful where post_id = $1) where id = $1 returning helpful_count',
      [postId],
    );
    if (changed) await this.history.record(actor, await postEvent(this.database, 'posts.helpful-changed', post, thread));
    return { helpfulCount: counted?.helpful_count ?? 0 };
  }
}
