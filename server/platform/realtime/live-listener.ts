import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DATABASE_CONNECTION } from '../database/database.module.js';
import type { DatabaseConnection } from '../database/orm.js';
import { LIVE_CHANNEL, SESSION_CHANNEL, type LiveNotice } from '../events/history.js';
import { RealtimeGateway } from './gateway.js';

const SWEEP_SECONDS = 30;

/** Every node listens to PostgreSQL itself and emits to its own sockets: no adapter, no sticky sessions. */
@Injectable()
export class LiveListener implements BeforeApplicationShutdown {
  private readonly log = new Logger('live');
  private client: pg.Client | null = null;
  private stopped = false;
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
    private readonly gateway: RealtimeGateway,
  ) {}

  /** Connects and listens. Raises when the database cannot be reached the first time. */
  async start(): Promise<void> {
    await this.listen();
    this.sweeper = setInterval(() => void this.gateway.sweep().catch((error: Error) => this.log.warn(error.message)), SWEEP_SECONDS * 1_000);
    this.sweeper.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.sweeper) clearInterval(this.sweeper);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ ...this.connection, application_name: 'fahrwasser', keepAlive: true, connectionTimeoutMillis: 3_000 });
    client.on('notification', ({ channel, payload }) => this.handle(channel, payload ?? ''));
    client.on('error', (error) => this.log.warn(error.message));
    await client.connect();
    await client.query(`listen ${LIVE_CHANNEL}`);
    await client.query(`listen ${SESSION_CHANNEL}`);
    this.client = client;
    client.on('end', () => void this.reconnect());
  }

  // What was notified while we were away is lost: after the return everybody refetches what they show.
  private async reconnect(): Promise<void> {
    for (let attempt = 0; !this.stopped; attempt += 1) {
      await pause(Math.min(5_000, 250 * 2 ** attempt));
      try {
        await this.listen();
        await this.gateway.resync();
        return;
      } catch (error) {
        this.log.warn((error as Error).message);
      }
    }
  }

  private handle(channel: string, payload: string): void {
    if (channel === SESSION_CHANNEL) this.gateway.endSessions(JSON.parse(payload) as string[]);
    else this.gateway.deliver(JSON.parse(payload) as LiveNotice);
  }
}
