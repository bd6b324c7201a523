import type { ReportListItem } from '../../../shared/experiences/contract.js';
import type { ReportHit } from '../../../shared/search/contract.js';
import { reportColumns, visibleReportSql } from '../../experiences/experiences.face.js';
import type { Kind } from './kind.js';
import { bestSnippet } from './snippet.js';

const STORY = ['situation', 'approach', 'outcome', 'pitfalls', 'recommendations', 'outlook'];

/** Published reports the reader may see, by what can be compared of them. */
export const reports: Kind<ReportListItem & { texts: string[] }, ReportHit> = {
  kind: 'report',
  source: `published_report p join organisation o on o.id = p.organisation_id join report_edition e on e.report_id = p.report_id and e.edition = p.edition
    where p.report_id = candidate.id and ${visibleReportSql('p', '$3')}`,
  facts: `array_remove(array['kind:report', 'organisationKind:' || p.kind, 'sizeBand:' || p.size_band], null)
    || array(select 'service:' || x.service_id from report_service x where x.report_id = p.report_id)
    || array(select 'component:' || x.component_id from report_component x where x.report_id = p.report_id)`,
  columns: `${reportColumns('p')}, array[p.summary, ${STORY.map((section) => `e.content #>> '{${section},text}'`).join(', ')}] as texts`,
  hit({ texts, title, summary: _summary, ...report }, found) {
    // Inside JSON, PostgreSQL writes moments in its own way.
    return { kind: 'report', id: report.id, title: found.mark(title), report: { ...report, publishedAt: new Date(report.publishedAt).toISOString() }, snippet: bestSnippet(texts, found) };
  },
};
