import { io, type Socket } from 'socket.io-client';
import { SOCKET, type LiveEvent, type SubscribeAnswer } from '../../shared/events.js';
import type { TestClient } from './client.js';

/** A browser's socket that remembers what it received. */
export class TestSocket {
  readonly events: LiveEvent[] = [];
  resyncs = 0;

  private constructor(readonly socket: Socket) {
    socket.on(SOCKET.event, (event: LiveEvent) => this.events.push(event));
    socket.on(SOCKET.resync, () => (this.resyncs += 1));
  }

  /** Connects with the client's cookie. Rejects with the server's reason. */
  static connect(client: TestClient, origin = client.origin): Promise<TestSocket> {
    const socket = io(origin, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { Origin: origin, ...(client.cookie ? { Cookie: client.cookie } : {}) } });
    return new Promise((resolve, reject) => {
      const made = new TestSocket(socket);
      socket.once('connect', () => resolve(made));
      socket.once('connect_error', reject);
    });
  }

  /** Connects and waits until the server has looked at the session a second time: whatever fails from now on does not end this socket. */
  static async admitted(client: TestClient): Promise<TestSocket> {
    const made = await TestSocket.connect(client);
    for (const topic of ['me', 'me', 'me']) {
      const answer = await made.subscribe(topic);
      if (!answer.ok) throw new Error(`not admitted: ${answer.error}`);
    }
    return made;
  }

  subscribe(topic: string): Promise<SubscribeAnswer> {
    return this.socket.timeout(20_000).emitWithAck(SOCKET.subscribe, { topic }) as Promise<SubscribeAnswer>;
  }

  /** Resolves with the first event that fits, received already or within twenty seconds. */
  async next(fits: (event: LiveEvent) => boolean): Promise<LiveEvent> {
    const had = this.events.find(fits);
    if (had) return had;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no such event; received: ${this.events.map((event) => event.type).join(', ')}`)), 20_000);
      const listen = (event: LiveEvent): void => {
        if (!fits(event)) return;
        clearTimeout(timer);
        this.socket.off(SOCKET.event, listen);
        resolve(event);
      };
      this.socket.on(SOCKET.event, listen);
    });
  }

  /** Resolves when the server has ended the connection; rejects after twenty seconds, long before the sweep would do it. */
  ended(): Promise<void> {
    if (!this.socket.connected) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the server did not end the connection')), 20_000);
      this.socket.once('disconnect', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}
