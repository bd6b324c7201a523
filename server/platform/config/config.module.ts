import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from '../../kernel/clock.js';
import type { Settings } from './settings.js';

/** Injection token of the parsed settings. */
export const SETTINGS = Symbol('settings');

@Global()
@Module({})
export class ConfigModule {
  static with(settings: Settings, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
      ],
      exports: [SETTINGS, Clock],
    };
  }
}
