import { PHASES } from '../../shared/vocabulary.js';
import { OPEN_REQUESTS_PER_HOUSE } from '../../shared/requests/contract.js';
import { reachableSql } from '../organisations/organisations.face.js';
import { UNDO_MINUTES } from '../../shared/undo.js';

// Live is past every phase; a question without a phase can be answered by who is live.
const BEYOND = PHASES.length;

/**
 * SQL for the houses that have the question of thread `$1` behind them, as `standing`: live with one of its services, or past its
 * phase with it; each with the service it is furthest with. The asking house is none of them, nor is one that is gone or has nobody here who could answer.
 */
export const STANDING = `standing as materialized (
  select distinct on (r.organisation_id) r.organisation_id, r.service_id, r.phase, r.live_since
  from thread t join thread_service x on x.thread_id = t.id
    join lateral (select *, case when go_live_on <= (now() at time zone 'Europe/Berlin')::date then go_live_on end as live_since from rollout where service_id = x.service_id) r on true
    join organisation o on o.id = r.organisation_id
  where t.id = $1 and r.state = 'active' and r.organisation_id <> t.organisation_id and o.missing_since is null
    and case when r.live_since is null then r.phase else ${BEYOND} end > coalesce(t.phase, ${BEYOND - 1})
    and ${reachableSql('o')}
  order by r.organisation_id, case when r.live_since is null then r.phase else ${BEYOND} end desc, x.position)`;

/** SQL for whether a house has as many open requests as it may have; what was declined just now could still be taken back. */
export const fullSql = (organisation: string, now: string): string => `((select count(*) from question_request w
  where w.organisation_id = ${organisation} and (w.state = 'open' or (w.state = 'declined' and w.closed_at > ${now}::timestamptz - interval '${UNDO_MINUTES} minutes'))) >= ${OPEN_REQUESTS_PER_HOUSE})`;
