import { MUNICIPAL_KINDS } from '../../shared/pilots/refs.js';

// Pieces of SQL that say what belongs to a pilot project; other capabilities narrow their own lists by them.

const TODAY = `(now() at time zone 'Europe/Berlin')::date`;

/** State of the project under the given name. */
export const stateSql = (project: string): string =>
  `case when ${project}.begins_on > ${TODAY} then 'planned' when ${project}.ends_on < ${TODAY} then 'ended' else 'running' end`;

/** Whether an organisation that takes part is a *Pilotkommune*: derived, never stored (product.md 2). */
export const pilotMunicipalitySql = (organisation: string): string => `(${organisation}.kind = any('{${MUNICIPAL_KINDS.join(',')}}'::text[]))`;

/** Whether an organisation under the given name is a *Pilotkommune* of any project. */
export const isPilotMunicipalitySql = (organisation: string): string =>
  `(${pilotMunicipalitySql(organisation)} and exists (select 1 from pilot_participant x where x.organisation_id = ${organisation}.id))`;

const houses = (project: string): string => `array(select x.organisation_id from pilot_participant x where x.project_id = ${project} union select l.lead_id from pilot_project l where l.id = ${project})`;
const services = (project: string): string => `array(select x.service_id from pilot_service x where x.project_id = ${project})`;

/**
 * The condition that a published report under the given name belongs to a project, a bound value: it is of a house that takes
 * part in it or leads it, and about one of its services. Whether the reader may see it is another condition.
 */
export const reportOfPilot = (report: string, project: string): string =>
  `(${report}.organisation_id = any(${houses(project)}) and ${report}.report_id = any(array(select s.report_id from report_service s where s.service_id = any(${services(project)}))))`;

/** The same for a thread: it is about one of the services. Who asked does not matter. */
export const threadOfPilot = (thread: string, project: string): string => `(${thread}.id = any(array(select s.thread_id from thread_service s where s.service_id = any(${services(project)}))))`;

/** The projects in which an organisation (under the given name) takes part or that it leads, `PilotOfOrganisation`s as JSON, the latest begun first. */
export const pilotsOfOrganisationSql = (organisation: string): string =>
  `(select coalesce(json_agg(json_build_object('id', pp.id, 'slug', pp.slug, 'name', pp.name, 'state', ${stateSql('pp')}, 'beginsOn', pp.begins_on, 'endsOn', pp.ends_on,
       'leads', pp.lead_id = ${organisation}.id, 'takesPart', takes.part) order by pp.begins_on desc, pp.id desc), '[]')
    from pilot_project pp cross join lateral (select exists (select 1 from pilot_participant x where x.project_id = pp.id and x.organisation_id = ${organisation}.id) as part) takes
    where pp.id = any(array(select x.project_id from pilot_participant x where x.organisation_id = ${organisation}.id union select l.id from pilot_project l where l.lead_id = ${organisation}.id)))`;

/** The projects a published report (under the given name) belongs to, `PilotRef`s as JSON, the latest begun first. */
export const pilotsOfReportSql = (report: string): string =>
  `(select coalesce(json_agg(json_build_object('id', pp.id, 'slug', pp.slug, 'name', pp.name) order by pp.begins_on desc, pp.id desc), '[]') from pilot_project pp
    where (pp.lead_id = ${report}.organisation_id or exists (select 1 from pilot_participant x where x.project_id = pp.id and x.organisation_id = ${report}.organisation_id))
      and pp.id = any(array(select x.project_id from pilot_service x join report_service s on s.service_id = x.service_id where s.report_id = ${report}.report_id)))`;

/** The projects in which an organisation tries a service as a *Pilotkommune*, `PilotRef`s as JSON; both under the given names. */
export const pilotsWithServiceSql = (organisation: string, service: string): string =>
  `(select coalesce(json_agg(json_build_object('id', pp.id, 'slug', pp.slug, 'name', pp.name) order by pp.begins_on desc, pp.id desc), '[]')
    from pilot_service ps join pilot_participant x on x.project_id = ps.project_id join pilot_project pp on pp.id = ps.project_id
    where ps.service_id = ${service}.id and x.organisation_id = ${organisation}.id and ${pilotMunicipalitySql(organisation)})`;
