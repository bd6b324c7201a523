import { reachableSql } from '../organisations/organisations.face.js';

// Pieces of SQL that say whom an announcement is for. Names of announcement and organisation are ours, values are bound.

/** The Kreis an organisation lies in, or is, as mandates name it: by name or key. */
const inDistrictsSql = (organisation: string, districts: string): string => `(coalesce(${organisation}.district, case when ${liesInItself(organisation)} then ${organisation}.name end) = any(${districts})
    or coalesce(${organisation}.district_key, case when ${liesInItself(organisation)} then left(${organisation}.key, 5) end) = any(${districts}))`;
const liesInItself = (organisation: string): string => `${organisation}.kind in ('kreis', 'kreisfreie_stadt')`;

/** An audience as expressions: columns of an announcement, or values. */
export interface AudienceSql {
  districts: string;
  service: string;
  phases: string;
}

/** Whether an organisation belongs to an audience: by where it stands today. */
export const inAudienceSql = ({ districts, service, phases }: AudienceSql, organisation: string): string =>
  `((${districts} is null or ${inDistrictsSql(organisation, districts)})
    and (${service} is null or exists (select 1 from rollout r where r.service_id = ${service} and r.organisation_id = ${organisation}.id and r.state = 'active'
      and (cardinality(${phases}) = 0 or r.phase = any(${phases})))))`;

const audienceOf = (announcement: string): AudienceSql => ({ districts: `${announcement}.districts`, service: `${announcement}.service_id`, phases: `${announcement}.phases` });

/** Whether an announcement is for an organisation. Who has confirmed it keeps it, wherever its rollout moves. */
export const addressedSql = (announcement: string, organisation: string): string =>
  `(${inAudienceSql(audienceOf(announcement), organisation)} or exists (select 1 from announcement_confirmation kept where kept.announcement_id = ${announcement}.id and kept.organisation_id = ${organisation}.id))`;

/** Whether it is counted as reached: somebody takes part there. */
export const reachedSql = (announcement: string, organisation: string): string => `(${addressedSql(announcement, organisation)} and ${reachableSql(organisation)})`;

/** Whether it is shown at all on a day, a bound value. */
export const standsSql = (announcement: string, today: string): string => `(${announcement}.withdrawn_at is null and ${announcement}.ends_on >= ${today}::date)`;

/** Whether the house has confirmed the text as it is now. */
export const confirmedSql = (announcement: string, organisation: string): string =>
  `exists (select 1 from announcement_confirmation x where x.announcement_id = ${announcement}.id and x.organisation_id = ${organisation}.id and x.text_version = ${announcement}.text_version)`;

/** Whether a person has seen it as it is now. */
export const seenSql = (announcement: string, person: string): string =>
  `exists (select 1 from announcement_seen y where y.announcement_id = ${announcement}.id and y.person_id = ${person} and y.text_version = ${announcement}.text_version)`;
