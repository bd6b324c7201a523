import type { LessonView } from '../../../shared/experiences/contract.js';
import type { LessonHit } from '../../../shared/search/contract.js';
import { lessonColumns, visibleReportSql } from '../../experiences/experiences.face.js';
import type { Kind } from './kind.js';
import { bestSnippet } from './snippet.js';

/** Lessons of reports the reader may see. */
export const lessons: Kind<LessonView, LessonHit> = {
  kind: 'lesson',
  source: `lesson l join published_report p on p.report_id = l.report_id join organisation o on o.id = p.organisation_id where l.id = candidate.id and ${visibleReportSql('p', '$3')}`,
  facts: `array_remove(array['kind:lesson', 'phase:' || l.phase, 'organisationKind:' || p.kind, 'sizeBand:' || p.size_band], null)
    || array(select 'service:' || x.service_id from report_service x where x.report_id = p.report_id)
    || array(select 'component:' || x from unnest(l.component_ids) x)`,
  columns: lessonColumns('l'),
  hit: ({ title, text, ...lesson }, found) => ({ kind: 'lesson', id: lesson.id, title: found.mark(title), lesson, snippet: bestSnippet([text], found) }),
};
