import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '../../shared/notices/contract.js';
import { AuditLog, type ActRecord } from '../audit/audit.face.js';
import type { Actor } from '../kernel/actor.js';
import { Notices } from '../notices/notices.face.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { lockReferral, type ReferralRow } from './referrals.access.js';
import { referralEvent } from './referrals.events.js';

/** What an act on a referral answers with. */
export interface ReferralDone {
  id: string;
  version: number;
  actId: string;
}

type Change = Partial<Record<'state' | 'reference' | 'follow_up_on' | 'closed_at' | 'ended_because' | 'reply_body' | 'replied_on' | 'answer_id', string | Date | null>>;

/** What all acts on referrals have in common: the row changes under its version, those concerned hear of it, the log keeps it. */
@Injectable()
export class ReferralActs {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly notices: Notices,
  ) {}

  /** Writes the change and records it. */
  async change(actor: Actor, { id }: { id: string }, change: Change): Promise<ReferralRow> {
    const columns = Object.keys(change);
    await this.database.rows(`update referral set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')}, version = version + 1 where id = $1`, [id, ...Object.values(change)]);
    return this.record(actor, id);
  }

  /** For a row that was written already. */
  async record(actor: Actor, id: string): Promise<ReferralRow> {
    const changed = await lockReferral(this.database, id);
    if (!changed) throw new Error(`no referral ${id}`);
    await this.history.record(actor, await referralEvent(this.database, id, { state: changed.state }));
    return changed;
  }

  async done(actor: Actor, { id, version, caseId }: ReferralRow, record: Omit<ActRecord, 'subject' | 'caseId'>): Promise<ReferralDone> {
    return { id, version, actId: await this.auditLog.append(actor, { ...record, subject: { kind: 'referral', id }, caseId }) };
  }

  /** Tells the asker what became of their question; of a case nobody is told. */
  async tellAsker(actor: Actor, referral: ReferralRow, kind: NoticeKind, { reason, path }: { reason?: string; path?: string } = {}): Promise<void> {
    const asked = await this.database.row<{ id: string; title: string; asker: string }>(
      'select t.id, t.title, t.author_id as asker from thread a join thread t on t.id = coalesce(a.merged_into, a.id) where a.id = $1 and t.deleted_at is null',
      [referral.threadId],
    );
    if (!asked || asked.asker === actor.personId) return;
    const data = { title: asked.title, ...(referral.deskName === null ? {} : { desk: referral.deskName }), ...(reason === undefined ? {} : { reason }) };
    await this.notices.tell({ personId: asked.asker, kind, subject: { kind: 'thread', id: asked.id }, ...(path === undefined ? {} : { path }), data });
  }
}
