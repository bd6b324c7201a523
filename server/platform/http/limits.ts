import { Inject, Injectable } from '@nestjs/common';
import type { ReadLimit } from '../../../shared/route.js';
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

// All or nothing, in one statement: two uploads at once cannot both take the last place.
const TAKE = `
  insert into rate as r (key, hits, until) select $1, $2::int, now() + make_interval(secs => $3) where $2::int <= $4::int
  on conflict (key) do update set
    hits = case when r.until <= now() then excluded.hits else r.hits + excluded.hits end,
    until = case when r.until <= now() then excluded.until else r.until end
  where r.until <= now() or r.hits + excluded.hits <= $4::int
  returning hits, greatest(1, ceil(extract(epoch from until - now())))::int as wait`;

/** What became of a wish for some of what a window allows. */
export interface Taking {
  taken: boolean;
  /** What is left of it, afterwards. */
  left: number;
  /** Seconds until the window ends. */
  wait: number;
}

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

  /**
   * Takes `amount` of what `who` may use up in a window, or nothing where less is left. `perUnit` says how many of the
   * amount one unit of the setting is.
   */
  async take(name: LimitName, who: string, amount: number, perUnit = 1): Promise<Taking> {
    const { max, seconds } = this.settings.limits[name];
    const most = max * perUnit;
    const key = `${name}:${who}`;
    const taken = await this.database.row<{ hits: number; wait: number }>(TAKE, [key, amount, seconds, most]);
    if (taken) return { taken: true, left: most - taken.hits, wait: taken.wait };
    const used = await this.database.row<{ hits: number; wait: number }>(
      'select hits, greatest(1, ceil(extract(epoch from until - now())))::int as wait from rate where key = $1 and until > now()',
      [key],
    );
    return { taken: false, left: Math.max(0, most - (used?.hits ?? 0)), wait: used?.wait ?? seconds };
  }

  /** Forgets what was counted, after the act succeeded (signing in). */
  async clear(name: LimitName, who: string): Promise<void> {
    await this.database.rows('delete from rate where key = $1', [`${name}:${who}`]);
  }

  /** Takes one back, where only failures are to count but parallel tries must be bounded. */
  async giveBack(name: LimitName, who: string, amount = 1): Promise<void> {
    await this.database.rows('update rate set hits = greatest(hits - $2, 0) where key = $1', [`${name}:${who}`, amount]);
  }

  /**
   * Reads are counted per node in memory: exact enough, and free.
   * @throws DomainError `rate_limited` with the seconds to wait
   */
  countRead(name: ReadLimit, reader: string, now: number): void {
    const { max, seconds } = this.settings.limits[name];
    const who = `${name}:${reader}`;
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
