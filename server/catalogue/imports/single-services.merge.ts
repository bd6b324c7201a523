import type { MergeDefinition, StagedReferences } from '../../platform/database/staged-merge.js';

const leikaKey = {
  table: 'leika_key',
  primary: 'id',
  columns: ['id', 'key', 'name', 'ozg_id', 'typing', 'laws', 'valid_from'],
  marker: 'valid_until',
  versioned: false,
} as const;

/** Single services with a Leistungsschlüssel; one that comes back is valid as if it had never been away. */
export const keyedServicesMerge: MergeDefinition = {
  ...leikaKey,
  compared: ['name', 'ozg_id', 'typing', 'laws'],
  identity: 'key',
  belongs: 'key is not null',
};

/** Single services without a key: recognised by bundle and name; the catalogue lists some of them twice. */
export const keylessServicesMerge: MergeDefinition = {
  ...leikaKey,
  compared: ['typing', 'laws', 'name', 'ozg_id'],
  identity: `concat_ws(' ', coalesce(ozg_id, '-'), row_number() over (partition by ozg_id, name order by id), name)`,
  belongs: 'key is null',
};

/** A single service may belong to no bundle, but not to one that is not in the catalogue. */
export const bundleReferences: StagedReferences = {
  unresolved: `select line, 'ozg_id', ozg_id, 'Diese OZG-Leistung ist nicht bekannt. Bitte zuerst die OZG-Leistungen importieren.'
    from import_row r where ozg_id is not null and not exists (select 1 from ozg_bundle b where b.ozg_id = r.ozg_id)`,
};
