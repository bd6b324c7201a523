import { v7 as newId } from 'uuid';
import type { OrganisationKind } from '../../shared/vocabulary.js';
import type { Database } from '../platform/database/database.js';
import type { History } from '../platform/events/history.js';

/** Makes a house inside the running transaction, from the operator's own terminal, and returns its id. */
export async function createOrganisation(database: Database, history: History, given: { key: string; name: string; kind: OrganisationKind }): Promise<string> {
  const id = newId();
  await database.rows('insert into organisation (id, key, kind, name) values ($1, $2, $3, $4)', [id, given.key, given.kind, given.name]);
  await history.record(null, { type: 'organisations.created', subject: { kind: 'organisation', id, version: 1 } });
  return id;
}
