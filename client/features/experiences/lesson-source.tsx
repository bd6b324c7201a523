import { Link } from 'react-router';
import type { LessonView } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { SampleBadge } from '../../ui/badge.js';

/** Where a lesson comes from, where it stands outside its report. */
export const LessonSource = ({ lesson: { report } }: { lesson: LessonView }) => (
  <p className="meta">
    <span>
      {t('experiences.service.from')} <Link to={paths.report(report.id)}>{report.title}</Link>
    </span>
    <span>{report.organisation.name}</span>
    {report.sample && <SampleBadge />}
  </p>
);
