import type { MergeDefinition, StagedReferences } from '../../platform/database/staged-merge.js';

/** Municipalities, told apart by their AGS; staged with the key of the administration that serves them. */
export const municipalitiesMerge: MergeDefinition = {
  table: 'municipality',
  primary: 'ags',
  columns: ['ags', 'name', 'official_name', 'kind', 'district_key', 'district', 'organisation_id', 'inhabitants', 'post_code'],
  compared: ['name', 'official_name', 'kind', 'district_key', 'district', 'organisation_id', 'inhabitants', 'post_code'],
  helpers: ['organisation_key', 'organisation_column'],
  identity: 'ags',
  marker: 'missing_since',
  versioned: false,
  scope: 'left(ags, 2) in (select left(ags, 2) from import_row)',
  shown: { organisation_id: (alias) => `(select o.name from organisation o where o.id = ${alias}.organisation_id)` },
};

/** The administration that serves each municipality. */
export const administrationReferences: StagedReferences = {
  resolve: 'update import_row r set organisation_id = o.id from organisation o where o.key = r.organisation_key',
  unresolved: `select line, organisation_column, organisation_key, 'Diese Verwaltung ist nicht bekannt. Bitte zuerst die Verwaltungen importieren.'
    from import_row where organisation_id is null`,
};
