import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { topics } from '../../shared/events.js';
import { KeptRows } from '../features/announcements/kept-rows.js';
import { keptAnnouncementsOptions } from '../features/announcements/queries.js';
import { useMe } from '../features/accounts/face.js';
import { t } from '../i18n/index.js';
import { useHeldNewest } from '../lib/held-newest.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { useEndFocus } from '../lib/use-end-focus.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';
import { StatusBar } from '../ui/status-bar.js';
import { Tabs } from '../ui/tabs.js';

/** `/moderation/ankuendigungen`: all of them, for coordinators and operators; whoever else has the address is told so. */
export function Component() {
  const me = useMe();
  const past = useSearchParams()[0].get('liste') === 'vergangene';
  const keeps = Boolean(me?.instanceRole);
  return (
    <div className="page">
      <PageHeader
        title={t('announcements.title')}
        kicker={t('announcements.keep.area')}
        actions={
          keeps && (
            <LinkButton to={paths.newAnnouncement} variant="primary" icon="add">
              {t('announcements.keep.add')}
            </LinkButton>
          )
        }
      >
        <p className="measure">{t('announcements.keep.intro')}</p>
      </PageHeader>
      {keeps ? (
        <>
          <Tabs
            label={t('announcements.keep.lists')}
            items={[
              { to: paths.announcements(), label: t('announcements.keep.running'), current: !past },
              { to: paths.announcements(true), label: t('announcements.keep.past'), current: past },
            ]}
          />
          <Listed key={String(past)} past={past} />
        </>
      ) : (
        <Alert tone="warning">{t('announcements.keep.notAllowed')}</Alert>
      )}
    </div>
  );
}

function Listed({ past }: { past: boolean }) {
  const query = useInfiniteQuery(keptAnnouncementsOptions(past ? 'past' : 'running'));
  useTopic(topics.announcements());
  useRowShortcuts();
  const box = useRef<HTMLElement>(null);
  const { items, waiting, accept } = useHeldNewest(query.data?.pages.flatMap((page) => page.items), query.isSuccess && !query.isFetching);
  const loading = useEndFocus(box, '[data-row]', items?.length ?? 0, query.hasNextPage);
  if (!items) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={3} lines={3} />;
  return (
    <section aria-label={t('announcements.title')} ref={box}>
      <StatusBar text={waiting > 0 ? t('announcements.keep.changed') : null} onShow={accept} />
      {items.length === 0 ? (
        <EmptyState icon="bell" title={t(past ? 'announcements.keep.emptyPast' : 'announcements.keep.emptyRunning')}>
          {t('announcements.keep.emptyText')}
        </EmptyState>
      ) : (
        <KeptRows items={items} />
      )}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onLoad={() => {
          loading();
          void query.fetchNextPage();
        }}
        shown={items.length}
      />
    </section>
  );
}
