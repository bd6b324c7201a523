import type { Pool, PoolClient } from 'pg';

/** Whoever notices the loss returns the connection at once; so long is waited for them. */
const NOTICED_WITHIN = 1_000;

/**
 * Gives back to the pool what died while in use. A transaction returns its connection once its last statement has
 * succeeded; on a dead connection none does, and after ten such losses nobody would get a connection any more.
 */
export function returnLostConnections(pool: Pool): void {
  const inUse = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      setTimeout(() => {
        if (!inUse.has(client)) return;
        client.release(true);
        // Should its holder wake up after all: the pool would take a second return for a mistake.
        client.release = () => undefined;
      }, NOTICED_WITHIN);
    });
  });
}
