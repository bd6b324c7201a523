import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit.face.js';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { Listeners } from '../platform/events/listeners.js';
import { ThreadsModule } from '../threads/threads.face.js';
import { AnswerReferral } from './commands/answer-referral.js';
import { ChangeReferral } from './commands/change-referral.js';
import { KeepDesk } from './commands/keep-desk.js';
import { PassOn } from './commands/pass-on.js';
import { WishReferral } from './commands/wish-referral.js';
import { DesksController } from './desks.controller.js';
import { ReferralActs } from './referral-acts.js';
import { ReferralsController } from './referrals.controller.js';
import { closers } from './referrals.listeners.js';
import { ReferralReads } from './referrals.reads.js';
import { serviceOfDesks } from './service-pointer.js';

@Module({
  imports: [ThreadsModule],
  controllers: [DesksController, ReferralsController],
  providers: [ReferralReads, ReferralActs, KeepDesk, WishReferral, PassOn, ChangeReferral, AnswerReferral],
})
export class ReferralsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
    private readonly auditLog: AuditLog,
    private readonly keepDesk: KeepDesk,
    private readonly passOn: PassOn,
    private readonly changeReferral: ChangeReferral,
    private readonly answerReferral: AnswerReferral,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.entries.addPointer(serviceOfDesks(this.database));
    for (const closer of closers(this.database, this.history, this.clock)) this.listeners.add(closer);
    this.auditLog.undoes('desks.retired', (actor, entry) => this.keepDesk.undoRetire(actor, entry));
    this.auditLog.undoes('referrals.passed-on', (actor, entry) => this.passOn.undo(actor, entry));
    this.auditLog.undoes('referrals.changed', (actor, entry) => this.changeReferral.undo(actor, entry));
    this.auditLog.undoes('referrals.ended', (actor, entry) => this.changeReferral.undoEnd(actor, entry));
    this.auditLog.undoes('referrals.answered', (actor, entry) => this.answerReferral.undo(actor, entry));
  }
}
