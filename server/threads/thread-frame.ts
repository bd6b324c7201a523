import type { ThreadChange } from '../../shared/threads/contract.js';
import type { Visibility } from '../../shared/vocabulary.js';
import type { Database } from '../platform/database/database.js';
import type { Thread } from './thread.entity.js';

/** What stands around the text of a thread and changes under its version: title, links, visibility. */
export interface ThreadFrame {
  title: string;
  phase: number | null;
  visibility: Visibility;
  serviceIds: string[];
  componentIds: string[];
}

/** The frame as it stands. */
export async function frameOf(database: Database, thread: Thread): Promise<ThreadFrame> {
  const links = await database.row<{ services: string[]; components: string[] }>(
    `select array(select service_id from thread_service where thread_id = $1 order by position) as services,
            array(select component_id from thread_component where thread_id = $1 order by position) as components`,
    [thread.id],
  );
  return { title: thread.title, phase: thread.phase ?? null, visibility: thread.visibility, serviceIds: links?.services ?? [], componentIds: links?.components ?? [] };
}

/** Which fields of the change differ from what stands there. */
export function differences(frame: ThreadFrame, change: ThreadChange): (keyof ThreadFrame)[] {
  return (Object.keys(frame) as (keyof ThreadFrame)[]).filter((field) => change[field] !== undefined && JSON.stringify(change[field]) !== JSON.stringify(frame[field]));
}

/** Keeps the frame of the current version before it changes. */
export async function keepFrame(database: Database, thread: Thread, frame: ThreadFrame, at: Date): Promise<void> {
  await database.rows('insert into thread_revision (thread_id, version, frame, changed_at) values ($1, $2, $3::jsonb, $4) on conflict do nothing', [thread.id, thread.version, JSON.stringify(frame), at]);
}

/** The frame a version had: the oldest one kept since, for versions rise without a change of frame, too. */
export async function frameAt(database: Database, threadId: string, version: number): Promise<ThreadFrame | null> {
  const row = await database.row<{ frame: ThreadFrame }>('select frame from thread_revision where thread_id = $1 and version >= $2 order by version limit 1', [threadId, version]);
  return row?.frame ?? null;
}

/** Writes what changed. Links lie in tables of their own; a change of them alone raises the version as well. */
export async function raiseVersion(database: Database, thread: Thread): Promise<void> {
  const before = thread.version;
  await database.em.flush();
  if (thread.version !== before) return;
  await database.rows('update thread set version = version + 1 where id = $1', [thread.id]);
  await database.em.refresh(thread);
}
