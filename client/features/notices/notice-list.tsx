import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { NoticeView } from '../../../shared/notices/contract.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { useInFront } from '../../lib/use-in-front.js';
import { useNewHere } from '../../lib/use-new-here.js';
import { Badge } from '../../ui/badge.js';
import { NewestList } from '../../ui/newest-list.js';
import { EmptyState } from '../../ui/states.js';
import { RelativeDate } from '../../ui/time.js';
import { useMarkNoticesSeen } from './mutations.js';
import { noticePath, noticeText } from './notice-text.js';
import { noticesOptions } from './queries.js';
import './notices.css';

/** What the person was told; showing it makes it seen. */
export function NoticeList() {
  const query = useInfiniteQuery(noticesOptions());
  return (
    <NewestList
      query={query}
      row=".notice"
      waitingText={(count) => t('notices.more', { count })}
      lines={2}
      empty={
        <EmptyState icon="bell" title={t('notices.empty')}>
          {t('notices.emptyText')}
        </EmptyState>
      }
    >
      {(items) => <Notices items={items} />}
    </NewestList>
  );
}

function Notices({ items }: { items: readonly NoticeView[] }) {
  const fresh = useNewHere(items);
  useSeenWhenShown(items);
  return (
    <ul className="list-rows">
      {items.map((item) => (
        <li key={item.id} className="notice" tabIndex={-1}>
          <Notice item={item} isNew={fresh.has(item.id)} />
        </li>
      ))}
    </ul>
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

function useSeenWhenShown(items: readonly NoticeView[]): void {
  const inFront = useInFront();
  const { mutate } = useMarkNoticesSeen();
  const newest = items.find(({ seen }) => !seen)?.id;
  useEffect(() => {
    if (inFront && newest) mutate(newest);
  }, [inFront, newest, mutate]);
}
