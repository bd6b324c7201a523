import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers 304 where a reader already has exactly these bytes, so that looking again every 30 seconds costs next to
 * nothing. The answer is made afresh with the reader's rights first: a tag never stands for something they lost.
 */
export async function answerByEntityTag(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string' || !request.url.startsWith('/api/')) return payload;
  const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
  void reply.header('ETag', tag);
  if (request.headers['if-none-match'] !== tag) return payload;
  void reply.code(304).removeHeader('content-length');
  return null;
}
