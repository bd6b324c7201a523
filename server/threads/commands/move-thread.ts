import { Injectable } from '@nestjs/common';
import type { Acted, ThreadMove } from '../../../shared/threads/acts.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Notices } from '../../notices/notices.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessForAct } from '../access-act.js';
import { requireLink, setLinks } from '../links.js';
import { flatten, giveSolutionsBack, openingOf, placesOf, putBack, recount, settleSolutions, type Place, type SolutionRow } from '../reshape.js';
import { tellAuthor } from '../tell-author.js';
import type { Thread } from '../thread.entity.js';
import { frameOf, keepFrame, raiseVersion, type ThreadFrame } from '../thread-frame.js';
import { audienceOf, servicesOf, threadEvent } from '../threads.events.js';
import { topics } from '../../../shared/events.js';

/** What undoing a move puts back. */
type Before = Pick<ThreadFrame, 'serviceIds' | 'componentIds' | 'phase'> & { kind: Thread['kind']; places?: Place[]; solutions?: SolutionRow[] };

/** Puts a thread where it belongs: its services, phase, components, and whether it is a question or a discussion. */
@Injectable()
export class MoveThread {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** @throws DomainError as `accessForAct`; `unknown_reference`, `invalid_input` where a question would have no link */
  async execute(actor: Actor, id: string, version: number, { reason, ...move }: ThreadMove): Promise<Acted> {
    const thread = await accessForAct(this.database, actor, id, version);
    const before = await this.change(actor, thread, move);
    await tellAuthor(this.notices, actor, thread, 'thread_moved', reason);
    return { version: thread.version, actId: await this.auditLog.append(actor, { act: 'threads.moved', subject: { kind: 'thread', id }, reason, data: { before } }) };
  }

  /** Answers written since to what has become a question are comments again; what was written since to a discussion stays one. */
  async undo(actor: Actor, { subjectId, data }: AuditEntry): Promise<ActRecord> {
    const thread = await accessForAct(this.database, actor, subjectId);
    const { places, solutions, ...links } = data.before as Before;
    const before = await this.change(actor, thread, links, async () => {
      if (!places || thread.kind !== 'question') return;
      await putBack(this.database, thread.id, thread.id, places, await openingOf(this.database, thread.id));
      await giveSolutionsBack(this.database, solutions ?? []);
    });
    return { act: 'threads.moved', subject: { kind: 'thread', id: subjectId }, data: { before } };
  }

  private async change(actor: Actor, thread: Thread, move: Omit<ThreadMove, 'reason'>, andThen?: () => Promise<void>): Promise<Before> {
    const frame = await frameOf(this.database, thread);
    const left = await servicesOf(this.database, thread);
    const before: Before = { kind: thread.kind, serviceIds: frame.serviceIds, componentIds: frame.componentIds, phase: frame.phase };
    await keepFrame(this.database, thread, frame, this.clock.now());
    if (move.phase !== undefined) thread.phase = move.phase;
    if (move.kind !== undefined) thread.kind = move.kind;
    await setLinks(this.database, thread.id, move);
    await raiseVersion(this.database, thread);
    if (thread.kind === 'question') await requireLink(this.database, thread.id);
    if (thread.kind !== before.kind) {
      if (thread.kind === 'discussion') {
        before.places = await placesOf(this.database, thread.id);
        await flatten(this.database, thread.id);
        before.solutions = await settleSolutions(this.database, [thread.id]);
      }
      await andThen?.();
      await recount(this.database, [thread.id]);
    }
    const event = await threadEvent(this.database, 'threads.changed', thread, { data: { fields: ['links'], ...(thread.kind === before.kind ? {} : { kind: thread.kind }) } });
    // Told first, where it no longer is.
    const leaving = left.map((service) => ({ topic: topics.service(service), audience: audienceOf(thread) }));
    await this.history.record(actor, { ...event, live: [...leaving, ...(event.live ?? [])] });
    return before;
  }
}
