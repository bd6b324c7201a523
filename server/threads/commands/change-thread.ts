import { Injectable } from '@nestjs/common';
import { topics } from '../../../shared/events.js';
import type { ThreadChange } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { setLinks } from '../links.js';
import type { Thread } from '../thread.entity.js';
import { accessThread, threadFacts } from '../threads.access.js';
import { audienceOf, threadEvent } from '../threads.events.js';
import { mayEditLinks, mayEditTitle, mayNarrow, mayWiden } from '../threads.policy.js';

/** Changes title, links or visibility of a thread; absent keeps. */
@Injectable()
export class ChangeThread {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /**
   * @throws DomainError `not_found`, `forbidden`, `conflict` with both states, `others_have_posted` when narrowing,
   *   `invalid_input` when a question would lose its last link, `unknown_reference`
   */
  async execute(actor: Actor, id: string, version: number, change: ThreadChange): Promise<{ version: number }> {
    const thread = await accessThread(this.database, actor, id);
    const facts = threadFacts(thread);
    const linksChange = change.serviceIds !== undefined || change.componentIds !== undefined || change.phase !== undefined;
    if (change.title !== undefined) require(mayEditTitle(actor, facts));
    if (linksChange) require(mayEditLinks(actor, facts));
    if (change.visibility === 'community' && thread.visibility !== 'community') require(mayWiden(actor, facts));
    const narrows = change.visibility === 'organisation' && thread.visibility !== 'organisation';
    if (narrows) require(mayNarrow(actor, facts, await this.foreignHousePosted(thread)));
    if (thread.version !== version) throw await this.conflict(thread);

    if (change.visibility !== undefined && change.visibility !== thread.visibility) await this.tellGone(actor, thread, narrows);
    if (change.title !== undefined) thread.title = change.title;
    if (change.phase !== undefined) thread.phase = change.phase;
    if (change.visibility !== undefined) thread.visibility = change.visibility;
    await setLinks(this.database, thread.id, change);
    if (thread.kind === 'question') await this.requireLink(thread.id);
    await this.raiseVersion(thread);
    await this.history.record(actor, await threadEvent(this.database, 'threads.changed', thread, { data: { fields: Object.keys(change), visibility: thread.visibility } }));
    return { version: thread.version };
  }

  // Links lie in tables of their own; a change of them alone must raise the version as well.
  private async raiseVersion(thread: Thread): Promise<void> {
    const before = thread.version;
    await this.database.em.flush();
    if (thread.version !== before) return;
    await this.database.rows('update thread set version = version + 1 where id = $1', [thread.id]);
    await this.database.em.refresh(thread);
  }

  // Whoever watches it as the old audience learns one last thing there; their room is emptied and who still may asks anew.
  private async tellGone(actor: Actor, thread: Thread, narrows: boolean): Promise<void> {
    const before = audienceOf(thread);
    const gone = await threadEvent(this.database, 'threads.gone', thread, { data: { narrows } }, before);
    await this.history.record(actor, { ...gone, live: [{ topic: topics.thread(thread.id), audience: before }] });
    if (narrows) await this.history.record(actor, await threadEvent(this.database, 'threads.deleted', thread, { data: { narrows } }, before));
  }

  private async foreignHousePosted(thread: Thread): Promise<boolean> {
    const found = await this.database.row('select 1 from post where thread_id = $1 and organisation_id <> $2 and deleted_at is null limit 1', [thread.id, thread.organisation.id]);
    return found !== null;
  }

  private async requireLink(id: string): Promise<void> {
    const linked = await this.database.row('select 1 where exists (select 1 from thread_service where thread_id = $1) or exists (select 1 from thread_component where thread_id = $1)', [id]);
    if (!linked) throw new DomainError('invalid_input', { errors: [{ path: 'serviceIds', code: 'required' }] });
  }

  private async conflict(thread: Thread): Promise<DomainError> {
    const links = await this.database.row<{ services: string[]; components: string[] }>(
      `select array(select service_id from thread_service where thread_id = $1 order by position) as services,
              array(select component_id from thread_component where thread_id = $1 order by position) as components`,
      [thread.id],
    );
    const current = { title: thread.title, phase: thread.phase, visibility: thread.visibility, serviceIds: links?.services ?? [], componentIds: links?.components ?? [] };
    return new DomainError('conflict', { conflict: { base: {}, current, version: thread.version } });
  }
}
