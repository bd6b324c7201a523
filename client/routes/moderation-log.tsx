import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { AuditArea } from '../../shared/audit/contract.js';
import { useMe } from '../features/accounts/face.js';
import { AREA_WORDS, auditSelectionOf, readAuditFilter } from '../features/audit/filter-address.js';
import { AuditEntries, auditOptions } from '../features/audit/face.js';
import { t } from '../i18n/index.js';
import { focusHeading } from '../lib/page-focus.js';
import { paths, type AuditFilter } from '../lib/paths.js';
import { useEndFocus } from '../lib/use-end-focus.js';
import { useHeldList } from '../lib/use-held-list.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { SelectField } from '../ui/choice.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';
import { StatusBar } from '../ui/status-bar.js';
import { notifyError } from '../ui/toast.js';
import { Component as NotFound } from './not-found.js';

type AreaWord = keyof typeof AREA_WORDS;
/** The operator reads everything; coordinators what is theirs. */
const OF_COORDINATORS: readonly AuditArea[] = ['moderation', 'catalogue'];

/** `/moderation/protokoll`: what was done, by whom and why, by area, case or subject in the address. */
export function Component() {
  const role = useMe()?.instanceRole ?? null;
  if (role === null) return <NotFound />;
  const areas = (Object.keys(AREA_WORDS) as AreaWord[]).filter((word) => role === 'admin' || OF_COORDINATORS.includes(AREA_WORDS[word]));
  return <Log areas={areas} queue={role === 'coordinator'} />;
}

function Log({ areas, queue }: { areas: readonly AreaWord[]; queue: boolean }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = readAuditFilter(search);
  return (
    <div className="page">
      <PageHeader title={t('audit.title')} kicker={queue && <Link to={paths.moderation()}>{t('moderation.title')}</Link>}>
        <p className="measure">{t('audit.intro')}</p>
      </PageHeader>
      <div className="stack">
        <search className="audit-filters" aria-label={t('audit.filters')}>
          <SelectField
            label={t('audit.area')}
            value={filter.area ?? ''}
            options={[{ value: '', label: t('audit.allAreas') }, ...areas.map((word) => ({ value: word, label: t(`audit.areas.${AREA_WORDS[word]}`) }))]}
            onChange={(area) => void navigate(paths.audit({ ...filter, area: (area || undefined) as AuditFilter['area'] }), { replace: true, preventScrollReset: true })}
          />
        </search>
        {(filter.case ?? filter.subject) !== undefined && (
          <Alert tone="neutral" actions={<LinkButton to={paths.audit({ area: filter.area })}>{t('audit.showAll')}</LinkButton>}>
            <p>{filter.case !== undefined ? t('audit.narrowedCase') : t('audit.narrowedSubject')}</p>
          </Alert>
        )}
        <Entries key={JSON.stringify(filter)} filter={filter} />
      </div>
    </div>
  );
}

function Entries({ filter }: { filter: AuditFilter }) {
  const query = useInfiniteQuery(auditOptions(auditSelectionOf(filter)));
  const list = useHeldList(query);
  const { items } = list;
  const box = useRef<HTMLElement>(null);
  const loading = useEndFocus(box, '.audit-act', items?.length ?? 0, query.hasNextPage);
  const accept = (): void => {
    list.accept();
    focusHeading();
  };
  if (list.error) return <ErrorState error={list.error} onRetry={() => void query.refetch()} />;
  if (!items) return <Skeleton rows={5} lines={3} />;
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <section aria-label={t('audit.label')} ref={box}>
      <StatusBar text={list.news > 0 ? t('audit.news', { count: list.news }) : null} onShow={accept} />
      {items.length === 0 ? (
        <EmptyState icon="history" title={t('audit.emptyTitle')}>
          {t(narrowed ? 'audit.emptyFiltered' : 'audit.emptyText')}
        </EmptyState>
      ) : (
        <>
          <AuditEntries items={items} onUndone={list.accept} />
          <LoadMore
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onLoad={() => {
              loading();
              void query.fetchNextPage().then((result) => result.isFetchNextPageError && notifyError(result.error));
            }}
            shown={items.length}
          />
        </>
      )}
    </section>
  );
}
