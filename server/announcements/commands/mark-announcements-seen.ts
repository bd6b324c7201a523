import { Injectable } from '@nestjs/common';
import { topics } from '../../../shared/events.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { addressedSql, standsSql } from '../announcements.sql.js';

/** Keeps which announcements a person has seen, for that person alone; their other browsers hear of it. */
@Injectable()
export class MarkAnnouncementsSeen {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** What is not for the actor's house is passed over like what does not exist. */
  async execute(actor: Actor, ids: readonly string[]): Promise<void> {
    const marked = await this.database.rows<{ id: string }>(
      `insert into announcement_seen as s (person_id, announcement_id, text_version)
       select $1, a.id, a.text_version from announcement a join organisation o on o.id = $2 where a.id = any($3::uuid[]) and ${standsSql('a', '$4')} and ${addressedSql('a', 'o')}
       on conflict (person_id, announcement_id) do update set text_version = excluded.text_version where s.text_version < excluded.text_version
       returning announcement_id as id`,
      [actor.personId, actor.organisationId, [...ids], germanDay(this.clock.now())],
    );
    const last = marked[0];
    if (last) await this.history.tell({ type: 'announcements.seen', subject: { kind: 'announcement', id: last.id, version: 1 }, live: [{ topic: topics.me(), audience: { person: actor.personId } }] });
  }
}
