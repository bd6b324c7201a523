import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { ERRORS, Problem } from '../../../shared/errors.js';
import type { RouteContract } from '../../../shared/route.js';

const IF_MATCH = z.string().meta({ description: 'Fassung, die geändert wird, als "<Zahl>"', example: '"3"' });
const IDEMPOTENCY_KEY = z.string().optional().meta({ description: 'Eigener Schlüssel; eine Wiederholung mit demselben Schlüssel legt nichts doppelt an' });

const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const;

/** OpenAPI 3.1 of the given contracts. */
export function documentOf(contracts: readonly RouteContract[]): { openapi: string } {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const contract of contracts) {
    const path = `/api/${contract.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Fahrwasser',
      version: '1',
      description: `Fehler: RFC 9457 (application/problem+json) mit einem dieser Codes: ${Object.keys(ERRORS).join(', ')}.`,
    },
    paths: paths as ZodOpenApiPathsObject,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'fahrwasser' } } },
  }) as { openapi: string };
}

function operationOf(contract: RouteContract): ZodOpenApiOperationObject {
  const header = {
    ...(contract.versioned ? { 'If-Match': contract.versioned === true ? IF_MATCH : IF_MATCH.optional() } : {}),
    ...(contract.method === 'POST' && contract.access !== 'public' && (!contract.upload || contract.keyed) ? { 'Idempotency-Key': IDEMPOTENCY_KEY } : {}),
  };
  return {
    summary: contract.summary,
    tags: [contract.path.split('/')[0] ?? ''],
    security: contract.access === 'public' ? [] : [{ session: [] }],
    requestParams: {
      ...(contract.params ? { path: contract.params as z.ZodObject } : {}),
      ...(contract.query ? { query: contract.query as z.ZodObject } : {}),
      ...(Object.keys(header).length > 0 ? { header: z.object(header) } : {}),
    },
    ...(contract.upload ? { requestBody: { required: true, content: BYTES } } : {}),
    ...(contract.body ? { requestBody: { required: true, content: { 'application/json': { schema: contract.body } } } } : {}),
    responses: {
      [String(contract.status) as '200']: contract.response
        ? { description: contract.summary, content: { 'application/json': { schema: contract.response } } }
        : { description: contract.summary, ...(contract.download ? { content: BYTES } : {}) },
      default: { description: 'Fehler', content: { 'application/problem+json': { schema: Problem } } },
    },
  };
}
