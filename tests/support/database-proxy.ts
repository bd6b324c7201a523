import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestDatabase } from './database.js';

/** A wire to a test database over TCP that a test can cut, stall and mend. */
export class DatabaseProxy {
  private server: Server | null = null;
  private port = 0;
  private stalled = false;
  private readonly sockets = new Set<Socket>();

  constructor(private readonly database: TestDatabase) {}

  /** Starts to listen, always on the same port. */
  async mend(): Promise<void> {
    this.stalled = false;
    for (const socket of this.sockets) socket.resume();
    if (this.server) return;
    this.server = createServer((near) => this.accept(near));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as { port: number }).port;
  }

  /** Ends every connection; new ones are refused. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.close();
    for (const socket of this.sockets) socket.destroy();
    if (server?.listening) await once(server, 'close');
  }

  /** Nothing passes any more, and nobody is told: a cable pulled out, a firewall that forgot. */
  stall(): void {
    this.stalled = true;
    for (const socket of this.sockets) socket.pause();
  }

  get url(): string {
    return `postgresql://${this.database.connection.user}@127.0.0.1:${this.port}/${this.database.name}`;
  }

  private accept(near: Socket): void {
    const far = connect(join(this.database.connection.host, '.s.PGSQL.5432'));
    for (const [one, other] of [[near, far], [far, near]] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined);
      one.on('data', (chunk) => other.write(chunk));
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      if (this.stalled) one.pause();
    }
  }
}
