import { SIZE_BANDS } from '../../shared/vocabulary.js';

const [UNDER_5, FROM_5, FROM_10, FROM_20, OVER_50] = SIZE_BANDS;

/** SQL for the band of an organisation's inhabitants; the same as `sizeBandOf` (a test holds the two together). */
export const sizeBandSql = (alias: string): string =>
  `case when ${alias}.inhabitants is null then null
     when ${alias}.inhabitants < 5000 then '${UNDER_5}'
     when ${alias}.inhabitants < 10000 then '${FROM_5}'
     when ${alias}.inhabitants < 20000 then '${FROM_10}'
     when ${alias}.inhabitants < 50000 then '${FROM_20}'
     else '${OVER_50}' end`;

/** SQL for an `OrganisationView` as JSON, of the row of `organisation` under the given name. */
export const organisationView = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'kind', ${alias}.kind, 'name', ${alias}.name,
     'district', ${alias}.district, 'sizeBand', ${sizeBandSql(alias)})`;

/** SQL for whether somebody of an organisation takes part and could answer. */
export const reachableSql = (alias: string): string =>
  `exists (select 1 from membership m join person p on p.id = m.person_id where m.organisation_id = ${alias}.id and m.until is null and p.status = 'active')`;
