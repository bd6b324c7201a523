import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { v7 as newId } from 'uuid';
import { AppModule, type ApplicationParts } from './app.module.js';
import { serveBrowser, STRICTEST_HEADERS } from './platform/http/browser-pages.js';
import { answerByEntityTag } from './platform/http/entity-tag.js';
import { acceptFiles } from './platform/http/stream-bodies.js';
import { closeIdleConnectionsAtEnd } from './platform/http/idle-connections.js';
import { sendProblem } from './platform/http/problem-filter.js';
import { RouteRegister } from './platform/http/route-register.js';
import { Jobs } from './platform/jobs/jobs.js';
import { createLogger, NestLogger } from './platform/logging/logger.js';
import { LiveListener } from './platform/realtime/live-listener.js';
import { SearchUpkeep } from './platform/search/search-upkeep.js';
import { SocketAdapter } from './platform/realtime/socket-adapter.js';

const BODY_LIMIT = 256 * 1024;

/** Puts the application together, ready to listen. Raises when a route has no contract or names no access. */
export async function createApplication(parts: ApplicationParts): Promise<NestFastifyApplication> {
  const { settings } = parts;
  const logger = createLogger(settings);
  const adapter = new FastifyAdapter({
    // What Fastify says by itself (where it listens) is for those who look closer; requests are logged below.
    loggerInstance: logger.child({}, { level: settings.logLevel === 'info' ? 'warn' : settings.logLevel }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(error, request, reply.headers(STRICTEST_HEADERS)),
  } as never);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, { logger: new NestLogger(logger), abortOnError: false });
  app.setGlobalPrefix('api');
  app.useWebSocketAdapter(new SocketAdapter(app, settings));
  await app.register(cookie as never);
  await serveBrowser(app, settings, clientFolder());
  const fastify = app.getHttpAdapter().getInstance();
  closeIdleConnectionsAtEnd(fastify);
  acceptFiles(fastify, () => app.get(RouteRegister).contracts());
  fastify.addHook('onSend', answerByEntityTag);
  fastify.addHook('onResponse', async (request, reply) => {
    logger.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  app.enableShutdownHooks([]);
  await app.init();
  // After init all capabilities are registered: what is not declared does not start.
  app.get(RouteRegister).contracts();
  await fastify.ready();
  return app;
}

/** Starts what runs beside requests: listening to other nodes, and jobs. Before `listen`: what happens after somebody's first read must reach them. */
export async function startBackground(app: NestFastifyApplication, options: { jobs: boolean } = { jobs: true }): Promise<void> {
  await app.get(LiveListener).start();
  if (!options.jobs) return;
  await app.get(Jobs).start();
  app.get(SearchUpkeep).start();
}

// The build lies in dist/server, the sources in server: the client is always in dist/client.
function clientFolder(): string {
  const root = dirname(import.meta.dirname);
  return [join(root, 'client'), join(root, 'dist', 'client')].find((folder) => existsSync(join(folder, 'assets'))) ?? join(root, 'dist', 'client');
}
