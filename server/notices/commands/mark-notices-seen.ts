import { Injectable } from '@nestjs/common';
import { topics } from '../../../shared/events.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';

/** Marks what a person has been told as seen; their other browsers hear of it. */
@Injectable()
export class MarkNoticesSeen {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** All up to and including this id; repeating it changes nothing. */
  async execute(actor: Actor, upTo: string): Promise<void> {
    const marked = await this.database.rows<{ id: string }>('update notice set seen_at = $3 where person_id = $1 and id <= $2 and seen_at is null returning id', [actor.personId, upTo, this.clock.now()]);
    const last = marked[0];
    if (last) await this.history.tell({ type: 'notices.seen', subject: { kind: 'notice', id: last.id, version: 1 }, live: [{ topic: topics.me(), audience: { person: actor.personId } }] });
  }
}
