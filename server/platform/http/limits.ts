import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { LimitName, Settings } from '../config/settings.js';
import { SETTINGS } from '../config/config.module.js';
import { Database } from '../database/database.js';

/**
 * Limits that hold exactly over all nodes, counted in PostgreSQL, one statement each.
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
   * Counts one act of `who`.
   * @throws DomainError `rate_limited` with the seconds to wait
   */
  async count(name: LimitName, who: string): Promise<void> {
    const { max, seconds } = this.settings.limits[name];
    const row = await this.database.row<{ hits: number; wait: number }>(
      `insert into rate as r (key, hits, until) values ($1, 1, now() + make_interval(secs => $2))
       on conflict (key) do update set
         hits = case when r.until <= now() then 1 else r.hits + 1 end,
         until = case when r.until <= now() then excluded.until else r.until end
       returning hits, greatest(1, ceil(extract(epoch from until - now())))::int as wait`,
      [`${name}:${who}`, seconds],
    );
    if (row && row.hits > max) throw new DomainError('rate_limited', { retryAfter: row.wait });
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
      if (this.reads.size > 20_000) this.forgetReads(now);
      this.reads.set(who, { hits: 1, until: now + seconds * 1_000 });
      return;
    }
    entry.hits += 1;
    if (entry.hits > max) throw new DomainError('rate_limited', { retryAfter: Math.max(1, Math.ceil((entry.until - now) / 1_000)) });
  }

  private forgetReads(now: number): void {
    for (const [who, entry] of this.reads) if (entry.until <= now) this.reads.delete(who);
  }
}
