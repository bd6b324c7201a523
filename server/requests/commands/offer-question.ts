import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { ErrorCode } from '../../../shared/errors.js';
import { DUE_WORKING_DAYS, REQUESTS_PER_QUESTION, type offer } from '../../../shared/requests/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessThread, threadFacts } from '../../threads/threads.face.js';
import { fullSql, STANDING } from '../candidates.js';
import { requestEvent } from '../requests.events.js';
import { mayOffer } from '../requests.policy.js';
import { landOf, workingDaysAfter } from '../working-days.js';

interface Wanted {
  id: string;
  key: string | null;
  asked: boolean;
  ahead: boolean;
  full: boolean;
}

/** Offers an open question to administrations that have it behind them: all of those named, or none. */
@Injectable()
export class OfferQuestion {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `not_a_question`, `not_open`, `question_fully_asked`, `unknown_reference`, `already_asked`, `not_ahead`, `house_fully_asked` */
  async execute(actor: Actor, threadId: string, organisationIds: readonly string[]): Promise<ResponseOf<typeof offer>> {
    // The thread's lock makes acts on one question happen one after the other, the houses' locks those on one house.
    const thread = await accessThread(this.database, actor, threadId);
    require(mayOffer(actor, { ...threadFacts(thread), solved: thread.solutionCount > 0 }));
    const ids = [...new Set(organisationIds)];
    const now = this.clock.now();
    await this.database.rows('select 1 from organisation where id = any($1::uuid[]) order by id for no key update', [ids]);
    const wanted = await this.wanted(threadId, ids, now);
    const refuse = (code: ErrorCode, wrong: (house: Wanted) => boolean): void => {
      const errors = organisationIds.flatMap((id, index) => (wanted.some((house) => house.id === id && wrong(house)) ? [{ path: `organisationIds.${index}`, code: 'invalid_value' as const }] : []));
      if (errors.length > 0) throw new DomainError(code, { errors });
    };
    refuse('unknown_reference', ({ key }) => key === null);
    refuse('already_asked', ({ asked }) => asked);
    refuse('not_ahead', ({ ahead }) => !ahead);
    const before = await this.database.row<{ count: number }>('select count(*)::int as count from question_request where thread_id = $1', [threadId]);
    if ((before?.count ?? 0) + ids.length > REQUESTS_PER_QUESTION) throw new DomainError('question_fully_asked');
    refuse('house_fully_asked', ({ full }) => full);
    const items: ResponseOf<typeof offer>['items'] = [];
    for (const { id: organisationId, key } of wanted) {
      const request = { id: newId(), organisationId, dueOn: workingDaysAfter(germanDay(now), DUE_WORKING_DAYS, landOf(key ?? '')) };
      await this.database.rows('insert into question_request (id, thread_id, organisation_id, due_on, created_at) values ($1, $2, $3, $4, $5)', [request.id, threadId, organisationId, request.dueOn, now]);
      await this.history.record(actor, requestEvent('requests.offered', { id: request.id, version: 1, threadId, organisationId }));
      items.push(request);
    }
    return { items };
  }

  private wanted(threadId: string, ids: readonly string[], now: Date): Promise<Wanted[]> {
    return this.database.rows<Wanted>(
      `with ${STANDING}
       select wanted.id, o.key, q.id is not null as asked, s.organisation_id is not null as ahead, ${fullSql('wanted.id', '$3')} as full
       from unnest($2::uuid[]) with ordinality as wanted (id, place)
         left join organisation o on o.id = wanted.id
         left join standing s on s.organisation_id = wanted.id
         left join question_request q on q.thread_id = $1 and q.organisation_id = wanted.id
       order by wanted.place`,
      [threadId, ids, now],
    );
  }
}
