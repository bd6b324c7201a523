import type { GradeView } from '../../../../shared/threads/grade.js';
import { t } from '../../../i18n/index.js';
import { formatDay } from '../../../lib/dates.js';
import { Badge } from '../../../ui/badge.js';
import { ExternalLink } from '../../../ui/external-link.js';

/** What an answer is worth; experience, which is every other answer, says nothing. `named`: its name stands beside it already. */
export function GradeNote({ grade, named = false }: { grade: GradeView | null; named?: boolean }) {
  if (grade === null) return null;
  const binding = grade.grade === 'binding';
  return (
    <div className="post-grade stack-small">
      {!named && (
        <Badge tone={binding ? 'accent' : 'info'} icon={binding ? 'paragraph' : 'check'}>
          {t(`threads.acts.grade.grades.${grade.grade}`)}
        </Badge>
      )}
      {binding && (
        <dl className="facts small">
          <dt>{t('threads.acts.grade.body')}</dt>
          <dd>{grade.body}</dd>
          <dt>{t('threads.acts.grade.sourceTitle')}</dt>
          <dd>{grade.sourceLink === null ? grade.sourceTitle : <ExternalLink href={grade.sourceLink}>{grade.sourceTitle}</ExternalLink>}</dd>
          <dt>{t('threads.acts.grade.validFrom')}</dt>
          <dd>{formatDay(grade.validFrom)}</dd>
        </dl>
      )}
      <p className="muted small">{t('threads.acts.grade.given', { organisation: grade.by.name, day: formatDay(grade.at) })}</p>
    </div>
  );
}
