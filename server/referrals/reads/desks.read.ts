import { z } from 'zod';
import type { DeskListQuery, DeskView } from '../../../shared/referrals/desks.js';
import type { Page } from '../../../shared/pagination.js';
import { serviceRefSql } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { mayKeepDesks } from '../referrals.policy.js';

const Place = z.tuple([z.string().max(200), z.uuid()]);

/** SQL for a `DeskView` as JSON, of the desk under the given name. */
export const deskSql = (desk: string): string => `json_build_object('id', ${desk}.id, 'name', ${desk}.name, 'kind', ${desk}.kind,
  'organisation', (select ${organisationView('h')} from organisation h where h.id = ${desk}.organisation_id),
  'services', (select coalesce(json_agg(${serviceRefSql('s')} order by s.name), '[]') from desk_service x join service s on s.id = x.service_id where x.desk_id = ${desk}.id),
  'mail', ${desk}.mail, 'phone', ${desk}.phone, 'website', ${desk}.website, 'note', ${desk}.note, 'retired', ${desk}.retired_at is not null, 'sample', ${desk}.sample, 'version', ${desk}.version)`;

/** Desks by name: one statement. @throws DomainError `forbidden`, `invalid_input` for a foreign cursor */
export async function readDesks(database: Database, actor: Actor, { state, cursor, limit }: DeskListQuery): Promise<Page<DeskView>> {
  require(mayKeepDesks(actor));
  const after = decodeCursor(cursor, Place);
  const rows = await database.rows<{ desk: DeskView }>(
    `select ${deskSql('d')} as desk from desk d where d.retired_at is ${state === 'retired' ? 'not null' : 'null'} and ($1::text is null or (d.name, d.id) > ($1, $2::uuid)) order by d.name, d.id limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  const page = pageOf(rows, limit, ({ desk }) => [desk.name, desk.id]);
  return { items: page.rows.map(({ desk }) => desk), nextCursor: page.nextCursor };
}

/** One of them: one statement. @throws DomainError `forbidden`, `not_found` */
export async function readDesk(database: Database, actor: Actor, id: string): Promise<DeskView> {
  require(mayKeepDesks(actor));
  const row = await database.row<{ desk: DeskView }>(`select ${deskSql('d')} as desk from desk d where d.id = $1`, [id]);
  if (!row) throw notFound();
  return row.desk;
}
