import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { Listeners } from '../platform/events/listeners.js';
import { MarkNoticesSeen } from './commands/mark-notices-seen.js';
import { NoticeSubjects } from './notice-subjects.js';
import { Notices } from './notices.js';
import { NoticesController } from './notices.controller.js';
import { eraseOld } from './notices.listeners.js';
import { NoticeReads } from './notices.reads.js';

/** Global: every capability may tell people something, and says who may see what that is about. */
@Global()
@Module({ controllers: [NoticesController], providers: [Notices, NoticeSubjects, NoticeReads, MarkNoticesSeen], exports: [Notices, NoticeSubjects] })
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.listeners.addChore(eraseOld(this.database, this.clock));
  }
}
