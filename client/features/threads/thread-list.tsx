import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ListedThread } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import type { ThreadSelection } from './queries.js';
import { ThreadRows } from './thread-rows.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { useThreadList } from './use-thread-list.js';
import type { ThreadListState } from './use-thread-list.js';

interface ThreadListProps {
  selection: ThreadSelection;
  /** What belongs here and the first step, where the list is empty. */
  empty: ReactNode;
  level?: 2 | 3;
  /** Name of the list where a page has several. */
  label?: string;
  /** What stands below each row. */
  extra?: (item: ListedThread) => ReactNode;
}

/** A live list of threads: rows, the bar for what is new, *Weitere laden*, and every state in between. */
export const ThreadList = (props: ThreadListProps) => <OneList key={JSON.stringify(props.selection)} {...props} />;

function OneList({ selection, empty, level = 2, label = t('threads.list.label'), extra }: ThreadListProps) {
  const list = useThreadList(selection);
  const box = useRef<HTMLDivElement>(null);
  const accepted = useRef(false);
  const loading = useEndFocus(box, '[data-row]', list.items?.length ?? 0, list.hasMore);
  useRowShortcuts();
  const loadMore = (): void => {
    loading();
    list.loadMore();
  };

  useEffect(() => {
    // The bar that was pressed is gone: go on at the first row, where the new ones stand.
    if (!accepted.current) return;
    accepted.current = false;
    box.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  });

  return (
    <section className="thread-list" aria-label={label} ref={box}>
      <StatusBar
        text={list.news > 0 ? t('threads.list.news', { count: list.news }) : null}
        actionLabel=""
        onShow={() => {
          accepted.current = true;
          list.accept();
        }}
      />
      <Rows list={{ ...list, loadMore }} empty={empty} level={level} extra={extra} complete={selection.limit === undefined} />
    </section>
  );
}

interface RowsProps {
  list: ThreadListState;
  empty: ReactNode;
  level: 2 | 3;
  extra: ((item: ListedThread) => ReactNode) | undefined;
  /** False where only the first few are shown and a link leads to the others. */
  complete: boolean;
}

function Rows({ list, empty, level, extra, complete }: RowsProps) {
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton rows={6} lines={3} />;
  if (list.items.length === 0) return <>{empty}</>;
  return (
    <>
      <ThreadRows items={list.items} gone={list.gone} level={level} extra={extra} />
      <LoadMore hasMore={complete && list.hasMore} busy={list.loadingMore} onLoad={list.loadMore} shown={list.items.length} />
    </>
  );
}
