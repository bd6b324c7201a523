import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { PostView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { useHeld } from '../../lib/use-held.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { notifyError } from '../../ui/toast.js';
import { Post } from './post.js';
import { answersAlikeOptions } from './queries.js';
import { withoutHidden } from './snapshot.js';

const grow = (shown: PostView[][], latest: PostView[][]): PostView[][] => (latest.length > shown.length ? [...shown, ...latest.slice(shown.length)] : shown);

/** What coordination hid does not wait: its text and those of its comments go at once. */
function withoutHiddenOf(shown: PostView[][] = [], latest: PostView[][] = []): PostView[] {
  const now = new Map(latest.flat().flatMap((post) => [post, ...post.comments]).map((one) => [one.id, one]));
  return shown.flat().map((post) => withoutHidden({ ...post, comments: post.comments.map((comment) => withoutHidden(comment, now.get(comment.id))) }, now.get(post.id)));
}

/** The answers, those of administrations like the own one first, each with the reason. While news wait behind the bar, nothing moves. */
export function AnswersAlike({ threadId, held }: { threadId: string; held: boolean }) {
  const query = useInfiniteQuery(answersAlikeOptions(threadId));
  const latest = useMemo(() => query.data?.pages.map(({ items }) => items), [query.data]);
  const { shown } = useHeld(latest, { follow: !held, grow });
  const box = useRef<HTMLDivElement>(null);
  const posts = useMemo(() => withoutHiddenOf(shown, latest), [shown, latest]);
  const loading = useEndFocus(box, '.post', posts.length, query.hasNextPage);
  if (!shown) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={4} />;
  const loadMore = (): void => {
    loading();
    void query.fetchNextPage().then((result) => result.isFetchNextPageError && notifyError(result.error));
  };
  return (
    <div className="stack" ref={box}>
      {posts.map((post) => (
        <Post key={post.id} post={post} />
      ))}
      <LoadMore hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onLoad={loadMore} shown={posts.length} label={t('threads.page.answers.more')} />
    </div>
  );
}
