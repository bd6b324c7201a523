import { useInfiniteQuery, useIsMutating, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PostView } from '../../../shared/threads/contract.js';
import { isNotFound } from '../../lib/error-text.js';
import { actKey } from './mutations.js';
import { commentsOptions, moreAnswersOptions, threadKeys, threadOptions } from './queries.js';
import type { CommentsOfPost } from './queries.js';
import { NO_NEWS, answersOf, firstNewsOf, hasNews, newsBetween, withAskedFor, withLatestCounts } from './snapshot.js';
import type { ThreadNews, ThreadSnapshot } from './snapshot.js';
import { useHeld, useOpening } from '../../lib/use-held.js';

export interface ThreadState {
  /** What stands on the screen; undefined while loading and when the thread is gone. */
  shown: ThreadSnapshot | undefined;
  error: Error | null;
  retry: () => void;
  /** What happened since, behind the bar. */
  news: ThreadNews;
  /** The post where the news begin; null where they are behind what is loaded. */
  firstNews: () => string | null;
  /** Shows the latest state; also after every act of the viewer. */
  accept: () => void;
  moreAnswers: { available: boolean; loading: boolean; error: Error | null; load: () => void };
  /** Loads and shows all comments of a post. */
  unfold: (postId: string) => void;
  unfolding: (postId: string) => 'folded' | 'loading' | 'failed' | 'open';
}

/** Everything of one thread that its page shows, held still while others go on writing. */
export function useThread(id: string): ThreadState {
  const client = useQueryClient();
  const [wantsMore, setWantsMore] = useState(false);
  const [unfolded, setUnfolded] = useState<string[]>([]);
  const page = useQuery(threadOptions(id));
  const firstCursor = page.data?.answers.nextCursor ?? null;
  const more = useInfiniteQuery({ ...moreAnswersOptions(id, firstCursor), enabled: wantsMore && firstCursor !== null });
  // The comments of a discussion are the discussion: they are never folded away.
  const always = page.data?.kind === 'discussion' ? [page.data.opening.id] : [];
  const open = [...new Set([...always, ...unfolded])];
  const comments = useQueries({ queries: open.map((postId) => commentsOptions(id, postId)), combine: loadedComments });

  const morePages = useMemo((): PostView[][] => (wantsMore ? (more.data?.pages ?? []) : []).map((one) => one.items), [wantsMore, more.data]);
  // Narrowed or deleted: the last data is still in the cache, but no longer ours to show.
  const lost = page.isError && isNotFound(page.error);
  const data = lost ? undefined : page.data;
  const latest = useMemo((): ThreadSnapshot | undefined => data && { page: data, more: morePages, comments: new Map(comments.flatMap(({ loaded }) => (loaded ? [loaded] : []))) }, [data, morePages, comments]);
  const opening = useOpening(page.isFetchedAfterMount || (page.isSuccess && !page.isFetching));
  const { shown, accept } = useHeld(latest, { follow: opening, grow: withAskedFor });
  const own = useIsMutating({ mutationKey: actKey(id) });

  const drawn = useMemo(() => (shown && latest ? withLatestCounts(shown, latest) : undefined), [shown, latest]);

  // Page and comments arrive one after the other: the bar speaks once all are there, so that what it shows fits together.
  const news = useMemo(() => (shown && latest ? newsBetween(shown, latest) : NO_NEWS), [shown, latest]);
  const busy = page.isFetching || comments.some(({ fetching }) => fetching);
  const { shown: settledNews } = useHeld(news, { follow: !busy });

  return {
    shown: drawn,
    error: lost || page.data === undefined ? page.error : null,
    retry: () => void page.refetch(),
    news: own === 0 && hasNews(news) ? (settledNews ?? NO_NEWS) : NO_NEWS,
    firstNews: () => (shown && latest ? firstNewsOf(shown, latest) : null),
    accept: () => {
      if (latest && latest.page.answerCount > countLoaded(latest) && firstCursor !== null) {
        setWantsMore(true);
        if (more.hasNextPage) void more.fetchNextPage();
      }
      accept();
    },
    moreAnswers: {
      available: wantsMore ? more.hasNextPage || (more.isPending && firstCursor !== null) || more.isError : firstCursor !== null,
      loading: wantsMore && (more.isFetchingNextPage || (more.isPending && more.isFetching)),
      error: wantsMore ? more.error : null,
      load: () => {
        if (!wantsMore) setWantsMore(true);
        else if (more.data) void more.fetchNextPage();
        else void more.refetch();
      },
    },
    unfold: (postId) => {
      if (!open.includes(postId)) setUnfolded((before) => [...before, postId]);
      else if (comments[open.indexOf(postId)]?.failed) void client.refetchQueries({ queryKey: threadKeys.comments(id, postId) });
    },
    unfolding: (postId) => {
      const query = comments[open.indexOf(postId)];
      if (!query) return 'folded';
      if (query.loaded) return 'open';
      return query.failed ? 'failed' : 'loading';
    },
  };
}

const countLoaded = (snapshot: ThreadSnapshot): number => {
  const { solutions, others } = answersOf(snapshot);
  return solutions.length + others.length;
};

// A function of its own, so that the list stays the same object while nothing in it changes.
const loadedComments = (results: UseQueryResult<CommentsOfPost>[]) => results.map(({ data, isError, isFetching }) => ({ loaded: data && ([data.postId, data.comments] as const), failed: isError, fetching: isFetching }));
