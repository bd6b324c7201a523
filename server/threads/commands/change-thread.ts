import { Injectable } from '@nestjs/common';
import { topics } from '../../../shared/events.js';
import type { ThreadChange } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Audience, LiveNote } from '../../kernel/domain-event.js';
import { require, when } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { tellDuplicates } from '../duplicates.js';
import { Holding } from '../holding.js';
import { requireLink, setLinks } from '../links.js';
import type { Thread } from '../thread.entity.js';
import { differences, frameAt, frameOf, keepFrame, raiseVersion, type ThreadFrame } from '../thread-frame.js';
import { accessThread, threadFacts } from '../threads.access.js';
import { audienceOf, servicesOf, threadEvent, watchers } from '../threads.events.js';
import { mayEditLinks, mayEditTitle, mayNarrow, mayWiden } from '../threads.policy.js';

/** Changes title, links or visibility of a thread; absent keeps, and what is as it was is no change. */
@Injectable()
export class ChangeThread {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly holding: Holding,
  ) {}

  /**
   * @throws DomainError `not_found`, `forbidden`, `conflict` with both states, `others_have_posted` when narrowing,
   *   `invalid_input` when a question would lose its last link, `unknown_reference`, `widening_checked`
   */
  async execute(actor: Actor, id: string, version: number, change: ThreadChange): Promise<{ version: number }> {
    const thread = await accessThread(this.database, actor, id);
    await this.requireRights(actor, thread, change);
    const before = await frameOf(this.database, thread);
    if (thread.version !== version) throw await this.conflict(thread, before, version);
    const fields = differences(before, change);
    if (fields.length === 0) return { version: thread.version };
    if (thread.visibility === 'organisation' && change.visibility === 'community') await this.requireUnchecked(actor, thread, change);

    const servicesBefore = await servicesOf(this.database, thread);
    const audienceBefore = audienceOf(thread);
    await keepFrame(this.database, thread, before, this.clock.now());
    await this.apply(thread, change);
    const event = await threadEvent(this.database, 'threads.changed', thread, { data: { fields, visibility: thread.visibility } });
    await this.history.record(actor, { ...event, live: [...this.leaving(thread, before, servicesBefore, audienceBefore), ...(event.live ?? [])] });
    if (fields.includes('title') || fields.includes('visibility')) await tellDuplicates(this.database, this.history, actor, thread);
    return { version: thread.version };
  }

  // Told first, where it no longer is: pages of the old audience ask anew and may still find it; lists only where it narrowed.
  private leaving(thread: Thread, before: ThreadFrame, services: readonly string[], audience: Audience): LiveNote[] {
    if (thread.visibility === before.visibility) return services.map((service) => ({ topic: topics.service(service), audience }));
    const left = thread.visibility === 'organisation' ? watchers(thread, services) : [topics.thread(thread.id)];
    return left.map((topic) => ({ topic, audience, type: 'threads.gone' }));
  }

  // Whoever names a field must have the right to it, even to leave it as it is.
  private async requireRights(actor: Actor, thread: Thread, change: ThreadChange): Promise<void> {
    const facts = threadFacts(thread);
    if (change.title !== undefined) require(mayEditTitle(actor, facts));
    if (change.serviceIds !== undefined || change.componentIds !== undefined || change.phase !== undefined) require(mayEditLinks(actor, facts));
    if (change.visibility === undefined) return;
    if (change.visibility === 'community' || thread.visibility === 'organisation') require(mayWiden(actor, facts));
    else require(mayNarrow(actor, facts, await this.foreignHousePosted(thread)));
  }

  // Where contributions are looked at first nothing comes before all members' eyes by a detour: not one's own texts, not the others'.
  private async requireUnchecked(actor: Actor, thread: Thread, change: ThreadChange): Promise<void> {
    const serviceIds = change.serviceIds ?? (await servicesOf(this.database, thread));
    require(when(!(await this.holding.applies(actor, { visibility: 'community', serviceIds })), 'widening_checked'));
  }

  private async apply(thread: Thread, change: ThreadChange): Promise<void> {
    if (change.title !== undefined) thread.title = change.title;
    if (change.phase !== undefined) thread.phase = change.phase;
    if (change.visibility !== undefined) thread.visibility = change.visibility;
    await setLinks(this.database, thread.id, change);
    if (thread.kind === 'question') await requireLink(this.database, thread.id);
    await raiseVersion(this.database, thread);
  }

  private async foreignHousePosted(thread: Thread): Promise<boolean> {
    const found = await this.database.row('select 1 from post where thread_id = $1 and organisation_id <> $2 and deleted_at is null limit 1', [thread.id, thread.organisation.id]);
    return found !== null;
  }

  private async conflict(thread: Thread, current: ThreadFrame, version: number): Promise<DomainError> {
    const base = (await frameAt(this.database, thread.id, version)) ?? current;
    return new DomainError('conflict', { conflict: { base: { ...base }, current: { ...current }, version: thread.version } });
  }
}
