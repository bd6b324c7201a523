import { Controller } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import * as health from '../../shared/health/contract.js';
import type { ResponseOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { pendingMigrations } from '../platform/database/migrate.js';
import type { Call } from '../platform/http/call.js';
import { Route } from '../platform/http/route.js';

const PATIENCE_MILLISECONDS = 2_000;
type Check = 'ok' | 'failing';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Route(health.live)
  live(): ResponseOf<typeof health.live> {
    return { status: 'ok', checks: {} };
  }

  @Route(health.ready)
  async ready(_actor: Actor | null, _input: object, { reply }: Call): Promise<ResponseOf<typeof health.ready>> {
    const [database, migrations] = await Promise.all([this.check(() => this.database.rows('select 1')), this.check(() => this.migrated())]);
    const checks = { database, migrations };
    const status = Object.values(checks).every((check) => check === 'ok') ? 'ok' : 'failing';
    if (status === 'failing') void reply.status(503).header('Retry-After', '5');
    return { status, checks };
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
