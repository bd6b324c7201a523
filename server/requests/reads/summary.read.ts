import type { readSummary } from '../../../shared/requests/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import { isCoordinator, type Actor } from '../../kernel/actor.js';
import { germanDay } from '../../kernel/day.js';
import type { Database } from '../../platform/database/database.js';
import { isAskable, isOverdue, visibleSql } from '../../threads/threads.face.js';

/** What waits for the own house, and for a coordinator what is overdue: one statement. */
export async function readWaiting(database: Database, actor: Actor, now: Date): Promise<ResponseOf<typeof readSummary>> {
  const values: unknown[] = [actor.organisationId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const overdue = isCoordinator(actor) ? `(select count(*)::int from thread t where ${visibleSql('$1')} and ${isOverdue(actor, germanDay(now), bind)})` : 'null::int';
  const row = await database.row<ResponseOf<typeof readSummary>>(
    `select (select count(*)::int from question_request r join thread t on t.id = r.thread_id where r.organisation_id = $1 and r.state = 'open' and ${isAskable('t')}) as "askedOfUs",
       (select count(*)::int from contact_request c where c.asked_id = $1 and c.state = 'proposed' and c.proposed_by = 'asking')
         + (select count(*)::int from contact_request c where c.asking_id = $1 and c.state = 'proposed' and c.proposed_by = 'asked') as contacts,
       ${overdue} as overdue`,
    values,
  );
  return row ?? { askedOfUs: 0, contacts: 0, overdue: null };
}
