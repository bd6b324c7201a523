import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { NoticeView } from '../../../shared/notices/contract.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { useHeldNewest } from '../../lib/held-newest.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { useInFront } from '../../lib/use-in-front.js';
import { useNewHere } from '../../lib/use-new-here.js';
import { Badge } from '../../ui/badge.js';
import { LoadMore } from '../../ui/load-more.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { RelativeDate } from '../../ui/time.js';
import { useMarkNoticesSeen } from './mutations.js';
import { noticePath, noticeText } from './notice-text.js';
import { noticesOptions } from './queries.js';
import './notices.css';

/** What the person was told; showing it makes it seen. */
export function NoticeList() {
  const query = useInfiniteQuery(noticesOptions());
  const box = useRef<HTMLDivElement>(null);
  const { items, waiting, accept } = useHeldNewest(query.data?.pages.flatMap((page) => page.items), query.isSuccess && !query.isFetching);
  const fresh = useNewHere(items);
  const loading = useEndFocus(box, '.notice', items?.length ?? 0, query.hasNextPage);
  useSeenWhenShown(items);
  if (!items) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={2} />;
  return (
    <div ref={box}>
      <StatusBar text={waiting > 0 ? t('notices.more', { count: waiting }) : null} onShow={accept} />
      {items.length === 0 ? (
        <EmptyState icon="bell" title={t('notices.empty')}>
          {t('notices.emptyText')}
        </EmptyState>
      ) : (
        <ul className="list-rows">
          {items.map((item) => (
            <li key={item.id} className="notice" tabIndex={-1}>
              <Notice item={item} isNew={fresh.has(item.id)} />
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

function Notice({ item, isNew }: { item: NoticeView; isNew: boolean }) {
  const to = noticePath(item);
  const text = noticeText(item);
  return (
    <>
      <p className="row">
        {isNew && (
          <Badge tone="accent" icon="bell">
            {t('notices.new')}
          </Badge>
        )}
        <span className="muted small">
          <RelativeDate at={item.createdAt} />
        </span>
      </p>
      <p className="measure">{to ? <Link to={to}>{text}</Link> : text}</p>
      {item.data.until && <p>{t('notices.until', { moment: formatMoment(item.data.until) })}</p>}
      {item.data.reason && <p className="measure notice-reason">{t('notices.reason', { reason: item.data.reason })}</p>}
    </>
  );
}

function useSeenWhenShown(items: readonly NoticeView[] | undefined): void {
  const inFront = useInFront();
  const { mutate } = useMarkNoticesSeen();
  const newest = items?.find(({ seen }) => !seen)?.id;
  useEffect(() => {
    if (inFront && newest) mutate(newest);
  }, [inFront, newest, mutate]);
}
