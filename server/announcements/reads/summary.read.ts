import type { readSummary } from '../../../shared/announcements/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { unseenSql } from '../../notices/notices.face.js';
import type { Database } from '../../platform/database/database.js';
import { addressedSql, confirmedSql, seenSql, standsSql } from '../announcements.sql.js';

/** What is new for the reader, and what the reader's house has not confirmed: one statement. */
export async function readWhatIsNew(database: Database, actor: Actor, today: string): Promise<ResponseOf<typeof readSummary>> {
  const row = await database.row<ResponseOf<typeof readSummary>>(
    `select ${unseenSql('$1')} as notices, count(*) filter (where not seen)::int as announcements, count(*) filter (where asks and not confirmed)::int as unconfirmed
     from (select ${seenSql('a', '$1')} as seen, a.asks_confirmation as asks, ${confirmedSql('a', 'me')} as confirmed
       from announcement a join organisation me on me.id = $2 where ${standsSql('a', '$3')} and ${addressedSql('a', 'me')}) standing`,
    [actor.personId, actor.organisationId, today],
  );
  return row ?? { notices: 0, announcements: 0, unconfirmed: 0 };
}
