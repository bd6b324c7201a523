import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { SOCKET, type SubscribeAnswer } from '../../shared/events.js';
import type { TestClient } from '../support/client.js';
import type { Column } from './actors.js';

/** A socket that keeps every frame as it came, before socket.io makes anything of it. */
export class FrameListener {
  readonly frames: string[] = [];

  private constructor(
    readonly column: Column,
    private readonly socket: Socket,
  ) {}

  static connect(column: Column, { origin, cookie }: TestClient): Promise<FrameListener> {
    const socket = io(origin, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { Origin: origin, Cookie: cookie ?? '' } });
    const listener = new FrameListener(column, socket);
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => listener.frames.push(typeof data === 'string' ? data : JSON.stringify(data ?? '')));
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(listener));
      socket.once('connect_error', reject);
    });
  }

  /** Asks for each topic, no faster than a socket may, whatever the answer. */
  async subscribe(topics: readonly string[]): Promise<void> {
    for (const topic of topics) {
      for (;;) {
        const answer = (await this.socket.timeout(5_000).emitWithAck(SOCKET.subscribe, { topic })) as SubscribeAnswer;
        if (answer.ok || answer.error !== 'rate_limited') break;
        await pause(1_000);
      }
    }
  }

  /** Resolves when an event of the topic has come. */
  async heard(topic: string): Promise<void> {
    for (let tries = 0; tries < 500; tries += 1) {
      if (this.frames.some((frame) => frame.includes(`"topic":"${topic}"`))) return;
      await pause(10);
    }
    throw new Error(`${this.column} heard nothing of ${topic}`);
  }

  close(): void {
    this.socket.disconnect();
  }
}
