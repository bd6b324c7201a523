import type { Database } from '../platform/database/database.js';
import type { Listener } from '../platform/events/listeners.js';
import { UNDO_MINUTES } from './threads.policy.js';

/** What was removed is erased when it can no longer be brought back: the text, its earlier versions, its votes. */
export const eraseRemovedPost = (database: Database): Listener => ({
  name: 'threads.erase-removed-post',
  on: ['posts.deleted'],
  jobKey: (event) => `erase-post:${event.subject.id}`,
  runAt: (now) => new Date(now.getTime() + (UNDO_MINUTES + 1) * 60_000),
  async run({ subject }) {
    await database.transaction(async () => {
      const erased = await database.row(
        `update post set text = '' where id = $1 and deleted_at is not null and deleted_at < now() - make_interval(mins => $2) returning 1`,
        [subject.id, UNDO_MINUTES],
      );
      if (erased) await database.rows('delete from post_revision where post_id = $1', [subject.id]);
    });
  },
});
