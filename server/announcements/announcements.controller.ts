import { Controller } from '@nestjs/common';
import * as announcements from '../../shared/announcements/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { AnnouncementReads } from './announcements.reads.js';
import { ChangeAnnouncement } from './commands/change-announcement.js';
import { ConfirmAnnouncement } from './commands/confirm-announcement.js';
import { MarkAnnouncementsSeen } from './commands/mark-announcements-seen.js';
import { PublishAnnouncement } from './commands/publish-announcement.js';
import { WithdrawAnnouncement } from './commands/withdraw-announcement.js';

@Controller()
export class AnnouncementsController {
  constructor(
    private readonly reads: AnnouncementReads,
    private readonly publishing: PublishAnnouncement,
    private readonly changing: ChangeAnnouncement,
    private readonly withdrawing: WithdrawAnnouncement,
    private readonly confirming: ConfirmAnnouncement,
    private readonly marking: MarkAnnouncementsSeen,
  ) {}

  @Route(announcements.list)
  list(actor: Actor, { query }: InputOf<typeof announcements.list>) {
    return this.reads.list(actor, query);
  }

  @Route(announcements.readSummary)
  summary(actor: Actor) {
    return this.reads.summary(actor);
  }

  @Route(announcements.listKept)
  kept(actor: Actor, { query }: InputOf<typeof announcements.listKept>) {
    return this.reads.kept(actor, query);
  }

  @Route(announcements.readReach)
  reach(actor: Actor, { query }: InputOf<typeof announcements.readReach>) {
    return this.reads.reach(actor, query);
  }

  @Route(announcements.readKept)
  keptPage(actor: Actor, { params }: InputOf<typeof announcements.readKept>) {
    return this.reads.keptPage(actor, params.id);
  }

  @Route(announcements.listHouses)
  houses(actor: Actor, { params, query }: InputOf<typeof announcements.listHouses>) {
    return this.reads.houses(actor, params.id, query);
  }

  @Route(announcements.publish)
  publish(actor: Actor, { body }: InputOf<typeof announcements.publish>) {
    return this.publishing.execute(actor, body);
  }

  @Route(announcements.change)
  change(actor: Actor, input: InputOf<typeof announcements.change>) {
    return this.changing.execute(actor, input);
  }

  @Route(announcements.withdraw)
  withdraw(actor: Actor, input: InputOf<typeof announcements.withdraw>) {
    return this.withdrawing.execute(actor, input);
  }

  @Route(announcements.confirm)
  confirm(actor: Actor, input: InputOf<typeof announcements.confirm>) {
    return this.confirming.execute(actor, input);
  }

  @Route(announcements.markSeen)
  markSeen(actor: Actor, { body }: InputOf<typeof announcements.markSeen>) {
    return this.marking.execute(actor, body.ids);
  }
}
