import { v5 } from 'uuid';
import type { StagedMerge } from '../../platform/database/staged-merge.js';
import type { Database } from '../../platform/database/database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { CATALOGUE_NAMESPACE } from '../catalogue.seed.js';
import { freeSlug } from './slug.js';

/** The id of the service that follows from a bundle: the same in every installation, and told by it from curated ones. */
export const serviceIdOf = (ozgId: string): string => v5(`bundle:${ozgId}`, CATALOGUE_NAMESPACE);

interface StagedBundle {
  ozg_id: string;
  name: string;
  topic_field: string | null;
  situation: string | null;
  service_id: string;
}

// What somebody worded here stays as it is, an empty field included. Of the rest, a curated service learns only what it does not
// know yet, and one that followed from its bundle goes on following.
const FOLLOWED = `
  select s.id,
    case when 'name' <> all(s.kept_by_hand) and s.id = r.service_id::uuid and s.name = b.name then r.name else s.name end as name,
    case when 'topic_field' <> all(s.kept_by_hand) and (s.topic_field is null or (s.id = r.service_id::uuid and s.topic_field = b.topic_field)) then r.topic_field else s.topic_field end as topic_field,
    case when 'situation' <> all(s.kept_by_hand) and (s.situation is null or (s.id = r.service_id::uuid and s.situation = b.situation)) then r.situation else s.situation end as situation
  from import_row r join service s on s.ozg_id = r.ozg_id left join ozg_bundle b on b.ozg_id = r.ozg_id where s.merged_into is null`;
const DIFFERS = `s.id = f.id and (s.name, s.topic_field, s.situation) is distinct from (f.name, f.topic_field, f.situation)`;

/**
 * Gives every staged bundle that has none a service, without a version and not available yet, and lets those that are
 * there follow. Before the bundles themselves are written: what they said until now is compared with.
 */
export async function followBundles({ database }: StagedMerge, write: boolean, now: Date): Promise<{ title: string; new: number; changed: number }> {
  const missing = await database.rows<StagedBundle>(
    'select ozg_id, name, topic_field, situation, service_id from import_row r where not exists (select 1 from service s where s.ozg_id = r.ozg_id) order by ozg_id',
  );
  const [behind] = await database.rows<{ count: number }>(`select count(*)::int as count from service s join (${FOLLOWED}) f on ${DIFFERS}`);
  if (write) {
    await database.rows(
      `update service s set name = f.name, topic_field = f.topic_field, situation = f.situation, updated_at = $1, version = s.version + 1 from (${FOLLOWED}) f where ${DIFFERS}`,
      [now],
    );
    await insertRows(database, 'service', await newServices(database, missing, now));
  }
  return { title: 'Online-Dienste', new: missing.length, changed: behind?.count ?? 0 };
}

async function newServices(database: Database, bundles: readonly StagedBundle[], now: Date): Promise<Record<string, unknown>[]> {
  const taken = new Set((await database.rows<{ slug: string }>('select slug from service')).map((row) => row.slug));
  return bundles.map(({ ozg_id, name, topic_field, situation, service_id }) => {
    const slug = freeSlug(name, ozg_id, taken);
    taken.add(slug);
    // Nobody has described it yet; what is known of it is said where it is shown.
    return { id: service_id, slug, kind: 'online', ozg_id, name, summary: '', topic_field, situation, provider: null, availability: 'none', requires: [], updated_at: now, version: 1 };
  });
}
