import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { PAGE_SIZE_MAX } from '../../../shared/pagination.js';
import { t } from '../../i18n/index.js';
import { useHeldNewest } from '../../lib/held-newest.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { useInFront } from '../../lib/use-in-front.js';
import { useNewHere } from '../../lib/use-new-here.js';
import { LoadMore } from '../../ui/load-more.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { AnnouncementCard } from './announcement-card.js';
import { useMarkSeen } from './mutations.js';
import { houseAnnouncementsOptions } from './queries.js';

/** What is announced to the own administration; showing it makes it seen. */
export function HouseAnnouncements() {
  const query = useInfiniteQuery(houseAnnouncementsOptions('all'));
  const box = useRef<HTMLDivElement>(null);
  const { items, waiting, accept } = useHeldNewest(query.data?.pages.flatMap((page) => page.items), query.isSuccess && !query.isFetching);
  const fresh = useNewHere(items);
  const loading = useEndFocus(box, '.announcement', items?.length ?? 0, query.hasNextPage);
  useSeenWhenShown(items);
  if (!items) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={4} />;
  return (
    <div ref={box}>
      <StatusBar text={waiting > 0 ? t('announcements.more', { count: waiting }) : null} onShow={accept} />
      {items.length === 0 ? (
        <EmptyState icon="bell" title={t('announcements.empty')}>
          {t('announcements.emptyText')}
        </EmptyState>
      ) : (
        <ul className="list-rows">
          {items.map((item) => (
            <li key={item.id}>
              <AnnouncementCard item={item} isNew={fresh.has(item.id)} level={3} />
            </li>
          ))}
        </ul>
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
    </div>
  );
}

function useSeenWhenShown(items: readonly { id: string; seen: boolean }[] | undefined): void {
  const inFront = useInFront();
  const { mutate } = useMarkSeen();
  const unseen = (items ?? []).filter(({ seen }) => !seen).map(({ id }) => id).join();
  useEffect(() => {
    if (inFront && unseen) mutate(unseen.split(',').slice(0, PAGE_SIZE_MAX));
  }, [inFront, unseen, mutate]);
}
