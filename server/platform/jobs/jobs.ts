import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { Listeners, type ListenerPayload } from '../events/listeners.js';
import { Database } from '../database/database.js';

/** Runs listeners and chores. Any node may run any job; a failing one is tried again with growing pauses. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private runner: Runner | null = null;

  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
  ) {}

  async start(): Promise<void> {
    const tasks = Object.fromEntries([
      ...this.listeners.all.map((listener) => [listener.name, async (payload: unknown) => listener.run(payload as ListenerPayload)] as const),
      ...this.listeners.chores.map((chore) => [chore.name, async () => chore.run()] as const),
    ]);
    this.runner = await run({
      pgPool: this.database.connections,
      concurrency: 2,
      noHandleSignals: true,
      taskList: tasks,
      parsedCronItems: parseCronItems(this.listeners.chores.map((chore) => ({ task: chore.name, match: chore.cron, identifier: chore.name }))),
      // Payloads can name people: only what failed is logged, not with what.
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error') this.log.error(message.replace(/ with payload .*/s, ''));
      }),
    });
    this.runner.promise.catch((error: Error) => this.log.error(error.message));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    this.runner = null;
  }
}
