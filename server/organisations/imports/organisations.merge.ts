import type { MergeDefinition, StagedReferences } from '../../platform/database/staged-merge.js';

// What the file does not speak of is not missing in it: sample houses, IT-Verbünde, other Länder (first two digits).
const IN_SCOPE = `not sample and kind in ('kreis', 'kreisfreie_stadt', 'stadt', 'gemeinde', 'amt') and left(key, 2) in (select left(key, 2) from import_row)`;

/** Administrations, told apart by their key. Whom to ask there is kept by themselves and never imported. */
export const organisationsMerge: MergeDefinition = {
  table: 'organisation',
  primary: 'id',
  columns: ['id', 'key', 'kind', 'name', 'district', 'district_key', 'inhabitants', 'municipalities_served'],
  compared: ['kind', 'name', 'district', 'district_key', 'inhabitants', 'municipalities_served'],
  identity: 'key',
  marker: 'missing_since',
  versioned: true,
  scope: IN_SCOPE,
};

/** The Kreis of each administration that lies in one; it may stand in the same file. */
export const districtReferences: StagedReferences = {
  resolve: `update import_row r set district = coalesce(
      (select k.name from import_row k where k.key = r.district_key and k.kind = 'kreis'),
      (select o.name from organisation o where o.key = r.district_key and o.kind = 'kreis'))
    where r.kind not in ('kreis', 'kreisfreie_stadt')`,
  unresolved: `select line, 'kreis_schluessel', district_key, 'Dieser Kreis ist nicht bekannt: Er steht weder in der Datei noch unter den Verwaltungen.'
    from import_row where kind not in ('kreis', 'kreisfreie_stadt') and district is null`,
};
