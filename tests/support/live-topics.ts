import type { Page } from 'playwright-core';

const watched = new WeakMap<Page, LiveTopics>();

/** Which topics the socket of a page is subscribed to, read from its messages. */
class LiveTopics {
  private readonly asked = new Map<string, string>();
  private readonly standing = new Set<string>();
  private readonly waiting = new Set<() => void>();

  constructor(page: Page) {
    page.on('websocket', (socket) => {
      this.asked.clear();
      this.standing.clear();
      socket.on('framesent', ({ payload }) => {
        const [, id, topic] = /^42(\d+)\["subscribe",\{"topic":"([^"]+)"/.exec(String(payload)) ?? [];
        if (id && topic) this.asked.set(id, topic);
      });
      socket.on('framereceived', ({ payload }) => {
        const [, id] = /^43(\d+)\[\{"ok":true/.exec(String(payload)) ?? [];
        const topic = id && this.asked.get(id);
        if (topic) this.standing.add(topic);
        for (const look of this.waiting) look();
      });
    });
  }

  until(topic: string): Promise<void> {
    if (this.standing.has(topic)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not subscribed to ${topic}, only to: ${[...this.standing].join(', ')}`)), 25_000);
      const look = (): void => {
        if (!this.standing.has(topic)) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }
}

/** Has to happen before the page opens its socket. */
export const watchTopics = (page: Page): void => void watched.set(page, new LiveTopics(page));

/** Waits until the page hears what happens under a topic: what others do from now on arrives. */
export async function live(page: Page, topic: string): Promise<void> {
  await watched.get(page)?.until(topic);
}
