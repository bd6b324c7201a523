import { DriverException, OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import { describe, expect, test } from '@jest/globals';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { ERRORS, Problem, type ErrorCode } from '../../shared/errors.js';
import { DomainError } from '../../server/kernel/domain-error.js';
import { problemOf, toDomainError } from '../../server/platform/http/problem.js';

const thrown = (code: string, message = 'boom', rest: object = {}): Error => Object.assign(new Error(message), { code, ...rest });
const wrapped = (cause: Error): Error => new DriverException(Object.assign(new Error('driver', { cause }), { cause }));

describe('what the database or the system raises', () => {
  const cases: [string, string, ErrorCode][] = [
    ['connection failure', '08006', 'unavailable'],
    ['connection not made', '08001', 'unavailable'],
    ['too many connections', '53300', 'unavailable'],
    ['out of memory', '53200', 'unavailable'],
    ['disk full at the database', '53100', 'storage_full'],
    ['disk full here', 'ENOSPC', 'storage_full'],
    ['shutdown by the administrator', '57P01', 'unavailable'],
    ['crash of another backend', '57P02', 'unavailable'],
    ['starting up', '57P03', 'unavailable'],
    ['lock not available in time', '55P03', 'unavailable'],
    ['statement took too long', '57014', 'unavailable'],
    ['serialization failure', '40001', 'unavailable'],
    ['deadlock', '40P01', 'unavailable'],
    ['refused', 'ECONNREFUSED', 'unavailable'],
    ['reset', 'ECONNRESET', 'unavailable'],
    ['socket file gone', 'ENOENT', 'unavailable'],
    ['host unknown', 'ENOTFOUND', 'unavailable'],
    ['timed out', 'ETIMEDOUT', 'unavailable'],
    ['syntax error of ours', '42601', 'internal'],
    ['unique violation nobody foresaw', '23505', 'internal'],
  ];
  test.each(cases)('%s (%s)', (_name, code, expected) => {
    expect(toDomainError(thrown(code)).code).toBe(expected);
    expect(toDomainError(wrapped(thrown(code))).code).toBe(expected);
    expect(toDomainError(new Error('outer', { cause: thrown(code) })).code).toBe(expected);
  });

  test.each(['timeout exceeded when trying to connect', 'Connection terminated unexpectedly', 'Connection terminated due to connection timeout', 'Client has encountered a connection error and is not queryable'])(
    'pg, by its words: %s',
    (message) => {
      expect(toDomainError(new Error(message)).code).toBe('unavailable');
      expect(toDomainError(wrapped(new Error(message))).code).toBe('unavailable');
    },
  );

  test('what passes says when to try again', () => {
    expect(toDomainError(thrown('08006')).retryAfter).toBe(5);
    expect(toDomainError(thrown('53100')).retryAfter).toBe(60);
    expect(toDomainError(thrown('42601')).retryAfter).toBeUndefined();
  });

  test('a stale version is a conflict', () => {
    expect(toDomainError(new OptimisticLockError('stale')).code).toBe('conflict');
  });

  test('a constraint nobody foresaw is our mistake', () => {
    expect(toDomainError(new UniqueConstraintViolationException(thrown('23505'))).code).toBe('internal');
  });
});

describe('what the framework raises', () => {
  test.each([
    [new NotFoundException(), 'not_found'],
    [new BadRequestException(), 'malformed_request'],
    [thrown('FST_ERR_CTP_BODY_TOO_LARGE', '', { statusCode: 413 }), 'too_large'],
    [thrown('FST_ERR_CTP_INVALID_MEDIA_TYPE', '', { statusCode: 415 }), 'unsupported_media_type'],
    [thrown('FST_ERR_BAD_URL', '', { statusCode: 400 }), 'malformed_request'],
  ] as const)('%s', (error, expected) => {
    expect(toDomainError(error).code).toBe(expected);
  });
});

test('anything else is an unexpected error, even what is no error at all', () => {
  for (const odd of [undefined, null, 'text', 7, {}, new TypeError('x is not a function')]) expect(toDomainError(odd).code).toBe('internal');
});

test('an error of ours stays what it is', () => {
  const own = new DomainError('solution_exists');
  expect(toDomainError(own)).toBe(own);
});

describe('the answer', () => {
  test.each(Object.keys(ERRORS) as ErrorCode[])('%s has its status and a German title', (code) => {
    const problem = problemOf(new DomainError(code), 'r-1');
    expect(Problem.parse(problem)).toEqual(problem);
    expect(problem).toEqual({ type: `urn:fahrwasser:fehler:${code}`, title: ERRORS[code].title, status: ERRORS[code].status, code, requestId: 'r-1' });
    expect(problem.title).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });

  test('tells nothing of its cause', () => {
    const cause = thrown('42P01', 'relation "secret" does not exist', { query: 'select * from secret', stack: 'at /srv/secret.js' });
    expect(JSON.stringify(problemOf(toDomainError(cause), 'r-1'))).not.toContain('secret');
  });

  test('carries fields, both sides of a conflict and when to try again', () => {
    const detail = { errors: [{ path: 'title', code: 'required' as const }], conflict: { base: { text: 'a' }, current: { text: 'b' }, version: 2 }, retryAfter: 5 };
    expect(problemOf(new DomainError('conflict', detail), 'r-1')).toMatchObject(detail);
  });
});
