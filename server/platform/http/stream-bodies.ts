import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RouteContract } from '../../../shared/route.js';
import { DomainError } from '../../kernel/domain-error.js';

/** Hands files on as streams to the routes that take them; everywhere else a file is refused before a byte of it is read. */
export function acceptFiles(fastify: FastifyInstance, contracts: () => readonly RouteContract[]): void {
  let addresses: Set<string> | null = null;
  fastify.addContentTypeParser('application/octet-stream', (request: FastifyRequest, payload, done) => {
    addresses ??= new Set(contracts().filter((contract) => contract.upload).map(({ method, path }) => `${method} /api/${path}`));
    if (addresses.has(`${request.method} ${request.routeOptions.url}`)) done(null, payload);
    else done(new DomainError('unsupported_media_type'));
  });
}
