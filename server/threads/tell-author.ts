import type { NoticeKind } from '../../shared/notices/contract.js';
import type { Actor } from '../kernel/actor.js';
import type { Notices } from '../notices/notices.face.js';
import type { Thread } from './thread.entity.js';

/** Whoever opened a thread learns what coordination did with it and why, unless it was themselves. `at`: where it is read now. */
export async function tellAuthor(notices: Notices, actor: Actor, thread: Thread, kind: NoticeKind, reason: string, at: Thread = thread): Promise<void> {
  if (thread.author.id === actor.personId) return;
  await notices.tell({ personId: thread.author.id, kind, subject: { kind: 'thread', id: at.id }, data: { title: thread.title, reason } });
}
