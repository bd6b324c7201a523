import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';

/** So many entries under one seal at most. */
const BATCH = 1_000;
/** Advisory lock: one node seals at a time. Any constant of ours. */
const SEALING_LOCK = 7_231_911;

// One line of an entry, in an order of our own; a moment in UTC, whatever the session's time zone.
const LINE = `convert_to(jsonb_build_array(e.id, e.act, e.area, e.subject_kind, e.subject_id, e.actor_id, e.organisation_id, e.reason, e.case_id, e.undoes, e.data,
  to_char(e.occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text, 'UTF8')`;
const CONTENT = `string_agg(sha256(${LINE}), ''::bytea order by e.id)`;

/** What is wrong with the log. */
export interface AuditFault {
  /** The first seal that does not hold; null where one is missing at the beginning. */
  readonly seal: number;
  readonly kind: 'changed' | 'missing';
}
export interface AuditState {
  readonly faults: AuditFault[];
  readonly seals: number;
  readonly sealed: number;
  readonly unsealed: number;
  /** Of the newest seal, hexadecimal: kept elsewhere, it shows also that the end was cut off. */
  readonly newest: string | null;
}

/**
 * Seals the audit log in batches: each seal is the SHA-256 of the seal before it and of its entries, so a changed,
 * removed or inserted entry breaks it and shows.
 */
@Injectable()
export class Sealing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Seals what is not sealed yet; returns how many entries. Another node doing so already: none. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (let batch = BATCH; batch === BATCH; sealed += batch) batch = await this.database.transaction(() => this.batch());
    return sealed;
  }

  private async batch(): Promise<number> {
    const lock = await this.database.row<{ held: boolean }>('select pg_try_advisory_xact_lock($1) as held', [SEALING_LOCK]);
    if (!lock?.held) return 0;
    const last = await this.database.row<{ number: number; hash: Buffer }>('select number, hash from audit_seal order by number desc limit 1');
    const number = (last?.number ?? 0) + 1;
    const named = await this.database.rows('update audit_entry set seal = $1 where id in (select id from audit_entry where seal is null order by id limit $2) returning 1', [number, BATCH]);
    if (named.length === 0) return 0;
    await this.database.rows(
      `insert into audit_seal (number, entries, hash, sealed_at)
       select $1, count(*), sha256($2::bytea || ${CONTENT}), $3 from audit_entry e where e.seal = $1`,
      [number, last?.hash ?? Buffer.alloc(0), this.clock.now()],
    );
    return named.length;
  }

  /** Verifies every seal: one statement over the whole log, which may take longer than a screen. */
  verify(): Promise<AuditState> {
    return this.database.transaction(async () => {
      await this.database.rows('set local statement_timeout = 0');
      return this.look();
    });
  }

  private async look(): Promise<AuditState> {
    const faults = await this.database.rows<AuditFault>(
      `select number as seal, case when step <> 1 then 'missing' else 'changed' end as kind from (
         select s.number, s.entries, s.hash, s.number - lag(s.number, 1, 0) over chain as step, lag(s.hash, 1, ''::bytea) over chain as before, c.entries as found, c.content
         from audit_seal s left join (select e.seal, count(*) as entries, ${CONTENT} as content from audit_entry e where e.seal is not null group by e.seal) c on c.seal = s.number
         window chain as (order by s.number)
       ) v where step <> 1 or found is distinct from entries or hash is distinct from sha256(before || coalesce(content, ''::bytea))
       union all
       select e.seal, 'missing' from audit_entry e where e.seal is not null and not exists (select 1 from audit_seal s where s.number = e.seal) group by e.seal
       order by 1 limit 100`,
    );
    const counts = await this.database.row<{ seals: string; sealed: string; unsealed: string; newest: string | null }>(
      `select (select count(*) from audit_seal) as seals, (select count(*) from audit_entry where seal is not null) as sealed, (select count(*) from audit_entry where seal is null) as unsealed,
         (select encode(hash, 'hex') from audit_seal order by number desc limit 1) as newest`,
    );
    return { faults, seals: Number(counts?.seals), sealed: Number(counts?.sealed), unsealed: Number(counts?.unsealed), newest: counts?.newest ?? null };
  }
}
