import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { AuditLog } from '../audit/audit.face.js';
import { FileOwners } from '../files/files.face.js';
import { Database } from '../platform/database/database.js';
import { Topics } from '../platform/realtime/topics.js';
import { CaseKeeper } from './case-keeper.js';
import { ClaimCase } from './commands/claim-case.js';
import { CloseCase } from './commands/close-case.js';
import { DecideContribution } from './commands/decide-contribution.js';
import { FlagContent } from './commands/flag-content.js';
import { HideContent } from './commands/hide-content.js';
import { RestrictAuthor } from './commands/restrict-author.js';
import { WriteNote } from './commands/write-note.js';
import { flaggedFile, flaggedOrganisation, moderatedOrganisation } from './further-subjects.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import { ModerationController } from './moderation.controller.js';
import { Outcomes } from './outcomes.js';
import { ModerationReads } from './moderation.reads.js';
import { moderationTopic } from './moderation.topics.js';
import { WaitingCases } from './waiting-cases.js';
import { serviceOfCases } from './service-pointer.js';

/** Global for its register: capabilities say there what of theirs can be flagged and moderated. */
@Global()
@Module({
  controllers: [ModerationController],
  providers: [ModeratedSubjects, WaitingCases, DecideContribution, ModerationReads, CaseKeeper, Outcomes, FlagContent, ClaimCase, HideContent, CloseCase, RestrictAuthor, WriteNote],
  exports: [ModeratedSubjects, CaseKeeper, WaitingCases, WriteNote],
})
export class ModerationModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly subjects: ModeratedSubjects,
    private readonly fileOwners: FileOwners,
    private readonly audit: AuditLog,
    private readonly hideContent: HideContent,
    private readonly closeCase: CloseCase,
    private readonly restrictAuthor: RestrictAuthor,
    private readonly decide: DecideContribution,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.entries.addPointer(serviceOfCases(this.database));
    this.topics.add(moderationTopic);
    this.subjects.add(moderatedOrganisation(this.database));
    this.subjects.addFlaggable('organisation', flaggedOrganisation(this.database));
    this.subjects.addFlaggable('file', flaggedFile(this.database, this.fileOwners, this.subjects));
    this.audit.undoes('texts.hidden', (actor, entry) => this.hideContent.undo(actor, entry));
    this.audit.undoes('cases.closed', (actor, entry) => this.closeCase.undo(actor, entry));
    this.audit.undoes('contributions.refused', (actor, entry) => this.decide.undoRefuse(actor, entry));
    this.audit.undoes('people.made-read-only', (actor, entry) => this.restrictAuthor.undo(actor, entry));
    this.audit.undoes('people.suspended-for-a-time', (actor, entry) => this.restrictAuthor.undo(actor, entry));
  }
}
