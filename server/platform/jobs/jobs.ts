import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Job, type Runner } from 'graphile-worker';
import { Listeners, type ListenerPayload } from '../events/listeners.js';
import { Database } from '../database/database.js';

const RESTART_MILLISECONDS = 5_000;

/** What the queue tells beside its message. */
interface FailureFacts {
  job?: Job;
  error?: Error;
  fatalError?: Error;
}

/** Runs listeners and chores. Any node may run any job; a failing one is tried again with growing pauses. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private runner: Runner | null = null;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
  ) {}

  /** Starts working. A queue that ends by itself (the database was away too long) is started again. */
  async start(): Promise<void> {
    const runner = await this.run();
    this.runner = runner;
    void runner.promise
      .catch((error: Error) => this.report({ error }))
      .then(() => this.again())
      .catch((error: Error) => this.report({ error }));
  }

  private async again(): Promise<void> {
    while (!this.stopped) {
      await pause(RESTART_MILLISECONDS, undefined, { ref: false });
      if (this.stopped) return;
      try {
        await this.start();
        return;
      } catch (error) {
        this.report({ error: error as Error });
      }
    }
  }

  private run(): Promise<Runner> {
    const tasks = Object.fromEntries([
      ...this.listeners.all.map((listener) => [listener.name, async (payload: unknown) => listener.run(payload as ListenerPayload)] as const),
      ...this.listeners.chores.map((chore) => [chore.name, async () => chore.run()] as const),
    ]);
    return run({
      pgPool: this.database.connections,
      concurrency: 2,
      noHandleSignals: true,
      taskList: tasks,
      parsedCronItems: parseCronItems(this.listeners.chores.map((chore) => ({ task: chore.name, match: chore.cron, identifier: chore.name }))),
      logger: new WorkerLogger(() => (level, _message, meta) => {
        if (level === 'error') this.report(meta as FailureFacts | undefined);
      }),
      // Only in batches does the queue itself catch what fails while it notes down a finished job.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  }

  // Messages and payloads can name people: what failed is logged, and where, not with what.
  private report({ job, error, fatalError }: FailureFacts = {}): void {
    const facts = { job: job?.id, task: job?.task_identifier, attempt: job?.attempts, attempts: job?.max_attempts, err: error ?? fatalError };
    this.log.error(job ? 'job failed' : 'job queue failed', facts);
  }

  // After requests and sockets: a slow job must not keep them waiting.
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    // A queue that has ended already has nothing left to stop.
    await this.runner?.stop().catch((error: Error) => this.report({ error }));
    this.runner = null;
  }
}
