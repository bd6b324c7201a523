import { LessonSchema, PublishedReportSchema, ReportComponentSchema, ReportObstacleSchema, ReportServiceSchema, ReportValueSchema } from './published-report.entity.js';
import { ExperienceReportSchema, ReportEditionSchema, ReportHelpedSchema, ReportReusedSchema, ReportSectionRevisionSchema, ReportSectionSchema, ReportThreadSchema } from './report.entity.js';

export const experienceEntities = [
  ExperienceReportSchema,
  ReportSectionSchema,
  ReportSectionRevisionSchema,
  ReportEditionSchema,
  PublishedReportSchema,
  ReportServiceSchema,
  ReportComponentSchema,
  ReportObstacleSchema,
  ReportValueSchema,
  LessonSchema,
  ReportHelpedSchema,
  ReportReusedSchema,
  ReportThreadSchema,
];
