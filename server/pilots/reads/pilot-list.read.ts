import { z } from 'zod';
import { Day } from '../../../shared/ids.js';
import type { Page } from '../../../shared/pagination.js';
import type { PilotListItem, PilotListQuery } from '../../../shared/pilots/contract.js';
import { standingSql } from '../../catalogue/catalogue.face.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { stateSql } from '../pilots.sql.js';

const Place = z.tuple([Day, z.uuid()]);

/** The columns that a list and a page share, over a project under the given name joined with the leading house `lead`. */
export const pilotColumns = (project: string): string => `
  ${project}.id, ${project}.slug, ${project}.name, ${project}.summary, ${stateSql(project)} as state, ${project}.begins_on as "beginsOn", ${project}.ends_on as "endsOn",
  ${organisationView('lead')} as lead, ${project}.sample,
  (select coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) order by s.name, s.id), '[]') from pilot_service x join service s on s.id = x.service_id where x.project_id = ${project}.id) as services`;

/**
 * Pilot projects, the latest begun first: one statement. The page of ids is cut first; names are then looked up for its rows alone.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readPilotList(database: Database, query: PilotListQuery): Promise<Page<PilotListItem>> {
  const after = decodeCursor(query.cursor, Place);
  const values: unknown[] = [query.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions: string[] = [];
  if (query.state) conditions.push(`${stateSql('p')} = ${bind(query.state)}`);
  if (query.service) conditions.push(`p.id = any(array(select project_id from pilot_service where service_id = ${standingSql('service', bind(query.service))}))`);
  if (query.organisation) {
    const organisation = bind(query.organisation);
    conditions.push(`p.id = any(array(select project_id from pilot_participant where organisation_id = ${organisation} union select id from pilot_project where lead_id = ${organisation}))`);
  }
  if (after) conditions.push(`(p.begins_on, p.id) < (${bind(after[0])}, ${bind(after[1])})`);
  const rows = await database.rows<PilotListItem>(
    `with page as materialized (select p.* from pilot_project p ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by p.begins_on desc, p.id desc limit $1)
     select ${pilotColumns('page')},
       (select coalesce(json_agg(${organisationView('o')} order by o.name, o.id), '[]') from pilot_participant x join organisation o on o.id = x.organisation_id where x.project_id = page.id) as participants
     from page join organisation lead on lead.id = page.lead_id order by page.begins_on desc, page.id desc`,
    values,
  );
  const page = pageOf(rows, query.limit, (row) => [row.beginsOn, row.id]);
  return { items: page.rows, nextCursor: page.nextCursor };
}
