import type { QueryClient } from '@tanstack/react-query';

const waiting = new WeakMap<QueryClient, Set<string>>();

/**
 * Runs a moment later, and once for all who ask under the same key meanwhile: one change often comes as several events, and
 * to many browsers at once, which must not all ask in the same instant.
 */
export function soon(client: QueryClient, key: string, run: () => void): void {
  const keys = waiting.get(client) ?? new Set<string>();
  waiting.set(client, keys);
  if (keys.has(key)) return;
  keys.add(key);
  setTimeout(() => {
    keys.delete(key);
    run();
  }, 50 + Math.random() * 350);
}
