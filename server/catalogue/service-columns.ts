import type { ServiceListItem } from '../../shared/catalogue/contract.js';

// Pieces of SQL that several reads of services share; `organisation` is the bound value of the reader's house.

/** A date that is still to come is a plan. */
export const LIVE = `go_live_on <= (now() at time zone 'Europe/Berlin')::date`;

/** SQL for the ids of a service and of those that became part of it, as an array. */
export const partsSql = (service: string): string => `array(select part.id from service part where part.id = ${service}.id or part.merged_into = ${service}.id)`;

/** SQL for their bundles. */
export const bundlesSql = (service: string): string => `array(select part.ozg_id from service part where part.id = ${service}.id or part.merged_into = ${service}.id)`;

/** Where the reader's house stands with the service under the given name, as JSON. */
export const ownRolloutSummary = (service: string, organisation: string): string =>
  `(select json_build_object('state', r.state, 'phase', r.phase, 'goLiveOn', r.go_live_on) from rollout r where r.service_id = ${service}.id and r.organisation_id = ${organisation})`;

/** That the service under the given name is offered no more, and what follows it; null where it is in use. */
export const retiredServiceSql = (service: string): string =>
  `case when ${service}.retired_at is not null then json_strip_nulls(json_build_object('successor', (select json_build_object('slug', n.slug, 'name', n.name) from service n where n.id = ${service}.successor_id))) end`;

/** SQL for a `ServiceRef` as JSON; one that is offered no more says so. */
export const serviceRefSql = (service: string): string =>
  `json_strip_nulls(json_build_object('id', ${service}.id, 'slug', ${service}.slug, 'name', ${service}.name, 'retired', ${retiredServiceSql(service)}))`;

/** A service that was found, with the single services of it that are valid today. */
export interface ServiceHitRow extends Omit<ServiceListItem, 'questionCount' | 'solvedCount' | 'inProgressCount' | 'reportCount'> {
  singles: { name: string; key: string | null }[];
}

/** The columns of a `ServiceHitRow`, over a service under the given name. */
export const serviceHitColumns = (service: string, organisation: string): string => `
  ${service}.id, ${service}.slug, ${service}.name, ${service}.kind, ${service}.ozg_id as "ozgId", ${service}.topic_field as "topicField", ${service}.situation, ${service}.availability, ${retiredServiceSql(service)} as retired,
  (select count(*)::int from rollout l where l.service_id = ${service}.id and l.${LIVE}) as "liveCount",
  ${ownRolloutSummary(service, organisation)} as "ourRollout",
  (select coalesce(json_agg(json_build_object('name', k.name, 'key', k.key) order by k.name), '[]') from leika_key k where k.ozg_id = any(${bundlesSql(service)}) and k.valid_until is null) as singles`;
