import { v7 } from 'uuid';
import { DUE_WORKING_DAYS } from '../../shared/requests/contract.js';
import { germanDay } from '../kernel/day.js';
import { landOf, workingDaysAfter } from '../requests/requests.face.js';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { SampleCall, SampleRequest } from './world/index.js';

type Row = Record<string, unknown>;

/** Requests to answer a question as rows; raises where no sample question begins so. */
export function requestRows(requests: readonly SampleRequest[], threads: readonly Row[], directory: Directory, time: SampleTime): Row[] {
  return requests.map(({ question, organisation, daysAgo, declined }) => {
    const thread = threads.find(({ title }) => String(title as string).startsWith(question));
    if (!thread) throw new Error(`The sample world asks others about »${question}«, which nobody asks`);
    const created = time.opening(daysAgo, 3);
    return {
      id: v7({ msecs: created.getTime() }),
      thread_id: thread.id,
      organisation_id: directory.organisation(organisation),
      state: declined ? 'declined' : 'open',
      reason: declined?.reason ?? null,
      due_on: workingDaysAfter(germanDay(created), DUE_WORKING_DAYS, landOf(organisation)),
      created_at: created,
      closed_at: declined ? time.opening(declined.daysAgo, 5) : null,
      version: declined ? 2 : 1,
    };
  });
}

/** Calls as rows. */
export const callRows = (calls: readonly SampleCall[], directory: Directory, time: SampleTime): Row[] =>
  calls.map(({ asking, asked, service, daysAgo, note, state, days, outcome }) => {
    const created = time.opening(daysAgo, 7);
    const times = days.map((day, index) => time.officeHour(day, 9 + index));
    return {
      id: v7({ msecs: created.getTime() }),
      service_id: directory.service(service),
      asking_id: directory.organisation(asking),
      asked_id: directory.organisation(asked),
      state,
      note,
      times,
      proposed_by: 'asking',
      accepted_time: state === 'proposed' ? null : times[0],
      outcome: outcome ?? null,
      created_at: created,
      version: { proposed: 1, accepted: 2, held: 3 }[state],
    };
  });
