import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { FileOwners } from '../files/files.face.js';
import { NoticeSubjects } from '../notices/notices.face.js';
import { Database } from '../platform/database/database.js';
import { ModeratedSubjects } from '../moderation/moderation.face.js';
import { SearchRegister } from '../platform/search/search-register.js';
import { Topics } from '../platform/realtime/topics.js';
import { SuggestibleSubjects } from '../suggestions/suggestions.face.js';
import { ThreadsModule } from '../threads/threads.face.js';
import { AskAboutReport } from './commands/ask-about-report.js';
import { ChangeReportState } from './commands/change-report-state.js';
import { HideReport } from './commands/hide-report.js';
import { MarkHelped } from './commands/mark-helped.js';
import { PublishReport } from './commands/publish-report.js';
import { SaveSection } from './commands/save-section.js';
import { StartReport } from './commands/start-report.js';
import { componentOfReports } from './component-pointer.js';
import { visibleFile } from './experiences.access.js';
import { ExperiencesController } from './experiences.controller.js';
import { flaggedLesson, flaggedReport, moderatedReport } from './experiences.moderation.js';
import { ExperienceReads } from './experiences.reads.js';
import { reportNotices } from './experiences.notices.js';
import { suggestibleLessons } from './experiences.suggestions.js';
import { LessonWords } from './lesson-words.js';
import { NextEditions } from './next-edition.js';
import { LessonsIndex } from './lessons.index.js';
import { ReportsIndex } from './reports.index.js';
import { reportTopics } from './experiences.topics.js';
import { serviceOfReports } from './service-pointer.js';

@Module({
  imports: [ThreadsModule],
  controllers: [ExperiencesController],
  providers: [ExperienceReads, ReportsIndex, LessonsIndex, StartReport, SaveSection, PublishReport, ChangeReportState, HideReport, MarkHelped, AskAboutReport, NextEditions, LessonWords],
  exports: [AskAboutReport],
})
export class ExperiencesModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly fileOwners: FileOwners,
    private readonly topics: Topics,
    private readonly noticeSubjects: NoticeSubjects,
    private readonly register: SearchRegister,
    private readonly reports: ReportsIndex,
    private readonly lessons: LessonsIndex,
    private readonly moderated: ModeratedSubjects,
    private readonly hiding: HideReport,
    private readonly entries: EntryKinds,
    private readonly suggestibles: SuggestibleSubjects,
    private readonly lessonWords: LessonWords,
  ) {}

  onModuleInit(): void {
    for (const rule of reportTopics(this.database)) this.topics.add(rule);
    this.fileOwners.add({ kind: 'report', maySee: (actor, id, fileId) => visibleFile(this.database, actor?.organisationId ?? null, id, fileId) });
    reportNotices(this.noticeSubjects);
    this.register.addDocuments(this.reports);
    this.register.addDocuments(this.lessons);
    this.moderated.add(moderatedReport(this.database, this.hiding));
    this.moderated.addFlaggable('report', flaggedReport(this.database));
    this.moderated.addFlaggable('lesson', flaggedLesson(this.database));
    this.entries.addPointer(serviceOfReports(this.database));
    this.entries.addPointer(componentOfReports(this.database));
    this.suggestibles.add(suggestibleLessons(this.database, this.lessonWords));
  }
}
