import { z } from 'zod';
import { DomainError } from '../../kernel/domain-error.js';

/** The place after the last row of a page, as one opaque word. */
export const encodeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** A moment in a cursor; the calendar of PostgreSQL has no year 0. */
export const PlaceMoment = z.iso.datetime().max(30).refine((value) => value >= '1970');

/**
 * Reads a cursor back.
 * @throws DomainError `invalid_input` naming `cursor` when it is none of ours
 */
export function decodeCursor<Schema extends z.ZodType>(cursor: string | undefined, schema: Schema): z.output<Schema> | null {
  if (cursor === undefined) return null;
  let value: unknown = null;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // Not JSON: falls through to the schema, which refuses null.
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new DomainError('invalid_input', { errors: [{ path: 'cursor', code: 'invalid_value' }] });
  return parsed.data;
}

/** Cuts the one row too many that was read, and says where to go on. */
export function pageOf<Row>(rows: readonly Row[], limit: number, place: (row: Row) => unknown): { rows: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(place(last)) : null };
}
