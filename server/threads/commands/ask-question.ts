import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { ThreadDraft } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { attachFiles, fileIdsIn } from '../../files/files.face.js';
import { follow } from '../../subscriptions/subscriptions.face.js';
import { excerptOf } from '../excerpt.js';
import { Holding, type Published, type Written } from '../holding.js';
import { requireKnown, setLinks } from '../links.js';
import { Post } from '../post.entity.js';
import { Thread } from '../thread.entity.js';
import { threadEvent } from '../threads.events.js';

/** Asks a question or opens a discussion; the asker follows it from then on. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly holding: Holding,
  ) {}

  /**
   * Publishes it, or keeps it back where contributions are looked at first. `reportId`: the report it is about.
   * @throws DomainError `unknown_reference` for a service or component that does not exist, `unknown_file`
   */
  async execute(actor: Actor, draft: ThreadDraft, reportId: string | null = null): Promise<Written> {
    if (!(await this.holding.applies(actor, draft))) return this.publish(actor, draft);
    await requireKnown(this.database, draft);
    return this.holding.hold(actor, { draft, reportId });
  }

  /** Publishes it now. @throws DomainError as `execute` */
  async publish(actor: Actor, draft: ThreadDraft): Promise<Published> {
    const { em } = this.database;
    const now = this.clock.now();
    const written = { author: actor.personId, organisation: actor.organisationId, createdAt: now };
    const thread = em.create(Thread, {
      ...written,
      id: newId(),
      kind: draft.kind,
      title: draft.title,
      excerpt: excerptOf(draft.text),
      visibility: draft.visibility,
      phase: draft.phase,
      lastActivityAt: now,
    });
    const opening = em.create(Post, { ...written, id: newId(), thread, kind: 'opening', text: draft.text });
    await em.flush();
    await attachFiles(this.database, actor, 'post', opening.id, fileIdsIn(draft.text));
    await setLinks(this.database, thread.id, draft);
    await follow(this.database, actor.personId, 'thread', thread.id);
    await this.history.record(actor, await threadEvent(this.database, 'threads.created', thread, { data: { kind: thread.kind } }));
    return { id: thread.id, version: thread.version };
  }
}
