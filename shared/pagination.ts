import { z } from 'zod';

export const PAGE_SIZE = 20;
export const PAGE_SIZE_MAX = 100;

/** Opaque place in a list; only ever what an answer gave as `nextCursor`. The longest name, in any script, fits. */
export const Cursor = z.string().regex(/^[A-Za-z0-9_-]{1,600}$/);

export const pageQuery = {
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE),
};

/** A keyset-paginated answer: `{ items, nextCursor }`, `nextCursor` null at the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), nextCursor: Cursor.nullable() });

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
