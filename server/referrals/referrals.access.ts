import type { ReferralState } from '../../shared/referrals/contract.js';
import type { Actor } from '../kernel/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import { require } from '../kernel/verdict.js';
import type { Database } from '../platform/database/database.js';
import { mayKeepDesks } from './referrals.policy.js';
import { inMandateSql, SUBJECT_JOINS } from './referrals.sql.js';

/** A referral as commands know it. */
export interface ReferralRow {
  id: string;
  version: number;
  state: ReferralState;
  threadId: string | null;
  caseId: string | null;
  deskId: string | null;
  deskName: string | null;
  reference: string | null;
  followUpOn: string | null;
  wishedBy: string | null;
  answerId: string | null;
}

const COLUMNS = `r.id, r.version, r.state, r.thread_id as "threadId", r.case_id as "caseId", r.desk_id as "deskId", (select d.name from desk d where d.id = r.desk_id) as "deskName",
  r.reference, r.follow_up_on::text as "followUpOn", r.wished_by as "wishedBy", r.answer_id as "answerId"`;

/** Loads a referral and locks it, whoever asks. */
export async function lockReferral(database: Database, id: string): Promise<ReferralRow | null> {
  return database.row<ReferralRow>(`select ${COLUMNS} from referral r where r.id = $1 for no key update`, [id]);
}

/**
 * Loads a referral for an act of a coordinator and locks it. `version`: what they have seen; undoing names none.
 * @throws DomainError `not_found` for what does not exist or lies outside the mandate, alike; `conflict`
 */
export async function accessReferral(database: Database, actor: Actor, id: string, version?: number): Promise<ReferralRow> {
  require(mayKeepDesks(actor));
  const values: unknown[] = [id];
  const mandate = inMandateSql(actor, (value) => `$${values.push(value)}`);
  const within = await database.row(`select 1 from referral r ${SUBJECT_JOINS} where r.id = $1 and ${mandate}`, values);
  const found = within === null ? null : await lockReferral(database, id);
  if (!found) throw notFound();
  if (version !== undefined && found.version !== version) throw changedMeanwhile(found);
  return found;
}

/** Somebody did something first: what stands there now. */
export const changedMeanwhile = ({ state, reference, followUpOn, version }: ReferralRow): DomainError => new DomainError('conflict', { conflict: { base: {}, current: { state, reference, followUpOn }, version } });
