import type { PilotPage } from '../../../shared/pilots/contract.js';
import { visibleReportSql } from '../../experiences/experiences.face.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { isOpenQuestion, visibleSql } from '../../threads/threads.face.js';
import { mayEditPilot, mayKeepResults, mayRemovePilot } from '../pilots.policy.js';
import { pilotMunicipalitySql, reportOfPilot, threadOfPilot } from '../pilots.sql.js';
import { pilotColumns } from './pilot-list.read.js';

// `$1` is the reader's house. What another house keeps to itself is in no number; stands are known to all members.
const PAGE = `
  with project as materialized (select * from pilot_project where slug = $2),
    told as materialized (select p.report_id, p.organisation_id from project, published_report p where ${reportOfPilot('p', 'project.id')} and ${visibleReportSql('p', '$1')})
  select ${pilotColumns('project')}, project.results, project.results_version as "resultsVersion", project.version,
    (select coalesce(json_agg(json_build_object('organisation', ${organisationView('o')}, 'pilotMunicipality', ${pilotMunicipalitySql('o')},
         'stands', (select coalesce(json_agg(json_build_object('serviceId', r.service_id, 'state', r.state, 'phase', r.phase, 'goLiveOn', r.go_live_on)), '[]')
                    from rollout r join pilot_service ps on ps.service_id = r.service_id and ps.project_id = project.id where r.organisation_id = o.id),
         'reportCount', (select count(*)::int from told where told.organisation_id = o.id)) order by o.name, o.id), '[]')
     from pilot_participant x join organisation o on o.id = x.organisation_id where x.project_id = project.id) as participants,
    json_build_object('reports', (select count(*)::int from told), 'lessons', (select count(*)::int from lesson l where l.report_id = any(array(select report_id from told))),
      'openQuestions', (select count(*)::int from thread t where ${isOpenQuestion('t')} and ${threadOfPilot('t', 'project.id')} and ${visibleSql('$1')})) as counts
  from project join organisation lead on lead.id = project.lead_id`;

/** The page of a pilot project: one statement. @throws DomainError `not_found` */
export async function readPilotPage(database: Database, actor: Actor, slug: string): Promise<PilotPage> {
  const row = await database.row<Omit<PilotPage, 'can'>>(PAGE, [actor.organisationId, slug]);
  if (!row) throw notFound();
  return { ...row, can: { edit: mayEditPilot(actor).allowed, keepResults: mayKeepResults(actor, { leadId: row.lead.id }).allowed, remove: mayRemovePilot(actor).allowed } };
}
