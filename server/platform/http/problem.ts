import { OptimisticLockError } from '@mikro-orm/core';
import { HttpException } from '@nestjs/common';
import { ERRORS, type ErrorCode, type Problem } from '../../../shared/errors.js';
import { DomainError } from '../../kernel/domain-error.js';

/** PostgreSQL's condition codes that mean "not now": connection failures, too many connections, shutdown, lock timeout. */
const TRANSIENT = /^(08|53[^1]|57P|55P03|57014|40001|40P01)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH']);
const DISK_FULL = new Set(['53100', 'ENOSPC']);

/** Anything thrown, as the one error class; what nobody foresaw becomes `internal`. */
export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof OptimisticLockError) return new DomainError('conflict', { cause: thrown });
  const { code, message, statusCode } = facts(thrown);
  if (code && DISK_FULL.has(code)) return new DomainError('storage_full', { retryAfter: 60, cause: thrown });
  if ((code && (TRANSIENT.test(code) || NETWORK.has(code))) || /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(message)) {
    return new DomainError('unavailable', { retryAfter: 5, cause: thrown });
  }
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  const known = status === undefined ? undefined : byStatus[status];
  return new DomainError(known ?? 'internal', { cause: thrown });
}

// What Fastify and Nest raise themselves, before any code of ours runs.
const byStatus: Record<number, ErrorCode> = {
  400: 'malformed_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  414: 'malformed_request',
  415: 'unsupported_media_type',
  429: 'rate_limited',
  431: 'malformed_request',
};

// MikroORM and kysely wrap the driver's error; the code lies somewhere down the chain of causes.
function facts(thrown: unknown): { code?: string; message: string; statusCode?: number } {
  let current = thrown as { code?: unknown; message?: unknown; statusCode?: unknown; cause?: unknown; previous?: unknown } | undefined;
  let message = '';
  for (let depth = 0; current && depth < 5; depth += 1) {
    if (typeof current.message === 'string') message += `${current.message}\n`;
    if (typeof current.statusCode === 'number') return { message, statusCode: current.statusCode };
    if (typeof current.code === 'string') return { code: current.code, message };
    current = (current.cause ?? current.previous) as typeof current;
  }
  return { message };
}

/** RFC 9457 body of an error. Never a stack, SQL or path. */
export function problemOf(error: DomainError, requestId: string): Problem {
  const { status, title } = ERRORS[error.code];
  return {
    type: `urn:fahrwasser:fehler:${error.code}`,
    title,
    status,
    ...(error.text ? { detail: error.text } : {}),
    code: error.code,
    requestId,
    ...(error.errors ? { errors: error.errors } : {}),
    ...(error.conflict ? { conflict: error.conflict } : {}),
    ...(error.retryAfter ? { retryAfter: error.retryAfter } : {}),
    ...(error.remaining ? { remaining: error.remaining } : {}),
  };
}
