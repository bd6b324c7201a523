import { Injectable } from '@nestjs/common';
import type { ReferralListItem, ReferralPage, ReferralQuery, ReferralsOfThread } from '../../shared/referrals/contract.js';
import type { DeskListQuery, DeskView } from '../../shared/referrals/desks.js';
import type { Page } from '../../shared/pagination.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { germanDay } from '../kernel/day.js';
import { Database } from '../platform/database/database.js';
import { readDesk, readDesks } from './reads/desks.read.js';
import { readReferralList, readReferralSummary } from './reads/list.read.js';
import { readReferralsOfThread } from './reads/of-thread.read.js';
import { readReferralPage } from './reads/page.read.js';

/** What screens of referrals need; each says how many statements it takes. */
@Injectable()
export class ReferralReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  desks(actor: Actor, query: DeskListQuery): Promise<Page<DeskView>> {
    return readDesks(this.database, actor, query);
  }

  desk(actor: Actor, id: string): Promise<DeskView> {
    return readDesk(this.database, actor, id);
  }

  ofThread(actor: Actor, threadId: string): Promise<ReferralsOfThread> {
    return readReferralsOfThread(this.database, actor, threadId);
  }

  list(actor: Actor, query: ReferralQuery): Promise<Page<ReferralListItem>> {
    return readReferralList(this.database, actor, query, germanDay(this.clock.now()));
  }

  summary(actor: Actor): Promise<{ wished: number; overdue: number }> {
    return readReferralSummary(this.database, actor, germanDay(this.clock.now()));
  }

  page(actor: Actor, id: string): Promise<ReferralPage> {
    return readReferralPage(this.database, actor, id, germanDay(this.clock.now()));
  }
}
