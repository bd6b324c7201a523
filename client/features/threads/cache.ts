import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';
import { threadKeys } from './queries.js';

/** What changed, from the socket or by the viewer's own act; own acts name no topic and no version. */
export interface ThreadChange {
  type: LiveEvent['type'];
  threadId: string;
}

/** The change an event tells of, or null where it is not about threads. */
export function changeOf(event: LiveEvent): ThreadChange | null {
  if (!/^(threads|posts|solutions)\./.test(event.type)) return null;
  const threadId = event.topic.startsWith('thread:')
    ? event.topic.slice('thread:'.length)
    : event.subject.kind === 'thread'
      ? event.subject.id
      : event.parentId;
  return threadId ? { type: event.type, threadId } : null;
}

/**
 * Which queries a change of a thread touches. Pages hold what they show (see `use-held.ts`), so that refetching here
 * never moves what somebody is reading.
 */
export async function refreshAfter(change: ThreadChange, client: QueryClient): Promise<void> {
  if (change.type === 'threads.gone' || change.type === 'threads.deleted') {
    // Narrowed or removed: what is kept must go even where the next answer does not come through.
    await Promise.all([
      client.resetQueries({ queryKey: threadKeys.thread(change.threadId) }),
      client.invalidateQueries({ queryKey: threadKeys.lists }),
    ]);
    return;
  }
  const quiet = change.type === 'posts.helpful-changed';
  await Promise.all([
    client.invalidateQueries({ queryKey: threadKeys.thread(change.threadId) }),
    // Lists do not show who found a post helpful.
    quiet ? Promise.resolve() : client.invalidateQueries({ queryKey: threadKeys.lists }),
  ]);
}
