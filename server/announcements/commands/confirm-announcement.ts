import { Injectable } from '@nestjs/common';
import type { confirm } from '../../../shared/announcements/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import type { Announcement } from '../announcement.entities.js';
import { accessAddressed } from '../announcements.access.js';
import { confirmedSql, reachedSql } from '../announcements.sql.js';
import { recordFor } from '../tell-houses.js';

/** A house takes note of an announcement. */
@Injectable()
export class ConfirmAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** May be repeated, also by a colleague: the first day counts. @throws DomainError `not_found`, `conflict` for a text that was changed since, `confirmation_not_asked` */
  async execute(actor: Actor, { params, version }: InputOf<typeof confirm>): Promise<ResponseOf<typeof confirm>> {
    const today = germanDay(this.clock.now());
    const announcement = await accessAddressed(this.database, actor, params.id, today);
    if (!announcement.asksConfirmation) throw new DomainError('confirmation_not_asked');
    if (version !== announcement.version) throw new DomainError('conflict', { conflict: { base: {}, current: {}, version: announcement.version } });
    const { id, textVersion } = announcement;
    const made = await this.database.row(
      `insert into announcement_confirmation as c (announcement_id, organisation_id, text_version, confirmed_on) values ($1, $2, $3, $4)
       on conflict (announcement_id, organisation_id) do update set text_version = excluded.text_version, confirmed_on = excluded.confirmed_on where c.text_version < excluded.text_version
       returning 1`,
      [id, actor.organisationId, textVersion, today],
    );
    if (made) {
      // Nobody acted here but the house: who it was stands nowhere.
      await recordFor(this.history, null, 'announcements.confirmed', announcement, [actor.organisationId], { organisationId: actor.organisationId, textVersion });
      await this.tellWhenComplete(announcement);
    }
    const row = await this.database.row<ResponseOf<typeof confirm>>('select confirmed_on as "confirmedOn" from announcement_confirmation where announcement_id = $1 and organisation_id = $2', [id, actor.organisationId]);
    return row ?? { confirmedOn: today };
  }

  private async tellWhenComplete({ id, title, author }: Announcement): Promise<void> {
    const left = await this.database.row<{ open: number; reached: number }>(
      `select count(*) filter (where not ${confirmedSql('a', 'o')})::int as open, count(*)::int as reached from announcement a cross join organisation o where a.id = $1 and ${reachedSql('a', 'o')}`,
      [id],
    );
    if (left?.open === 0) await this.notices.tell({ personId: author.id, kind: 'announcement_confirmed', subject: { kind: 'announcement', id }, data: { title, count: left.reached } });
  }
}
