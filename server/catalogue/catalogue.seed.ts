import { v5 } from 'uuid';
import type { Clock } from '../kernel/clock.js';
import type { Database } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { componentSeeds } from './data/components.js';
import { obstacleSeeds } from './data/obstacles.js';
import { serviceSeeds } from './data/services.js';

// Ids follow from the slug: the same entry is the same row in every installation.
export const CATALOGUE_NAMESPACE = '5b1f9c1e-5f0e-4f7e-9a51-6c7f4f0a2d11';
const idOf = (kind: 'service' | 'service-version' | 'component' | 'obstacle', name: string): string => v5(`${kind}:${name}`, CATALOGUE_NAMESPACE);

const VALID_FROM = '2026-01-01';

/** Advisory lock: two nodes starting at once load it once. Any constant of ours. */
const SEED_LOCK = 7_231_905;

/** Loads the catalogue we ship into empty tables; what is there already is never touched. */
export async function seedCatalogue(database: Database, clock: Clock): Promise<void> {
  await database.transaction(async () => {
    await database.rows('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
    if (!(await database.row('select 1 from component limit 1'))) await seedComponents(database);
    if (!(await database.row('select 1 from obstacle limit 1'))) await seedObstacles(database);
    if (!(await database.row('select 1 from service limit 1'))) await seedServices(database, clock.now());
  });
}

const seedComponents = (database: Database): Promise<void> =>
  insertRows(database, 'component', componentSeeds.map((seed) => ({ id: idOf('component', seed.slug), ...seed })));

const seedObstacles = (database: Database): Promise<void> =>
  insertRows(database, 'obstacle', obstacleSeeds.map((seed) => ({ id: idOf('obstacle', seed.slug), ...seed })));

async function seedServices(database: Database, now: Date): Promise<void> {
  const known = new Set(serviceSeeds.map((seed) => seed.slug));
  const services = serviceSeeds.map(({ ozgId, topicField, version: _, requires, ...seed }) => {
    const missing = requires.find((slug) => !known.has(slug));
    if (missing) throw new Error(`Service ${seed.slug} requires ${missing}, which is not in the catalogue`);
    return { id: idOf('service', seed.slug), ...seed, ozg_id: ozgId, topic_field: topicField, requires: requires.map((slug) => idOf('service', slug)), updated_at: now };
  });
  await insertRows(database, 'service', services);
  const versions = serviceSeeds.map(({ slug, version }) => ({ id: idOf('service-version', `${slug}@${version}`), service_id: idOf('service', slug), label: version, valid_from: VALID_FROM }));
  await insertRows(database, 'service_version', versions);
}
