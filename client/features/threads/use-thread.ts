import { useInfiniteQuery, useIsMutating, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { PostView } from '../../../shared/threads/contract.js';
import { actKey } from './mutations.js';
import { commentsOptions, moreAnswersOptions, threadOptions } from './queries.js';
import { NO_NEWS, answersOf, newsBetween, withAskedFor, withLatestCounts } from './snapshot.js';
import type { ThreadNews, ThreadSnapshot } from './snapshot.js';
import { useHeld, useOpening } from './use-held.js';

export interface ThreadState {
  /** What stands on the screen; undefined while loading and when the thread is gone. */
  shown: ThreadSnapshot | undefined;
  error: Error | null;
  retry: () => void;
  /** What happened since, behind the bar. */
  news: ThreadNews;
  /** Shows the latest state; also after every act of the viewer. */
  accept: () => void;
  moreAnswers: { available: boolean; loading: boolean; failed: boolean; load: () => void };
  /** Loads and shows all comments of a post. */
  unfold: (postId: string) => void;
  unfolding: (postId: string) => 'folded' | 'loading' | 'failed' | 'open';
}

/** Everything of one thread that its page shows, held still while others go on writing. */
export function useThread(id: string): ThreadState {
  const [wantsMore, setWantsMore] = useState(false);
  const [unfolded, setUnfolded] = useState<string[]>([]);
  const page = useQuery(threadOptions(id));
  const firstCursor = page.data?.answers.nextCursor ?? null;
  const more = useInfiniteQuery({ ...moreAnswersOptions(id, firstCursor), enabled: wantsMore && firstCursor !== null });
  // The comments of a discussion are the discussion: they are never folded away.
  const always = page.data?.kind === 'discussion' ? [page.data.opening.id] : [];
  const open = [...new Set([...always, ...unfolded])];
  const comments = useQueries({ queries: open.map((postId) => commentsOptions(id, postId)) });

  const morePages = useMemo((): PostView[][] => (wantsMore ? (more.data?.pages ?? []) : []).map((one) => one.items), [wantsMore, more.data]);
  const latest = useLatest(page.data, morePages, open, comments);
  const opening = useOpening(page.isFetchedAfterMount || (page.isSuccess && !page.isFetching));
  const { shown, accept } = useHeld(latest, opening);
  const own = useIsMutating({ mutationKey: actKey(id) });

  const asked = useMemo(() => (shown && latest ? withAskedFor(shown, latest) : undefined), [shown, latest]);
  const drawn = useMemo(() => (asked && latest ? withLatestCounts(asked, latest) : undefined), [asked, latest]);

  return {
    shown: drawn,
    error: page.data === undefined ? page.error : null,
    retry: () => void page.refetch(),
    news: asked && latest && own === 0 ? newsBetween(asked, latest) : NO_NEWS,
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
      failed: wantsMore && more.isError,
      load: () => {
        if (!wantsMore) setWantsMore(true);
        else if (more.data) void more.fetchNextPage();
        else void more.refetch();
      },
    },
    unfold: (postId) => {
      const at = open.indexOf(postId);
      if (at === -1) setUnfolded((before) => [...before, postId]);
      else if (comments[at]?.isError) void comments[at].refetch();
    },
    unfolding: (postId) => {
      const query = comments[open.indexOf(postId)];
      if (!query) return 'folded';
      if (query.data) return 'open';
      return query.isError ? 'failed' : 'loading';
    },
  };
}

const countLoaded = (snapshot: ThreadSnapshot): number => {
  const { solutions, others } = answersOf(snapshot);
  return solutions.length + others.length;
};

function useLatest(page: ThreadSnapshot['page'] | undefined, more: PostView[][], open: string[], comments: { data?: PostView[] | undefined }[]): ThreadSnapshot | undefined {
  const before = useRef<ThreadSnapshot>(undefined);
  const loaded = open.map((postId, at) => [postId, comments[at]?.data] as const);
  const same =
    before.current?.page === page &&
    before.current?.more === more &&
    loaded.every(([postId, data]) => before.current?.comments.get(postId) === data);
  if (!page) before.current = undefined;
  else if (!same) before.current = { page, more, comments: new Map(loaded.filter((entry): entry is readonly [string, PostView[]] => entry[1] !== undefined)) };
  return before.current;
}
