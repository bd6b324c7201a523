import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../config/settings.js';

/**
 * One JSON line per entry. No names, mail addresses, titles, texts, tokens, query strings or addresses of people:
 * requests are logged by method, path pattern, status and duration alone.
 */
export function createLogger(settings: Settings, destination: DestinationStream = pino.destination(1)): Logger {
  return pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        req: (request: { method?: string; id?: string; routeOptions?: { url?: string } }) => ({ id: request.id, method: request.method, route: request.routeOptions?.url }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
        err: (error: { name?: string; code?: string; message?: string; stack?: string }) => ({
          name: error.name,
          code: error.code,
          // Messages of the database can quote what somebody wrote; the place in the code never does.
          at: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim()),
        }),
      },
    },
    destination,
  );
}

/**
 * Nest's messages and ours in the same stream. An object after the message is written as facts beside it: errors go
 * there as `err`, never into the message.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    // Nest announces every module and route at start, in the names of its classes; ours are words in small letters.
    this.write(/^[a-z]/.test(String(rest.at(-1))) ? 'info' : 'debug', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const facts = { context: rest.at(-1), ...rest.find((value): value is object => typeof value === 'object') };
    if (message instanceof Error) this.logger[level]({ ...facts, err: message }, 'unexpected error');
    else this.logger[level](facts, String(message));
  }
}
