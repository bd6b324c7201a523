import { z } from 'zod';
import type { HousesQuery, listHouses } from '../../../shared/announcements/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { mayKeep } from '../announcements.policy.js';
import { confirmedSql, reachedSql } from '../announcements.sql.js';

const Place = z.tuple([z.string(), z.uuid()]);
type House = ResponseOf<typeof listHouses>['items'][number];

/** Which of the administrations it reaches have confirmed its text, or have not, by name: one statement, and one more where there is none. @throws DomainError `forbidden`, `not_found`, `invalid_input` for a foreign cursor */
export async function readHouses(database: Database, actor: Actor, id: string, query: HousesQuery): Promise<ResponseOf<typeof listHouses>> {
  require(mayKeep(actor));
  const after = decodeCursor(query.cursor, Place);
  const rows = await database.rows<House>(
    `select ${organisationView('o')} as organisation, c.confirmed_on as "confirmedOn"
     from announcement a cross join organisation o left join announcement_confirmation c on c.announcement_id = a.id and c.organisation_id = o.id and c.text_version = a.text_version
     where a.id = $1 and ${reachedSql('a', 'o')} and ${query.state === 'confirmed' ? '' : 'not '}${confirmedSql('a', 'o')} and ($3::text is null or (o.name, o.id) > ($3, $4::uuid))
     order by o.name, o.id limit $2`,
    [id, query.limit + 1, after?.[0] ?? null, after?.[1] ?? null],
  );
  if (rows.length === 0 && !(await database.row('select 1 from announcement where id = $1', [id]))) throw notFound();
  const page = pageOf(rows, query.limit, ({ organisation }) => [organisation.name, organisation.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}
