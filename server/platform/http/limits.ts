import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { LimitName, Settings } from '../config/settings.js';
import { SETTINGS } from '../config/config.module.js';
import { Database } from '../database/database.js';

// The act is noted with its count in one statement: whoever is refused after it sees both.
const COUNT = `
  with counted as (
    insert into rate as r (key, hits, until)
    select $1, 1, now() + make_interval(secs => $2) where not exists (select 1 from rate where key = $4 and until > now())
    on conflict (key) do update set
      hits = case when r.until <= now() then 1 else r.hits + 1 end,
      until = case when r.until <= now() then excluded.until else r.until end
    returning hits, greatest(1, ceil(extract(epoch from until - now())))::int as wait
  ), noted as (
    insert into rate as r (key, hits, until) select $4, 1, now() + interval '1 day' from counted where hits <= $3 and $4::text is not null
    on conflict (key) do update set until = excluded.until
  )
  select hits, wait from counted`;

/** So many readers are remembered at most. */
const READERS = 20_000;

/**
 * Limits that hold exactly over all nodes, counted in PostgreSQL.
 * Call them outside a transaction: a refused request must still count.
 */
@Injectable()
export class Limits {
  private readonly reads = new Map<string, { hits: number; until: number }>();

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Counts one act of `who`. With `act`, a digest of the very request, a repetition is no new act: what was let through
   * once is let through for a day, uncounted, so that a retry learns what became of it.
   * @throws DomainError `rate_limited` with the seconds to wait
   */
  async count(name: LimitName, who: string, act: string | null = null): Promise<void> {
    const { max, seconds } = this.settings.limits[name];
    const row = await this.database.row<{ hits: number; wait: number }>(COUNT, [`${name}:${who}`, seconds, max, act && `act:${act}`]);
    if (!row || row.hits <= max) return;
    // Our snapshot is from before we waited for the same request sent at the same moment: a new one sees it let through.
    if (act && (await this.database.row('select 1 from rate where key = $1 and until > now()', [`act:${act}`]))) return;
    throw new DomainError('rate_limited', { retryAfter: row.wait });
  }

  /** Forgets what was counted, after the act succeeded (signing in). */
  async clear(name: LimitName, who: string): Promise<void> {
    await this.database.rows('delete from rate where key = $1', [`${name}:${who}`]);
  }

  /** Takes one back, where only failures are to count but parallel tries must be bounded. */
  async giveBack(name: LimitName, who: string): Promise<void> {
    await this.database.rows('update rate set hits = greatest(hits - 1, 0) where key = $1', [`${name}:${who}`]);
  }

  /** Reads are counted per node in memory: exact enough, and free. */
  countRead(who: string, now: number): void {
    const { max, seconds } = this.settings.limits.read;
    const entry = this.reads.get(who);
    if (!entry || entry.until <= now) {
      this.reads.delete(who);
      // The one whose window began first goes: nothing is searched, however many addresses somebody calls from.
      if (this.reads.size >= READERS) this.reads.delete(this.reads.keys().next().value ?? '');
      this.reads.set(who, { hits: 1, until: now + seconds * 1_000 });
      return;
    }
    entry.hits += 1;
    if (entry.hits > max) throw new DomainError('rate_limited', { retryAfter: Math.max(1, Math.ceil((entry.until - now) / 1_000)) });
  }
}
