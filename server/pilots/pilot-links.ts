import type { PilotFacts } from '../../shared/pilots/contract.js';
import { standingServices } from '../catalogue/catalogue.face.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';

type Links = Pick<PilotFacts, 'leadId' | 'participantIds' | 'serviceIds'>;

/** Houses and services that are named exist. @throws DomainError `unknown_reference` naming each field */
export async function requireLinks(database: Database, { leadId, participantIds = [], serviceIds = [] }: Partial<Links>): Promise<void> {
  const unknown = async (path: string, among: 'organisation' | 'service', ids: readonly string[]): Promise<{ path: string; code: 'unknown_reference' }[]> => {
    if (ids.length === 0) return [];
    const found = await database.rows(`select id from ${among} where id = any($1::uuid[])`, [[...ids]]);
    return found.length < ids.length ? [{ path, code: 'unknown_reference' }] : [];
  };
  const errors = [
    ...(await unknown('leadId', 'organisation', leadId ? [leadId] : [])),
    ...(await unknown('participantIds', 'organisation', participantIds)),
    ...(await unknown('serviceIds', 'service', serviceIds)),
  ];
  if (errors.length > 0) throw new DomainError('unknown_reference', { errors });
}

/** A period that ends before it begins is a slip of the pen. @throws DomainError `invalid_input` */
export function requirePeriod({ beginsOn, endsOn }: Pick<PilotFacts, 'beginsOn' | 'endsOn'>): void {
  if (endsOn !== null && endsOn < beginsOn) throw new DomainError('invalid_input', { errors: [{ path: 'endsOn', code: 'out_of_range' }] });
}

const TABLES = { participantIds: ['pilot_participant', 'organisation_id'], serviceIds: ['pilot_service', 'service_id'] } as const;

/** Makes the participants or services of a project exactly these. */
export async function writeLinks(database: Database, projectId: string, links: keyof typeof TABLES, ids: readonly string[]): Promise<void> {
  const [table, column] = TABLES[links];
  // What was merged meanwhile is what it became; a merge is waited for before any row is held that it moves.
  const standing = links === 'serviceIds' ? ((await standingServices(database, ids)) ?? []) : [...ids];
  await database.rows(`delete from ${table} where project_id = $1 and ${column} <> all($2::uuid[])`, [projectId, standing]);
  await database.rows(`insert into ${table} (project_id, ${column}) select $1, unnest($2::uuid[]) on conflict do nothing`, [projectId, standing]);
}

/** The participants and services that stand there, sorted by id. */
export async function standingLinks(database: Database, projectId: string): Promise<Pick<PilotFacts, 'participantIds' | 'serviceIds'>> {
  const row = await database.row<Pick<PilotFacts, 'participantIds' | 'serviceIds'>>(
    `select array(select organisation_id from pilot_participant where project_id = $1 order by 1) as "participantIds", array(select service_id from pilot_service where project_id = $1 order by 1) as "serviceIds"`,
    [projectId],
  );
  return row ?? { participantIds: [], serviceIds: [] };
}
