import type { Database } from '../platform/database/database.js';
import { excerptOf } from './excerpt.js';
import type { Post } from './post.entity.js';

/** The line that lists show of an opening follows its text: changed, removed, brought back. */
export async function keepExcerpt(database: Database, opening: Post): Promise<void> {
  if (opening.kind !== 'opening') return;
  await database.rows('update thread set excerpt = $2 where id = $1', [opening.thread.id, opening.deletedAt === null ? excerptOf(opening.text) : '']);
}
