import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { Database } from '../platform/database/database.js';
import { NoticeSubjects } from '../notices/notices.face.js';
import { Topics } from '../platform/realtime/topics.js';
import { AnnouncementsController } from './announcements.controller.js';
import { AnnouncementReads } from './announcements.reads.js';
import { announcementsTopic } from './announcements.topics.js';
import { ChangeAnnouncement } from './commands/change-announcement.js';
import { ConfirmAnnouncement } from './commands/confirm-announcement.js';
import { MarkAnnouncementsSeen } from './commands/mark-announcements-seen.js';
import { PublishAnnouncement } from './commands/publish-announcement.js';
import { WithdrawAnnouncement } from './commands/withdraw-announcement.js';
import { serviceOfAnnouncements } from './service-pointer.js';

@Module({ controllers: [AnnouncementsController], providers: [AnnouncementReads, PublishAnnouncement, ChangeAnnouncement, WithdrawAnnouncement, ConfirmAnnouncement, MarkAnnouncementsSeen] })
export class AnnouncementsModule implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly subjects: NoticeSubjects,
    private readonly entries: EntryKinds,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.entries.addPointer(serviceOfAnnouncements(this.database));
    this.topics.add(announcementsTopic);
    // Only whoever announced is told of it; nothing of announcements is erased.
    this.subjects.add('announcement', (id) => `exists (select 1 from announcement a where a.id = ${id})`);
  }
}
