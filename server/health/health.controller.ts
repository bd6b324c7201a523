import { Controller } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import * as health from '../../shared/health/contract.js';
import type { ResponseOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { pendingMigrations } from '../platform/database/migrate.js';
import type { Call } from '../platform/http/call.js';
import { Route } from '../platform/http/route.js';
import { TextEngine } from '../platform/search/text-engine.js';

const PATIENCE_MILLISECONDS = 2_000;
const FRESH_MILLISECONDS = 1_000;
type Check = 'ok' | 'failing';
type Checks = Record<'database' | 'migrations', Check> & { search: 'ok' | 'limited' };

@Controller()
export class HealthController {
  private last: { at: number; checks: Promise<Checks> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly engine: TextEngine,
  ) {}

  @Route(health.live)
  live(): ResponseOf<typeof health.live> {
    return { status: 'ok', checks: {} };
  }

  @Route(health.ready)
  async ready(_actor: Actor | null, _input: object, { reply }: Call): Promise<ResponseOf<typeof health.ready>> {
    const checks = await this.checks();
    const status = Object.values(checks).includes('failing') ? 'failing' : 'ok';
    if (status === 'failing') void reply.status(503).header('Retry-After', '5');
    return { status, checks };
  }

  // Everybody may ask, without a limit: what was found holds for a second, so that asking costs the database nothing.
  private checks(): Promise<Checks> {
    const now = this.clock.now().getTime();
    if (!this.last || Math.abs(now - this.last.at) >= FRESH_MILLISECONDS) this.last = { at: now, checks: this.look() };
    return this.last.checks;
  }

  private async look(): Promise<Checks> {
    const [database, migrations] = await Promise.all([this.check(() => this.database.rows('select 1')), this.check(() => this.migrated())]);
    // PostgreSQL stands in for it: less is found, but nobody is kept from work.
    return { database, migrations, search: this.engine.limited ? 'limited' : 'ok' };
  }

  private async migrated(): Promise<void> {
    const pending = await pendingMigrations(this.database.orm);
    if (pending.length > 0) throw new Error(`pending: ${pending.join(', ')}`);
  }

  // A database that does not answer in time is not ready, whatever it answers later.
  private async check(work: () => Promise<unknown>): Promise<Check> {
    const late = pause(PATIENCE_MILLISECONDS, 'failing' as const, { ref: false });
    return Promise.race([work().then((): Check => 'ok', (): Check => 'failing'), late]);
  }
}
