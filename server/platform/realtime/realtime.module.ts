import { Global, Module } from '@nestjs/common';
import { RealtimeGateway } from './gateway.js';
import { LiveListener } from './live-listener.js';
import { Topics } from './topics.js';

@Global()
@Module({ providers: [Topics, RealtimeGateway, LiveListener], exports: [Topics, RealtimeGateway, LiveListener] })
export class RealtimeModule {}
