import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SEARCH_DEPTH, type SearchQuery } from '../../shared/search/contract.js';
import { DomainError } from '../kernel/domain-error.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { chosenBy } from './facets.js';

const Place = z.tuple([z.string().max(16), z.int().min(1).max(SEARCH_DEPTH)]);

// A place in a ranking means nothing in another one.
const rankingOf = (query: SearchQuery): string => createHash('sha1').update(JSON.stringify([query.q, ...chosenBy(query)])).digest('base64url').slice(0, 16);

/**
 * How many hits the cursor has left behind.
 * @throws DomainError `invalid_input` for a foreign cursor or one of another query
 */
export function offsetOf(query: SearchQuery): number {
  const place = decodeCursor(query.cursor, Place);
  if (!place) return 0;
  if (place[0] !== rankingOf(query)) throw new DomainError('invalid_input', { errors: [{ path: 'cursor', code: 'invalid_value' }] });
  return place[1];
}

export const cursorAt = (query: SearchQuery, offset: number): string => encodeCursor([rankingOf(query), offset]);
