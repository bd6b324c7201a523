import { v7 } from 'uuid';
import type { Database } from '../platform/database/database.js';
import { sampleOrganisations, samplePeople } from './world/index.js';

/** Ids of everything the sample world names by key or slug. Every lookup raises for a name that does not exist. */
export interface Directory {
  organisation(key: string): string;
  person(slug: string): { id: string; organisationId: string };
  service(slug: string): string;
  component(slug: string): string;
  obstacle(slug: string): string;
}

/** Gives ids to organisations and people and finds those of the catalogue. */
export async function directoryOf(database: Database): Promise<Directory> {
  const organisations = new Map(sampleOrganisations.map(({ key }) => [key, v7()]));
  const organisation = finder('organisation', organisations);
  const people = new Map(samplePeople.map((person) => [person.slug, { id: v7(), organisationId: organisation(person.organisation) }]));
  return {
    organisation,
    person: finder('person', people),
    service: finder('service', await bySlug(database, 'service')),
    component: finder('component', await bySlug(database, 'component')),
    obstacle: finder('obstacle', await bySlug(database, 'obstacle')),
  };
}

async function bySlug(database: Database, table: 'service' | 'component' | 'obstacle'): Promise<Map<string, string>> {
  const rows = await database.rows<{ slug: string; id: string }>(`select slug, id from ${table}`);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

const finder =
  <Value>(kind: string, values: ReadonlyMap<string, Value>) =>
  (name: string): Value => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The sample world names the ${kind} ${name}, which does not exist`);
    return value;
  };
