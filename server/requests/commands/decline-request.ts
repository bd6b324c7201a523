import { Injectable } from '@nestjs/common';
import type { DeclineReason, RequestState } from '../../../shared/requests/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessThread, threadFacts, type Thread } from '../../threads/threads.face.js';
import { requestEvent } from '../requests.events.js';
import { isOpen, mayDecline, maySeeRequest, mayUndoDecline } from '../requests.policy.js';

interface Row {
  id: string;
  threadId: string;
  organisationId: string;
  state: RequestState;
  reason: DeclineReason | null;
  closedAt: string | Date | null;
  version: number;
}
interface Changed {
  state: RequestState;
  version: number;
}

/** *Können wir nicht beantworten*: the asked house says no, or takes that back. Repeating either changes nothing. */
@Injectable()
export class DeclineRequest {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `conflict`, `not_open` where it was answered or closed meanwhile */
  async execute(actor: Actor, id: string, version: number, reason: DeclineReason | null): Promise<Changed> {
    const { request } = await this.access(actor, id);
    if (request.state === 'declined' && request.reason === reason && version >= request.version - 1 && version <= request.version) return request;
    if (request.version !== version) throw new DomainError('conflict', { conflict: { base: {}, current: { state: request.state }, version: request.version } });
    require(mayDecline(factsOf(request)));
    return this.change(actor, request, `state = 'declined', reason = $2, closed_at = coalesce(closed_at, $3)`, [reason, this.clock.now()], { reason });
  }

  /** @throws DomainError `not_found`, `undo_expired`, `not_open` where the question is settled */
  async undo(actor: Actor, id: string): Promise<Changed> {
    const { request, thread } = await this.access(actor, id);
    if (request.state === 'open') return request;
    require(mayUndoDecline(factsOf(request), this.clock.now()));
    if (!isOpen({ ...threadFacts(thread), solved: thread.solutionCount > 0 })) throw new DomainError('not_open');
    return this.change(actor, request, `state = 'open', reason = null, closed_at = null`, [], { undone: true });
  }

  // First the thread, then the request, as everywhere: nobody waits for each other.
  private async access(actor: Actor, id: string): Promise<{ request: Row; thread: Thread }> {
    const found = await this.database.row<{ thread_id: string; organisation_id: string }>('select thread_id, organisation_id from question_request where id = $1', [id]);
    if (!found || found.organisation_id !== actor.organisationId) throw notFound();
    const thread = await accessThread(this.database, actor, found.thread_id);
    const request = await this.database.row<Row>(
      `select id, thread_id as "threadId", organisation_id as "organisationId", state, reason, closed_at as "closedAt", version from question_request where id = $1 for update`,
      [id],
    );
    if (!request || !maySeeRequest(actor, factsOf(request))) throw notFound();
    return { request, thread };
  }

  private async change(actor: Actor, request: Row, set: string, values: readonly unknown[], data: Record<string, unknown>): Promise<Changed> {
    const changed = await this.database.row<Changed>(`update question_request set ${set}, version = version + 1 where id = $1 returning state, version`, [request.id, ...values]);
    if (!changed) throw notFound();
    await this.history.record(actor, requestEvent('requests.changed', { ...request, version: changed.version }, { state: changed.state, ...data }));
    return changed;
  }
}

const factsOf = (row: Row) => ({ organisationId: row.organisationId, state: row.state, closedAt: row.closedAt === null ? null : new Date(row.closedAt) });
