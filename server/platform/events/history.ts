import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { LiveEvent } from '../../../shared/events.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { DomainEvent, LiveNote } from '../../kernel/domain-event.js';
import { Database } from '../database/database.js';
import { Listeners } from './listeners.js';

/** What travels between nodes: an event and the rooms that learn of it. */
export interface LiveNotice {
  event: Omit<LiveEvent, 'topic'>;
  live: readonly LiveNote[];
}

export const LIVE_CHANNEL = 'live';
export const SESSION_CHANNEL = 'session_gone';

// One way to the database for all three. A select in `with` runs only where it is read, so the last line reads them.
const RECORD = `
  with noted as (
    insert into domain_event (id, type, actor_id, organisation_id, subject_kind, subject_id, version, data, occurred_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)
  ), jobs as materialized (
    select graphile_worker.add_job(job.name, $13::json, job_key := job.key, run_at := job.at)
    from unnest($10::text[], $11::text[], $12::timestamptz[]) as job (name, key, at)
  ), told as materialized (select pg_notify($14, $15) where $15::text is not null)
  select (select count(*) from jobs), (select count(*) from told)`;

function noticeOf(event: DomainEvent): string | null {
  if (!event.live?.length) return null;
  const notice: LiveNotice = {
    event: { type: event.type as LiveEvent['type'], subject: event.subject as LiveEvent['subject'], ...(event.parentId ? { parentId: event.parentId } : {}) },
    live: event.live,
  };
  return JSON.stringify(notice);
}

/** The only way out of a command: history, one job per listener and the notice to all nodes, in its transaction. */
@Injectable()
export class History {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly clock: Clock,
  ) {}

  /** Records what the actor (null: nobody signed in) did. Must run inside the command's transaction. */
  async record(actor: Actor | null, event: DomainEvent): Promise<void> {
    if (!this.database.em.getTransactionContext()) throw new Error(`${event.type} recorded outside a transaction`);
    const now = this.clock.now();
    const payload = JSON.stringify({ type: event.type, subject: event.subject, data: event.data ?? {} });
    const jobs = this.listeners.of(event.type).map((listener) => ({ name: listener.name, key: listener.jobKey?.(event) ?? null, at: listener.runAt?.(now) ?? null }));
    await this.database.rows(RECORD, [
      newId(),
      event.type,
      actor?.personId ?? null,
      actor?.organisationId ?? null,
      event.subject.kind,
      event.subject.id,
      event.subject.version,
      JSON.stringify(event.data ?? {}),
      now,
      jobs.map((job) => job.name),
      jobs.map((job) => job.key),
      jobs.map((job) => job.at),
      payload,
      LIVE_CHANNEL,
      noticeOf(event),
    ]);
  }

  /**
   * Tells browsers at commit and keeps nothing: for what concerns one person alone (following, product.md 4a.12).
   * Everything else is recorded.
   */
  async tell(event: DomainEvent): Promise<void> {
    const notice = noticeOf(event);
    if (notice !== null) await this.database.rows('select pg_notify($1, $2)', [LIVE_CHANNEL, notice]);
  }

  /** Tells every node, at commit, that these sessions are gone. */
  async sessionsGone(sessionIds: readonly string[]): Promise<void> {
    // NOTIFY payloads end at 8,000 bytes.
    for (let start = 0; start < sessionIds.length; start += 100) {
      await this.database.rows('select pg_notify($1, $2)', [SESSION_CHANNEL, JSON.stringify(sessionIds.slice(start, start + 100))]);
    }
  }
}
