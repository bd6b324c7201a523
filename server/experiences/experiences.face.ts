export { AskAboutReport } from './commands/ask-about-report.js';
export { ExperiencesModule } from './experiences.module.js';
export { visibleReport } from './experiences.access.js';
export { maySeeReport, visibleReportSql } from './experiences.policy.js';
export { lessonIdOf, writePublication, type Publication } from './publication.js';
export { lessonColumns } from './reads/lessons.read.js';
export { aboutService, reportColumns, reportNarrowing } from './reads/report-list.read.js';
