import type { ThreadListQuery } from '../../../shared/threads/contract.js';
import { standingSql } from '../../catalogue/catalogue.face.js';
import { threadOfPilot } from '../../pilots/pilots.face.js';

/** The conditions of what a list is narrowed to, over `thread` as `t`; `$1` is the actor's house, `person` the bound actor. */
export function narrowing(query: ThreadListQuery, bind: (value: unknown) => string, person: () => string): string[] {
  const conditions: string[] = [];
  if (query.service) conditions.push(`exists (select 1 from thread_service x where x.thread_id = t.id and x.service_id = ${standingSql('service', bind(query.service))})`);
  if (query.component) conditions.push(`exists (select 1 from thread_component x where x.thread_id = t.id and x.component_id = ${standingSql('component', bind(query.component))})`);
  if (query.phase !== undefined) conditions.push(`t.phase = ${bind(query.phase)}`);
  if (query.pilot) conditions.push(threadOfPilot('t', bind(query.pilot)));
  if (query.ours) {
    conditions.push(`t.id in (select x.thread_id from thread_service x where x.service_id = any(array(
      select service_id from rollout where organisation_id = $1 and state = 'active'
      union select subject_id from subscription where person_id = ${person()} and subject_kind = 'service')))`);
  }
  return conditions;
}
