import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OwnReport } from '../../../../shared/experiences/contract.js';
import { t } from '../../../i18n/index.js';
import { formatDay } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/badge.js';
import { LinkButton } from '../../../ui/button.js';
import { QueryView } from '../../../ui/query-view.js';
import { EmptyState, Skeleton } from '../../../ui/states.js';
import { ownReportsOptions } from '../queries.js';
import './editor.css';
import { StateBadge } from './state-badge.js';

/** Reports of the own house in every state, the latest change first; drafts are seen by nobody else. */
export function OwnReports() {
  const query = useQuery(ownReportsOptions());
  return (
    <QueryView query={query} skeleton={<Skeleton rows={3} lines={2} />}>
      {(items) => (items.length === 0 ? <None /> : <Rows items={items} />)}
    </QueryView>
  );
}

function Rows({ items }: { items: readonly OwnReport[] }) {
  return (
    <section aria-label={t('reportEditor.own.title')} className="stack">
      <p className="section-intro">{t('reportEditor.own.intro')}</p>
      <ul className="list-rows">
        {items.map((report) => (
          <li key={report.id} className="stack-small own-report">
            <h2 className="own-report-title">
              <Link to={paths.editReport(report.id)} data-row>
                {report.title || t('reportEditor.own.untitled')}
              </Link>
            </h2>
            <div className="row">
              <StateBadge state={report.state} />
              {report.changed && <Badge icon="edit">{t('reportEditor.own.unpublished')}</Badge>}
            </div>
            <p className="meta">
              {report.services.map(({ id, name }) => (
                <span key={id}>{name}</span>
              ))}
              <span>{t('reportEditor.own.progress', { filled: report.filled, sections: report.sections })}</span>
              <span>{t('reportEditor.own.changed', { day: formatDay(report.changedAt) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const None = () => (
  <EmptyState icon="report" title={t('reportEditor.own.empty')} action={<LinkButton to={paths.newReport()}>{t('reportEditor.own.write')}</LinkButton>}>
    {t('reportEditor.own.emptyText')}
  </EmptyState>
);
