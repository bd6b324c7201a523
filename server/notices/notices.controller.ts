import { Controller } from '@nestjs/common';
import * as notices from '../../shared/notices/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { MarkNoticesSeen } from './commands/mark-notices-seen.js';
import { NoticeReads } from './notices.reads.js';

@Controller()
export class NoticesController {
  constructor(
    private readonly reads: NoticeReads,
    private readonly marking: MarkNoticesSeen,
  ) {}

  @Route(notices.list)
  list(actor: Actor, { query }: InputOf<typeof notices.list>) {
    return this.reads.list(actor, query);
  }

  @Route(notices.markSeen)
  markSeen(actor: Actor, { body }: InputOf<typeof notices.markSeen>) {
    return this.marking.execute(actor, body.upTo);
  }
}
