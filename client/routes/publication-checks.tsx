import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { ChecksView } from '../features/contributions/checks-view.js';
import { checksOptions } from '../features/contributions/queries.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { PageHeader } from '../ui/page-header.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/freigabe`: where contributions are checked before they are published; for coordinators and operators. */
export const Component = () => (useMe()?.instanceRole ? <Switches /> : <NotFound />);

function Switches() {
  const coordinates = useMe()?.instanceRole === 'coordinator';
  const query = useQuery(checksOptions());
  return (
    <div className="page">
      <PageHeader title={t('contributions.checks.title')} kicker={coordinates && <Link to={paths.moderation()}>{t('moderation.title')}</Link>}>
        <p className="measure">{t('contributions.checks.intro')}</p>
      </PageHeader>
      {query.data ? <ChecksView checks={query.data} /> : query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={4} />}
    </div>
  );
}
