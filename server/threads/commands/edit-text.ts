import { Injectable } from '@nestjs/common';
import type { Acted } from '../../../shared/threads/acts.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { requireMandate } from '../access-act.js';
import { PostTexts } from '../post-texts.js';
import type { Post } from '../post.entity.js';
import { frameAt, frameOf, keepFrame, raiseVersion } from '../thread-frame.js';
import type { Thread } from '../thread.entity.js';
import { accessPost, accessThread, postFacts, threadFacts } from '../threads.access.js';
import { threadEvent } from '../threads.events.js';
import { mayEditOthersText, mayEditOthersTitle } from '../threads.policy.js';

/** Corrects the text of somebody else, or the title they gave, for a reason the author is told. */
@Injectable()
export class EditText {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly notices: Notices,
    private readonly texts: PostTexts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `own_post`, `post_removed`, `unchanged`, `unknown_file`, `conflict` with both texts */
  async edit(actor: Actor, id: string, version: number, { text, reason }: { text: string; reason: string }): Promise<Acted> {
    const place = await this.accessPost(actor, id);
    const { post } = place;
    await this.texts.requireVersion(post, version);
    if (post.text === text) throw new DomainError('unchanged');
    await this.texts.change(actor, place, text, { by: 'coordination', reason, organisationId: actor.organisationId });
    await this.notices.tell({ personId: post.author.id, kind: 'text_edited', ...aboutPost(place), data: { title: place.thread.title, reason } });
    const actId = await this.auditLog.append(actor, { act: 'texts.edited', subject: { kind: 'post', id }, reason, data: { version } });
    return { version: post.version, actId };
  }

  /** @throws DomainError as `edit`; `conflict` with both titles */
  async retitle(actor: Actor, id: string, version: number, { title, reason }: { title: string; reason: string }): Promise<Acted> {
    const thread = await this.accessThread(actor, id);
    const before = await frameOf(this.database, thread);
    if (thread.version !== version) {
      const base = (await frameAt(this.database, id, version)) ?? before;
      throw new DomainError('conflict', { conflict: { base: { title: base.title }, current: { title: thread.title }, version: thread.version } });
    }
    if (thread.title === title) throw new DomainError('unchanged');
    await this.setTitle(actor, thread, title);
    await this.notices.tell({ personId: thread.author.id, kind: 'title_edited', subject: { kind: 'thread', id }, data: { title, reason } });
    return { version: thread.version, actId: await this.auditLog.append(actor, { act: 'texts.edited', subject: { kind: 'thread', id }, reason, data: { version } }) };
  }

  /** What stood there before stands there again, and the author is told so. @throws DomainError `not_undoable` where it was changed since */
  async undo(actor: Actor, { subjectKind, subjectId: id, data }: AuditEntry): Promise<ActRecord> {
    const record: ActRecord = { act: 'texts.edited', subject: { kind: subjectKind, id }, final: true };
    if (subjectKind === 'post') {
      const place = await this.accessPost(actor, id);
      await this.texts.putBack(actor, place, Number(data.version));
      await this.notices.tell({ personId: place.post.author.id, kind: 'text_put_back', ...aboutPost(place), data: { title: place.thread.title } });
      return record;
    }
    const thread = await this.accessThread(actor, id);
    const before = await this.titleBefore(thread, Number(data.version));
    await this.setTitle(actor, thread, before);
    await this.notices.tell({ personId: thread.author.id, kind: 'text_put_back', subject: { kind: 'thread', id }, data: { title: before } });
    return record;
  }

  // Links may have changed since; the title must not.
  private async titleBefore(thread: Thread, version: number): Promise<string> {
    const since = await this.database.rows<{ version: number; title: string }>(
      `select version, frame ->> 'title' as title from thread_revision where thread_id = $1 and version >= $2 order by version`,
      [thread.id, version],
    );
    const [before, ...later] = since;
    if (before?.version !== version || later.some(({ title }) => title !== thread.title)) throw new DomainError('not_undoable');
    return before.title;
  }

  private async setTitle(actor: Actor, thread: Thread, title: string): Promise<void> {
    await keepFrame(this.database, thread, await frameOf(this.database, thread), this.clock.now());
    thread.title = title;
    await raiseVersion(this.database, thread);
    await this.history.record(actor, await threadEvent(this.database, 'threads.changed', thread, { data: { fields: ['title'], visibility: thread.visibility } }));
  }

  private async accessPost(actor: Actor, id: string): Promise<{ post: Post; thread: Thread }> {
    const place = await accessPost(this.database, actor, id);
    await requireMandate(this.database, actor, place.thread.id);
    require(mayEditOthersText(actor, postFacts(place.post)));
    return place;
  }

  private async accessThread(actor: Actor, id: string): Promise<Thread> {
    const thread = await accessThread(this.database, actor, id);
    await requireMandate(this.database, actor, id);
    require(mayEditOthersTitle(actor, threadFacts(thread)));
    return thread;
  }
}

/** A post as a notice is about it, with the way there. */
const aboutPost = ({ post, thread }: { post: Post; thread: Thread }) => ({ subject: { kind: 'post', id: post.id }, path: `/fragen/${thread.id}#beitrag-${post.id}` });
