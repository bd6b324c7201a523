import { organisationView } from '../../organisations/organisations.face.js';
import { momentSql } from '../../platform/database/moment-sql.js';
import { isOpenQuestion } from './fragments.js';

/** SQL for whether a thread is a question that can still reach other houses. */
export const isAskable = (thread: string): string => `(${isOpenQuestion(thread)} and ${thread}.visibility = 'community' and ${thread}.deleted_at is null and ${thread}.locked_at is null)`;

/** SQL for the houses a question was offered to, `AskedHouse`s as JSON, in the order they were asked; never a person. */
export const askedSql = (thread: string): string =>
  `(select coalesce(json_agg(json_build_object('organisation', ${organisationView('ao')}, 'since', ${momentSql('a.created_at')},
       'state', a.state, 'dueOn', a.due_on, 'reason', a.reason) order by a.created_at, ao.name), '[]')
    from question_request a join organisation ao on ao.id = a.organisation_id where a.thread_id = ${thread}.id)`;
