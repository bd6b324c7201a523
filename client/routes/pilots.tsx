import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { topics } from '../../shared/events.js';
import { serviceChoicesOptions } from '../features/catalogue/face.js';
import { organisationsOptions } from '../features/organisations/face.js';
import { readPilotFilter, selectionOf } from '../features/pilots/filter-address.js';
import { PilotFilters } from '../features/pilots/pilot-filters.js';
import { PilotRows } from '../features/pilots/pilot-rows.js';
import { pilotListOptions, type PilotSelection } from '../features/pilots/queries.js';
import { t } from '../i18n/index.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { useEndFocus } from '../lib/use-end-focus.js';
import { useHeld, useOpening } from '../lib/use-held.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';
import { StatusBar } from '../ui/status-bar.js';
import '../features/experiences/experiences.css';

/** `/pilotprojekte`: all of them by state, service and administration; the filter stands in the address. */
export function Component() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = readPilotFilter(search);
  const services = useQuery({ ...serviceChoicesOptions(), enabled: filter.service !== undefined });
  const organisations = useQuery({ ...organisationsOptions(), enabled: filter.organisation !== undefined });
  const wanted = selectionOf(filter, { services: services.data, organisations: organisations.data });
  const failed = [services, organisations].find((query) => query.isError && query.data === undefined);
  const mayBegin = useInfiniteQuery(pilotListOptions({})).data?.pages[0]?.can.begin ?? false;
  return (
    <div className="page">
      <PageHeader
        title={t('pilots.list.title')}
        actions={
          mayBegin && (
            <LinkButton to={paths.newPilot} variant="primary" icon="add">
              {t('pilots.list.begin')}
            </LinkButton>
          )
        }
      >
        <p className="measure">{t('pilots.list.intro')}</p>
      </PageHeader>
      <PilotFilters filter={filter} onChange={(next) => void navigate(paths.pilots(next), { replace: true, preventScrollReset: true })} />
      {wanted?.unknown && <Alert tone="warning">{t('pilots.list.unknownFilter')}</Alert>}
      {wanted ? (
        <Listed key={JSON.stringify(wanted.selection)} selection={wanted.selection} mayBegin={mayBegin} />
      ) : failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Skeleton rows={3} lines={4} />
      )}
    </div>
  );
}

function Listed({ selection, mayBegin }: { selection: PilotSelection; mayBegin: boolean }) {
  const query = useInfiniteQuery(pilotListOptions(selection));
  useTopic(topics.pilots());
  useRowShortcuts();
  const box = useRef<HTMLElement>(null);
  const latest = query.data?.pages.flatMap(({ items }) => items);
  const kept = JSON.stringify(latest);
  const pages = query.data?.pages.length ?? 0;
  const held = useHeld(latest && { kept, pages, items: latest }, {
    follow: useOpening(query.isSuccess && !query.isFetching),
    // Further pages were asked for; what changed on those that are being read waits behind the bar.
    grow: (shown, now) => (shown.kept === now.kept || now.pages > shown.pages ? (shown.kept === now.kept ? shown : now) : shown),
  });
  const items = held.shown?.items;
  const loading = useEndFocus(box, '[data-row]', items?.length ?? 0, query.hasNextPage);
  if (!items) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={3} lines={4} />;
  const narrowed = Object.keys(selection).length > 0;
  return (
    <section aria-label={t('pilots.list.title')} ref={box}>
      <StatusBar text={held.shown?.kept === kept ? null : t('pilots.list.changed')} onShow={held.accept} />
      {items.length === 0 ? (
        <EmptyState
          icon="flag"
          title={t(narrowed ? 'pilots.list.emptyFiltered' : 'pilots.list.empty')}
          action={
            narrowed ? (
              <LinkButton to={paths.pilots()}>{t('pilots.list.clear')}</LinkButton>
            ) : (
              mayBegin && (
                <LinkButton to={paths.newPilot} icon="add">
                  {t('pilots.list.begin')}
                </LinkButton>
              )
            )
          }
        >
          {t(narrowed ? 'pilots.list.emptyFilteredText' : 'pilots.list.emptyText')}
        </EmptyState>
      ) : (
        <>
          <PilotRows items={items} />
          <LoadMore
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onLoad={() => {
              loading();
              void query.fetchNextPage();
            }}
            shown={items.length}
          />
        </>
      )}
    </section>
  );
}
