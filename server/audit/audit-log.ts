import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { ACTS, type Act } from '../../shared/audit/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';

/** An act as it is appended. `data` holds ids and facts that undoing needs, never text of people. */
export interface ActRecord {
  readonly act: Act;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly reason?: string | null;
  /** The case it was done in. */
  readonly caseId?: string | null;
  readonly data?: Record<string, unknown>;
  /** This one cannot be taken back, though others of its kind can. */
  readonly final?: boolean;
}

/** An act as it stands in the log. */
export interface AuditEntry {
  readonly id: string;
  readonly act: Act;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly actorId: string;
  readonly reason: string | null;
  readonly caseId: string | null;
  readonly data: Record<string, unknown>;
}

/** Takes an act back: checks the actor's right to it, changes, records its events. What it returns is appended as the undoing. */
export type Undoer = (actor: Actor, entry: AuditEntry) => Promise<ActRecord>;

/** The append-only log of acts, and how each capability takes its own back. */
@Injectable()
export class AuditLog {
  private readonly undoers = new Map<Act, Undoer>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Appends an act in the command's transaction and returns the entry's id. */
  async append(actor: Actor, record: ActRecord, undoes: string | null = null): Promise<string> {
    if (!this.database.em.getTransactionContext()) throw new Error(`${record.act} appended outside a transaction`);
    const id = newId();
    await this.database.rows(
      `insert into audit_entry (id, act, area, subject_kind, subject_id, actor_id, organisation_id, reason, case_id, undoes, data, occurred_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12)`,
      [id, record.act, ACTS[record.act], record.subject.kind, record.subject.id, actor.personId, actor.organisationId, record.reason ?? null, record.caseId ?? null, undoes, JSON.stringify({ ...record.data, ...(record.final ? { final: true } : {}) }), this.clock.now()],
    );
    return id;
  }

  /** Says how an act is taken back; capabilities add theirs when the application starts. */
  undoes(act: Act, undoer: Undoer): void {
    if (this.undoers.has(act)) throw new Error(`Undoing ${act} is registered twice`);
    this.undoers.set(act, undoer);
  }

  undoerOf(act: Act): Undoer | undefined {
    return this.undoers.get(act);
  }

  get undoable(): Act[] {
    return [...this.undoers.keys()];
  }
}
