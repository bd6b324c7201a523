import { topics } from '../../shared/events.js';
import type { DomainEvent, LiveNote } from '../kernel/domain-event.js';
import type { Database } from '../platform/database/database.js';
import { coordinatorNotes } from '../moderation/moderation.face.js';
import { districtsSql } from '../organisations/organisations.face.js';
import { audienceOf, Thread, topicFieldsOf } from '../threads/threads.face.js';
import { SUBJECT_JOINS } from './referrals.sql.js';

interface Told {
  id: string;
  version: number;
  /** Where its question stands now; null of a case. */
  home: string | null;
  wishedBy: string | null;
  /** Or was until now. */
  passedOn: boolean;
  districts: string[];
  topicFields: string[];
}

/**
 * An event of a referral: for the coordinators within whose mandate it lies and for whoever made the wish; once it is passed on
 * also for whoever reads its question, who see it there. Called after the change.
 */
export async function referralEvent(database: Database, id: string, data: Record<string, unknown> & { state: string }): Promise<DomainEvent> {
  const told = await database.row<Told>(
    `select r.id, r.version, t.id as home, r.wished_by as "wishedBy", r.passed_on_at is not null as "passedOn", case when c.id is null then ${districtsSql('o')} else c.districts end as districts,
       case when c.id is null then ${topicFieldsOf('t')} else c.topic_fields end as "topicFields" from referral r ${SUBJECT_JOINS} where r.id = $1`,
    [id],
  );
  if (!told) throw new Error(`no referral ${id}`);
  const thread = told.home === null ? null : await database.em.findOne(Thread, { id: told.home });
  const readers: LiveNote[] = thread && thread.deletedAt === null && told.passedOn ? [{ topic: topics.thread(thread.id), audience: audienceOf(thread) }] : [];
  const wisher: LiveNote[] = told.wishedBy === null ? [] : [{ topic: topics.me(), audience: { person: told.wishedBy } }];
  return {
    type: 'referrals.changed',
    subject: { kind: 'referral', id, version: told.version },
    // Others learn that it is over, and not of which question it was.
    ...(thread?.visibility === 'community' ? { parentId: thread.id } : {}),
    data,
    live: [...(await coordinatorNotes(database, told)), ...wisher, ...readers],
  };
}

/** An event of a desk, for those who keep them. */
export async function deskEvent(database: Database, { id, version }: { id: string; version: number }): Promise<DomainEvent> {
  const everyone = await database.rows<{ id: string }>(`select id from person where instance_role = 'coordinator' and status = 'active'`);
  return { type: 'desks.changed', subject: { kind: 'desk', id, version }, live: everyone.map((person) => ({ topic: topics.moderation(), audience: { person: person.id } })) };
}
