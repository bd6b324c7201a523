import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { Database } from '../database/database.js';
import { deleteInBatches } from '../database/delete-in-batches.js';
import { Listeners } from '../events/listeners.js';
import { AccessGuard } from './access-guard.js';
import { DocumentController } from './document.controller.js';
import { Idempotency } from './idempotency.js';
import { Limits } from './limits.js';
import { ProblemFilter } from './problem-filter.js';
import { RouteInterceptor } from './route-interceptor.js';
import { RouteRegister } from './route-register.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [DocumentController],
  providers: [
    Limits,
    Idempotency,
    RouteRegister,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: RouteInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Limits, Idempotency, RouteRegister],
})
export class HttpModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.listeners.addChore({
      name: 'http.delete-expired',
      cron: '37 * * * *',
      run: async () => {
        await deleteInBatches(this.database, 'rate', ['key'], 'until < now()');
        await deleteInBatches(this.database, 'idempotency_key', ['person_id', 'key'], `created_at < now() - interval '24 hours'`);
      },
    });
  }
}
