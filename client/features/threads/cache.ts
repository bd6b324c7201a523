import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent, LiveEventType } from '../../../shared/events.js';
import { soon } from '../../lib/soon.js';
import { threadKeys } from './queries.js';

/** An act of the viewer, in the words of the events it causes. */
export interface OwnAct {
  type: LiveEventType;
  threadId: string;
}

/** The thread an event is about, or null where it is about something else. */
export function threadIdOf(event: LiveEvent): string | null {
  if (event.type === 'subscriptions.changed') return event.subject.kind === 'thread' ? event.subject.id : null;
  if (!/^(threads|posts|solutions)\./.test(event.type)) return null;
  if (event.topic.startsWith('thread:')) return event.topic.slice('thread:'.length);
  return event.subject.kind === 'thread' ? event.subject.id : (event.parentId ?? null);
}

/**
 * Which queries a change of a thread touches: asked again at once after an own act, a moment later after a live event.
 * Pages hold what they show (`lib/use-held.ts`), so that asking again never moves what somebody is reading.
 */
export function refreshAfter(event: LiveEvent, client: QueryClient): void;
export function refreshAfter(act: OwnAct, client: QueryClient): Promise<void>;
export function refreshAfter(change: LiveEvent | OwnAct, client: QueryClient): Promise<void> | void {
  if (!('topic' in change)) return refresh(change, client);
  const threadId = threadIdOf(change);
  if (!threadId) return undefined;
  const act = { type: change.type, threadId };
  if (isGone(change.type)) void refresh(act, client);
  else soon(client, `thread ${threadId} ${change.type === 'posts.helpful-changed' ? 'quiet' : ''}`, () => void refresh(act, client));
  return undefined;
}

async function refresh({ type, threadId }: OwnAct, client: QueryClient): Promise<void> {
  const thread = { queryKey: threadKeys.thread(threadId) };
  await Promise.all([
    client.invalidateQueries({ ...thread, ...(isGone(type) ? { refetchType: 'all' as const } : {}) }),
    // Lists do not show who found a post helpful.
    type === 'posts.helpful-changed' ? null : client.invalidateQueries({ queryKey: threadKeys.lists }),
  ]);
  // Narrowed or removed: what the server no longer gives must go here too, even where its answer did not come through.
  if (isGone(type) && client.getQueryState(threadKeys.page(threadId))?.error) void client.resetQueries(thread);
}

const isGone = (type: LiveEventType): boolean => type === 'threads.gone' || type === 'threads.deleted';
