import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Me } from '../../shared/accounts/contract.js';
import type { ReportPage } from '../../shared/experiences/contract.js';
import { topics } from '../../shared/events.js';
import { sessionOptions } from '../features/accounts/face.js';
import { COMPARED } from '../features/experiences/compare-bar.js';
import { ComparedReports, NotCompared } from '../features/experiences/compared-reports.js';
import { reportOptions } from '../features/experiences/queries.js';
import { t } from '../i18n/index.js';
import { isNotFound } from '../lib/error-text.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** `/erfahrungen/vergleich?ids=…`: up to four reports side by side. */
export function Component() {
  const [search] = useSearchParams();
  const ids = [...new Set((search.get('ids') ?? '').split(',').filter((id) => ID.test(id)))].slice(0, COMPARED);
  const session = useQuery(sessionOptions());
  return (
    <div className="page page-wide">
      <PageHeader title={t('experiences.compare.title')} kicker={<Link to={paths.reports()}>{t('experiences.page.back')}</Link>} actions={ids.length < COMPARED && <LinkButton to={paths.reports()}>{t('experiences.compare.add')}</LinkButton>}>
        <p>{t('experiences.compare.intro')}</p>
      </PageHeader>
      <QueryView query={session} skeleton={<Skeleton rows={3} lines={4} />}>
        {({ me }) => <Comparison ids={ids} me={me} />}
      </QueryView>
    </div>
  );
}

function Comparison({ ids, me }: { ids: string[]; me: Me | null }) {
  const queries = useQueries({ queries: ids.map((id) => reportOptions(id)) });
  const lost = (query: UseQueryResult<ReportPage>): boolean => isNotFound(query.error);
  const found = queries.flatMap((query) => (query.data && !lost(query) ? [query.data] : []));
  const failed = queries.find((query) => query.isError && query.data === undefined && !lost(query));
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (queries.some((query) => query.data === undefined && !lost(query))) return <Skeleton rows={3} lines={4} />;
  return (
    <div className="stack">
      {me && ids.map((id) => <Listening key={id} report={id} />)}
      <NotCompared count={queries.filter(lost).length} />
      {found.length > 0 ? (
        <ComparedReports reports={found} member={me !== null} />
      ) : (
        <EmptyState icon="table" title={t('experiences.compare.emptyTitle')} action={<LinkButton to={paths.reports()}>{t('experiences.compare.add')}</LinkButton>}>
          {t('experiences.compare.emptyText')}
        </EmptyState>
      )}
    </div>
  );
}

/** Hears when a report goes or becomes another one. */
function Listening({ report }: { report: string }) {
  useTopic(topics.report(report));
  return null;
}
