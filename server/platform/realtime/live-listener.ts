import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DATABASE_CONNECTION } from '../database/database.module.js';
import type { DatabaseConnection } from '../database/orm.js';
import { LIVE_CHANNEL, SESSION_CHANNEL, type LiveNotice } from '../events/history.js';
import { RealtimeGateway } from './gateway.js';

const LOOK_SECONDS = 30;
const ANSWER_MILLISECONDS = 5_000;

/** Every node listens to PostgreSQL itself and emits to its own sockets: no adapter, no sticky sessions. */
@Injectable()
export class LiveListener implements OnApplicationShutdown {
  private readonly log = new Logger('live');
  private client: pg.Client | null = null;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
    private readonly gateway: RealtimeGateway,
  ) {}

  /** Connects and listens. Raises when the database cannot be reached the first time. */
  async start(): Promise<void> {
    await this.listen();
    this.lookAgainLater();
  }

  /** Finds out what nobody is told: a connection that died silently, a session that ended while its notice was lost. */
  async look(): Promise<void> {
    const { client } = this;
    // Ending it makes it reconnect; what was notified meanwhile is made up for there.
    await client?.query('select 1').catch((error: Error) => {
      this.log.warn('the listening connection does not answer', { err: error });
      return client.end();
    });
    await this.gateway.sweep().catch((error: Error) => this.log.warn('sockets were not swept', { err: error }));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private lookAgainLater(): void {
    this.timer = setTimeout(() => void this.look().then(() => this.stopped || this.lookAgainLater()), LOOK_SECONDS * 1_000).unref();
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      ...this.connection,
      application_name: 'fahrwasser',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 3_000,
      query_timeout: ANSWER_MILLISECONDS,
    });
    client.on('notification', ({ channel, payload }) => this.handle(channel, payload ?? ''));
    client.on('error', (error) => this.log.warn('the listening connection is lost', { err: error }));
    try {
      await client.connect();
      await client.query(`listen ${LIVE_CHANNEL}`);
      await client.query(`listen ${SESSION_CHANNEL}`);
    } catch (error) {
      // Half a listener would hear every event a second time.
      void client.end().catch(() => undefined);
      throw error;
    }
    if (this.stopped) return client.end();
    this.client = client;
    client.on('end', () => void this.reconnect());
  }

  // What was notified while we were away is lost: after the return everybody refetches what they show.
  private async reconnect(): Promise<void> {
    this.client = null;
    for (let attempt = 0; !this.client && !this.stopped; attempt += 1) {
      await pause(Math.min(5_000, 250 * 2 ** attempt), undefined, { ref: false });
      if (this.stopped) return;
      await this.listen().catch((error: Error) => this.log.warn('the database cannot be listened to', { err: error }));
    }
    // Should its sweep fail, the next look makes up for it.
    if (this.client) await this.gateway.resync().catch((error: Error) => this.log.warn('sockets were not swept', { err: error }));
  }

  private handle(channel: string, payload: string): void {
    if (channel === SESSION_CHANNEL) this.gateway.endSessions(JSON.parse(payload) as string[]);
    else this.gateway.deliver(JSON.parse(payload) as LiveNotice);
  }
}
