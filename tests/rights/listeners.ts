import { setTimeout as pause } from 'node:timers/promises';
import type { LiveEvent, SubscribeAnswer } from '../../shared/events.js';
import { TestSocket } from '../support/sockets.js';
import { COLUMNS, type Column } from './actors.js';
import type { Cast } from './cast.js';

/** Everybody of the cast with a socket of their own, or with the reason why they have none. */
export class Listeners {
  private constructor(
    readonly sockets: ReadonlyMap<Column, TestSocket>,
    readonly refused: ReadonlyMap<Column, string>,
  ) {}

  static async connect(cast: Cast): Promise<Listeners> {
    const sockets = new Map<Column, TestSocket>();
    const refused = new Map<Column, string>();
    for (const column of COLUMNS) {
      try {
        sockets.set(column, await TestSocket.connect(cast.player(column).client));
      } catch (error) {
        refused.set(column, (error as Error).message);
      }
    }
    return new Listeners(sockets, refused);
  }

  close(): void {
    for (const socket of this.sockets.values()) socket.close();
  }

  /** All of them ask for all of these topics. */
  async subscribe(topics: readonly string[]): Promise<void> {
    await Promise.all([...this.sockets.values()].map(async (socket) => {
      for (const topic of topics) await patiently(socket, topic);
    }));
  }

  /** What one of them has received about a thread: itself, or one of its posts. */
  eventsOf(column: Column, threadId: string): LiveEvent[] {
    return (this.sockets.get(column)?.events ?? []).filter((event) => event.subject.id === threadId || event.parentId === threadId);
  }

  /** Resolves when everybody has received an event of this thread, and with it everything that happened before. */
  async allHave(topic: string): Promise<void> {
    await Promise.all([...this.sockets.values()].map((socket) => socket.next((event) => event.topic === topic)));
  }
}

/** Asks for a topic no faster than a socket may. */
export async function patiently(socket: TestSocket, topic: string): Promise<SubscribeAnswer> {
  for (;;) {
    const answer = await socket.subscribe(topic);
    if (answer.ok || answer.error !== 'rate_limited') return answer;
    await pause(1_000);
  }
}
