import { Injectable } from '@nestjs/common';
import type { AnnouncementListQuery, AnnouncementView, HousesQuery, KeptAnnouncement, KeptListQuery, listHouses, ReachQuery, readReach, readSummary } from '../../shared/announcements/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { ResponseOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { germanDay } from '../kernel/day.js';
import { Database } from '../platform/database/database.js';
import { readHouseList } from './reads/house-list.read.js';
import { readHouses } from './reads/houses.read.js';
import { readKeptList, readKeptPage, readReachOf } from './reads/kept.read.js';
import { readWhatIsNew } from './reads/summary.read.js';

/** What screens of announcements need; each says how many statements it takes. */
@Injectable()
export class AnnouncementReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: AnnouncementListQuery): Promise<Page<AnnouncementView>> {
    return readHouseList(this.database, actor, query, this.today());
  }

  summary(actor: Actor): Promise<ResponseOf<typeof readSummary>> {
    return readWhatIsNew(this.database, actor, this.today());
  }

  kept(actor: Actor, query: KeptListQuery): Promise<Page<KeptAnnouncement>> {
    return readKeptList(this.database, actor, query, this.today());
  }

  keptPage(actor: Actor, id: string): Promise<KeptAnnouncement> {
    return readKeptPage(this.database, actor, id, this.today());
  }

  houses(actor: Actor, id: string, query: HousesQuery): Promise<ResponseOf<typeof listHouses>> {
    return readHouses(this.database, actor, id, query);
  }

  reach(actor: Actor, query: ReachQuery): Promise<ResponseOf<typeof readReach>> {
    return readReachOf(this.database, actor, query);
  }

  private today(): string {
    return germanDay(this.clock.now());
  }
}
