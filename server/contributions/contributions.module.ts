import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit.face.js';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { ExperiencesModule } from '../experiences/experiences.face.js';
import { FileOwners } from '../files/files.face.js';
import { ModeratedSubjects } from '../moderation/moderation.face.js';
import { NoticeSubjects } from '../notices/notices.face.js';
import { Database } from '../platform/database/database.js';
import { Listeners } from '../platform/events/listeners.js';
import { Holding, ThreadsModule } from '../threads/threads.face.js';
import { SwitchCheck } from './commands/switch-check.js';
import { TakeBack } from './commands/take-back.js';
import { ContributionsController } from './contributions.controller.js';
import { moderatedContribution } from './contributions.moderation.js';
import { ContributionReads } from './contributions.reads.js';
import { Decisions } from './decisions.js';
import { KeepBack } from './keep-back.js';
import { serviceOfChecks } from './service-pointer.js';

/** Contributions that are checked before they are published, and where they are. */
@Module({
  imports: [ThreadsModule, ExperiencesModule],
  controllers: [ContributionsController],
  providers: [ContributionReads, KeepBack, Decisions, TakeBack, SwitchCheck],
})
export class ContributionsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly holding: Holding,
    private readonly keepBack: KeepBack,
    private readonly decisions: Decisions,
    private readonly takeBack: TakeBack,
    private readonly switchCheck: SwitchCheck,
    private readonly reads: ContributionReads,
    private readonly moderated: ModeratedSubjects,
    private readonly fileOwners: FileOwners,
    private readonly noticeSubjects: NoticeSubjects,
    private readonly listeners: Listeners,
    private readonly auditLog: AuditLog,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.entries.addPointer(serviceOfChecks(this.database));
    this.holding.fill(this.keepBack);
    this.moderated.add(moderatedContribution(this.database, this.decisions));
    this.fileOwners.add({ kind: 'contribution', maySee: (actor, id) => this.reads.maySeeFiles(actor, id) });
    // Only its author is told of it, and they keep it until they send it anew.
    this.noticeSubjects.add('contribution', (id) => `exists (select 1 from held_contribution h where h.id = ${id} and h.body is not null)`);
    this.listeners.addChore({ name: 'contributions.erase-old', cron: '51 2 * * *', run: () => this.takeBack.eraseOld() });
    this.auditLog.undoes('checks.begun', (actor, entry) => this.switchCheck.undo(actor, entry, false));
    this.auditLog.undoes('checks.ended', (actor, entry) => this.switchCheck.undo(actor, entry, true));
    this.auditLog.undoes('checks.begun-for-first', (actor, entry) => this.switchCheck.undo(actor, entry, false));
    this.auditLog.undoes('checks.ended-for-first', (actor, entry) => this.switchCheck.undo(actor, entry, true));
  }
}
