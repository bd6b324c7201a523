import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { topics } from '../../../shared/events.js';
import { t } from '../../i18n/index.js';
import { useTopic } from '../../lib/live.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { useHeldList } from '../../lib/use-held-list.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { notifyError } from '../../ui/toast.js';
import { referralsOptions, type ReferralSelection } from './queries.js';
import { ReferralRows } from './referral-rows.js';

/** The live list: rows keep their places, new ones wait behind the bar. */
export const ReferralList = (props: { selection: ReferralSelection; empty: ReactNode }) => <OneList key={JSON.stringify(props.selection)} {...props} />;

function OneList({ selection, empty }: { selection: ReferralSelection; empty: ReactNode }) {
  const query = useInfiniteQuery(referralsOptions(selection));
  useTopic(topics.moderation());
  useRowShortcuts();
  const list = useHeldList(query);
  const { items } = list;
  const box = useRef<HTMLElement>(null);
  const loading = useEndFocus(box, '[data-row]', items?.length ?? 0, query.hasNextPage);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void query.refetch()} />;
  return (
    <section aria-label={t('referrals.list.label')} ref={box}>
      <StatusBar text={list.news > 0 ? t('referrals.list.news', { count: list.news }) : null} onShow={list.accept} />
      {!items ? <Skeleton rows={4} lines={3} /> : items.length === 0 ? empty : <ReferralRows items={items} />}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onLoad={() => {
          loading();
          void query.fetchNextPage().then((result) => result.isFetchNextPageError && notifyError(result.error));
        }}
        shown={items?.length ?? 0}
      />
    </section>
  );
}
