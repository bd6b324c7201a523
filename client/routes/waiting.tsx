import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { REFUSED_KEPT_DAYS } from '../../shared/contributions/contract.js';
import { useMe } from '../features/accounts/face.js';
import { Contribution } from '../features/contributions/contribution.js';
import { ownContributionsOptions } from '../features/contributions/queries.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';

/** `/fragen/wartend`: what the person has written that is not published, with what became of it. */
export function Component() {
  return (
    <div className="page">
      <PageHeader title={t('contributions.page.title')} kicker={<Link to={paths.threads()}>{t('contributions.page.back')}</Link>}>
        <p className="measure">{t('contributions.page.intro', { days: REFUSED_KEPT_DAYS })}</p>
      </PageHeader>
      <Own />
    </div>
  );
}

function Own() {
  const me = useMe();
  const query = useQuery(ownContributionsOptions());
  if (!query.data || !me) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={4} />;
  const { items } = query.data;
  if (items.length === 0) {
    return (
      <EmptyState icon="check-circle" title={t('contributions.page.empty')} action={<LinkButton to={paths.threads({ list: 'meine' })}>{t('contributions.page.emptyStep')}</LinkButton>}>
        {t('contributions.page.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {items.map((contribution) => (
        <Contribution key={contribution.id} contribution={contribution} person={me.id} level={2} />
      ))}
    </div>
  );
}
