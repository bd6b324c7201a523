import { Injectable } from '@nestjs/common';
import type { EditNote } from '../../shared/threads/contract.js';
import { AuditLog } from '../audit/audit.face.js';
import { attachFiles, fileIdsIn } from '../files/files.face.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { DomainError } from '../kernel/domain-error.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { countGrades } from './counters.js';
import { dropGrades } from './grades.js';
import { keepExcerpt } from './opening-excerpt.js';
import type { Post } from './post.entity.js';
import type { Thread } from './thread.entity.js';
import { postEvent } from './threads.events.js';

/** Who else than its author worded a text, and why. */
export interface Wording {
  by: EditNote['by'];
  reason: string | null;
  organisationId: string;
}

/** How the text of a post changes, whoever changes it: the text before is kept as a revision; a grade was given to that text and ends. */
@Injectable()
export class PostTexts {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `conflict` with `base.text` and `current.text` where the writer started from an earlier version */
  async requireVersion(post: Post, version: number): Promise<void> {
    if (post.version === version) return;
    throw new DomainError('conflict', { conflict: { base: { text: (await this.textAt(post.id, version)) ?? post.text }, current: { text: post.text }, version: post.version } });
  }

  /** Writes another text; the access has locked its thread. @throws DomainError `unknown_file` */
  async change(actor: Actor, { post, thread }: { post: Post; thread: Thread }, text: string, wording?: Wording): Promise<void> {
    await this.database.rows('insert into post_revision (post_id, version, text, written_at) values ($1, $2, $3, $4) on conflict do nothing', [post.id, post.version, post.text, post.editedAt ?? post.createdAt]);
    post.rewrite(text, this.clock.now());
    await this.database.em.flush();
    if (wording) await this.database.rows('insert into post_edit_note (post_id, version, kind, reason, organisation_id) values ($1, $2, $3, $4, $5)', [post.id, post.version, wording.by, wording.reason, wording.organisationId]);
    await attachFiles(this.database, actor, 'post', post.id, fileIdsIn(text));
    await keepExcerpt(this.database, post);
    if (await dropGrades(this.database, post.id)) {
      await countGrades(this.database, [thread.id]);
      await this.auditLog.append(actor, { act: 'answers.grade-lost', subject: { kind: 'post', id: post.id }, final: true });
    }
    await this.history.record(actor, await postEvent(this.database, 'posts.changed', post, thread));
  }

  /**
   * Lets the text of an earlier version stand again; both stay as revisions.
   * @throws DomainError `not_undoable` where somebody has changed the text since
   */
  async putBack(actor: Actor, place: { post: Post; thread: Thread }, version: number): Promise<void> {
    const before = await this.database.row<{ version: number; text: string }>('select version, text from post_revision where post_id = $1 order by version desc limit 1', [place.post.id]);
    if (before?.version !== version) throw new DomainError('not_undoable');
    await this.change(actor, place, before.text);
  }

  /** What somebody started from who names a version: the newest text that is not newer; null where that is the one that stands there. */
  async textAt(id: string, version: number): Promise<string | null> {
    return (await this.database.row<{ text: string }>('select text from post_revision where post_id = $1 and version >= $2 order by version limit 1', [id, version]))?.text ?? null;
  }
}
