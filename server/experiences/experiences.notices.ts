import type { NoticeSubjects } from '../notices/notices.face.js';
import { visibleReportSql } from './experiences.policy.js';

/** Reports as notices are about them: what is published, and whatever its own house has. */
export function reportNotices(subjects: NoticeSubjects): void {
  subjects.add('report', (id, house) => `(exists (select 1 from published_report p where p.report_id = ${id} and ${visibleReportSql('p', house)}) or exists (select 1 from experience_report r where r.id = ${id} and r.organisation_id = ${house}::uuid))`);
  subjects.add('lesson', (id, house) => `exists (select 1 from lesson l join published_report p on p.report_id = l.report_id where l.id = ${id} and ${visibleReportSql('p', house)})`);
}
