import type { Pool, PoolClient } from 'pg';

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
      if (!inUse.has(client)) return;
      client.release(true);
      // Its holder may still return it, too; the pool would call that a mistake.
      client.release = () => undefined;
    });
  });
}
