import type { NoticeSubjects } from '../notices/notices.face.js';
import { visibleReportSql } from './experiences.policy.js';

/** Published reports as notices are about them. */
export const reportNotices = (subjects: NoticeSubjects): void =>
  subjects.add('report', (id, house) => `exists (select 1 from published_report p where p.report_id = ${id} and ${visibleReportSql('p', house)})`);
