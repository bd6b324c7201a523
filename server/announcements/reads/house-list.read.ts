import { z } from 'zod';
import type { AnnouncementListQuery, AnnouncementView } from '../../../shared/announcements/contract.js';
import type { Page } from '../../../shared/pagination.js';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { COMMON_COLUMNS, COMMON_JOINS } from '../announcement-columns.js';
import { addressedSql, confirmedSql, seenSql, standsSql } from '../announcements.sql.js';

/** What is for the reader's house and shown today, newest first: one statement. @throws DomainError `invalid_input` for a foreign cursor */
export async function readHouseList(database: Database, actor: Actor, query: AnnouncementListQuery, today: string): Promise<Page<AnnouncementView>> {
  const before = decodeCursor(query.cursor, z.uuid());
  const open = query.list === 'open' ? `and a.asks_confirmation and not ${confirmedSql('a', 'me')}` : '';
  const rows = await database.rows<AnnouncementView>(
    `select ${COMMON_COLUMNS}, a.text_version > 1 as changed, ${seenSql('a', '$5')} as seen,
       (select c.confirmed_on from announcement_confirmation c where c.announcement_id = a.id and c.organisation_id = me.id and c.text_version = a.text_version) as "confirmedOn"
     from announcement a join organisation me on me.id = $1 ${COMMON_JOINS}
     where ${standsSql('a', '$2')} and ${addressedSql('a', 'me')} ${open} and ($4::uuid is null or a.id < $4) order by a.id desc limit $3`,
    [actor.organisationId, today, query.limit + 1, before, actor.personId],
  );
  const page = pageOf(rows, query.limit, ({ id }) => id);
  return { items: page.rows, nextCursor: page.nextCursor };
}
