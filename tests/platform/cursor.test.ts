import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { Cursor } from '../../shared/pagination.js';
import { DomainError } from '../../server/kernel/domain-error.js';
import { decodeCursor, encodeCursor, pageOf } from '../../server/platform/http/cursor.js';

const Place = z.tuple([z.string(), z.number()]);

test('a cursor comes back as the place it was made of', () => {
  const cursor = encodeCursor(['Fünf Städte?', 7]);
  expect(Cursor.parse(cursor)).toBe(cursor);
  expect(decodeCursor(cursor, Place)).toEqual(['Fünf Städte?', 7]);
});

test('no cursor is the beginning', () => {
  expect(decodeCursor(undefined, Place)).toBeNull();
});

describe('a cursor that is none of ours is refused by name', () => {
  test.each(['', 'x', 'bm90IGpzb24', encodeCursor(null), encodeCursor({}), encodeCursor(['a', 'b']), encodeCursor(['a', 1, 2]), encodeCursor(['a', 1]).slice(0, -3)])('%s', (cursor) => {
    let error: unknown;
    try {
      decodeCursor(cursor, Place);
    } catch (raised) {
      error = raised;
    }
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'invalid_input', errors: [{ path: 'cursor', code: 'invalid_value' }] });
  });
});

describe('a page', () => {
  const rows = [1, 2, 3];
  test('ends where one row more was read', () => {
    const page = pageOf(rows, 2, (row) => ['after', row]);
    expect(page.rows).toEqual([1, 2]);
    expect(decodeCursor(page.nextCursor ?? '', Place)).toEqual(['after', 2]);
  });
  test('is the last one when no more came', () => {
    expect(pageOf(rows, 3, (row) => row)).toEqual({ rows, nextCursor: null });
    expect(pageOf([], 3, (row) => row)).toEqual({ rows: [], nextCursor: null });
  });
});
