import { topics, type LiveEventType } from '../../shared/events.js';
import type { Audience, DomainEvent } from '../kernel/domain-event.js';
import type { Database } from '../platform/database/database.js';
import type { Post } from './post.entity.js';
import type { Thread } from './thread.entity.js';

/** Who may know of a thread: all members, or the asking house. */
export const audienceOf = (thread: Thread): Audience => (thread.visibility === 'community' ? 'community' : { organisation: thread.organisation.id });

/** Ids of the services a thread belongs to. */
export const servicesOf = async (database: Database, thread: Thread): Promise<string[]> =>
  (await database.rows<{ service_id: string }>('select service_id from thread_service where thread_id = $1', [thread.id])).map((row) => row.service_id);

/** Topics on which a thread is watched: itself, lists, its services. */
export const watchers = (thread: Thread, services: readonly string[]): string[] => [topics.thread(thread.id), topics.threads(), ...services.map(topics.service)];

/** An event of a thread for everybody who watches it, a list, or one of its services. */
export async function threadEvent(database: Database, type: LiveEventType, thread: Thread, detail: Partial<DomainEvent> = {}): Promise<DomainEvent> {
  const audience = audienceOf(thread);
  return {
    type,
    subject: { kind: 'thread', id: thread.id, version: thread.version },
    live: watchers(thread, await servicesOf(database, thread)).map((topic) => ({ topic, audience })),
    ...detail,
  };
}

/** An event of a post: its thread is the parent. */
export const postEvent = (database: Database, type: LiveEventType, post: Post, thread: Thread, data: Record<string, unknown> = {}): Promise<DomainEvent> =>
  threadEvent(database, type, thread, {
    subject: { kind: 'post', id: post.id, version: post.version },
    parentId: thread.id,
    data: { threadId: thread.id, kind: post.kind, ...data },
  });

/**
 * A thread that went into another one: lists drop it, and its own page asks again and is led there. To be asked for before it goes.
 */
export async function withdrawnFrom(database: Database, thread: Thread): Promise<DomainEvent> {
  const event = await threadEvent(database, 'threads.gone', thread);
  return { ...event, type: 'threads.merged', live: (event.live ?? []).map((note) => ({ ...note, type: note.topic === topics.thread(thread.id) ? 'threads.changed' : 'threads.gone' })) };
}
