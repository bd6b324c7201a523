import type { Actor } from '../kernel/actor.js';
import { caseInMandateSql } from '../moderation/moderation.face.js';
import { districtsSql } from '../organisations/organisations.face.js';
import { topicFieldsOf } from '../threads/threads.face.js';

/**
 * Joins of a referral `r`: its question `t`, wherever its address leads now, with the asking house `o`; or its case `c` with the
 * house `co` of that. `limit` keeps the planner from reading all threads for a few referrals.
 */
export const SUBJECT_JOINS = `
  left join lateral (select m.* from thread a join thread m on m.id = coalesce(a.merged_into, a.id) where a.id = r.thread_id limit 1) t on true left join organisation o on o.id = t.organisation_id
  left join moderation_case c on c.id = r.case_id left join organisation co on co.id = c.organisation_id`;

/**
 * SQL for whether a referral, joined so, lies within the mandate of a coordinator: that of its question or of its case. Of a question
 * that one house keeps to itself by now there is none for any other; of one that is gone it can still be ended.
 */
export function inMandateSql(actor: Actor, bind: (value: unknown) => string): string {
  const { districts, topicFields } = actor.mandate ?? {};
  const ofThread = [
    `(t.visibility = 'community' or t.organisation_id = ${bind(actor.organisationId)})`,
    ...(districts ? [`${districtsSql('o')} && ${bind(districts)}::text[]`] : []),
    ...(topicFields ? [`${topicFieldsOf('t')} && ${bind(topicFields)}::text[]`] : []),
  ];
  return `((${ofThread.join(' and ')}) or (c.id is not null and ${caseInMandateSql(actor, bind)}))`;
}

/** SQL for the calendar day of a moment where our users are. */
export const daySql = (moment: string): string => `to_char(${moment} at time zone 'Europe/Berlin', 'YYYY-MM-DD')`;
