import type { FastifyInstance } from 'fastify';

/**
 * When the server stops: running requests end, then every connection is closed. Browsers keep connections open for
 * later, some without ever having used them, and Node.js would wait more than a minute for those.
 */
export function closeIdleConnectionsAtEnd(fastify: FastifyInstance): void {
  const { server } = fastify;
  let running = 0;
  const closeIfIdle = (): void => {
    if (running === 0 && !server.listening) server.closeAllConnections();
  };
  fastify.addHook('onRequest', async (_request, reply) => {
    running += 1;
    reply.raw.once('close', () => {
      running -= 1;
      closeIfIdle();
    });
  });
  const close = server.close.bind(server);
  server.close = (callback) => {
    close(callback);
    closeIfIdle();
    return server;
  };
}
