import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Settings } from '../config/settings.js';

/**
 * One JSON line per entry. No names, mail addresses, titles, texts, tokens, query strings or addresses of people:
 * requests are logged by method, path pattern, status and duration alone.
 */
export function createLogger(settings: Settings): Logger {
  return pino({
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
  });
}

/** Nest's own messages in the same stream. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    // Nest announces every route at start; that is what the OpenAPI document is for.
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ context: rest.at(-1) }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}
