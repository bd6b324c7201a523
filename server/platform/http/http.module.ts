import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from './access-guard.js';
import { DocumentController } from './document.controller.js';
import { Idempotency } from './idempotency.js';
import { Limits } from './limits.js';
import { ProblemFilter } from './problem-filter.js';
import { RouteInterceptor } from './route-interceptor.js';
import { RouteRegister } from './route-register.js';
import { DiscoveryModule } from '@nestjs/core';

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
export class HttpModule {}
