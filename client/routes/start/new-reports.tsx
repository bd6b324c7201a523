import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { reportListOptions } from '../../features/experiences/queries.js';
import { ReportList } from '../../features/experiences/report-list.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';

const SELECTION = { ours: 'true', limit: 3 } as const;

/** *Neue Erfahrungen zu Ihren Diensten*: only where there are any. */
export function NewReports() {
  const some = (useInfiniteQuery(reportListOptions(SELECTION)).data?.pages[0]?.items.length ?? 0) > 0;
  if (!some) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t('start.member.reportsTitle')}</h2>
        <Link to={paths.reports({ ours: true })}>{t('start.member.reportsAll')}</Link>
      </div>
      <p className="section-intro">{t('start.member.reportsText')}</p>
      <ReportList selection={SELECTION} live level={3} label={t('start.member.reportsTitle')} empty={null} />
    </section>
  );
}
