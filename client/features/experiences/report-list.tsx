import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ReportListItem } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import type { ReportSelection } from './queries.js';
import { ReportRows } from './report-rows.js';
import { useReportList } from './use-report-list.js';

interface ReportListProps {
  selection: ReportSelection;
  /** What belongs here and the first step, where the list is empty. */
  empty: ReactNode;
  /** Members hear of what is new; guests have no socket. */
  live: boolean;
  level?: 2 | 3;
  /** Name of the list where a page has several. */
  label?: string;
  /** What stands at the head of a row, such as choosing it. */
  action?: (item: ReportListItem) => ReactNode;
}

/** A list of reports: rows, the bar for what is new, *Weitere laden*, and every state in between. */
export const ReportList = (props: ReportListProps) => <OneList key={JSON.stringify(props.selection)} {...props} />;

function OneList({ selection, empty, live, level = 2, label = t('experiences.list.label'), action }: ReportListProps) {
  const list = useReportList(selection, live);
  const box = useRef<HTMLDivElement>(null);
  const accepted = useRef(false);
  const loading = useEndFocus(box, '[data-row]', list.items?.length ?? 0, list.hasMore);
  useRowShortcuts();

  useEffect(() => {
    // The bar that was pressed is gone: go on at the first row, where the new ones stand.
    if (!accepted.current) return;
    accepted.current = false;
    box.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  });

  return (
    <section className="report-list" aria-label={label} ref={box}>
      <StatusBar
        text={list.news > 0 ? t('experiences.list.news', { count: list.news }) : null}
        actionLabel=""
        onShow={() => {
          accepted.current = true;
          list.accept();
        }}
      />
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : !list.items ? (
        <Skeleton rows={5} lines={4} />
      ) : list.items.length === 0 ? (
        empty
      ) : (
        <>
          <ReportRows items={list.items} gone={list.gone} level={level} {...(action ? { action } : {})} />
          <LoadMore
            // Only the first few are shown where a number is given, and a link leads to the others.
            hasMore={selection.limit === undefined && list.hasMore}
            busy={list.loadingMore}
            onLoad={() => {
              loading();
              list.loadMore();
            }}
            shown={list.items.length}
          />
        </>
      )}
    </section>
  );
}
