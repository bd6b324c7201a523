import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessHome, threadFacts } from '../threads.access.js';
import { threadEvent } from '../threads.events.js';
import { mayMarkAffectsUs } from '../threads.policy.js';

/** *Betrifft uns auch*: once per organisation, said by any of its people and taken back by any of them. */
@Injectable()
export class MarkAffectsUs {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** @throws DomainError `not_found`, `not_a_question`, `own_post` for the asking house */
  async execute(actor: Actor, threadId: string, affects: boolean): Promise<{ affectsUsCount: number }> {
    const thread = await accessHome(this.database, actor, threadId);
    require(mayMarkAffectsUs(actor, threadFacts(thread)));
    const changed = await this.database.row(
      affects
        ? 'insert into affects_us (thread_id, organisation_id) values ($1, $2) on conflict do nothing returning 1'
        : 'delete from affects_us where thread_id = $1 and organisation_id = $2 returning 1',
      [thread.id, actor.organisationId],
    );
    const counted = await this.database.row<{ affects_us_count: number }>(
      'update thread set affects_us_count = (select count(*) from affects_us where thread_id = $1) where id = $1 returning affects_us_count',
      [thread.id],
    );
    if (changed) await this.history.record(actor, await threadEvent(this.database, 'threads.affects-us-changed', thread));
    return { affectsUsCount: counted?.affects_us_count ?? 0 };
  }
}
