import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.js';

const NONCE = '__CSP_NONCE__';

/** For the few answers that Fastify gives before any hook runs: to an address it cannot read. */
export const STRICTEST_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * Security headers on every answer, the built client with long-lived assets, and its page for every address
 * that is not an API, an asset or a file.
 */
export async function serveBrowser(app: NestFastifyApplication, settings: Settings, clientFolder: string): Promise<void> {
  const https = settings.publicUrl?.startsWith('https://') ?? false;
  await app.register(helmet as never, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // react-aria injects one style element, which carries the nonce of the page.
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  } as never);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  });
  const index = join(clientFolder, 'index.html');
  if (!existsSync(index)) return;
  await app.register(fastifyStatic as never, { root: join(clientFolder, 'assets'), prefix: '/assets/', immutable: true, maxAge: '365d', preCompressed: true } as never);
  const page = readFileSync(index, 'utf8');
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const path = request.url.split('?', 1)[0] ?? '/';
    // The page that explains the interface is one of ours, below its address.
    if (/^\/(?:api|socket\.io|assets)(?:\/|$)/.test(path) && path !== '/api/docs') return;
    const file = /^\/([a-z0-9-]+\.(?:js|svg|png|ico|txt|webmanifest))$/.exec(path)?.[1];
    if (file && existsSync(join(clientFolder, file))) {
      await reply.header('Cache-Control', 'public, max-age=300').type(typeOf(file)).send(createReadStream(join(clientFolder, file)));
      return;
    }
    if (file || !(request.headers.accept ?? '').includes('text/html')) return;
    await reply
      .header('Cache-Control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, reply.cspNonce.style));
  });
}

const TYPES: Record<string, string> = { js: 'text/javascript', svg: 'image/svg+xml', png: 'image/png', ico: 'image/x-icon', txt: 'text/plain', webmanifest: 'application/manifest+json' };
const typeOf = (file: string): string => `${TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'}; charset=utf-8`;
