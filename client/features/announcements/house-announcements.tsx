import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnnouncementView } from '../../../shared/announcements/contract.js';
import { PAGE_SIZE_MAX } from '../../../shared/pagination.js';
import { t } from '../../i18n/index.js';
import { useInFront } from '../../lib/use-in-front.js';
import { useNewHere } from '../../lib/use-new-here.js';
import { NewestList } from '../../ui/newest-list.js';
import { EmptyState } from '../../ui/states.js';
import { AnnouncementCard } from './announcement-card.js';
import { useMarkSeen } from './mutations.js';
import { houseAnnouncementsOptions } from './queries.js';

/** What is announced to the own administration; showing it makes it seen. */
export function HouseAnnouncements() {
  const query = useInfiniteQuery(houseAnnouncementsOptions('all'));
  return (
    <NewestList
      query={query}
      row=".announcement"
      waitingText={(count) => t('announcements.more', { count })}
      lines={4}
      empty={
        <EmptyState icon="bell" title={t('announcements.empty')}>
          {t('announcements.emptyText')}
        </EmptyState>
      }
    >
      {(items) => <Announcements items={items} />}
    </NewestList>
  );
}

function Announcements({ items }: { items: readonly AnnouncementView[] }) {
  const fresh = useNewHere(items);
  useSeenWhenShown(items);
  return (
    <ul className="list-rows">
      {items.map((item) => (
        <li key={item.id}>
          <AnnouncementCard item={item} isNew={fresh.has(item.id)} level={3} />
        </li>
      ))}
    </ul>
  );
}

function useSeenWhenShown(items: readonly { id: string; seen: boolean }[]): void {
  const inFront = useInFront();
  const { mutate } = useMarkSeen();
  const unseen = items.filter(({ seen }) => !seen).map(({ id }) => id).join();
  useEffect(() => {
    if (inFront && unseen) mutate(unseen.split(',').slice(0, PAGE_SIZE_MAX));
  }, [inFront, unseen, mutate]);
}
