import type { FieldError } from '../../shared/errors.js';
import { standingComponents, standingServices } from '../catalogue/catalogue.face.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';

export interface Links {
  serviceIds?: string[] | undefined;
  componentIds?: string[] | undefined;
}

/**
 * Sets the services and components of a thread, in the given order; absent keeps.
 * @throws DomainError `unknown_reference` naming the field
 */
export async function setLinks(database: Database, threadId: string, links: Links): Promise<void> {
  if (links.serviceIds) await replace(database, threadId, 'service', [...new Set(links.serviceIds)]);
  if (links.componentIds) await replace(database, threadId, 'component', [...new Set(links.componentIds)]);
}

/** @throws DomainError `unknown_reference` naming the field, for a service or component that does not exist */
export async function requireKnown(database: Database, { serviceIds = [], componentIds = [] }: Links): Promise<void> {
  await standing(database, 'service', serviceIds);
  await standing(database, 'component', componentIds);
}

/** A question belongs to a service or a component. @throws DomainError `invalid_input` */
export async function requireLink(database: Database, threadId: string): Promise<void> {
  const linked = await database.row('select 1 where exists (select 1 from thread_service where thread_id = $1) or exists (select 1 from thread_component where thread_id = $1)', [threadId]);
  if (!linked) throw new DomainError('invalid_input', { errors: [{ path: 'serviceIds', code: 'required' }] });
}

async function replace(database: Database, threadId: string, kind: 'service' | 'component', ids: string[]): Promise<void> {
  const found = await standing(database, kind, ids);
  await database.rows(`delete from thread_${kind} where thread_id = $1`, [threadId]);
  await database.rows(
    `insert into thread_${kind} (thread_id, ${kind}_id, position) select $1, id, position - 1 from unnest($2::uuid[]) with ordinality as given (id, position)`,
    [threadId, found],
  );
}

async function standing(database: Database, kind: 'service' | 'component', ids: string[]): Promise<string[]> {
  const found = kind === 'component' ? await standingComponents(database, ids) : await standingServices(database, [...new Set(ids)]);
  if (found !== null) return found;
  const errors: FieldError[] = [{ path: `${kind}Ids`, code: 'unknown_reference' }];
  throw new DomainError('unknown_reference', { errors });
}
