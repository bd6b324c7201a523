import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { topics } from '../../../shared/events.js';
import type { CaseListItem } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useTopic } from '../../lib/live.js';
import { paths } from '../../lib/paths.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { useHeldList } from '../../lib/use-held-list.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { notify, notifyError } from '../../ui/toast.js';
import { CaseRows } from './case-rows.js';
import { useCaseAct } from './mutations.js';
import { casesOptions, moderationKeys, type CaseSelection } from './queries.js';
import { useListKeys, type BackFrom, type CaseFrom } from './triage.js';
import './moderation.css';

interface CaseListProps {
  selection: CaseSelection;
  /** What belongs here and the first step, where the list is empty. */
  empty: ReactNode;
  onHelp: () => void;
}

/** The live queue: rows, the bar for new cases, *Weitere laden*, keys, and every state in between. */
export const CaseList = (props: CaseListProps) => <OneList key={JSON.stringify(props.selection)} {...props} />;

function OneList({ selection, empty, onHelp }: CaseListProps) {
  const query = useInfiniteQuery(casesOptions(selection));
  const client = useQueryClient();
  useTopic(
    topics.moderation(),
    useCallback(() => void client.invalidateQueries({ queryKey: moderationKeys.all }), [client]),
  );
  const list = useHeldList(query);
  const { items } = list;
  const box = useRef<HTMLElement>(null);
  const accepted = useRef(false);
  const loading = useEndFocus(box, '[data-row]', items?.length ?? 0, query.hasNextPage);
  useTriage(items, onHelp);
  useReturn(box, items !== undefined);

  useEffect(() => {
    // The bar that was pressed is gone: go on at the first row.
    if (!accepted.current) return;
    accepted.current = false;
    box.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  });

  return (
    <section className="case-list" aria-label={t('moderation.list.label')} ref={box}>
      <StatusBar
        text={list.news > 0 ? t('moderation.list.news', { count: list.news }) : null}
        onShow={() => {
          accepted.current = true;
          list.accept();
        }}
      />
      {list.error ? (
        <ErrorState error={list.error} onRetry={() => void query.refetch()} />
      ) : !items ? (
        <Skeleton rows={5} lines={3} />
      ) : items.length === 0 ? (
        empty
      ) : (
        <>
          <CaseRows items={items} gone={list.gone} />
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

/** The keys of the list: claiming happens here, deciding on the page of the case. */
function useTriage(items: readonly CaseListItem[] | undefined, help: () => void): void {
  const act = useCaseAct();
  const navigate = useNavigate();
  const { search } = useLocation();
  useRowShortcuts({ arrows: true });
  useListKeys({
    claim: (id) => {
      const item = items?.find((one) => one.id === id);
      if (!item || act.isPending || item.closedAt !== null) return;
      if (item.claimedBy && !item.claimedBy.mine) {
        notify({ text: t('moderation.acts.claimedByOther', { name: item.claimedBy.name }), tone: 'warning' });
        return;
      }
      const what = item.claimedBy ? 'release' : 'claim';
      act.mutate(
        { id, version: item.version, act: what },
        {
          onSuccess: () => notify({ text: t(what === 'claim' ? 'moderation.acts.claimed' : 'moderation.acts.released') }),
          onError: (error) => (isCode(error, 'conflict') ? notify({ text: t('moderation.case.changed'), tone: 'warning' }) : notifyError(error)),
        },
      );
    },
    decide: (id, what) => {
      const from: CaseFrom = { list: search, act: what };
      void navigate(paths.moderationCase(id), { state: from });
    },
    help,
  });
}

/** Coming back from a case, one goes on at its row, or at the first where it has left the list. */
function useReturn(box: React.RefObject<HTMLElement | null>, loaded: boolean): void {
  const back = useLocation().state as BackFrom | null;
  const wanted = useRef(back?.case ?? null);
  useEffect(() => {
    if (!loaded || wanted.current === null) return;
    const rows = box.current?.querySelectorAll<HTMLElement>('[data-case]') ?? [];
    const row = [...rows].find(({ dataset }) => dataset.case === wanted.current) ?? rows[0];
    wanted.current = null;
    row?.focus();
  }, [box, loaded]);
}
